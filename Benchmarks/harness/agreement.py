"""Whether all programs tell the same figures. Nothing is timed that doesn't."""

import html
import json
import re
import zipfile
from decimal import Decimal
from pathlib import Path


class Disagreement(Exception):
    pass


def of_report(document):
    """The figures of `reports monthly --format json`, by table, row and column."""
    told = {}
    for table in document["tables"]:
        rows = told[table["code"]] = {}
        for row in table["rows"]:
            if row["kind"] == "heading":
                continue
            codes = row["codes"]
            name = "/".join(
                codes[key] for key in ("phase", "unit", "content_area", "indicator", "month") if key in codes
            )
            if row["kind"] == "group":
                name = "group/" + name
            rows[name or "total"] = {
                column["code"]: str(cell["value"])
                for column, cell in zip(table["columns"], row["cells"], strict=True)
                if column["kind"] == "number" and cell["type"] in ("count", "quantity")
            }
    told["coverage"] = {"": {"received": str(document["coverage"]["received"])}}
    return told


def read(path, is_report=False):
    told = json.loads(Path(path).read_text(encoding="utf-8"))
    return of_report(told) if is_report else told


def flat(told):
    """Figures that aren't zero, by table, row and column: some programs leave zeros out."""
    return {
        (table, row, column): Decimal(value)
        for table, rows in told.items()
        for row, cells in rows.items()
        for column, value in cells.items()
        if Decimal(value) != 0
    }


def require_equal(expected, told, name):
    """Stops the benchmark where a program's figures aren't those expected."""
    ours, theirs = flat(expected), flat(told)
    if not ours:
        raise Disagreement("the report has no figures to compare")
    wrong = sorted(key for key in ours.keys() | theirs.keys() if ours.get(key) != theirs.get(key))
    if wrong:
        shown = "\n".join(
            f"  {'.'.join(key)}: {ours.get(key)} here, {theirs.get(key)} there" for key in wrong[:10]
        )
        raise Disagreement(f"{name} disagrees in {len(wrong)} of {len(ours)} figures:\n{shown}")
    return len(ours)


def sheet_rows(workbook):
    """What the cells of a workbook's first sheet hold, by row; in an order that doesn't depend on theirs."""
    with zipfile.ZipFile(workbook) as package:
        sheet = package.read("xl/worksheets/sheet1.xml").decode("utf-8")
    rows = []
    for row in re.findall(r"<row .*?</row>", sheet, re.DOTALL):
        cells = re.findall(r'<c r="([A-Z]+)[0-9]+"[^>]*>(?:<v>(.*?)</v>|<is><t[^>]*>(.*?)</t></is>)', row, re.DOTALL)
        rows.append(tuple((column, float(number) if number else html.unescape(text)) for column, number, text in cells))
    return sorted(rows, key=repr)


def require_equal_sheets(ours, theirs, name):
    """Stops the benchmark where two workbooks don't hold the same rows."""
    expected, told = sheet_rows(ours), sheet_rows(theirs)
    wrong = next(((one, other) for one, other in zip(expected, told) if one != other), None)
    if wrong or len(expected) != len(told):
        raise Disagreement(f"{name} writes other cells ({len(expected)} rows here, {len(told)} there): {wrong}")
    return len(expected)
