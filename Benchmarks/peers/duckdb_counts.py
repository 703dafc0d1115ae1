"""A file of records as a view of DuckDB, and what the report needs of it, counted in one pass."""

from report import FIRST_DAY, PERIOD, WINDOW_DAYS, WINDOW_MONTHS, Counts

SUMS = "sum(activities)::bigint, coalesce(sum(audience), 0)::bigint"


def view_of(path, name="record"):
    """A view of a file whose form is known, so that nothing has to be found out by reading ahead."""
    escaped = path.replace("'", "''")
    return f"""
    create temp view {name} as select *, date[:7] as month from read_csv(
      '{escaped}', header = true, delim = ',', quote = '"', escape = '"', auto_detect = false,
      columns = {{date: 'VARCHAR', unit: 'VARCHAR', content_area: 'VARCHAR', indicator: 'VARCHAR',
        quantity: 'DECIMAL(15, 3)', audience: 'INTEGER', phase: 'VARCHAR', reference: 'VARCHAR', note: 'VARCHAR'}})
    """


def quoted(codes):
    return ", ".join(f"'{code}'" for code in codes)


def count(connection, plan):
    """One pass over the records with two groupings.

    The indicators of which single units' figures are needed stand beside the unit, and stocks beside their day.
    """
    is_stock = f"indicator in ({quoted(plan.stocks)})"
    is_beside_units = f"indicator in ({quoted(plan.unit_indicators)})"
    connection.execute(f"""
        create temp table cell as
        select month, unit, single, day, phase, content_area, indicator,
          count(*) as activities, sum(audience) as audience, sum(quantity) as quantity
        from (
          select month, unit, phase, content_area, indicator, audience, quantity,
            case when {is_stock} or ({is_beside_units} and date >= '{FIRST_DAY}') then indicator end as single,
            case when {is_stock} then date end as day
          from record)
        group by grouping sets ((month, unit, single, day), (month, phase, content_area, indicator))
        """)

    def rows(query):
        return connection.execute(query).fetchall()

    by_unit, by_subject = "from cell where unit is not null", "from cell where unit is null"
    return Counts(
        units=[
            (suffix, *row)
            for suffix, (first, last) in WINDOW_MONTHS.items()
            for row in rows(
                f"select unit, {SUMS} {by_unit} and month between '{first}' and '{last}' group by unit"
            )
        ],
        unit_quantities=rows(
            f"select unit, single, sum(quantity)::double {by_unit} and day is null and single is not null group by all"
        ),
        months=rows(f"select month, {SUMS} {by_unit} group by month"),
        phases=rows(f"select month, phase, content_area, {SUMS} {by_subject} group by all"),
        indicators=rows(
            f"select month, indicator, sum(quantity)::double {by_subject} and not {is_stock} group by all"
        ),
        stocks=[
            (suffix, *row)
            for suffix, (first, last) in WINDOW_DAYS.items()
            for row in rows(
                f"select single, sum(quantity)::double from (select single, arg_max(quantity, day) as quantity {by_unit} "
                f"and day between '{first}' and '{last}' group by single, unit) group by all"
            )
        ],
        received=rows(f"select count(distinct unit) {by_unit} and month = '{PERIOD}'")[0][0],
    )
