"""The results as Markdown: the machine, the targets, and a table for each contest."""

import os
import platform
import re
import subprocess
import time
from pathlib import Path

from targets import BESIDE, Verdict, best

TITLES = {
    "one-shot": "Report from a file",
    "store": "Report from a store",
    "cycle": "The monthly cycle: a store of 23 months, the 24th arrives",
    "import": "Import into an empty store",
    "records": "Records as a sheet",
    "forms": "Entry forms of 999 units",
    "start-up": "Starting",
    "many files": "Many small files",
}
BEGIN, END = "<!-- what make bench measured -->", "<!-- end of what make bench measured -->"


def said(*command):
    """The first line that a program says of itself."""
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, check=True)
    return (done.stdout or done.stderr).splitlines()[0].strip()


def machine():
    described = Path("/proc/cpuinfo").read_text()
    model = re.search(r"model name\s*: (.*)", described)
    memory = int(re.search(r"MemTotal:\s*(\d+)", Path("/proc/meminfo").read_text())[1]) / 1024 / 1024
    return f"{os.cpu_count()} cores ({model[1] if model else platform.machine()}), {memory:.0f} GB, Linux {platform.release()}"


def versions(place):
    peers = subprocess.run(
        [place.python, "-m", "pip", "list", "--format", "freeze", "--disable-pip-version-check"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    found = dict(line.split("==") for line in peers.lower().splitlines() if "==" in line)
    listed = [f"{name} {found[name]}" for name in ("polars", "duckdb", "pandas", "pyarrow", "xlsxwriter")]
    return ", ".join(
        [
            said(place.binary, "--version"),
            said(place.python, "--version"),
            *listed,
            said("cc", "--version"),
        ]
    )


def number(value, places=3):
    return f"{value:.{places}f}"


def grouped(count):
    return f"{count:,}".replace(",", " ")


def rows_of(contest, results):
    beside = best(results, BESIDE.get(contest, ()))
    for name, result in results.items():
        ratio = number(result.wall / beside.wall, 2) if beside else ""
        places = 4 if result.wall < 0.1 else 3
        yield f"| {name} | {number(result.wall, places)} | {ratio} | {number(result.processor, places)} | {result.megabytes:.0f} |"


def markdown(bench, place):
    yield f"Measured on {time.strftime('%Y-%m-%d')}: {machine()}."
    yield f"Versions: {versions(place)}."
    yield f"Whole processes in turns, medians of {bench.rounds} rounds; figures of all programs are the same."
    yield ""
    yield "| | what | must be | reached | |"
    yield "|---|---|---|---|---|"
    for target in Verdict(bench).targets():
        verdict = {None: "", True: "met", False: "**missed**"}[target.is_met]
        yield f"| {target.number} | {target.subject} | {target.must} | {target.reached or 'not measured'} | {verdict} |"
    for (contest, size), results in bench.results.items():
        yield ""
        rows = "" if size is None else f": {grouped(size)} rows"
        yield f"### {TITLES[contest]}{rows}"
        yield ""
        if contest == "import":
            yield f"Our store takes {bench.store_sizes[size] / size:.1f} bytes a row."
            yield ""
        yield "| | wall, s | of the best other | user + system, s | peak, MB |"
        yield "|---|---|---|---|---|"
        yield from rows_of(contest, results)
    if bench.parts:
        yield ""
        yield "### Parts by themselves, within one process"
        yield ""
        yield "| | s | each, ns |"
        yield "|---|---|---|"
        for name, seconds, items in bench.parts:
            yield f"| {name} ({grouped(items)}) | {number(seconds)} | {1e9 * seconds / max(1, items):.0f} |"


def put_into(path, text):
    """Replaces what stands between the two marks of a document."""
    path = Path(path)
    document = path.read_text(encoding="utf-8")
    before, found, rest = document.partition(BEGIN)
    _, closed, after = rest.partition(END)
    if not found or not closed:
        raise SystemExit(f"bench: {path} has no marks «{BEGIN}» and «{END}»")
    path.write_text(f"{before}{BEGIN}\n{text}\n{END}{after}", encoding="utf-8")
