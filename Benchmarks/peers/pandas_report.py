"""The report by pandas: read by Arrow's parallel reader into categories, counted by groupby.

usage: pandas_report.py CSV WORKSPACE WORKBOOK [FIGURES]
"""

import sys

import pyarrow
from pyarrow import csv

from report import FIRST_DAY, PERIOD, WINDOW_DAYS, WINDOW_MONTHS, Counts, Plan, finish

CODES = pyarrow.dictionary(pyarrow.int32(), pyarrow.string())
TYPES = {
    "date": CODES,
    "unit": CODES,
    "content_area": CODES,
    "indicator": CODES,
    "phase": CODES,
    "quantity": pyarrow.float64(),
    "audience": pyarrow.float64(),
}


def read(path):
    table = csv.read_csv(
        path,
        read_options=csv.ReadOptions(block_size=4 << 20),
        convert_options=csv.ConvertOptions(
            include_columns=list(TYPES), column_types=TYPES, strings_can_be_null=False
        ),
    )
    records = table.unify_dictionaries().to_pandas()
    months = records["date"].cat.categories.str.slice(0, 7).astype("category")
    records["month"] = months[records["date"].cat.codes.to_numpy()]
    return records


def sums(records, keys, columns):
    return records.groupby(keys, observed=True, sort=False)[columns].sum()


def count(path, plan):
    records = read(path)
    records["activities"] = 1
    by_unit = sums(records, ["month", "unit"], ["activities", "audience"]).reset_index()
    by_phase = sums(records, ["month", "phase", "content_area"], ["activities", "audience"]).reset_index()
    by_indicator = sums(records, ["month", "indicator"], "quantity").reset_index()
    is_stock = records["indicator"].isin(plan.stocks)
    stocks = records.loc[is_stock, ["date", "unit", "indicator", "quantity"]].astype({"date": str})
    current = records.loc[
        (records["month"] == PERIOD) & records["indicator"].isin(plan.unit_indicators),
        ["unit", "indicator", "quantity"],
    ]

    def rows(frame):
        return list(frame.reset_index().itertuples(index=False, name=None))

    return Counts(
        units=[
            (suffix, *row)
            for suffix, (first, last) in WINDOW_MONTHS.items()
            for row in rows(
                sums(
                    by_unit[by_unit["month"].astype(str).between(first, last)],
                    "unit",
                    ["activities", "audience"],
                )
            )
        ],
        unit_quantities=rows(sums(current, ["unit", "indicator"], "quantity")),
        months=rows(sums(by_unit, "month", ["activities", "audience"])),
        phases=list(by_phase.itertuples(index=False, name=None)),
        indicators=list(
            by_indicator[~by_indicator["indicator"].isin(plan.stocks)].itertuples(index=False, name=None)
        ),
        stocks=list(levels(stocks)),
        received=int((by_unit["month"] == PERIOD).sum()),
    )


def levels(stocks):
    """Of each unit what it told on its latest day of a window, then summed over units."""
    for suffix, (first, last) in WINDOW_DAYS.items():
        within = stocks[(stocks["date"] >= first) & (stocks["date"] <= last)]
        latest = within.groupby(["indicator", "unit"], observed=True)["date"].transform("max")
        told = within[within["date"] == latest]
        for indicator, quantity in told.groupby("indicator", observed=True)["quantity"].sum().items():
            yield suffix, indicator, quantity


def main(path, workspace, workbook, figures=None):
    plan = Plan(workspace)
    finish(count(path, plan), plan, workbook, figures)


main(*sys.argv[1:])
