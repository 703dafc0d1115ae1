"""Whether all programs tell the same figures. Nothing is timed that doesn't."""

import json
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
