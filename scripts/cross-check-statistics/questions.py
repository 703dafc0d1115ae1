"""What is asked of a workspace: every dimension, measure, filter and kind of period, and many pairs of them."""
import dataclasses
import itertools

from calendars import DAY, TIMES

ACTIVITY_MEASURES = ["activities", "quantity", "audience"]
TASK_MEASURES = ["tasks", "completed-on-time", "completed-late", "in-progress", "overdue",
                 "completion-rate"]
REPORTING_MEASURES = ["units-expected", "units-received", "units-on-time", "reporting-rate"]


@dataclasses.dataclass(frozen=True)
class Question:
    """One run of `reports statistics`."""
    dimensions: tuple
    measures: tuple
    period: str = None
    days: tuple = None  # of --from and --to
    filters: tuple = ()  # pairs of option and code
    as_of: object = None
    units: str = None

    def arguments(self):
        arguments = ["--measure", ",".join(self.measures)]
        if self.dimensions:
            arguments += ["--by", ",".join(self.dimensions)]
        if self.period:
            arguments += ["--period", self.period]
        if self.days:
            arguments += ["--from", str(self.days[0]), "--to", str(self.days[1])]
        for option, code in self.filters:
            arguments += [f"--{option}", code]
        if self.as_of:
            arguments += ["--as-of", str(self.as_of)]
        if self.units:
            arguments += ["--units", self.units]
        return arguments

    def window(self, calendar):
        return self.days or calendar.window(self.period)


def questions(workspace):
    """All questions to a workspace, in the same order every time."""
    asked = Asked(workspace)
    yield from asked.of_activities()
    yield from asked.of_tasks()
    yield from asked.of_reports()
    yield from asked.of_several_subjects()
    yield from asked.in_other_trees()


class Asked:
    def __init__(self, workspace):
        self.workspace = workspace
        inner = [u for u in workspace.units if any(
            row["parent"] == u for v in workspace.units.values() for row in v)]
        self.places = ["unit", "unit-group", *(f"level:{name}" for name in workspace.levels()),
                       *(f"below:{unit}" for unit in inner[:3])]
        self.dimensions = [*self.places, "phase", "content-area", "channel", "indicator", *TIMES]
        self.task_dimensions = [*self.places, "phase", "content-area", "task"]
        self.months = sorted({workspace.calendar.code("month", d) for d in workspace.dates})
        self.windows = list(self.kinds_of_window())
        self.turn = itertools.cycle(self.windows)
        self.filters = self.filters_by_option(inner)

    def kinds_of_window(self):
        """A period of each kind in the thick of the campaign, and days that no period has."""
        dates = self.workspace.dates
        middle = self.months[len(self.months) // 2]
        year, month = int(middle[:4]), int(middle[5:])
        week = self.workspace.calendar.code("week", dates[len(dates) // 2])
        for period in (middle, f"{year}-Q{(month + 2) // 3}", f"{year}-H{1 if month <= 6 else 2}",
                       f"{year}-9M", str(year), week, f"{year}-05-03..{year}-06-21"):
            yield {"period": period}
        yield {"days": (dates[0], dates[-1])}
        yield {"days": (dates[len(dates) // 3], dates[len(dates) * 2 // 3])}
        # Around each day on which units change.
        for change in self.workspace.change_days():
            yield {"days": (change - 20 * DAY, change + 20 * DAY)}

    def filters_by_option(self, inner):
        """Some values for each filter: units with and without others below them, stocks, audiences."""
        workspace = self.workspace
        units = list(workspace.units)
        indicators = workspace.indicators
        recorded = list(dict.fromkeys(r["indicator"] for r in workspace.activities))
        stocks = [code for code in recorded if indicators[code].get("kind") == "stock"]
        audiences = [code for code, i in indicators.items() if "audience_of" in i]
        ended = [u for u in units if workspace.units[u][-1]["successor"]]
        return {
            "unit": [*inner[:2], units[1], units[len(units) // 2], units[-1], *ended[:1]],
            "phase": [p["code"] for p in workspace.phases],
            "content-area": list(workspace.areas)[:3],
            "channel": workspace.channels,
            "indicator": [recorded[0], recorded[len(recorded) // 2], *stocks[:2], *audiences[:1]],
        }

    def of_activities(self):
        def measures(dimensions, filters=()):
            told = "indicator" in dimensions or any(o == "indicator" for o, _ in filters)
            return tuple(ACTIVITY_MEASURES) if told else ("activities", "audience")

        for month in self.months:
            yield Question((), measures(()), period=month)
            yield Question(("unit", "indicator"), measures(["indicator"]), period=month)
        for dimensions in [(), *((d,) for d in self.dimensions)]:
            for window in self.windows:
                yield Question(dimensions, measures(dimensions), **window)
        for dimensions in itertools.combinations(self.dimensions, 2):
            yield Question(dimensions, measures(dimensions), **next(self.turn))
        for dimensions in (("unit-group", "content-area", "indicator"), ("phase", "content-area", "unit"),
                           ("month", "unit-group", "indicator"), ("indicator", "unit", "week")):
            yield Question(dimensions, measures(dimensions), **next(self.turn))
        for option, values in self.filters.items():
            value = itertools.cycle(values)
            for dimensions in [(), *((d,) for d in self.dimensions)]:
                filters = ((option, next(value)),)
                yield Question(dimensions, measures(dimensions, filters), filters=filters,
                               **next(self.turn))
            for code in values:
                filters = ((option, code),)
                dimensions = ("indicator",)
                yield Question(dimensions, measures(dimensions), filters=filters, **self.windows[4])
        # Two filters at once; each phase with each indicator, since the level of a stock depends on it.
        for phase, indicator in itertools.product(self.filters["phase"], self.filters["indicator"]):
            filters = (("phase", phase), ("indicator", indicator))
            yield Question(("unit",), measures((), filters), filters=filters, **self.windows[7])
        for unit, channel in zip(self.filters["unit"], self.filters["channel"]):
            filters = (("unit", unit), ("channel", channel), ("content-area", list(self.workspace.areas)[0]))
            yield Question(("month",), measures((), filters), filters=filters, **self.windows[7])

    def of_tasks(self):
        measures = tuple(TASK_MEASURES)
        for month in self.months:
            yield Question((), measures, period=month)
        for dimensions in [(), *((d,) for d in self.task_dimensions)]:
            for window in self.windows:
                yield Question(dimensions, measures, **window)
        for dimensions in itertools.combinations(self.task_dimensions, 2):
            yield Question(dimensions, measures, **next(self.turn))
        for option in ("unit", "phase", "content-area"):
            value = itertools.cycle(self.filters[option])
            for dimensions in [(), *((d,) for d in self.task_dimensions)]:
                yield Question(dimensions, measures, filters=((option, next(value)),), **next(self.turn))
        # As of a day within the window: half of it has not happened yet.
        for window in self.windows:
            first, last = Question((), (), **window).window(self.workspace.calendar)
            yield Question(("task",), measures, as_of=first + (last - first) / 2, **window)

    def of_reports(self):
        measures = tuple(REPORTING_MEASURES)
        for month in self.months:
            yield Question(("unit",), measures, period=month)
            yield Question(("unit-group",), measures, period=month)
        for dimensions in [(), *((d,) for d in [*self.places, *TIMES])]:
            for window in self.windows:
                yield Question(dimensions, measures, **window)
        for dimensions in itertools.product(TIMES, self.places):
            yield Question(dimensions, measures, **next(self.turn))
        yield Question(("quarter", "month"), measures, **self.windows[4])
        for unit in self.filters["unit"]:
            for dimensions in ((), ("unit",), ("month",), ("quarter", "unit-group")):
                yield Question(dimensions, measures, filters=(("unit", unit),), **next(self.turn))

    def of_several_subjects(self):
        """What has only tasks, or only reports, has a row too."""
        for window in self.windows:
            yield Question(("unit",), ("activities", "tasks", "reporting-rate", "completion-rate"), **window)
            yield Question(("content-area",), ("tasks", "audience", "overdue"), **window)
            yield Question(("month",), ("units-received", "activities"), **window)

    def in_other_trees(self):
        """`--units`: where figures stand in another tree; what is counted stays the same."""
        days = [d + step for d in self.workspace.change_days() for step in (-DAY, 0 * DAY)]
        views = ["as-reported", *(f"as-of:{d}" for d in days[:6])]
        for view in views:
            for place in self.places:
                yield Question((place, "indicator"), tuple(ACTIVITY_MEASURES), units=view, **next(self.turn))
                yield Question((place,), tuple(TASK_MEASURES), units=view, **next(self.turn))
