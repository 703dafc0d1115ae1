"""Writes down what a workbook consists of, a step a line, so that a C program can write the same again.

usage: form_recipe.py WORKBOOK RECIPE

Fields of a line are divided by tabs. It is run by the Python of .venv, for the sake of openpyxl.
"""

import sys

from openpyxl import load_workbook
from openpyxl.cell.cell import MergedCell
from openpyxl.utils import range_boundaries

# As libxlsxwriter numbers them.
BORDERS = {None: 0, "thin": 1, "medium": 2, "dashed": 3, "dotted": 4, "thick": 5, "double": 6, "hair": 7}
HORIZONTAL = {None: 0, "general": 0, "left": 1, "center": 2, "right": 3}
VERTICAL = {None: 0, "top": 8, "bottom": 9, "center": 10}
CRITERIA = {
    None: 1,
    "between": 1,
    "equal": 3,
    "greaterThan": 5,
    "lessThan": 6,
    "greaterThanOrEqual": 7,
    "lessThanOrEqual": 8,
}


class Recipe:
    def __init__(self):
        self.lines = []
        self.formats = {}

    def add(self, *fields):
        self.lines.append("\t".join(str(field).replace("\t", " ").replace("\n", "\\n") for field in fields))

    def format(self, cell):
        """The number of a cell's format; new ones are put before everything else."""
        font, align, fill, border = cell.font, cell.alignment, cell.fill, cell.border
        key = (
            font.name,
            font.sz,
            int(bool(font.b)),
            int(bool(font.i)),
            int(font.u is not None),
            colour(font.color),
            colour(fill.fgColor) if fill.fill_type == "solid" else -1,
            BORDERS[border.left.style],
            BORDERS[border.top.style],
            HORIZONTAL[align.horizontal],
            VERTICAL[align.vertical],
            int(bool(align.wrap_text)),
            int(not cell.protection.locked),
            cell.number_format,
        )
        return self.formats.setdefault(key, len(self.formats))


def colour(color):
    return int(color.rgb[-6:], 16) if color is not None and isinstance(color.rgb, str) else -1


def describe(recipe, sheet):
    hidden = {"visible": 0, "hidden": 1, "veryHidden": 2}[sheet.sheet_state]
    recipe.add(
        "sheet",
        sheet.title,
        hidden,
        int(sheet.protection.sheet),
        int(sheet.page_setup.orientation == "landscape"),
    )
    for column, dimension in sheet.column_dimensions.items():
        for index in range(dimension.min, dimension.max + 1):
            recipe.add("column", index - 1, dimension.width, int(dimension.hidden))
    if sheet.freeze_panes:
        column, row, _, _ = range_boundaries(sheet.freeze_panes)
        recipe.add("freeze", row - 1, column - 1)
    footer = sheet.oddFooter
    recipe.add(
        "footer",
        "".join(
            f"&{side}{part.text}"
            for side, part in zip("LCR", (footer.left, footer.center, footer.right))
            if part.text
        ),
    )
    merged = {(area.min_row, area.min_col): area for area in sheet.merged_cells.ranges}
    for row in sheet.iter_rows():
        height = sheet.row_dimensions[row[0].row].height
        if height:
            recipe.add("row", row[0].row - 1, height)
        for cell in row:
            if isinstance(cell, MergedCell):
                continue
            at = (cell.row - 1, cell.column - 1)
            area = merged.get((cell.row, cell.column))
            if area:
                recipe.add("merge", *at, area.max_row - 1, area.max_col - 1, recipe.format(cell))
            if cell.hyperlink:
                recipe.add(
                    "link", *at, recipe.format(cell), "internal:" + cell.hyperlink.location, cell.value
                )
            elif cell.data_type == "f":
                recipe.add("formula", *at, recipe.format(cell), cell.value)
            elif cell.value is None:
                if cell.has_style and not area:
                    recipe.add("blank", *at, recipe.format(cell))
            elif isinstance(cell.value, (int, float)):
                recipe.add("number", *at, recipe.format(cell), cell.value)
            else:
                recipe.add("text", *at, recipe.format(cell), cell.value)
    for rule in sheet.data_validations.dataValidation:
        for area in rule.sqref.ranges:
            recipe.add(
                "rule",
                area.min_row - 1,
                area.min_col - 1,
                area.max_row - 1,
                area.max_col - 1,
                rule.type,
                CRITERIA[rule.operator],
                rule.formula1 or "",
                rule.formula2 or "",
                rule.errorTitle or "",
                rule.error or "",
                rule.promptTitle or "",
                rule.prompt or "",
            )


def main(workbook, path):
    recipe = Recipe()
    for sheet in load_workbook(workbook).worksheets:
        describe(recipe, sheet)
    formats = ["\t".join(map(str, ("format", *key))) for key in recipe.formats]
    with open(path, "w", encoding="utf-8") as file:
        file.write("\n".join(formats + recipe.lines) + "\n")


main(*sys.argv[1:])
