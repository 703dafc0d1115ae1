"""The report by polars: one lazy scan, counted by its streaming engine.

usage: polars_report.py CSV WORKSPACE WORKBOOK [FIGURES]
"""

import sys

import polars as pl

from report import FIRST_DAY, PERIOD, WINDOW_DAYS, WINDOW_MONTHS, Counts, Plan, finish


def scan(path, plan):
    return pl.scan_csv(
        path,
        schema_overrides={
            "unit": pl.Enum(list(plan.unit_names)),
            "content_area": pl.Enum(list(plan.content_areas)),
            "indicator": pl.Enum([row["code"] for row in plan.indicators]),
            "quantity": pl.Float64,
            "audience": pl.UInt32,
            "phase": pl.Enum([phase["code"] for phase in plan.phases]),
            "reference": pl.String,
            "note": pl.String,
        },
    ).select(
        "date",
        "unit",
        "content_area",
        "indicator",
        "quantity",
        "audience",
        "phase",
        month=pl.col("date").str.slice(0, 7),
    )


def count(path, plan):
    records = scan(path, plan)
    activities, audience, quantity = (
        pl.len().alias("activities"),
        pl.col("audience").sum(),
        pl.col("quantity").sum(),
    )
    is_stock, is_beside_units = pl.col("indicator").is_in(plan.stocks), pl.col("indicator").is_in(
        plan.unit_indicators
    )
    by_unit, by_subject, single = pl.collect_all(
        [
            records.group_by("month", "unit").agg(activities, audience),
            records.group_by("month", "phase", "content_area", "indicator").agg(
                activities, audience, quantity
            ),
            # Few enough to be kept as they are.
            records.filter(is_stock | (is_beside_units & (pl.col("date") >= FIRST_DAY))).select(
                "date", "unit", "indicator", "quantity"
            ),
        ],
        engine="streaming",
    )
    sums = pl.col("activities", "audience").sum()
    return Counts(
        units=[
            (suffix, *row)
            for suffix, (first, last) in WINDOW_MONTHS.items()
            for row in by_unit.filter(pl.col("month").is_between(pl.lit(first), pl.lit(last)))
            .group_by("unit")
            .agg(sums)
            .rows()
        ],
        unit_quantities=single.filter(is_beside_units).group_by("unit", "indicator").agg(quantity).rows(),
        months=by_unit.group_by("month").agg(sums).rows(),
        phases=by_subject.group_by("month", "phase", "content_area").agg(sums).rows(),
        indicators=by_subject.filter(~is_stock).group_by("month", "indicator").agg(quantity).rows(),
        stocks=list(levels(single.filter(is_stock))),
        received=by_unit.filter(pl.col("month") == PERIOD).height,
    )


def levels(stocks):
    """Of each unit what it told on its latest day of a window, then summed over units."""
    for suffix, (first, last) in WINDOW_DAYS.items():
        latest = (
            stocks.filter(pl.col("date").is_between(pl.lit(first), pl.lit(last)))
            .filter(pl.col("date") == pl.col("date").max().over("indicator", "unit"))
            .group_by("indicator")
            .agg(pl.col("quantity").sum())
        )
        for row in latest.iter_rows():
            yield (suffix, *row)


def main(path, workspace, workbook, figures=None):
    plan = Plan(workspace)
    finish(count(path, plan), plan, workbook, figures)


main(*sys.argv[1:])
