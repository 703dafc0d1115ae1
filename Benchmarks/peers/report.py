"""The report that all peers make, once they have counted: five sheets with a chart, and a text.

A peer hands over what it has counted as `Counts`; this module lays it out in tables, writes the workbook with
XlsxWriter and prints the summary. What is drawn is what the product's template `benchmark` draws.
"""

import csv
import json
import sys
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

PERIOD = "2020-12"
YEAR = PERIOD[:4]
LAST_YEAR = str(int(YEAR) - 1)
SAME_PERIOD_LAST_YEAR = LAST_YEAR + PERIOD[4:]
FIRST_DAY, LAST_DAY = "2020-12-01", "2020-12-31"


class Plan:
    """The lists of the campaign's plan."""

    def __init__(self, workspace):
        def rows(name):
            with open(Path(workspace) / name, encoding="utf-8", newline="") as file:
                return list(csv.DictReader(file))

        units = [unit for unit in rows("units.csv") if unit["level"] != "province"]
        self.unit_names = {unit["code"]: unit["name"] for unit in units}
        # The units of each district, itself first.
        self.districts = {unit["code"]: [unit["code"]] for unit in units if unit["level"] == "district"}
        for unit in units:
            if unit["level"] == "commune":
                self.districts[unit["parent"]].append(unit["code"])
        self.unit_count = len(self.unit_names)
        self.indicators = rows("indicators.csv")
        self.headlines = [row["code"] for row in self.indicators if row["headline"] == "yes"]
        # Those whose quantities stand beside the units.
        self.unit_indicators = ["TTM", "PTCS", "BR"]
        self.stocks = [row["code"] for row in self.indicators if row["kind"] == "stock"]
        self.content_areas = {row["code"]: row["name"] for row in rows("content-areas.csv")}
        self.phases = rows("phases.csv")

    def phase_on(self, day):
        """The dated phase that holds a day, written 2020-12-31 or, for all days of a month, 2020-12."""
        return next(
            (
                phase["code"]
                for phase in self.phases
                if phase["from"] <= day + "-01"[: 10 - len(day)] <= phase["to"]
            ),
            "",
        )


@dataclass
class Counts:
    """What a peer has counted, as plain rows. Months are written 2020-12."""

    # (window, unit, activities, audience); the windows are those of WINDOWS
    units: list = field(default_factory=list)
    # (unit, indicator, quantity) of the period, of the plan's unit_indicators
    unit_quantities: list = field(default_factory=list)
    # (month, activities, audience)
    months: list = field(default_factory=list)
    # (month, phase or None, content area, activities, audience)
    phases: list = field(default_factory=list)
    # (month, indicator that is no stock, quantity)
    indicators: list = field(default_factory=list)
    # (window, stock indicator, quantity)
    stocks: list = field(default_factory=list)
    # Units with any record in the period.
    received: int = 0


# What a column counts, as a test of months.
WINDOWS = {
    "": lambda month: month == PERIOD,
    "_year": lambda month: month[:4] == YEAR,
    "_last_year": lambda month: month == SAME_PERIOD_LAST_YEAR,
}
# The same as first and last day.
WINDOW_DAYS = {
    "": (FIRST_DAY, LAST_DAY),
    "_year": (YEAR + "-01-01", LAST_DAY),
    "_last_year": (LAST_YEAR + FIRST_DAY[4:], LAST_YEAR + LAST_DAY[4:]),
}
WINDOW_MONTHS = {suffix: (first[:7], last[:7]) for suffix, (first, last) in WINDOW_DAYS.items()}


class Figures:
    """Figures of one table, by row and column; what isn't there is zero."""

    def __init__(self):
        self.rows = defaultdict(lambda: defaultdict(float))

    def add(self, rows, column, value):
        for row in rows:
            self.rows[row][column] += value

    def value(self, row, column):
        number = round(self.rows[row][column], 3)
        return int(number) if number == int(number) else number


def tables(counts, plan):
    """The figures of the four tables, by the codes of the template."""
    units, phases, indicators, months = Figures(), Figures(), Figures(), Figures()
    district_of = {unit: district for district, units in plan.districts.items() for unit in units}
    for suffix, unit, activities, audience in counts.units:
        rows = ("total", "group/" + district_of[unit], unit)
        units.add(rows, "activities" + suffix, activities)
        units.add(rows, "audience" + suffix, audience)
    for unit, indicator, quantity in counts.unit_quantities:
        units.add(("total", "group/" + district_of[unit], unit), indicator, quantity)
    for month, activities, audience in counts.months:
        if month[:4] == YEAR:
            months.add(("total", month), "activities", activities)
            months.add(("total", month), "audience", audience)
        else:
            months.add(("total", YEAR + month[4:]), "activities_last_year", activities)
    for month, phase, area, activities, audience in counts.phases:
        phase = phase or plan.phase_on(month)
        for suffix, holds in WINDOWS.items():
            if holds(month):
                phases.add(("total", "group/" + phase, f"{phase}/{area}"), "activities" + suffix, activities)
        if month == PERIOD:
            phases.add(("total", "group/" + phase, f"{phase}/{area}"), "audience", audience)
    for month, indicator, quantity in counts.indicators:
        for suffix, holds in WINDOWS.items():
            if holds(month):
                indicators.add((indicator,), "quantity" + suffix, quantity)
    for suffix, indicator, quantity in counts.stocks:
        indicators.add((indicator,), "quantity" + suffix, quantity)
    return {"units": units, "phases": phases, "indicators": indicators, "months": months}


@dataclass
class Sheet:
    """A table as it is drawn."""

    code: str
    name: str
    title: str
    # (code, heading)
    columns: list
    # (level, code, label); level 0 is a total, 1 a group, 2 an item, -1 a heading without figures
    rows: list


def sheets(plan):
    period = "Tháng 12"
    spread = [("", period), ("_year", "Lũy kế từ đầu năm"), ("_last_year", "Cùng kỳ năm 2019")]
    names = {row["code"]: row["name"] for row in plan.indicators}
    unit_rows = [(0, "total", "TỔNG SỐ")]
    for district, units in plan.districts.items():
        name = plan.unit_names[district]
        unit_rows += [(1, "group/" + district, name), (2, district, f"{name} (trực tiếp)")]
        unit_rows += [(2, unit, plan.unit_names[unit]) for unit in units[1:]]
    phase_rows = []
    for phase in plan.phases:
        phase_rows.append((1, "group/" + phase["code"], phase["name"]))
        phase_rows += [(2, f"{phase['code']}/{code}", name) for code, name in plan.content_areas.items()]
    phase_rows.append((0, "total", "Tổng cộng"))
    indicator_rows, channel = [], None
    for row in plan.indicators:
        if row["channel"] != channel:
            channel = row["channel"]
            indicator_rows.append((-1, "", row["channel_name"]))
        indicator_rows.append((2, row["code"], f"{row['name']} ({row['measure']})"))
    months = [(2, f"{YEAR}-{month:02}", f"Tháng {month}") for month in range(1, 13)] + [
        (0, "total", "Tổng cộng")
    ]
    return [
        Sheet(
            "units",
            "Phụ lục 1",
            "KẾT QUẢ THEO ĐƠN VỊ",
            [("activities" + suffix, f"Số hoạt động: {label}") for suffix, label in spread]
            + [("audience" + suffix, f"Lượt người: {label}") for suffix, label in spread]
            + [(code, names[code]) for code in plan.unit_indicators],
            unit_rows,
        ),
        Sheet(
            "phases",
            "Phụ lục 2",
            "KẾT QUẢ THEO ĐỢT VÀ NỘI DUNG TUYÊN TRUYỀN",
            [("activities" + suffix, f"Số hoạt động: {label}") for suffix, label in spread]
            + [("audience", "Lượt người tham dự")],
            phase_rows,
        ),
        Sheet(
            "indicators",
            "Phụ lục 3",
            "KẾT QUẢ THEO CHỈ TIÊU",
            [("quantity" + suffix, label) for suffix, label in spread],
            indicator_rows,
        ),
        Sheet(
            "months",
            "Phụ lục 4",
            "SỐ HOẠT ĐỘNG THEO THÁNG, NĂM 2020",
            [
                ("activities", "Năm 2020"),
                ("activities_last_year", "Cùng kỳ năm trước"),
                ("audience", "Lượt người tham dự"),
            ],
            months,
        ),
    ]


def sentences(figures, counts, plan):
    rate = f"{100 * counts.received / plan.unit_count:.1f}".replace(".", ",")
    yield f"Có số liệu của {counts.received}/{plan.unit_count} đơn vị ({rate}%)."
    channel = None
    for row in plan.indicators:
        if row["code"] not in plan.headlines:
            continue
        if row["channel"] != channel:
            channel = row["channel"]
            yield row["channel_name"] + ":"
        quantity = figures["indicators"].value(row["code"], "quantity")
        cumulative = figures["indicators"].value(row["code"], "quantity_year")
        yield f"- {row['name']}: {written(quantity)} {row['measure']}, lũy kế từ đầu năm {written(cumulative)}."


def written(number):
    """A number in the Vietnamese manner."""
    return f"{number:,}".replace(",", " ").replace(".", ",").replace(" ", ".")


def write_text(figures, drawn, counts, plan):
    lines = ["BÁO CÁO", "kết quả công tác tuyên truyền đại hội đảng bộ các cấp", "tháng 12 năm 2020", ""]
    lines += sentences(figures, counts, plan)
    for sheet in drawn:
        lines += ["", sheet.title, " | ".join(["", *(heading for _, heading in sheet.columns)])]
        for level, code, label in sheet.rows:
            cells = (
                []
                if level < 0
                else [
                    written(figures[sheet.code].value(code, column)).rjust(11) for column, _ in sheet.columns
                ]
            )
            lines.append(f"{label[:40]:40}" + " ".join(cells))
    sys.stdout.write("\n".join(lines) + "\n")


LETTERS = "ABCDEFGHIJKLMNOP"


def formulas(sheet):
    """Of each group the sum of its items, of the total that of the groups, or of the items if there are none.

    By the row's number; {} is the column.
    """
    found, groups, end = {}, [], 3 + len(sheet.rows)
    for row in range(end - 1, 2, -1):
        level = sheet.rows[row - 3][0]
        if level == 1:
            found[row] = f"=SUM({{0}}{row + 2}:{{0}}{end})"
            groups.append(row + 1)
        if level < 2:
            end = row
    for row, (level, _, _) in enumerate(sheet.rows, 3):
        if level == 0:
            found[row] = (
                "=" + "+".join(f"{{0}}{group}" for group in reversed(groups))
                if groups
                else f"=SUM({{0}}4:{{0}}{row})"
            )
    return found


def write_workbook(path, figures, drawn, counts, plan):
    import xlsxwriter

    workbook = xlsxwriter.Workbook(path)
    workbook.formats[0].set_font_name("Times New Roman")
    font = {"font_name": "Times New Roman", "font_size": 12}
    line = {**font, "border": 1}
    title = workbook.add_format({**font, "bold": True, "align": "center"})
    heading = workbook.add_format(
        {**line, "bold": True, "align": "center", "valign": "vcenter", "text_wrap": True}
    )
    text = workbook.add_format({**font, "text_wrap": True, "valign": "top"})
    label, number = workbook.add_format({**line, "text_wrap": True}), workbook.add_format(
        {**line, "num_format": "#,##0.###"}
    )
    strong_label = workbook.add_format({**line, "bold": True, "text_wrap": True})
    strong_number = workbook.add_format({**line, "bold": True, "num_format": "#,##0.###"})

    page = workbook.add_worksheet("Báo cáo")
    page.set_paper(9)
    page.set_column(0, 0, 90)
    page.write(0, 0, "BÁO CÁO", title)
    page.write(1, 0, "kết quả công tác tuyên truyền đại hội đảng bộ các cấp", title)
    page.write(2, 0, "tháng 12 năm 2020", title)
    for row, sentence in enumerate(sentences(figures, counts, plan), 4):
        page.write(row, 0, sentence, text)

    for sheet in drawn:
        table = workbook.add_worksheet(sheet.name)
        table.set_paper(9)
        table.fit_to_pages(1, 0)
        table.repeat_rows(2)
        table.set_column(0, 0, 44)
        table.set_column(1, len(sheet.columns), 14)
        table.merge_range(0, 0, 0, len(sheet.columns), sheet.title, title)
        table.write(2, 0, "", heading)
        for column, (_, name) in enumerate(sheet.columns, 1):
            table.write(2, column, name, heading)
        values, sums = figures[sheet.code], formulas(sheet)
        for row, (level, code, name) in enumerate(sheet.rows, 3):
            table.write_string(row, 0, name, label if level == 2 else strong_label)
            for column, (key, _) in enumerate(sheet.columns, 1):
                if level < 0:
                    table.write_blank(row, column, None, strong_label)
                elif level == 2:
                    table.write_number(row, column, values.value(code, key), number)
                else:
                    table.write_formula(
                        row, column, sums[row].format(LETTERS[column]), strong_number, values.value(code, key)
                    )
        if sheet.code == "units":
            groups = [row for row, (level, _, _) in enumerate(sheet.rows, 4) if level == 1]
            chart = workbook.add_chart({"type": "bar"})
            chart.add_series(
                {
                    "name": "Số hoạt động",
                    "categories": "=(" + ",".join(f"'{sheet.name}'!$A${row}" for row in groups) + ")",
                    "values": "=(" + ",".join(f"'{sheet.name}'!$B${row}" for row in groups) + ")",
                }
            )
            chart.set_title({"name": "Số hoạt động theo đơn vị, tháng 12 năm 2020"})
            chart.set_size({"width": 640, "height": 900})
            table.insert_chart(3, len(sheet.columns) + 2, chart)
    workbook.close()


def write_figures(path, figures, counts):
    """The figures in the form in which those of all programs are compared."""
    told = {
        code: {
            row: {column: str(values.value(row, column)) for column in values.rows[row]}
            for row in values.rows
        }
        for code, values in figures.items()
    }
    told["coverage"] = {"": {"received": str(counts.received)}}
    Path(path).write_text(json.dumps(told, ensure_ascii=False, sort_keys=True, indent=1), encoding="utf-8")


def finish(counts, plan, workbook, figures_path=None):
    """Text on stdout, the workbook, and the figures where they are wanted for comparison."""
    figures, drawn = tables(counts, plan), sheets(plan)
    write_text(figures, drawn, counts, plan)
    write_workbook(workbook, figures, drawn, counts, plan)
    if figures_path:
        write_figures(figures_path, figures, counts)
