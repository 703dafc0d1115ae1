"""The report by DuckDB: one scan of the file, counted in one query.

usage: duckdb_report.py CSV WORKSPACE WORKBOOK [FIGURES]
"""

import sys

import duckdb

from duckdb_counts import count
from report import Plan, finish

READ = """
create view record as select *, date[:7] as month from read_csv(
  $path, header = true, delim = ',', quote = '"', escape = '"', auto_detect = false,
  columns = {date: 'VARCHAR', unit: 'VARCHAR', content_area: 'VARCHAR', indicator: 'VARCHAR',
    quantity: 'DECIMAL(15, 3)', audience: 'INTEGER', phase: 'VARCHAR', reference: 'VARCHAR', note: 'VARCHAR'})
"""


def main(path, workspace, workbook, figures=None):
    plan = Plan(workspace)
    connection = duckdb.connect()
    connection.execute(READ.replace("$path", "'" + path.replace("'", "''") + "'"))
    finish(count(connection, plan), plan, workbook, figures)


main(*sys.argv[1:])
