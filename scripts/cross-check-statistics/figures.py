"""The measures, record by record, by the rules of docs/figures.md."""
import collections
from decimal import ROUND_HALF_UP, Decimal

from workspace import DAY, TIMES, Workspace, day

ACTIVITY_MEASURES = ["activities", "quantity", "audience"]
TASK_MEASURES = ["tasks", "completed-on-time", "completed-late", "in-progress", "overdue",
                 "completion-rate"]
REPORTING_MEASURES = ["units-expected", "units-received", "units-on-time", "reporting-rate"]


class Figures(Workspace):
    """Each method gives rows by codes: what a question without filters is answered with."""

    def activity_figures(self, dimensions, window, as_of):
        table = collections.defaultdict(lambda: {"activities": 0, "audience": 0})
        inside = [r for r in self.activities if window[0] <= r["date"] <= window[1]]
        latest = {}

        def time(record):
            return tuple(self.calendar.code(d, record["date"]) for d in dimensions if d in TIMES)

        for r in inside:
            if self.indicators[r["indicator"]].get("kind") == "stock":
                key = r["unit"], r["indicator"], time(r)
                latest[key] = max(latest.get(key, r["date"]), r["date"])
        audiences = collections.defaultdict(list)
        for code, indicator in self.indicators.items():
            if "audience_of" in indicator:
                audiences[indicator["audience_of"]].append(code)
        for r in inside:
            codes = tuple(self.activity_code(d, r, as_of) for d in dimensions)
            if None not in codes:
                row = table[codes]
                row["activities"] += 1
                row["audience"] += r["audience"] or 0
                counted = self.counted(r, latest, time(r), as_of)
                if counted is not None:
                    row["quantity"] = row.get("quantity", 0) + counted
            for indicator in audiences[r["indicator"]] if r["audience"] is not None else []:
                told = {**r, "indicator": indicator}
                codes = tuple(self.activity_code(d, told, as_of) for d in dimensions)
                if None not in codes:
                    row = table[codes]
                    row["quantity"] = row.get("quantity", 0) + r["audience"]
        return table

    def counted(self, record, latest, time, as_of):
        """What a record adds to the quantity; None when a successor has told its own level."""
        if self.indicators[record["indicator"]].get("kind") != "stock":
            return record["quantity"]
        holder = self.holder(record["unit"], as_of)
        if holder != record["unit"] and (holder, record["indicator"], time) in latest:
            return None
        is_latest = latest[record["unit"], record["indicator"], time] == record["date"]
        return record["quantity"] if is_latest else Decimal(0)

    def task_figures(self, dimensions, window, as_of):
        done = {}
        for r in self.completions:
            reported, completed = day(r["reported_on"]), day(r["completed_on"])
            if completed is None and r["percent"] and Decimal(r["percent"]) == 100:
                completed = reported
            if completed is None or completed > as_of:
                continue
            key = r["task"], r["unit"]
            if key not in done or reported > done[key][0]:
                done[key] = reported, completed
        table = collections.defaultdict(dict)
        for task in self.tasks:
            if day(task["assigned_on"]) and day(task["assigned_on"]) > as_of:
                continue
            units = set()
            for assignee in task["assignees"].split(";"):
                if assignee in self.groups:
                    units |= {u for u in self.units
                              if self.version(u, as_of) and self.group(u, as_of) == assignee}
                else:
                    units.add(assignee)
            due = day(task["due"])
            for unit in units:
                completed = done.get((task["code"], unit), (None, None))[1]
                if completed:
                    state = "completed-late" if due and completed > due else "completed-on-time"
                else:
                    state = "overdue" if due and as_of > due else "in-progress"
                codes = tuple(
                    task["code"] if d == "task"
                    else task["content_area"] if d == "content-area"
                    else task["phase"] if d == "phase"
                    else self.unit_code(d, unit, as_of) for d in dimensions)
                if None in codes:
                    continue
                row = table[codes]
                for measure in TASK_MEASURES[:-1]:
                    row.setdefault(measure, 0)
                row["tasks"] += 1
                row[state] += 1
        for row in table.values():
            row["completion-rate"] = rate(
                row["completed-on-time"] + row["completed-late"], row["tasks"])
        return table

    def deadline(self, last):
        rule = self.plan["deadline"]
        if "days" in rule:
            return last + rule["days"] * DAY
        left, date = rule["working_days"], last
        while left:
            date += DAY
            free = date.weekday() >= 5 and date not in self.worked
            left -= not (free or date in self.holidays)
        return date

    def reporting_figures(self, dimensions, window, as_of):
        """One month, or several by their own cut-offs when the question divides by month."""
        months = [window]
        if "month" in dimensions:
            months = [self.calendar.window(m) for m in self.order("month", window)]
        table = collections.defaultdict(dict)
        for first, last in months:
            end = last if "month" in dimensions else as_of
            code = self.calendar.code("month", last)
            received = {}
            for r in self.receipts:
                if r["period"] == code:
                    received.setdefault(r["unit"], []).append(day(r["received_on"]))
            recorded = {r["unit"] for r in self.activities if first <= r["date"] <= last}
            for unit in self.units:
                version = self.version(unit, end)
                if not version or version["submits"] in ("no", "không"):
                    continue
                codes = tuple(code if d == "month" else self.unit_code(d, unit, as_of)
                              for d in dimensions)
                if None in codes:
                    continue
                row = table[codes]
                for measure in REPORTING_MEASURES[:-1]:
                    row.setdefault(measure, 0)
                row["units-expected"] += 1
                row["units-received"] += unit in received or unit in recorded
                days = [d for d in received.get(unit, []) if d]
                row["units-on-time"] += bool(days) and min(days) <= self.deadline(last)
        for row in table.values():
            row["reporting-rate"] = rate(row["units-received"], row["units-expected"])
        return table


def rate(part, whole):
    return (Decimal(100) * part / whole).quantize(Decimal("0.01"), ROUND_HALF_UP)
