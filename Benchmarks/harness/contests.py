"""What is measured: each contest runs ours and the others on the same job in turns."""

import shutil
import subprocess
from pathlib import Path

import agreement
import sheets
from measuring import Program
from preparation import PEERS, say, store_bytes

OURS = "reports"
ONE_THREAD, TWO_THREADS = "C floor, one thread", "C floor, two threads"
CUBE = "C floor on a cube"
SHEET_FLOOR = "C, libxlsxwriter in constant memory"
REPORT_SHEET, REPORT_SHEET_FLOOR = "reports, in a report's workbook", "C, the report's sheet"
STORES = {"duckdb": "DuckDB's own store", "sqlite": "SQLite, covering indexes, Python"}


class Bench:
    """The contests, and what came of them by contest, size and program."""

    def __init__(self, place, measurer, sizes, rounds):
        self.place = place
        self.measurer = measurer
        self.sizes = sizes
        self.rounds = rounds
        # (contest, size or None) to results by name.
        self.results = {}
        # Bytes of our store by the number of records in it.
        self.store_sizes = {}
        # (name, seconds, number of things) of parts that were measured within one process.
        self.parts = []

    def measure(self, contest, size, programs):
        say(
            f"{contest}{'' if size is None else f', {size} rows'}: {', '.join(program.name for program in programs)}"
        )
        self.results.setdefault((contest, size), {}).update(self.measurer.measure(programs, self.rounds))

    def scratch(self, name):
        return self.place.scratch / name

    # MARK: Figures

    def our_figures(self, workspace, *arguments):
        path = self.scratch("ours.json")
        with open(path, "wb") as file:
            self.place.run(
                self.place.report(workspace, "--format", "json", "--no-workbook", *arguments), stdout=file
            )
        return agreement.read(path, is_report=True)

    def require_agreement(self, expected, name, command):
        """Lets a program make its report once, and stops the benchmark unless it tells our figures."""
        path = self.scratch("figures.json")
        path.unlink(missing_ok=True)
        self.place.run([*command, path], stdout=subprocess.DEVNULL)
        count = agreement.require_equal(expected, agreement.read(path), name)
        say(f"{name}: the same {count} figures")

    # MARK: From a file

    def one_shot(self):
        place = self.place
        for size in self.sizes:
            file, workbook = place.csv(size), self.scratch("report.xlsx")
            others = [
                Program(peer, place.peer(f"{peer}_report", file, place.workspace, workbook)) for peer in PEERS
            ]
            others += [
                Program(name, place.floor("one-shot", str(threads), file, workbook))
                for name, threads in ((ONE_THREAD, 1), (TWO_THREADS, 2))
            ]
            expected = self.our_figures(place.workspace, "--records", file)
            for program in others:
                self.require_agreement(expected, program.name, program.command)
            ours = Program(OURS, place.report(place.workspace, "--records", file, "--output", workbook))
            self.measure("one-shot", size, [ours, *others])

    # MARK: From a store

    def store(self):
        """The report alone; sizes take turns too, since they are compared with one another."""
        place, workbook = self.place, self.scratch("report.xlsx")
        programs = {}
        for size in self.sizes:
            workspace = place.store(size)
            others = [
                Program(
                    label,
                    place.peer(
                        f"{name}_store", "report", place.peer_store(name, size), place.workspace, workbook
                    ),
                )
                for name, label in STORES.items()
            ]
            others.append(
                Program(CUBE, place.floor("cube", "report", place.peer_store("cube", size), workbook))
            )
            expected = self.our_figures(workspace)
            for program in others:
                self.require_agreement(expected, program.name, program.command)
            programs[size] = [Program(OURS, place.report(workspace, "--output", workbook)), *others]
        for size in self.sizes:
            for program in programs[size]:
                program.name = f"{size} {program.name}"
        say(f"store: reports from stores of {', '.join(map(str, self.sizes))} records")
        results = self.measurer.measure(
            [program for size in self.sizes for program in programs[size]], self.rounds
        )
        for name, result in results.items():
            size, result.name = name.split(" ", 1)
            self.results.setdefault(("store", int(size)), {})[result.name] = result

    def cycle(self):
        """The latest month into a store that holds the others, and the report."""
        place, workbook = self.place, self.scratch("report.xlsx")
        for size in self.sizes:
            before, workspace = place.store(size, "first-23-months"), self.scratch("cycle")
            # The month before was reported on, as it is every month; its digests are kept.
            place.run(place.report(before, "--output", workbook), stdout=subprocess.DEVNULL)

            def restore(before=before, workspace=workspace):
                shutil.rmtree(workspace, ignore_errors=True)
                shutil.copytree(before, workspace)

            programs = [
                Program(
                    "import of the 24th month",
                    place.reports("import", "--quiet", "--workspace", workspace, place.csv(size, "month-24")),
                    restore,
                ),
                Program("report", place.report(workspace, "--output", workbook)),
            ]
            self.measure("cycle", size, programs)
            expected = self.our_figures(place.workspace, "--records", place.csv(size))
            agreement.require_equal(expected, self.our_figures(workspace), "the report after the import")
            shutil.rmtree(workspace)

    def imports(self):
        """All records into an empty store."""
        place = self.place
        for size in self.sizes:
            workspace, database = self.scratch("import"), self.scratch("rows.store")
            programs = [
                Program(
                    OURS,
                    place.reports("import", "--quiet", "--workspace", workspace, place.csv(size)),
                    lambda workspace=workspace: place.new_workspace(workspace),
                ),
                Program(
                    "DuckDB, no checks",
                    place.peer("duckdb_store", "import", database, place.csv(size)),
                    lambda database=database: database.unlink(missing_ok=True),
                ),
            ]
            if size <= 1_000_000:
                programs += [
                    Program(
                        f"C into SQLite, {kind}, no checks",
                        place.floor("sqlite-rows", kind, place.csv(size), database),
                    )
                    for kind in ("plain", "covering")
                ]
            programs += [
                Program(
                    f"C, parsing alone, {threads} thread{'s' * (threads > 1)}",
                    place.floor("parse", str(threads), place.csv(size)),
                )
                for threads in (1, 2)
            ]
            self.measure("import", size, programs)
            self.store_sizes[size] = store_bytes(workspace)
            shutil.rmtree(workspace)
            database.unlink(missing_ok=True)

    # MARK: Sheets

    def records_sheet(self):
        """A million records, which is nearly what a sheet holds, as rows of a workbook."""
        size = max((size for size in self.sizes if size <= 1_000_000), default=None)
        if size is None:
            return
        ours, theirs = self.scratch("records.xlsx"), self.scratch("records-floor.xlsx")
        few = 10_000  # enough to compare every cell
        self.place.prepare_records(few)
        for kind, number in (("export", 1), ("report", 2)):
            for program in self.sheet_programs(kind, few, ours, theirs):
                self.place.run(program.command, stdout=subprocess.DEVNULL)
            count = sheets.require_equal(ours, number, theirs)
            say(f"records: the same {count} cells, of {few} records ({kind})")
        programs = [self.sheet_programs(kind, size, ours, theirs) for kind in ("export", "report")]
        self.measure("records", size, [program for pair in programs for program in pair])

    def sheet_programs(self, kind, size, ours, theirs):
        """Ours and the floor's: the export, or the sheet in the workbook of a report on all days."""
        place = self.place
        if kind == "export":
            names = OURS, SHEET_FLOOR
            command = place.reports("export", "records", "--format", "xlsx")
        else:
            names = REPORT_SHEET, REPORT_SHEET_FLOOR
            days = "--from", "2019-01-01", "--to", "2020-12-31"
            command = place.reports("custom", "--province", "--template", "records", *days)
        return [
            Program(names[0], [*command, "--quiet", "--output", ours, "--workspace", place.store(size)]),
            Program(names[1], place.floor("records-sheet", kind, place.csv(size), theirs)),
        ]

    def forms(self):
        """The entry forms of all units, which show the month before."""
        place, folder = self.place, self.scratch("forms")
        workspace = place.store(min(self.sizes), "first-23-months")
        ours = place.reports(
            "form", "--all", "--period", "2020-12", "--quiet", "--workspace", workspace, "--output", folder
        )

        def empty():
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir()

        empty()
        place.run(ours, stdout=subprocess.DEVNULL)
        written = sorted(Path(folder).glob("*.xlsx"))
        recipe = self.scratch("form.recipe")
        place.run([place.python, Path(__file__).with_name("form_recipe.py"), written[0], recipe])
        theirs = place.floor("forms", recipe, str(len(written)), "2", folder)
        self.measure(
            "forms",
            None,
            [
                Program(OURS, ours, empty),
                Program("C, a run of libxlsxwriter each, two processes", theirs, empty),
            ],
        )
        shutil.rmtree(folder)

    # MARK: Small things

    def start_up(self):
        place, sample = self.place, self.sample()
        monthly = place.reports(
            "monthly", "--province", "--workspace", sample, "--period", "2020-06", "--quiet"
        )
        statistics = place.reports(
            "statistics",
            "--workspace",
            sample,
            "--by",
            "unit,content-area",
            "--measure",
            "activities,audience",
            "--period",
            "2020-06",
        )
        self.measure(
            "start-up",
            None,
            [
                Program("hello world in C", place.floor("hello"), times=50),
                Program("reports --version", place.reports("--version"), times=50),
                Program("reports monthly, a sample, summary only", [*monthly, "--no-workbook"], times=5),
                Program(
                    "reports monthly, a sample, with workbook",
                    [*monthly, "--output", self.scratch("sample.xlsx")],
                    times=5,
                ),
                Program("reports statistics, a sample", statistics, times=5),
            ],
        )

    def sample(self):
        folder = self.scratch("sample")
        shutil.rmtree(folder, ignore_errors=True)
        self.place.run(
            self.place.reports("init", folder, "--sample", "gia-lai-2020", "--quiet"),
            stdout=subprocess.DEVNULL,
        )
        records = sorted(Path(folder, "records").glob("*.csv"))
        self.place.run(
            self.place.reports("import", "--quiet", "--workspace", folder, *records),
            stdout=subprocess.DEVNULL,
        )
        return folder

    def many_files(self):
        """A thousand small files, each with the heading and some rows of a month, and rows of its own."""
        place, inbox, workspace = self.place, self.scratch("inbox"), self.scratch("import")
        heading, *rows = place.csv(min(self.sizes)).read_text(encoding="utf-8").splitlines()
        shutil.rmtree(inbox, ignore_errors=True)
        inbox.mkdir()
        for number in range(1000):
            part = rows[number::1000]
            (inbox / f"{number:03}.csv").write_text("\n".join([heading, *part]) + "\n", encoding="utf-8")

        def anew():
            place.new_workspace(workspace)

        bring = place.reports("import", "--quiet", "--workspace", workspace, inbox)
        self.measure(
            "many files",
            None,
            [
                *(
                    Program(
                        f"dry run of 1 000 files, {jobs} at once",
                        [*bring, "--dry-run", "--jobs", str(jobs)],
                        anew,
                    )
                    for jobs in (1, 2)
                ),
                *(
                    Program(f"import of 1 000 files, {jobs} at once", [*bring, "--jobs", str(jobs)], anew)
                    for jobs in (1, 2)
                ),
                Program("the same again, unchanged", bring),
            ],
        )
        shutil.rmtree(inbox)
        shutil.rmtree(workspace)

    def in_process(self):
        """Parts of the product by themselves, in a program of the package of benchmarks."""
        place = self.place
        say("in-process: building and running the parts by themselves")
        program = place.build_package("in-process")
        size = max((size for size in self.sizes if size <= 1_000_000), default=min(self.sizes))
        told = place.run(
            [program, str(self.rounds), place.workspace, place.csv(size)], stdout=subprocess.PIPE, text=True
        )
        for line in told.stdout.splitlines():
            name, seconds, items = line.split("\t")
            self.parts.append((name, float(seconds), int(items)))


CONTESTS = {
    "one-shot": Bench.one_shot,
    "store": Bench.store,
    "cycle": Bench.cycle,
    "import": Bench.imports,
    "records": Bench.records_sheet,
    "start-up": Bench.start_up,
    "forms": Bench.forms,
    "many-files": Bench.many_files,
    "in-process": Bench.in_process,
}
