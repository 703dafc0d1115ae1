"""Days, the windows of periods, and when reports are due."""
import datetime

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


class Calendar:
    """Months that end on a day of the month, or those of the common calendar."""

    def __init__(self, plan):
        name = plan["calendar"]
        own = {c["code"]: c for c in plan.get("calendars", [])}.get(name, {})
        self.cut_off = {"nd09": 14, "calendar": None}.get(name, own.get("cut_off_day"))
        self.runs_to_year_end = own.get("runs_to_year_end", False)
        self.rule = plan["deadline"]
        self.holidays = {day(d) for d in plan.get("holidays", [])}
        self.worked = {day(d) for d in plan.get("swapped_working_days", [])}
        self.codes = {}

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
        """The week, month, quarter or year that holds a day."""
        if (kind, date) not in self.codes:
            self.codes[kind, date] = self._code(kind, date)
        return self.codes[kind, date]

    def _code(self, kind, date):
        if kind == "week":
            year, week, _ = date.isocalendar()
            return f"{year}-W{week:02}"
        year, month = self.month(date)
        return {"month": f"{year}-{month:02}", "quarter": f"{year}-Q{(month + 2) // 3}",
                "year": str(year)}[kind]

    def is_off(self, date):
        return date not in self.worked and (date.weekday() >= 5 or date in self.holidays)

    def deadline(self, cut_off):
        """The last day on which the report of a period with this cut-off is on time."""
        date = cut_off + self.rule.get("days", 0) * DAY
        left = self.rule.get("working_days", 0)
        while left:
            date += DAY
            left -= not self.is_off(date)
        while self.rule.get("rolls_to_working_day") and self.is_off(date):
            date += DAY
        return date
