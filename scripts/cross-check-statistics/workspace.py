"""A workspace's plan and records as plain values, and where a record belongs."""
import collections
import csv
import datetime
import glob
from decimal import Decimal

import yaml

TIMES = ["week", "month", "quarter", "year"]
DAY = datetime.timedelta(days=1)


def day(text):
    """A day of a plan or a record; None where nothing stands."""
    if not text:
        return None
    if isinstance(text, datetime.date):
        return text
    if "/" in text:
        d, m, y = text.split("/")
        return datetime.date(int(y), int(m), int(d))
    return datetime.date.fromisoformat(text)


def rows(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


class Calendar:
    """Months that end on a day of the month, or those of the common calendar."""

    def __init__(self, plan):
        name = plan["calendar"]
        own = {c["code"]: c for c in plan.get("calendars", [])}.get(name, {})
        self.cut_off = {"nd09": 14, "calendar": None}.get(name, own.get("cut_off_day"))
        self.runs_to_year_end = own.get("runs_to_year_end", False)

    def last(self, year, month):
        if self.cut_off and not (self.runs_to_year_end and month == 12):
            return datetime.date(year, month, self.cut_off)
        return datetime.date(year + month // 12, month % 12 + 1, 1) - DAY

    def months(self, year, first, last):
        before = (year, first - 1) if first > 1 else (year - 1, 12)
        return self.last(*before) + DAY, self.last(year, last)

    def month(self, date):
        for year, month in ((date.year, date.month), (date.year + date.month // 12, date.month % 12 + 1)):
            first, last = self.months(year, month, month)
            if first <= date <= last:
                return year, month
        raise ValueError(date)

    def window(self, period):
        year = int(period[:4])
        rest = period[5:]
        if ".." in period:
            first, last = period.split("..")
            return day(first), day(last)
        if not rest:
            return self.months(year, 1, 12)
        if rest[0] == "W":
            monday = datetime.date.fromisocalendar(year, int(rest[1:]), 1)
            return monday, monday + 6 * DAY
        if rest[0] == "Q":
            quarter = int(rest[1:])
            return self.months(year, 3 * quarter - 2, 3 * quarter)
        if rest[0] == "H":
            return self.months(year, 1, 6) if rest == "H1" else self.months(year, 7, 12)
        if rest == "9M":
            return self.months(year, 1, 9)
        return self.months(year, int(rest), int(rest))

    def code(self, kind, date):
        if kind == "week":
            year, week, _ = date.isocalendar()
            return f"{year}-W{week:02}"
        year, month = self.month(date)
        return {"month": f"{year}-{month:02}", "quarter": f"{year}-Q{(month + 2) // 3}",
                "year": str(year)}[kind]


class Workspace:
    def __init__(self, folder):
        with open(f"{folder}/plan.yaml", encoding="utf-8") as file:
            self.plan = yaml.safe_load(file)
        self.calendar = Calendar(self.plan)
        self.holidays = {day(d) for d in self.plan.get("holidays", [])}
        self.worked = {day(d) for d in self.plan.get("swapped_working_days", [])}
        self.units = collections.OrderedDict()
        for row in rows(f"{folder}/units.csv"):
            self.units.setdefault(row["code"], []).append(row)
        self.groups = [g["code"] for g in self.plan["groups"]]
        self.areas = [a["code"] for a in self.plan["content_areas"]]
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
                    "phase": r["phase"] or self.phase_of(date)})
        elif "task" in kind:
            self.completions += records
        else:
            self.receipts += records

    def phase_of(self, date):
        """The innermost of the dated phases that hold the day; of several, the one that began last."""
        best = None
        for index, phase in enumerate(self.phases):
            first, last = day(phase.get("from")), day(phase.get("to"))
            if not (first or last) or (first and date < first) or (last and date > last):
                continue
            depth, above = 0, self.phase_parent[phase["code"]]
            while above:
                depth, above = depth + 1, self.phase_parent[above]
            key = (depth, first or datetime.date.min, -index)
            if best is None or key > best[0]:
                best = key, phase["code"]
        return best[1] if best else ""

    def version(self, unit, date):
        for row in self.units[unit]:
            first, end = day(row["valid_from"]), day(row["valid_to"])
            if (first is None or first <= date) and (end is None or date < end):
                return row
        return None

    def holder(self, unit, date):
        """Who bears a unit's figures as of a day: itself, or who carries on."""
        while self.version(unit, date) is None:
            rows = self.units[unit]
            if day(rows[0]["valid_from"]) and date < day(rows[0]["valid_from"]):
                return unit
            heirs = [h for h in (rows[-1]["successor"] or "").split(";") if h]
            main = [h.rstrip("*") for h in heirs if h.endswith("*")] or (heirs if len(heirs) == 1 else [])
            if not main:
                return unit
            unit = main[0]
        return unit

    def chain(self, unit, date):
        """The unit and all above it."""
        seen = []
        while unit and unit not in seen:
            seen.append(unit)
            unit = (self.version(unit, date) or self.units[unit][-1])["parent"]
        return seen

    def at_level(self, unit, level, date):
        for above in self.chain(unit, date):
            if (self.version(above, date) or self.units[above][-1])["level"] == level:
                return above
        return None

    def group(self, unit, date):
        for above in self.chain(unit, date):
            group = (self.version(above, date) or self.units[above][-1])["group"]
            if group:
                return group
        return ""

    def levels(self):
        return list(dict.fromkeys(r["level"] for v in self.units.values() for r in v))

    def unit_code(self, dimension, unit, date):
        unit = self.holder(unit, date)
        if dimension == "unit":
            return unit
        if dimension == "unit-group":
            return self.group(unit, date)
        return self.at_level(unit, dimension.partition(":")[2], date)

    def activity_code(self, dimension, record, as_of):
        if dimension in ("unit", "unit-group") or dimension.startswith("level:"):
            return self.unit_code(dimension, record["unit"], as_of)
        if dimension == "channel":
            return self.indicators[record["indicator"]]["channel"]
        if dimension in TIMES:
            return self.calendar.code(dimension, record["date"])
        return record[dimension]

    def order(self, dimension, window):
        if dimension == "unit-group":
            return self.groups + [""]
        if dimension == "unit" or dimension.startswith("level:"):
            return list(self.units)
        if dimension == "phase":
            return [p["code"] for p in self.phases] + [""]
        if dimension == "content-area":
            return self.areas + [""]
        if dimension == "channel":
            return self.channels
        if dimension == "indicator":
            return list(self.indicators)
        if dimension == "task":
            return [t["code"] for t in self.tasks]
        first, last = window
        days = [first + i * DAY for i in range((last - first).days + 1)]
        return list(dict.fromkeys(self.calendar.code(dimension, d) for d in days))
