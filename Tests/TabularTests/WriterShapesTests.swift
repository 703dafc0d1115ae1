import Foundation
import ReportsTestSupport
import Tabular
import Testing

/// Packages written by hand in the shapes that programs are known to write, for programs that can't be
/// run where these tests are: no file of theirs is among the fixtures, so what is held here is what
/// the shapes are understood to be, and not what the programs do write.
@Suite struct WriterShapesTests {
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006"
  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let strict = "http://purl.oclc.org/ooxml"

  /// The parts of a package besides the sheet.
  private static func package(
    sheet: String, strings: String? = nil, styles: String? = nil, workbook: String = "",
    office: String = WriterShapesTests.office, main: String = WriterShapesTests.main,
    target: String = "worksheets/sheet1.xml"
  ) throws -> [UInt8] {
    let relations = "http://schemas.openxmlformats.org/package/2006/relationships"
    var links =
      "<Relationship Id=\"rId1\" Type=\"\(office)/relationships/worksheet\" Target=\"\(target)\"/>"
    var parts: [(name: String, text: String)] = [
      (
        "[Content_Types].xml",
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"
      ),
      (
        "_rels/.rels",
        "<Relationships xmlns=\"\(relations)\"><Relationship Id=\"rId1\" "
          + "Type=\"\(office)/relationships/officeDocument\" Target=\"xl/workbook.xml\"/>"
          + "</Relationships>"
      ),
      (
        "xl/workbook.xml",
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n"
          + "<workbook xmlns=\"\(main)\" xmlns:r=\"\(office)/relationships\">\(workbook)<sheets>"
          + "<sheet name=\"Biểu 1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
      ),
      ("xl/worksheets/sheet1.xml", sheet),
    ]
    if let strings {
      parts.append(("xl/sharedStrings.xml", strings))
      links +=
        "<Relationship Id=\"rId2\" Type=\"\(office)/relationships/sharedStrings\" "
        + "Target=\"sharedStrings.xml\"/>"
    }
    if let styles {
      parts.append(("xl/styles.xml", styles))
      links +=
        "<Relationship Id=\"rId3\" Type=\"\(office)/relationships/styles\" Target=\"styles.xml\"/>"
    }
    parts.append(
      (
        "xl/_rels/workbook.xml.rels",
        "<Relationships xmlns=\"\(relations)\">\(links)</Relationships>"
      ))
    return try InventedWorkbook(parts: parts).bytes()
  }

  private func cells(_ bytes: [UInt8]) throws -> [[String]] {
    let table = try #require(try XLSXReaderTests.ReadSheet(bytes) { $0.first == "Ngày" })
    #expect(table.problems == [])
    return table.cells
  }

  @Test
  func `as Excel is known to write: x14ac attributes, spans, phonetic runs, built-in date format`()
    throws
  {
    let sheet = """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <worksheet xmlns="\(Self.main)" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" \
      mc:Ignorable="x14ac xr" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" \
      xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision" xr:uid="{0}">\
      <dimension ref="A1:C2"/><sheetViews><sheetView workbookViewId="0"/></sheetViews>\
      <sheetFormatPr defaultRowHeight="15" x14ac:dyDescent="0.25"/><sheetData>\
      <row r="1" spans="1:3" x14ac:dyDescent="0.25"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>\
      <c r="C1" t="s"><v>2</v></c></row>\
      <row r="2" spans="1:3" ht="15.75" customHeight="1" x14ac:dyDescent="0.25"><c r="A2" s="1"><v>43996</v></c>\
      <c r="B2" t="s"><v>3</v></c><c r="C2"><f>SUM(1,6)</f><v>7</v></c></row></sheetData>\
      <phoneticPr fontId="1"/><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" \
      footer="0.3"/></worksheet>
      """
    let strings = """
      <sst xmlns="\(Self.main)" count="4" uniqueCount="4"><si><t>Ngày</t></si><si><t>Đơn vị</t></si>\
      <si><t xml:space="preserve">Số lượng </t></si><si><r><t>Huyện ủy </t></r><r><rPr><b/></rPr><t>Ba Tơ</t></r>\
      <rPh sb="0" eb="2"><t>ngoài</t></rPh><phoneticPr fontId="1"/></si></sst>
      """
    let styles = """
      <styleSheet xmlns="\(Self.main)"><cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs>\
      <cellXfs count="2"><xf numFmtId="0" xfId="0"/><xf numFmtId="14" xfId="0" applyNumberFormat="1"/></cellXfs>\
      </styleSheet>
      """
    #expect(
      try cells(Self.package(sheet: sheet, strings: strings, styles: styles))
        == [["2020-06-14", "Huyện ủy Ba Tơ", "7"]])
  }

  @Test
  func `as Google Sheets is known to write: own date format, empty styled cells, no dimension`()
    throws
  {
    let sheet = """
      <worksheet xmlns="\(Self.main)" xmlns:mx="http://schemas.microsoft.com/office/mac/excel/2008/main">\
      <sheetPr><outlinePr summaryBelow="0"/></sheetPr><sheetData><row r="1"><c r="A1" s="1" t="s"><v>0</v></c>\
      <c r="B1" s="1" t="s"><v>1</v></c></row><row r="2"><c r="A2" s="2"><v>43996.0</v></c><c r="B2" s="1">\
      <v>1234.5</v></c></row><row r="3"><c r="A3" s="1"/><c r="B3" s="1"/></row></sheetData>\
      <drawing r:id="rId1" xmlns:r="x"/></worksheet>
      """
    let styles = """
      <styleSheet xmlns="\(Self.main)"><numFmts count="1"><numFmt numFmtId="164" formatCode="d/m/yyyy"/></numFmts>\
      <cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>
      """
    let strings = "<sst xmlns=\"\(Self.main)\"><si><t>Ngày</t></si><si><t>Số lượng</t></si></sst>"
    #expect(
      try cells(Self.package(sheet: sheet, strings: strings, styles: styles))
        == [["2020-06-14", "1234.5"]])
  }

  @Test func `as WPS is known to write: prefixed elements, absolute targets, dates of 1904`() throws
  {
    let sheet = """
      <x:worksheet xmlns:x="\(Self.main)"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>Ngày</x:t>\
      </x:is></x:c><x:c r="B1" t="str"><x:v>Số lượng</x:v></x:c></x:row><x:row r="2"><x:c r="A2" s="1"><x:v>42534\
      </x:v></x:c><x:c r="B2"><x:v>3</x:v></x:c></x:row></x:sheetData></x:worksheet>
      """
    let styles =
      "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"22\"/></cellXfs></styleSheet>"
    #expect(
      try cells(
        Self.package(
          sheet: sheet, styles: styles, workbook: "<workbookPr date1904=\"true\"/>",
          target: "/xl/worksheets/sheet1.xml")) == [["2020-06-14", "3"]])
  }

  @Test func `cells and rows without addresses stand one after another`() throws {
    let sheet = """
      <worksheet><sheetData><row><c t="inlineStr"><is><t>Ngày</t></is></c><c t="inlineStr"><is><t>A</t></is></c>\
      </row><row><c t="d"><v>2020-06-14T00:00:00</v></c><c><v>1E3</v></c></row></sheetData></worksheet>
      """
    #expect(try cells(Self.package(sheet: sheet)) == [["2020-06-14", "1000"]])
  }

  @Test func `a package of the strict kind is read as one of the transitional kind`() throws {
    let main = "\(Self.strict)/spreadsheetml/main"
    let sheet = """
      <worksheet xmlns="\(main)"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Ngày</t></is></c><c r="C1" \
      t="inlineStr"><is><t>C</t></is></c></row><row r="2"><c r="A2" t="d"><v>2020-06-14</v></c><c r="C2"><v>2</v>\
      </c></row></sheetData></worksheet>
      """
    #expect(
      try cells(
        Self.package(
          sheet: sheet, workbook: "<workbookPr dateCompatibility=\"0\"/>",
          office: "\(Self.strict)/officeDocument", main: main)) == [["2020-06-14", "", "2"]])
  }

  @Test(
    arguments: [
      (14, true), (15, true), (16, true), (17, true), (18, false), (19, false), (20, false),
      (21, false), (22, true), (27, true), (30, true), (31, true), (36, true), (45, false),
      (46, false), (47, false), (0, false), (1, false), (4, false), (49, false),
    ])
  func `built-in formats are dates or numbers as the standard lists them`(
    _ format: Int, _ isDate: Bool
  ) throws {
    let sheet = """
      <worksheet><sheetData><row><c t="inlineStr"><is><t>Ngày</t></is></c></row>\
      <row><c s="1"><v>43996</v></c></row></sheetData></worksheet>
      """
    let styles =
      "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"\(format)\"/></cellXfs></styleSheet>"
    #expect(
      try cells(Self.package(sheet: sheet, styles: styles))
        == [[isDate ? "2020-06-14" : "43996"]])
  }
}
