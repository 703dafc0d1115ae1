# What one does with the project; `make help` lists it. Only `make report` writes to stdout what is
# meant to be read on: the report's summary. All else that it says goes to stderr.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

SWIFT ?= swift
# Debian's packages of Python are for Debian's Python, whichever stands first in PATH.
PYTHON ?= $(firstword $(wildcard /usr/bin/python3) python3)
PREFIX ?= /usr/local
DESTDIR ?=

BINARY := .build/release/reports
SAMPLE := samples/gia-lai-2020
SOURCES := Package.swift Sources Tests Fuzzing/Package.swift Fuzzing/Sources Benchmarks/Package.swift \
  Benchmarks/in-process

bin := $(DESTDIR)$(PREFIX)/bin
share := $(DESTDIR)$(PREFIX)/share
manual := $(share)/man/man1/reports.1
vietnamese_manual := $(share)/man/vi/man1/reports.1
bash_completion := $(share)/bash-completion/completions/reports
zsh_completion := $(share)/zsh/site-functions/_reports
fish_completion := $(share)/fish/vendor_completions.d/reports.fish

.PHONY: help report test build check install uninstall samples manual format bench cross-check fuzz \
  sanitize \
  clean dependencies test-dependencies bench-dependencies \
  form-round-trip deb deb-test

help: ## list these commands
	@sed -nE 's/^([a-z-]+):[^#]*## (.*)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 20

report: build ## the sample's monthly report: summary on stdout, workbook under out/
	@$(BINARY) import --workspace $(SAMPLE) $(SAMPLE)/records/*.csv >&2
	@$(BINARY) monthly --province --workspace $(SAMPLE) --output out/

test: test-dependencies ## every test
	@$(SWIFT) test

build: dependencies ## the release binary, .build/release/reports
	@scripts/link-static-libraries .build/archives
	@$(SWIFT) build --configuration release --static-swift-stdlib --product reports >&2

# The package's settings make every warning an error.
check: test-dependencies ## format, warnings as errors, tests, samples, statistics: what has to hold before a commit
	@$(SWIFT) format lint --strict --recursive $(SOURCES)
	@$(SWIFT) test
	@$(SWIFT) run --quiet generate-samples .build/generated-samples
	@for sample in samples/*/; do \
	  diff --recursive --brief .build/generated-$$sample/records $$sample/records; done
	@if $(PYTHON) -c 'import yaml' 2>/dev/null; then \
	  $(PYTHON) scripts/cross-check-statistics --every 10 .build/debug/reports >&2; \
	else \
	  echo "no PyYAML here (Debian: python3-yaml): statistics are not computed a second time" >&2; fi

# `sudo make install` takes what is built: root need not have the toolchain.
install: $(if $(and $(SUDO_USER),$(wildcard $(BINARY))),,build) ## binary, templates, samples, manual, completions under PREFIX
	@install -d $(bin) $(share)/reports $(dir $(manual) $(vietnamese_manual) $(bash_completion) \
	  $(zsh_completion) $(fish_completion))
	@install -m 755 $(BINARY) $(bin)/reports
	@if command -v strip >/dev/null; then strip $(bin)/reports; fi  # symbols are 40 of its 110 MB
	@rm -rf $(share)/reports/report-templates $(share)/reports/samples
	@cp -R report-templates samples $(share)/reports/
	@rm -f $(share)/reports/samples/*/reports.sqlite*
	@install -m 644 docs/man/reports.1 $(manual)
	@install -m 644 docs/man/vi/reports.1 $(vietnamese_manual)
	@completions=$$(mktemp -d); \
	  scripts/generate-completions $(BINARY) $$completions; \
	  install -m 644 $$completions/reports $(bash_completion); \
	  install -m 644 $$completions/_reports $(zsh_completion); \
	  install -m 644 $$completions/reports.fish $(fish_completion); \
	  rm -r $$completions
	@echo "installed $(bin)/reports" >&2

uninstall: ## remove what install put under PREFIX
	@rm -f $(bin)/reports $(manual) $(vietnamese_manual) $(bash_completion) $(zsh_completion) \
	  $(fish_completion)
	@rm -rf $(share)/reports

deb: build ## a Debian package, dist/reports_VERSION_ARCHITECTURE.deb
	@scripts/install-dependencies --deb
	@scripts/build-deb $(BINARY)

deb-test: deb ## install the package with apt in a clean root, and make a report there
	@scripts/test-deb dist/reports_*_$$(dpkg --print-architecture).deb

samples: dependencies ## make the samples' invented records again, byte for byte
	@$(SWIFT) run --quiet generate-samples samples

manual: dependencies ## make the manual pages under docs/man again, from the commands' own help
	@$(SWIFT) build --product reports >&2
	@scripts/generate-manual .build/debug/reports

format: ## format all Swift files
	@$(SWIFT) format --in-place --recursive $(SOURCES)

# Some of it: make bench BENCH="--only one-shot store --sizes 10000,1000000". What was measured stands in
# docs/performance.md after make bench BENCH="--into docs/performance.md".
BENCH ?=
bench: build bench-dependencies ## what it takes beside polars, DuckDB, pandas and C, and whether its targets are reached
	@$(PYTHON) Benchmarks/compare $(BINARY) $(BENCH)

cross-check: build test-dependencies ## compute the samples' statistics a second time, by a program of its own, and compare
	@$(PYTHON) scripts/cross-check-statistics $(BINARY)

form-round-trip: build test-dependencies ## send forms of a sample out, fill them in, have LibreOffice save them, import, compare
	@$(PYTHON) scripts/form-round-trip $(BINARY)

# Crashes are written beside the corpus. The default linker warns of every symbol of the sanitizer.
FUZZ_SECONDS ?= 60
# With -seed=1, say, a turn is the same each time.
FUZZ_FLAGS ?=
fuzz: dependencies ## run each fuzz target of Fuzzing/ for FUZZ_SECONDS
	@$(SWIFT) build --package-path Fuzzing --configuration debug \
	  -Xswiftc -sanitize=fuzzer,address -Xswiftc -use-ld=lld >&2
	@for target in CSV Workbook Plan Values; do \
	  name=$$(echo $$target | tr A-Z a-z); corpus=Fuzzing/.build/corpus/$$name; mkdir -p $$corpus; \
	  echo "fuzzing $$name" >&2; \
	  Fuzzing/.build/debug/Fuzz$$target -max_total_time=$(FUZZ_SECONDS) -timeout=10 -rss_limit_mb=2048 \
	    -print_final_stats=1 -verbosity=0 -artifact_prefix=Fuzzing/.build/ $(FUZZ_FLAGS) $$corpus Fuzzing/Seeds/$$name; \
	done

# Only tests in the process itself: what they start is what the others test. Each sanitizer has a build of its own,
# of about five minutes on two cores, then the tests take two; the default linker warns of every symbol of theirs.
SANITIZED := ReportModelTests|TabularTests|ReportIngestTests|ReportStoreTests|ReportRenderTests|FormTests|SettingsTests
SANITIZERS ?= address thread
sanitize: test-dependencies ## the tests of the modules under the sanitizers of addresses and of threads
	@for sanitizer in $(SANITIZERS); do \
	  echo "under the $$sanitizer sanitizer" >&2; \
	  LSAN_OPTIONS=suppressions=$(CURDIR)/scripts/leaks-of-others:print_suppressions=0 \
	  TSAN_OPTIONS=suppressions=$(CURDIR)/scripts/races-of-others $(SWIFT) test --sanitize=$$sanitizer --scratch-path .build/$$sanitizer \
	    -Xswiftc -use-ld=lld --filter '$(SANITIZED)'; \
	done

clean: ## remove what was built and made
	@$(SWIFT) package clean
	@rm -rf out dist $(SAMPLE)/reports.sqlite*

dependencies:
	@scripts/install-dependencies

test-dependencies:
	@scripts/install-dependencies --tests

bench-dependencies:
	@scripts/install-dependencies --bench
