"""Computes every sample's statistics a second time, from its files alone, and compares.

Nothing of the program takes part but its CSV output: the plan is read with PyYAML (Debian:
python3-yaml), the records with Python's csv, and every rule is applied record by record. Each
combination of up to two dimensions is asked for with every measure that it allows, over months, a
quarter, the year and odd days.

usage: python3 scripts/cross-check-statistics [BINARY [WORKSPACE…]]
"""
import csv
import glob
import io
import itertools
import os
import subprocess
import sys
from decimal import Decimal

from figures import ACTIVITY_MEASURES, REPORTING_MEASURES, TASK_MEASURES, Figures
from workspace import TIMES


class Comparison:
    def __init__(self, binary, folder):
        self.binary, self.folder = binary, folder
        self.workspace = Figures(folder)
        self.questions = self.figures = self.wrong = 0
        self.files = sum((["--records", f] for f in sorted(glob.glob(f"{folder}/records/*.csv"))), [])

    def ask(self, dimensions, measures, period):
        arguments = ["--measure", ",".join(measures), "--period", period, "--format", "csv"]
        if dimensions:
            arguments += ["--by", ",".join(dimensions)]
        run = subprocess.run(
            [self.binary, "statistics", "--workspace", self.folder, "--quiet", *arguments, *self.files],
            capture_output=True, text=True)
        if run.returncode:
            raise SystemExit(f"{arguments}: status {run.returncode}\n{run.stderr}")
        table = {}
        for row in csv.DictReader(io.StringIO(run.stdout)):
            codes = tuple(row[d] for d in dimensions)
            table[codes] = {m: Decimal(row[m]) for m in measures if row[m]}
        return table

    def compare(self, dimensions, measures, period, figures):
        window = self.workspace.calendar.window(period)
        expected = figures(dimensions, window, window[1])
        wanted = {}
        for codes, row in expected.items():
            kept = {m: Decimal(row[m]) for m in measures if m in row}
            if kept:
                wanted[codes] = kept
        orders = [self.workspace.order(d, window) for d in dimensions]
        wanted = dict(sorted(wanted.items(), key=lambda i: [o.index(c) for o, c in zip(orders, i[0])]))
        found = self.ask(dimensions, measures, period)
        self.questions += 1
        self.figures += sum(map(len, wanted.values()))
        if found == wanted and list(found) == list(wanted):
            return
        self.wrong += 1
        print(f"{self.folder}: --by {','.join(dimensions)} --measure {','.join(measures)} --period {period}")
        if found == wanted:
            print("    the rows stand in another order")
        for codes in dict.fromkeys([*wanted, *found]):
            if wanted.get(codes) != found.get(codes):
                print(f"    {codes}: expected {shown(wanted.get(codes))}, found {shown(found.get(codes))}")

    def run(self):
        levels = [f"level:{name}" for name in self.workspace.levels()]
        places = ["unit", "unit-group", *levels]
        months = sorted({self.workspace.calendar.code("month", r["date"])
                         for r in self.workspace.activities})
        middle = months[len(months) // 2]
        year = middle[:4]
        periods = [*months, f"{year}-Q2", f"{year}-H1", f"{year}-9M", year, f"{year}-W23",
                   f"{year}-05-03..{year}-06-21"]
        few = [middle, year, f"{year}-05-03..{year}-06-21"]
        dimensions = [*places, "phase", "content-area", "channel", "indicator", *TIMES]
        for count in range(3):
            for chosen in itertools.combinations(dimensions, count):
                measures = ACTIVITY_MEASURES if "indicator" in chosen else ["activities", "audience"]
                for period in periods if count < 2 else few:
                    self.compare(list(chosen), measures, period, self.workspace.activity_figures)
        for chosen in (["level:district", "content-area", "indicator"], ["phase", "content-area", "unit"],
                       ["month", "unit-group", "indicator"], ["indicator", "unit", "week"]):
            if chosen[0] in dimensions:
                measures = ACTIVITY_MEASURES if "indicator" in chosen else ["activities", "audience"]
                for period in few:
                    self.compare(chosen, measures, period, self.workspace.activity_figures)
        for count in range(3):
            for chosen in itertools.combinations([*places, "phase", "content-area", "task"], count):
                for period in periods if count < 2 else few:
                    self.compare(list(chosen), TASK_MEASURES, period, self.workspace.task_figures)
        for chosen in ([], *([p] for p in places)):
            for period in months:
                self.compare(chosen, REPORTING_MEASURES, period, self.workspace.reporting_figures)
            self.compare(["month", *chosen], REPORTING_MEASURES, year, self.workspace.reporting_figures)
        print(f"{self.folder}: {self.questions} questions, {self.figures} figures, "
              f"{self.wrong} questions answered otherwise")
        return self.wrong


def shown(row):
    return None if row is None else {m: str(v) for m, v in row.items()}


def main():
    root = os.path.normpath(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", ".."))
    binary = os.path.abspath(sys.argv[1] if len(sys.argv) > 1 else f"{root}/.build/release/reports")
    folders = sys.argv[2:] or sorted(
        os.path.dirname(plan) for plan in glob.glob(f"{root}/samples/*/plan.yaml"))
    wrong = [Comparison(binary, folder).run() for folder in folders]
    sys.exit(1 if sum(wrong) else 0)


main()
