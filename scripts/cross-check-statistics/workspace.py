"""A workspace's plan and records as plain values, and where a record belongs."""
import bisect
import collections
import csv
import datetime
import functools
import glob
from decimal import Decimal

import yaml

from calendars import DAY, TIMES, Calendar, day


def rows(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


class Workspace:
    def __init__(self, folder):
        with open(f"{folder}/plan.yaml", encoding="utf-8") as file:
            self.plan = yaml.safe_load(file)
        self.calendar = Calendar(self.plan)
        self.units = collections.OrderedDict()
        for row in rows(f"{folder}/units.csv"):
            self.units.setdefault(row["code"], []).append(row)
        self.top = next(u for u, versions in self.units.items() if not versions[-1]["parent"])
        self.groups = [g["code"] for g in self.plan["groups"]]
        self.areas = {a["code"]: a.get("phase") for a in self.plan["content_areas"]}
        self.channels = [c["code"] for c in self.plan["channels"]]
        self.indicators = {i["code"]: {**i, "channel": c["code"]}
                           for c in self.plan["channels"] for i in c["indicators"]}
        self.phases = []
        self.phase_parent = {}
        self.add_phases(self.plan["phases"], None)
        self.tasks = rows(f"{folder}/tasks.csv")
        self.activities, self.completions, self.receipts = [], [], []
        for path in sorted(glob.glob(f"{folder}/records/*.csv")):
            records = rows(path)
            if records:
                self.add(records)
        self.activities.sort(key=lambda r: r["date"])
        self.dates = [r["date"] for r in self.activities]

    def add_phases(self, phases, parent):
        for phase in phases:
            self.phases.append(phase)
            self.phase_parent[phase["code"]] = parent
            self.add_phases(phase.get("parts", []), phase["code"])

    def add(self, records):
        kind = records[0].keys()
        if "quantity" in kind:
            for r in records:
                date = day(r["date"])
                self.activities.append({
                    "date": date, "unit": r["unit"], "content-area": r["content_area"],
                    "indicator": r["indicator"], "quantity": Decimal(r["quantity"]),
                    "audience": int(r["audience"]) if r["audience"] else None,
                    "phase": r["phase"] or self.phase_of(date, r["content_area"])})
        elif "task" in kind:
            self.completions += records
        else:
            self.receipts += records

    def activities_in(self, window):
        """The records of the days from first to last."""
        first = bisect.bisect_left(self.dates, window[0])
        return self.activities[first:bisect.bisect_right(self.dates, window[1])]

    # Phases

    def phase_of(self, date, area):
        """Innermost of the dated phases that hold the day; of several, that of the area, then the last to begin."""
        holding = []
        for phase in self.phases:
            first, last = day(phase.get("from")), day(phase.get("to"))
            if (first or last) and (not first or first <= date) and (not last or date <= last):
                holding.append((phase["code"], first or datetime.date.min))
        inner = [(code, first) for code, first in holding
                 if not any(other != code and self.is_within(other, code) for other, _ in holding)]
        own = self.areas[area]
        of_area = [(code, first) for code, first in inner
                   if own and (self.is_within(code, own) or self.is_within(own, code))]
        best = None
        for code, first in of_area or inner:
            if best is None or first > best[1]:
                best = code, first
        return best[0] if best else ""

    def is_within(self, phase, whole):
        """Whether a phase is another one or a part of it."""
        while phase and phase != whole:
            phase = self.phase_parent[phase]
        return bool(phase)

    # Units

    @functools.cache
    def version(self, unit, date):
        """How a unit stands on a day; None where it doesn't exist then."""
        for row in self.units[unit]:
            first, end = day(row["valid_from"]), day(row["valid_to"])
            if (first is None or first <= date) and (end is None or date < end):
                return row
        return None

    def nearest(self, unit, date):
        """How it stands then, stood last, or will stand first."""
        known = self.units[unit][0]
        for row in self.units[unit]:
            if day(row["valid_from"]) is None or day(row["valid_from"]) <= date:
                known = row
        return known

    def begins_after(self, unit, date):
        first = day(self.units[unit][0]["valid_from"])
        return first is not None and date < first

    @functools.cache
    def holder(self, unit, date):
        """Who bears a unit's figures as of a day: itself, or who carries on."""
        while self.version(unit, date) is None and not self.begins_after(unit, date):
            heirs = [h for h in (self.units[unit][-1]["successor"] or "").split(";") if h]
            main = [h.rstrip("*") for h in heirs if h.endswith("*")] or (heirs if len(heirs) == 1 else [])
            if not main:
                return unit
            unit = main[0]
        return unit

    @functools.cache
    def chain(self, unit, date):
        """The unit and all above it; what has ended and is carried on by nobody is passed over."""
        seen = [unit]
        while unit := self.nearest(unit, date)["parent"]:
            unit = self.holder(unit, date)
            if self.version(unit, date):
                seen.append(unit)
        return seen

    def level(self, unit, name, date):
        return next((u for u in self.chain(unit, date) if self.nearest(u, date)["level"] == name), None)

    def group(self, unit, date):
        return next((g for g in (self.nearest(u, date)["group"] for u in self.chain(unit, date)) if g), "")

    def below(self, unit, top, date):
        """The unit directly below `top` under which another one stands; `top` for itself."""
        chain = self.chain(unit, date)
        return chain[max(0, chain.index(top) - 1)] if top in chain else None

    def levels(self):
        return list(dict.fromkeys(r["level"] for v in self.units.values() for r in v))

    def change_days(self):
        """Days on which a unit begins, ends or becomes another."""
        days = {day(row[key]) for v in self.units.values() for row in v
                for key in ("valid_from", "valid_to")}
        return sorted(d for d in days if d)

    @functools.cache
    def unit_code(self, dimension, unit, date, passes_on=True):
        """Under which code a unit's figures stand in the tree of a day.

        Without `passes_on` they stay with it, as reported.
        """
        if passes_on:
            unit = self.holder(unit, date)
        name, _, value = dimension.partition(":")
        if name == "unit":
            return unit
        if name == "unit-group":
            return self.group(unit, date)
        return self.level(unit, value, date) if name == "level" else self.below(unit, value, date)

    # Rows

    def order(self, dimension, window):
        """All codes that a dimension can have, in the order of print."""
        if dimension == "unit-group":
            return self.groups + [""]
        if dimension == "unit" or ":" in dimension:
            return list(self.units)
        if dimension == "phase":
            return [p["code"] for p in self.phases] + [""]
        if dimension == "content-area":
            return list(self.areas) + [""]
        if dimension == "channel":
            return self.channels
        if dimension == "indicator":
            return list(self.indicators)
        if dimension == "task":
            return [t["code"] for t in self.tasks]
        first, last = window
        days = (first + i * DAY for i in range((last - first).days + 1))
        return list(dict.fromkeys(self.calendar.code(dimension, d) for d in days))


def is_place(dimension):
    return dimension in ("unit", "unit-group") or ":" in dimension


def is_time(dimension):
    return dimension in TIMES
