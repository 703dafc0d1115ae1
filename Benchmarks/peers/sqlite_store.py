"""The report from a table of SQLite with indexes that cover every question, by Python's own module.

usage: sqlite_store.py import STORE CSV
       sqlite_store.py report STORE WORKSPACE WORKBOOK [FIGURES]
"""

import csv
import sqlite3
import sys

from report import PERIOD, WINDOW_MONTHS, Counts, Plan, finish

TABLE = """
create table if not exists record (
  month text, unit text, indicator text, phase text, content_area text, date text, quantity integer, audience integer,
  reference text, note text)
"""
# One for each way of grouping, so that groups come in order and the table itself isn't read.
INDEXES = """
create index if not exists by_unit on record (month, unit, audience);
create index if not exists by_subject on record (month, phase, content_area, audience);
create index if not exists by_indicator on record (indicator, month, unit, date, quantity);
"""
SUMS = "count(*), coalesce(sum(audience), 0)"


def records(path):
    with open(path, encoding="utf-8", newline="") as file:
        lines = csv.reader(file)
        next(lines)
        for date, unit, content_area, indicator, quantity, audience, phase, reference, note in lines:
            yield (
                date[:7],
                unit,
                indicator,
                phase or None,
                content_area,
                date,
                round(float(quantity) * 1000),
                int(audience) if audience else None,
                reference or None,
                note or None,
            )


def add(store, path):
    connection = sqlite3.connect(store)
    connection.execute("pragma journal_mode = wal")
    connection.execute(TABLE)
    connection.executemany("insert into record values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", records(path))
    connection.commit()
    connection.executescript(INDEXES)
    connection.close()


def count(connection, plan):
    def rows(query):
        return connection.execute(query).fetchall()

    def among(codes):
        return "indicator in (" + ", ".join(f"'{code}'" for code in codes) + ")"

    compared = f"month >= '{WINDOW_MONTHS['_last_year'][0]}'"
    by_unit = rows(f"select month, unit, {SUMS} from record group by month, unit")
    return Counts(
        units=list(window_sums(by_unit)),
        unit_quantities=rows(
            "select unit, indicator, sum(quantity) / 1000.0 from record "
            f"where month = '{PERIOD}' and {among(plan.unit_indicators)} group by indicator, unit"
        ),
        months=[(month, activities, audience) for month, _, activities, audience in by_unit],
        phases=rows(
            f"select month, phase, content_area, {SUMS} from record where {compared} group by month, phase, content_area"
        ),
        indicators=rows(
            "select month, indicator, sum(quantity) / 1000.0 from record "
            f"where {compared} and not {among(plan.stocks)} group by indicator, month"
        ),
        stocks=list(
            levels(
                rows(
                    "select indicator, month, unit, date, sum(quantity) / 1000.0 from record "
                    f"where {among(plan.stocks)} and {compared} group by indicator, month, unit, date"
                )
            )
        ),
        received=sum(month == PERIOD for month, _, _, _ in by_unit),
    )


def window_sums(by_unit):
    for suffix, (first, last) in WINDOW_MONTHS.items():
        for month, unit, activities, audience in by_unit:
            if first <= month <= last:
                yield suffix, unit, activities, audience


def levels(told):
    """Of each unit what it told on its latest day of a window; the rows are in the order of days."""
    for suffix, (first, last) in WINDOW_MONTHS.items():
        latest = {}
        for indicator, month, unit, _, quantity in told:
            if first <= month <= last:
                latest[indicator, unit] = quantity
        for (indicator, _), quantity in latest.items():
            yield suffix, indicator, quantity


def main(action, store, *arguments):
    if action == "import":
        add(store, *arguments)
        return
    workspace, workbook, *figures = arguments
    plan = Plan(workspace)
    finish(count(sqlite3.connect(store), plan), plan, workbook, *figures)


main(*sys.argv[1:])
