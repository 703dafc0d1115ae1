import Foundation
import ReportsTestSupport
import Tabular
import Testing

@Suite struct XLSXReaderTests {
  static func fixture(_ name: String) throws -> [UInt8] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")
    return Array(try Data(contentsOf: folder.appending(path: name)))
  }

  /// A sheet read to its end, copied out of the views.
  struct ReadSheet {
    var header: [String] = []
    var headerLine = 0
    var cells: [[String]] = []
    var forms: [[RawCell.Form]] = []
    var lines: [Int] = []
    var problems: [RowProblem] = []

    init?(_ bytes: [UInt8], sheet index: Int = 0, isHeader: ([String]) -> Bool) throws {
      let workbook = try Workbook(bytes)
      guard
        var reader = try XLSXReader(workbook.sheets[index], of: workbook, isHeader: isHeader)
      else { return nil }
      var read = self
      read.header = reader.header.names
      read.headerLine = reader.header.line
      try reader.forEachRow { row, problem in
        if let problem {
          read.problems.append(problem)
          return
        }
        read.lines.append(row.line)
        read.cells.append((0..<row.count).map { row[$0].text })
        read.forms.append((0..<row.count).map { row[$0].form })
      }
      self = read
    }

    private init() {}
  }

  @Test(
    arguments: [
      ("openpyxl.xlsx", 1), ("openpyxl-1904.xlsx", 1), ("libreoffice.xlsx", 1),
      ("libxlsxwriter.xlsx", 0),
    ])
  func `the same table is read from files of several writers`(
    _ name: String, _ sheet: Int
  ) throws {
    let table = try #require(
      try ReadSheet(try Self.fixture(name), sheet: sheet) { $0.first == "Ngày" })
    #expect(table.headerLine == 4)
    #expect(table.header.last == "Ghi chú")
    #expect(table.lines == [5, 6, 7])
    #expect(table.problems.isEmpty)
    #expect(
      table.cells[0] == [
        "2020-06-14", "Huyện ủy Ba Tơ", "Đại hội Đảng các cấp", "Cuộc tuyên truyền miệng", "7",
        "1488", "Tuyên truyền ở xã",
      ])
    #expect(table.cells[1][0].hasPrefix("2020-06-15"))
    #expect(table.cells[1][4...] == ["12.5", "", ""])
    #expect(table.cells[2][4...] == ["1.234", "0", "Số có dấu chấm"])
    #expect(table.forms[0].prefix(2) == [.date, .text])
    #expect(table.forms[2][4...] == [.text, .number, .text])
  }

  @Test func `each kind of cell keeps what the file knows of it`() throws {
    let table = try #require(
      try ReadSheet(try Self.fixture("libreoffice-kinds.xlsx")) { $0.first == "loại" })
    let cells = Dictionary(
      zip(table.cells.map { $0[0] }, zip(table.cells.map { $0[1] }, table.forms.map { $0[1] })),
      uniquingKeysWith: { first, _ in first })
    func expect(_ name: String, _ text: String, _ form: RawCell.Form) {
      #expect(cells[name]?.0 == text, "\(name)")
      #expect(cells[name]?.1 == form, "\(name)")
    }
    expect("số thực", "0.3", .number)
    expect("số nhỏ", "0.000125", .number)
    expect("số lớn", "1000000000000000", .number)
    expect("phần trăm", "84.5%", .number)
    expect("ngày", "2020-02-29", .date)
    expect("giờ", "0.5", .number)
    expect("đúng", "true", .boolean)
    expect("công thức", "0.25", .number)
    expect("lỗi", "#DIV/0!", .error)
    expect("chữ số", "0123", .text)
    expect("dòng mới", "một\nhai", .text)
    expect("liên kết", "bấm", .text)
  }

  @Test func `a formula without a stored value is told from an empty cell`() throws {
    let table = try #require(
      try ReadSheet(try Self.fixture("openpyxl-kinds.xlsx")) { $0.first == "loại" })
    let index = try #require(table.cells.firstIndex { $0[0] == "công thức" })
    #expect(table.forms[index][1] == .formula)
  }

  @Test func `what stands below no heading is a problem with its place`() throws {
    let bytes = try InventedWorkbook(
      rows: """
        <row r="1"><c r="B1" t="inlineStr"><is><t>a</t></is></c></row>
        <row r="3"><c r="B3"><v>1</v></c></row>
        <row r="4"><c r="A4"><v>2</v></c><c r="B4"><v>1</v></c></row>
        <row r="5"><c r="B5"><v>1</v></c><c r="D5"><v>3</v></c></row>
        """
    ).bytes()
    let table = try #require(try ReadSheet(bytes) { _ in true })
    #expect(table.header == ["", "a"])
    #expect(table.lines == [3])
    #expect(table.problems.map(\.kind) == [.cellWithoutHeading, .cellWithoutHeading])
    #expect(table.problems.map(\.column) == [1, 4])
  }

  @Test func `rich text is joined, phonetic text left out, and escapes are decoded`() throws {
    let bytes = try InventedWorkbook(
      rows: """
        <row><c t="inlineStr"><is><t>a</t></is></c></row>
        <row><c t="s"><v>0</v></c></row><row><c t="s"><v>1</v></c></row>
        <row><c t="s"><v>2</v></c></row>
        """,
      strings: """
        <si><r><t>Đại </t></r><r><t>hội</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si>\
        <si><t>một_x000A_hai</t></si><si><t>_x001B_[2J</t></si>
        """
    ).bytes()
    let table = try #require(try ReadSheet(bytes) { _ in true })
    #expect(table.cells == [["Đại hội"], ["một\nhai"]])
    #expect(table.problems.map(\.kind) == [.controlCharacter(0x1B)])
  }
}
