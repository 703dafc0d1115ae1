"""The report by DuckDB: one scan of the file, counted in one query.

usage: duckdb_report.py CSV WORKSPACE WORKBOOK [FIGURES]
"""

import sys

import duckdb

from duckdb_counts import count, view_of
from report import Plan, finish


def main(path, workspace, workbook, figures=None):
    plan = Plan(workspace)
    connection = duckdb.connect()
    connection.execute(view_of(path))
    finish(count(connection, plan), plan, workbook, figures)


main(*sys.argv[1:])
