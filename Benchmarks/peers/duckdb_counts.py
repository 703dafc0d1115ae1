"""What the report needs of a table or view `record`, in DuckDB's SQL."""

from report import FIRST_DAY, PERIOD, WINDOW_DAYS, Counts


def quoted(codes):
    return ", ".join(f"'{code}'" for code in codes)


def count(connection, plan):
    """One pass over the records with two groupings.

    The indicators of which single units' figures are needed stand beside the unit, and stocks beside their day.
    """
    is_stock = f"indicator in ({quoted(plan.stocks)})"
    is_headline = f"indicator in ({quoted(plan.headlines)})"
    connection.execute(
        f"""
        create temp table cell as
        select month, unit, single, day, phase, content_area, indicator,
          count(*) as activities, sum(audience) as audience, sum(quantity) as quantity
        from (
          select month, unit, phase, content_area, indicator, audience, quantity,
            case when {is_stock} or ({is_headline} and date >= '{FIRST_DAY}') then indicator end as single,
            case when {is_stock} then date end as day
          from record)
        group by grouping sets ((month, unit, single, day), (month, phase, content_area, indicator))
        """
    )

    def rows(query):
        return connection.execute(query).fetchall()

    by_unit, by_subject = "from cell where unit is not null", "from cell where unit is null"
    connection.execute("create temp table district (unit varchar, district varchar)")
    connection.executemany("insert into district values (?, ?)", list(plan.district_of.items()))
    return Counts(
        districts=rows(
            f"select month, district, sum(activities)::bigint, coalesce(sum(audience), 0)::bigint from (select * {by_unit}) "
            "join district using (unit) group by all"),
        headlines=rows(
            f"select district, single, sum(quantity)::double from (select * {by_unit} and day is null and single is not null) "
            "join district using (unit) group by all"),
        phases=rows(
            f"select month, phase, content_area, sum(activities)::bigint, coalesce(sum(audience), 0)::bigint {by_subject} group by all"),
        indicators=rows(
            f"select month, indicator, sum(quantity)::double {by_subject} and not {is_stock} group by all"),
        stocks=[
            (suffix, *row)
            for suffix, (first, last) in WINDOW_DAYS.items()
            for row in rows(
                f"select single, sum(quantity)::double from (select single, arg_max(quantity, day) as quantity {by_unit} "
                f"and day between '{first}' and '{last}' group by single, unit) group by all")
        ],
        received=rows(f"select count(distinct unit) {by_unit} and month = '{PERIOD}'")[0][0],
    )
