import Foundation
import ReportsTestSupport
import Testing

/// Files made to harm: the built program refuses or neutralises them within bounded memory, and leaves
/// the store as it was.
@Suite("Hostile files")
struct HostileFileTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let name: String
    let code: String
    let bytes: @Sendable () throws -> [UInt8]

    init(
      _ description: String, _ name: String, _ code: String,
      _ bytes: @escaping @Sendable () throws -> [UInt8]
    ) {
      testDescription = description
      self.name = name
      self.code = code
      self.bytes = bytes
    }
  }

  private static let header = "date,unit,content_area,indicator,quantity,note\n"
  private static let row = "2020-06-01,PLK,D1.1,TTM,1,"
  private static let sheetHeader =
    "<row>"
    + ["date", "unit", "content_area", "indicator", "quantity", "note"].map {
      "<c t=\"inlineStr\"><is><t>\($0)</t></is></c>"
    }.joined() + "</row>"

  /// Comments that don't compress, so that what stands beside them isn't refused for compressing well.
  private static func noise(_ count: Int) -> String {
    var state: UInt64 = 88_172_645_463_325_252
    var text = ""
    for _ in 0..<count {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      text += "<!--\(String(state, radix: 36))-->"
    }
    return text
  }

  static let cases = [
    Case("a zip bomb", "bomb.xlsx", "workbook-too-large") {
      var workbook = InventedWorkbook(rows: sheetHeader)
      workbook.parts.append(("xl/media/image1.bin", Array(repeating: 0, count: 64 << 20)))
      return try workbook.bytes()
    },
    Case("a zip bomb as the sheet", "sheet.xlsx", "workbook-too-large") {
      try InventedWorkbook(rows: sheetHeader + String(repeating: " ", count: 64 << 20)).bytes()
    },
    Case("an entity bomb", "entity.xlsx", "workbook-unsafe") {
      let entities = (1...9).map { level in
        "<!ENTITY e\(level) \"" + String(repeating: "&e\(level - 1);", count: 10) + "\">"
      }.joined()
      return try InventedWorkbook(
        rows: sheetHeader, strings: "<si><t>&e9;</t></si>",
        prologue: "<!DOCTYPE x [<!ENTITY e0 \"lol\">\(entities)]>"
      ).bytes()
    },
    Case("a row of a million columns in CSV", "wide.csv", "too-many-columns") {
      Array((header + String(repeating: "1,", count: 1_000_000) + "1\n").utf8)
    },
    Case("a header of a million columns in CSV", "header.csv", "too-many-columns") {
      Array((String(repeating: "a,", count: 1_000_000) + "a\n").utf8)
    },
    Case("a row of a million columns in XLSX", "wide.xlsx", "too-many-columns") {
      try InventedWorkbook(
        rows: sheetHeader + "<row>" + String(repeating: "<c><v>1</v></c>", count: 1_000_000)
          + "</row>", trailer: noise(60_000)
      ).bytes()
    },
    Case("a cell of a hundred megabytes in CSV", "long.csv", "row-too-long") {
      Array((header + row + "\"" + String(repeating: "a", count: 100 << 20) + "\"\n").utf8)
    },
    Case("a cell of a hundred megabytes in XLSX", "long.xlsx", "workbook-too-large") {
      try InventedWorkbook(
        rows: sheetHeader + "<row><c t=\"inlineStr\"><is><t>"
          + String(repeating: "a", count: 100 << 20) + "</t></is></c></row>"
      ).bytes()
    },
    Case("a control character in CSV", "control.csv", "control-character") {
      Array((header + row + "\u{1B}[2J\u{1B}]0;x\u{7}\n").utf8)
    },
    Case("a control character in XLSX", "control.xlsx", "control-character") {
      let cells = ["2020-06-01", "PLK", "D1.1", "TTM", "1", "_x001B_[2J"].map {
        "<c t=\"inlineStr\"><is><t>\($0)</t></is></c>"
      }
      return try InventedWorkbook(rows: sheetHeader + "<row>\(cells.joined())</row>").bytes()
    },
  ]

  @Test("is refused within a gigabyte of address space, the store untouched", arguments: cases)
  func refused(_ hostile: Case) throws {
    let workspace = try SampleWorkspace.copy()
    let before = try Data(
      contentsOf: URL(fileURLWithPath: workspace.folder.path("w/reports.sqlite")))
    try Data(hostile.bytes()).write(
      to: URL(fileURLWithPath: workspace.folder.path(hostile.name)))
    let outcome = try Program.shell(
      "ulimit -v 1048576; exec \"$reports\" import --workspace w --format json \(hostile.name)",
      in: workspace.folder.url)
    #expect(outcome.status == 1, "\(outcome.messages)")
    let document = try FindingJSONTests.Document(outcome)
    #expect(document.findings.map(\.code).contains(hostile.code), "\(outcome.text)")
    #expect(document.files?.map(\.outcome) == ["refused"])
    #expect(!outcome.text.contains("\u{1B}") && !outcome.messages.contains("\u{1B}"))
    #expect(
      try Data(contentsOf: URL(fileURLWithPath: workspace.folder.path("w/reports.sqlite")))
        == before)
  }

  @Test("a formula in a text stays a text, in the store and in what is exported")
  func formula() throws {
    let workspace = try SampleWorkspace.copy()
    let formula = "=HYPERLINK(\"http://x.vn\",\"bấm vào đây\")"
    let quoted = "\"" + formula.replacing("\"", with: "\"\"") + "\""
    try workspace.folder.write(
      Self.header + "2020-12-30,PLK,D3.1,TTM,1,\(quoted)\n", to: "formula.csv")
    #expect(try workspace.run("import", ["formula.csv"]).status == 0)
    let exported = try workspace.run(
      "export", ["records", "--from", "2020-12-30", "--to", "2020-12-30"])
    #expect(
      exported.text.contains("2020-12-30,PLK,D3.1,TTM,1,,,,\"'" + quoted.dropFirst()),
      "\(exported.text)")
  }
}
