"""Prints the cells of a workbook as another program reads them: sheet, address, value.

    read-workbook.py openpyxl|pandas FILE
"""

import csv
import datetime
import sys
import warnings

from openpyxl import load_workbook
from openpyxl.utils import get_column_letter

warnings.simplefilter("ignore")  # of bars in cells, which these libraries don't draw


def cells_by_openpyxl(path):
    for sheet in load_workbook(path, data_only=True):
        for row in sheet.iter_rows():
            for cell in row:
                yield sheet.title, cell.coordinate, cell.value


def cells_by_pandas(path):
    import pandas

    for name, frame in pandas.read_excel(path, sheet_name=None, header=None).items():
        for row, values in enumerate(frame.itertuples(index=False), start=1):
            for column, value in enumerate(values, start=1):
                if not pandas.isna(value):
                    yield name, f"{get_column_letter(column)}{row}", value


def text(value):
    if isinstance(value, (datetime.datetime, datetime.date)):
        return value.strftime("%Y-%m-%d")
    if isinstance(value, (int, float)):
        return repr(float(value))
    return str(value)


reader = {"openpyxl": cells_by_openpyxl, "pandas": cells_by_pandas}[sys.argv[1]]
output = csv.writer(sys.stdout, lineterminator="\n")
for sheet, address, value in reader(sys.argv[2]):
    if value is not None:
        output.writerow([sheet, address, text(value)])
