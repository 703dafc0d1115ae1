import Foundation
import ReportModel
import ReportsTestSupport
import Tabular
import Testing

@Suite("The look of a sheet is read as its officer made it")
struct SheetDesignTests {
  private static let types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  /// A sheet with a format of each kind; all of it invented.
  private func design(
    rows: String, head: String = "", trailer: String = "", styles: String, names: String = ""
  ) throws -> SheetDesign {
    var workbook = InventedWorkbook(parts: [])
    workbook.add(
      "_rels/.rels",
      "<Relationships><Relationship Id=\"r1\" Type=\"\(Self.types)/officeDocument\" "
        + "Target=\"xl/workbook.xml\"/></Relationships>")
    workbook.add(
      "xl/workbook.xml",
      "<workbook><sheets><sheet name=\"Biểu\" sheetId=\"1\" r:id=\"s1\" xmlns:r=\"x\"/></sheets>"
        + "\(names)</workbook>")
    workbook.add(
      "xl/_rels/workbook.xml.rels",
      """
      <Relationships><Relationship Id="s1" Type="\(Self.types)/worksheet" Target="worksheets/sheet1.xml"/>\
      <Relationship Id="t1" Type="\(Self.types)/styles" Target="styles.xml"/></Relationships>
      """)
    workbook.add("xl/styles.xml", "<styleSheet>\(styles)</styleSheet>")
    workbook.add(
      "xl/worksheets/sheet1.xml",
      "<worksheet>\(head)<sheetData>\(rows)</sheetData>\(trailer)</worksheet>")
    return try Workbook(workbook.bytes()).design(ofSheet: nil, file: "bieu.xlsx")
  }

  private static let styles = """
    <numFmts count="1"><numFmt numFmtId="164" formatCode="0.0"/></numFmts>
    <fonts><font><sz val="11"/><name val="Calibri"/></font>\
    <font><b/><i val="0"/><u/><sz val="13.5"/><color rgb="FFC00000"/><name val="Times New Roman"/></font></fonts>
    <fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>\
    <fill><patternFill patternType="solid"><fgColor rgb="FFDDEBF7"/></patternFill></fill></fills>
    <borders><border><left/><right/></border>\
    <border><left style="thin"/><top style="double"/><bottom style="hair"/></border></borders>
    <cellStyleXfs><xf numFmtId="0" fontId="1"/></cellStyleXfs>
    <cellXfs><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>\
    <xf numFmtId="164" fontId="1" fillId="2" borderId="1">\
    <alignment horizontal="center" vertical="top" wrapText="1"/></xf></cellXfs>
    """

  @Test func `fonts, fills, borders, alignment and numbers of a cell`() throws {
    let design = try design(
      rows:
        "<row r=\"2\" ht=\"30\"><c r=\"B2\" s=\"1\" t=\"inlineStr\"><is><t>{{stub}}</t></is></c>"
        + "<c r=\"C2\"><v>12</v></c></row>", styles: Self.styles)
    let cell = try #require(design.cells[SheetDesign.Place(row: 1, column: 1)])
    #expect(cell.text == "{{stub}}")
    let format = cell.format
    #expect(format.fontName == "Times New Roman" && format.size == 13.5)
    #expect(format.bold && !format.italic && format.underlined)
    #expect(format.color == 0xC00000 && format.fill == 0xDDEBF7)
    #expect(format.borders.left == .thin && format.borders.top == .double)
    #expect(format.borders.right == .none && format.borders.bottom == .hair)
    #expect(format.horizontal == .center && format.vertical == .top && format.wraps)
    #expect(format.number == "0.0")
    let plain = try #require(design.cells[SheetDesign.Place(row: 1, column: 2)])
    #expect(plain.text == "12" && plain.format.fontName == "Calibri" && plain.format.fill == nil)
    #expect(design.rowHeights == [1: 30])
    #expect(design.file == "bieu.xlsx" && design.sheet == "Biểu")
  }

  @Test func `merged cells, widths and the set-up of print`() throws {
    let design = try design(
      rows: "<row r=\"1\"><c r=\"A1\"/></row>",
      head: "<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>"
        + "<cols><col min=\"1\" max=\"2\" width=\"6.5\"/></cols>",
      trailer: "<mergeCells><mergeCell ref=\"A1:C2\"/></mergeCells>"
        + "<pageMargins left=\"0.5\" right=\"1\" top=\"1\" bottom=\"1\"/>"
        + "<pageSetup orientation=\"landscape\" scale=\"80\"/>"
        + "<headerFooter><oddHeader>&amp;C&amp;P</oddHeader></headerFooter>",
      styles: Self.styles,
      names: "<definedNames><definedName name=\"_xlnm.Print_Titles\" localSheetId=\"0\">"
        + "'Biểu'!$A:$B,'Biểu'!$5:$7</definedName></definedNames>")
    #expect(design.merged == [SheetDesign.Block(rows: 0...1, columns: 0...2)])
    #expect(design.columnWidths == [0: 6.5, 1: 6.5])
    #expect(design.rowCount == 2 && design.columnCount == 3)
    let page = design.page
    #expect(page.isLandscape && page.fitsWidth && page.scale == 80)
    #expect(page.margins.left == 12.7 && page.margins.right == 25.4)
    #expect(page.header == "&C&P" && page.footer == nil)
    #expect(page.repeatedRows == 4...6)
  }

  @Test func `what refers to nothing does no harm`() throws {
    let design = try design(
      rows: "<row r=\"1\"><c r=\"A1\" s=\"77\" t=\"s\"><v>9</v></c><c r=\"?\"><v>1</v></c></row>",
      trailer: "<mergeCells><mergeCell ref=\"C3:A1\"/><mergeCell ref=\"\"/></mergeCells>",
      styles: "<cellXfs><xf fontId=\"9\" fillId=\"9\" borderId=\"9\" numFmtId=\"999\"/></cellXfs>")
    #expect(design.cells.isEmpty)
    #expect(design.merged.isEmpty)
  }

  @Test func `a look far out is passed over, and a text there is too much`() throws {
    let far = try design(
      rows: "<row r=\"1048576\" ht=\"9\"><c r=\"XFD1048576\" s=\"1\"/></row>",
      head: "<cols><col min=\"1\" max=\"16384\" width=\"9\"/></cols>",
      trailer: "<mergeCells><mergeCell ref=\"A1:XFD1048576\"/></mergeCells>",
      styles: Self.styles)
    #expect(far.cells.isEmpty && far.merged.isEmpty && far.rowHeights.isEmpty)
    #expect(far.columnCount == 1 && far.rowCount == 1)
    #expect(throws: TabularError.self) {
      try design(
        rows: "<row r=\"5000\"><c r=\"A5000\" t=\"inlineStr\"><is><t>x</t></is></c></row>",
        styles: Self.styles)
    }
  }
}
