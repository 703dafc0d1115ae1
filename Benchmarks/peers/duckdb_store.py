"""The report from DuckDB's own store: records are imported once, a month is added, the report is made from it.

usage: duckdb_store.py import STORE CSV
       duckdb_store.py report STORE WORKSPACE WORKBOOK [FIGURES]
"""

import sys

import duckdb

from duckdb_counts import quoted, view_of
from report import WINDOW_DAYS, Counts, Plan, finish

SUMS = "count(*), coalesce(sum(audience), 0)::bigint"


def add(store, path):
    connection = duckdb.connect(store)
    connection.execute(view_of(path, name="arriving"))
    connection.execute(
        "create table if not exists record as select * replace (date::date as date) from arriving limit 0"
    )
    connection.execute("insert into record select * replace (date::date as date) from arriving")
    connection.close()


def count(connection, plan):
    """A question for each table: a store of columns reads only the columns and the months that one asks for."""

    def rows(query):
        return connection.execute(query).fetchall()

    is_stock = f"indicator in ({quoted(plan.stocks)})"
    first_day = WINDOW_DAYS["_last_year"][0]
    windows = [
        (suffix, f"date between '{first}' and '{last}'") for suffix, (first, last) in WINDOW_DAYS.items()
    ]
    return Counts(
        units=[
            (suffix, *row)
            for suffix, within in windows
            for row in rows(f"select unit, {SUMS} from record where {within} group by unit")
        ],
        unit_quantities=rows(
            "select unit, indicator, sum(quantity)::double from record "
            f"where {windows[0][1]} and indicator in ({quoted(plan.unit_indicators)}) group by all"
        ),
        months=rows(f"select month, {SUMS} from record group by month"),
        phases=rows(
            f"select month, phase, content_area, {SUMS} from record where date >= '{first_day}' group by all"
        ),
        indicators=rows(
            f"select month, indicator, sum(quantity)::double from record where date >= '{first_day}' and not {is_stock} group by all"
        ),
        stocks=[
            (suffix, *row)
            for suffix, within in windows
            for row in rows(
                "select indicator, sum(quantity)::double from (select indicator, quantity, date = max(date) over "
                f"(partition by indicator, unit) as is_latest from record where {within} and {is_stock}) "
                "where is_latest group by indicator"
            )
        ],
        received=rows(f"select count(distinct unit) from record where {windows[0][1]}")[0][0],
    )


def main(action, store, *arguments):
    if action == "import":
        add(store, *arguments)
        return
    workspace, workbook, *figures = arguments
    plan = Plan(workspace)
    connection = duckdb.connect(store, read_only=True)
    finish(count(connection, plan), plan, workbook, *figures)


main(*sys.argv[1:])
