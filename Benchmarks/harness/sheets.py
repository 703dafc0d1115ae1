"""Whether two sheets hold the same rows, in whatever order: cells by column, kind and value."""

import html
import re
import zipfile
from decimal import Decimal

from agreement import Disagreement

ROW = re.compile(rb"<row .*?</row>", re.DOTALL)
CELL = re.compile(rb'<c r="([A-Z]+)\d+"(?: s="\d+")?(?: t="(\w+)")?>(.*?)</c>', re.DOTALL)
TEXT = re.compile(rb"<t[^>]*>(.*?)</t>", re.DOTALL)
VALUE = re.compile(rb"<v>(.*?)</v>")


def rows(workbook, number=1):
    """The rows of a sheet, each as a list of (column, value)."""
    with zipfile.ZipFile(workbook) as package:
        sheet = package.read(f"xl/worksheets/sheet{number}.xml")
    return [list(cells(row)) for row in ROW.findall(sheet)]


def cells(row):
    for column, kind, content in CELL.findall(row):
        if kind == b"inlineStr":
            value = html.unescape(TEXT.search(content)[1].decode())
        else:
            value = Decimal(VALUE.search(content)[1].decode())
        yield column.decode(), value


def require_equal(ours, number, theirs):
    """Stops the benchmark where the cells of our sheet of that number aren't theirs; tells how many there are."""
    (our_heading, *our_rows), (their_heading, *their_rows) = rows(ours, number), rows(theirs)
    if our_heading != their_heading:
        raise Disagreement(f"headings of sheets: {our_heading} here, {their_heading} there")
    by_text = lambda row: [(column, str(value)) for column, value in row]  # noqa: E731
    our_rows.sort(key=by_text)
    their_rows.sort(key=by_text)
    for our, their in zip(our_rows, their_rows, strict=False):
        if our != their:
            raise Disagreement(f"a row of the sheet: {our} here, {their} there")
    if len(our_rows) != len(their_rows) or not our_rows:
        raise Disagreement(f"rows of the sheet: {len(our_rows)} here, {len(their_rows)} there")
    return sum(map(len, our_rows))
