"""Computes every sample's statistics a second time, from its files alone, and compares.

Nothing of the program takes part but its CSV output: the plan is read with PyYAML (Debian:
python3-yaml), the records with Python's csv, and every rule is applied record by record. The program
answers from a store that it has imported the records into. questions.py says what is asked; with
--every 10 only every tenth question is, of each workspace other ones.
"""
import argparse
import concurrent.futures
import csv
import functools
import glob
import io
import os
import shutil
import subprocess
import sys
import tempfile
from decimal import Decimal

from figures import Figures
from questions import questions


@functools.cache
def figures(folder):
    return Figures(folder)


def program(binary, *arguments):
    run = subprocess.run([binary, *arguments], capture_output=True, text=True,
                         env={**os.environ, "LC_ALL": "en_US.UTF-8"})
    if run.returncode:
        raise SystemExit(f"{' '.join(arguments)}: status {run.returncode}\n{run.stderr}")
    return run.stdout


def imported(binary, folder, place):
    """A copy of a workspace with its records in the store."""
    copy = os.path.join(place, os.path.basename(folder))
    shutil.copytree(folder, copy, ignore=shutil.ignore_patterns("reports.sqlite*"))
    program(binary, "import", "--quiet", "--workspace", copy, *sorted(glob.glob(f"{copy}/records/*.csv")))
    return copy


def ask(binary, folder, question):
    output = program(binary, "statistics", "--workspace", folder, "--quiet", "--format", "csv",
                     *question.arguments())
    rows = list(csv.reader(io.StringIO(output)))
    width = len(question.dimensions)
    if rows[0] != [*question.dimensions, *question.measures]:
        raise SystemExit(f"{question.arguments()}: the header is {rows[0]}")
    return {tuple(row[:width]): {m: Decimal(v) if v else None
                                 for m, v in zip(question.measures, row[width:])} for row in rows[1:]}


def compare(binary, folder, question):
    """How many figures were compared, and the lines that say what differs."""
    expected = figures(folder).answer(question)
    found = ask(binary, folder, question)
    count = sum(len(row) for row in expected.values())
    if found == expected and list(found) == list(expected):
        return count, []
    lines = [f"{os.path.basename(folder)}: reports statistics {' '.join(question.arguments())}"]
    if found == expected:
        lines.append("    the rows stand in another order")
    for codes in dict.fromkeys([*expected, *found]):
        if expected.get(codes) != found.get(codes):
            lines.append(f"    {codes}: expected {shown(expected.get(codes))}, found {shown(found.get(codes))}")
    return count, lines


def compare_part(binary, folder, first, step):
    """Every so-many-th question of a workspace, so that several processes share them."""
    asked = list(questions(figures(folder)))[first::step]
    return [compare(binary, folder, question) for question in asked]


def shown(row):
    return None if row is None else {m: v if v is None else str(v) for m, v in row.items()}


def options():
    root = os.path.normpath(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", ".."))
    parser = argparse.ArgumentParser(
        prog="cross-check-statistics", description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--every", type=int, default=1, metavar="N", help="ask every N-th question")
    parser.add_argument("binary", nargs="?", default=f"{root}/.build/release/reports")
    parser.add_argument("workspaces", nargs="*", default=sorted(
        os.path.dirname(plan) for plan in glob.glob(f"{root}/samples/*/plan.yaml")))
    return parser.parse_args()


def main():
    chosen = options()
    binary = os.path.abspath(chosen.binary)
    workers = os.cpu_count() or 1
    total = wrong = 0
    with tempfile.TemporaryDirectory() as place, concurrent.futures.ProcessPoolExecutor(workers) as pool:
        for number, folder in enumerate(chosen.workspaces):
            copy = imported(binary, os.path.abspath(folder), place)
            parts = [pool.submit(compare_part, binary, copy, number % chosen.every + chosen.every * part,
                                 chosen.every * workers) for part in range(workers)]
            answers = [answer for part in parts for answer in part.result()]
            differing = [lines for _, lines in answers if lines]
            for lines in differing:
                print("\n".join(lines))
            print(f"{os.path.basename(folder)}: {len(answers)} questions, "
                  f"{sum(count for count, _ in answers)} figures, {len(differing)} answered otherwise",
                  flush=True)
            total, wrong = total + len(answers), wrong + len(differing)
    print(f"{len(chosen.workspaces)} workspaces: {total} questions compared, {wrong} answered otherwise")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
