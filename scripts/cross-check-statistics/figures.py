"""The measures, record by record, by the rules of docs/figures.md and docs/statistics.md."""
import collections
from decimal import ROUND_HALF_UP, Decimal

from calendars import DAY, TIMES, day
from questions import ACTIVITY_MEASURES, REPORTING_MEASURES, TASK_MEASURES
from workspace import Workspace, is_place, is_time

RATES = ["completion-rate", "reporting-rate"]


class Figures(Workspace):
    """What a question is answered with: rows by their codes, in the order of print."""

    def answer(self, question):
        window = question.window(self.calendar)
        placement = Placement(self, question, question.as_of or window[1])
        tables = []
        if set(question.measures) & set(ACTIVITY_MEASURES):
            tables.append(self.activity_figures(question, window, placement))
        if set(question.measures) & set(TASK_MEASURES):
            tables.append(self.task_figures(question, placement))
        if set(question.measures) & set(REPORTING_MEASURES):
            tables.append(self.reporting_figures(question, window, placement))
        orders = [{code: n for n, code in enumerate(self.order(d, window))} for d in question.dimensions]
        codes = sorted({c for table in tables for c in table},
                       key=lambda row: [order[code] for order, code in zip(orders, row)])
        return {row: {m: self.figure(m, row, tables) for m in question.measures} for row in codes}

    @staticmethod
    def figure(measure, row, tables):
        """Nothing counted is 0, but a rate of nothing is none."""
        for table in tables:
            if measure in table.get(row, {}):
                return table[row][measure]
        return None if measure in RATES else Decimal(0)

    # Activities

    def activity_figures(self, question, window, placement):
        dimensions = question.dimensions
        filters = dict(question.filters)
        records = self.activities_in(window)
        if "phase" in filters:
            # For the level of a stock, too, only these records are there.
            records = [r for r in records if r["phase"] and self.is_within(r["phase"], filters["phase"])]
        audiences = collections.defaultdict(list)
        if "quantity" in question.measures:
            for code, indicator in self.indicators.items():
                if "audience_of" in indicator:
                    audiences[indicator["audience_of"]].append(code)
        times = [d for d in dimensions if is_time(d)]

        def time(record):
            return tuple(self.calendar.code(d, record["date"]) for d in times)

        latest = {}
        for r in records:
            if self.is_stock(r):
                key = r["unit"], r["indicator"], time(r)
                latest[key] = max(latest.get(key, r["date"]), r["date"])
        table = collections.defaultdict(lambda: dict.fromkeys(ACTIVITY_MEASURES, Decimal(0)))

        def row_of(record):
            if not self.passes(record, filters, placement):
                return None
            codes = tuple(self.activity_code(d, record, placement) for d in dimensions)
            return None if None in codes else table[codes]

        for r in records:
            if (row := row_of(r)) is not None:
                row["activities"] += 1
                row["audience"] += r["audience"] or 0
                row["quantity"] += self.counted(r, latest, time(r), placement.cut_off)
            for indicator in audiences[r["indicator"]] if r["audience"] is not None else []:
                if (row := row_of({**r, "indicator": indicator})) is not None:
                    row["quantity"] += r["audience"]
        return table

    def passes(self, record, filters, placement):
        return (placement.passes(record["unit"], record["date"])
                and filters.get("content-area", record["content-area"]) == record["content-area"]
                and filters.get("indicator", record["indicator"]) == record["indicator"]
                and filters.get("channel", "") in ("", self.indicators[record["indicator"]]["channel"]))

    def activity_code(self, dimension, record, placement):
        if is_place(dimension):
            return placement.code(dimension, record["unit"], record["date"])
        if dimension == "channel":
            return self.indicators[record["indicator"]]["channel"]
        if is_time(dimension):
            return self.calendar.code(dimension, record["date"])
        return record[dimension]

    def is_stock(self, record):
        return self.indicators[record["indicator"]].get("kind") == "stock"

    def counted(self, record, latest, time, cut_off):
        """What a record adds to the quantity: of a stock only the level of the latest day counts.

        A unit's level stands until the one that carries on has told a level of its own.
        """
        if not self.is_stock(record):
            return record["quantity"]
        holder = self.holder(record["unit"], cut_off)
        if holder != record["unit"] and (holder, record["indicator"], time) in latest:
            return Decimal(0)
        is_latest = latest[record["unit"], record["indicator"], time] == record["date"]
        return record["quantity"] if is_latest else Decimal(0)

    # Tasks

    def task_figures(self, question, placement):
        as_of = placement.cut_off
        filters = dict(question.filters)
        done = self.completed(as_of)
        table = collections.defaultdict(lambda: dict.fromkeys(TASK_MEASURES, 0))
        for task in self.tasks:
            assigned, due = day(task["assigned_on"]), day(task["due"])
            if assigned and assigned > as_of:
                continue
            if "phase" in filters and not (
                    task["phase"] and self.is_within(task["phase"], filters["phase"])):
                continue
            if filters.get("content-area", task["content_area"]) != task["content_area"]:
                continue
            for unit in self.assigned(task, as_of):
                codes = tuple(self.task_code(d, task, unit, placement) for d in question.dimensions)
                if None in codes or not placement.passes(unit, as_of):
                    continue
                completed = (done.get((task["code"], unit))
                             or done.get((task["code"], self.holder(unit, as_of))))
                if completed:
                    state = "completed-late" if due and completed > due else "completed-on-time"
                else:
                    state = "overdue" if due and as_of > due else "in-progress"
                table[codes]["tasks"] += 1
                table[codes][state] += 1
        for row in table.values():
            row["completion-rate"] = rate(
                row["completed-on-time"] + row["completed-late"], row["tasks"])
        return table

    def completed(self, as_of):
        """When which unit was done with which task, by what was reported last."""
        done = {}
        for r in self.completions:
            reported, completed = day(r["reported_on"]), day(r["completed_on"])
            if completed is None and r["percent"] and Decimal(r["percent"]) == 100:
                completed = reported
            if completed is None or completed > as_of:
                continue
            key = r["task"], r["unit"]
            known = done.get(key)
            if known is None or reported > known[0] or (reported == known[0] and completed < known[1]):
                done[key] = reported, completed
        return {key: completed for key, (_, completed) in done.items()}

    def assigned(self, task, as_of):
        """The units that have a task: those named, and those that its groups have on the day."""
        units = set()
        for assignee in task["assignees"].split(";"):
            if assignee in self.groups:
                units |= {u for u in self.units
                          if self.version(u, as_of) and self.group(u, as_of) == assignee
                          and self.nearest(u, as_of)["group"] == assignee}
            elif not self.begins_after(assignee, as_of):
                units.add(assignee)
        return units

    def task_code(self, dimension, task, unit, placement):
        if dimension == "task":
            return task["code"]
        if dimension in ("phase", "content-area"):
            return task[dimension.replace("-", "_")]
        return placement.code(dimension, unit, placement.cut_off)

    # Reports

    def reporting_figures(self, question, window, placement):
        """The window as a whole, or each of the shortest periods asked for by its own last day."""
        dimensions = question.dimensions
        kind = next((k for k in TIMES if k in dimensions), None)
        parts = [(window, placement.cut_off)]
        if kind:
            parts = []
            for code in self.order(kind, window):
                first, last = self.calendar.window(code)
                first, last = max(first, window[0]), min(last, window[1])
                parts.append(((first, last), min(placement.cut_off, last)))
        table = collections.defaultdict(lambda: dict.fromkeys(REPORTING_MEASURES, 0))
        for part, end in parts:
            received = self.received(part)
            recorded = {r["unit"] for r in self.activities_in(part)}
            for unit in self.units:
                version = self.version(unit, end)
                if not version or version["submits"] in ("no", "không") or not placement.passes(unit, end):
                    continue
                codes = tuple(
                    self.calendar.code(d, part[0]) if is_time(d) else placement.code(d, unit, end)
                    for d in dimensions)
                if None in codes:
                    continue
                row = table[codes]
                row["units-expected"] += 1
                row["units-received"] += unit in received or unit in recorded
                row["units-on-time"] += received.get(unit, False)
        for row in table.values():
            row["reporting-rate"] = rate(row["units-received"], row["units-expected"])
        return table

    def received(self, window):
        """Units of which a report for a period within the window came; True if each came in time."""
        days = collections.defaultdict(list)
        for r in self.receipts:
            first, last = self.calendar.window(r["period"])
            if window[0] <= first and last <= window[1]:
                days[r["unit"], r["period"]].append(day(r["received_on"]))
        units = {}
        for (unit, period), known in days.items():
            deadline = self.calendar.deadline(self.calendar.window(period)[1])
            told = [d for d in known if d]
            units[unit] = units.get(unit, True) and bool(told) and min(told) <= deadline
        return units


class Placement:
    """In which tree the figures of a question stand, and which units its filter lets pass."""

    def __init__(self, workspace, question, cut_off):
        self.workspace = workspace
        self.cut_off = cut_off
        self.filter = dict(question.filters).get("unit")
        self.as_reported = question.units == "as-reported"
        view = question.units or ""
        self.tree_day = day(view.partition(":")[2]) if view.startswith("as-of:") else cut_off

    def code(self, dimension, unit, date):
        if self.as_reported:
            return self.workspace.unit_code(dimension, unit, date, passes_on=False)
        return self.workspace.unit_code(dimension, unit, self.tree_day)

    def passes(self, unit, date):
        return self.filter is None or self.code(f"below:{self.filter}", unit, date) is not None


def rate(part, whole):
    return (Decimal(100) * part / whole).quantize(Decimal("0.01"), ROUND_HALF_UP)
