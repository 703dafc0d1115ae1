import Foundation
import ReportsTestSupport
import Tabular
import Testing

@Suite struct HostileWorkbookTests {
  static let heading = "<row><c t=\"inlineStr\"><is><t>a</t></is></c></row>"

  private func fault(of bytes: [UInt8]) -> WorkbookFault? {
    do throws(TabularError) {
      let workbook = try Workbook(bytes)
      for sheet in workbook.sheets {
        var reader = try XLSXReader(sheet, of: workbook) { _ in true }
        try reader?.forEachRow { _, _ in }
      }
      return nil
    } catch {
      if case .workbook(let fault) = error { return fault }
      return nil
    }
  }

  private func fault(of workbook: InventedWorkbook) throws -> WorkbookFault? {
    fault(of: try workbook.bytes())
  }

  @Test func `a zip bomb is refused before it is unpacked`() throws {
    var workbook = InventedWorkbook(rows: Self.heading)
    workbook.parts.append(("xl/media/image1.png", Array(repeating: 0, count: 32 << 20)))
    #expect(try fault(of: workbook) == .tooLarge(part: "xl/media/image1.png", .compression))
  }

  @Test func `an entity bomb is refused at its declaration`() throws {
    let bomb = "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>"
    let workbook = InventedWorkbook(
      rows: Self.heading, strings: "<si><t>&b;</t></si>", prologue: bomb)
    #expect(try fault(of: workbook) == .documentType(part: "xl/sharedStrings.xml"))
  }

  @Test(arguments: ["../../x", "/etc/x", "xl/../../x", "..\\x", "C:x"])
  func `a name that leads out of the archive is refused`(_ name: String) throws {
    var workbook = InventedWorkbook(rows: Self.heading)
    workbook.add(name, "x")
    #expect(try fault(of: workbook) == .unsafeName(name))
  }

  @Test func `a row of a million columns is one problem`() throws {
    let row = "<row>" + String(repeating: "<c><v>1</v></c>", count: 1_000_000) + "</row>"
    var workbook = InventedWorkbook(rows: Self.heading + row)
    // Not compressible by a hundred, so that the row itself is judged.
    workbook.parts[4].bytes += (0..<200_000).flatMap { Array("<!--\($0 &* 2_654_435_761)-->".utf8) }
    let bytes = try workbook.bytes()
    let opened = try Workbook(bytes)
    var reader = try XLSXReader(opened.sheets[0], of: opened) { _ in true }
    var problems: [RowProblem.Kind] = []
    try reader?.forEachRow { _, problem in if let problem { problems.append(problem.kind) } }
    #expect(problems == [.tooManyColumns(limit: 16_384)])
  }

  @Test func `a cell of a hundred megabytes is refused`() throws {
    let rows =
      Self.heading + "<row><c t=\"str\"><v>" + String(repeating: "x", count: 100 << 20)
      + "</v></c></row>"
    #expect(
      try fault(of: InventedWorkbook(rows: rows))
        == .tooLarge(part: "xl/worksheets/sheet1.xml", .compression))
  }

  @Test func `a string that many cells share can't grow without end`() throws {
    let cell = "<c t=\"s\"><v>0</v></c>"
    let row = "<row>" + String(repeating: cell, count: 16) + "</row>"
    let rows = Self.heading + String(repeating: row, count: 200)
    let workbook = InventedWorkbook(
      rows: rows,
      strings: "<si><t>" + String(repeating: "0123456789abcdef", count: 60_000) + "</t></si>")
    #expect(try fault(of: workbook) == .tooLarge(part: "xl/worksheets/sheet1.xml", .text))
  }

  @Test func `elements nested without end, and endless tags, are refused`() throws {
    let nested = InventedWorkbook(rows: String(repeating: "<a>", count: 1000))
    #expect(try fault(of: nested) == .tooLarge(part: "xl/worksheets/sheet1.xml", .depth))
    let noise = (0..<400_000).map { String($0 &* 2_654_435_761, radix: 36) }.joined()
    let endless = InventedWorkbook(rows: "<a b=\"\(noise)\"/>")
    #expect(try fault(of: endless) == .tooLarge(part: "xl/worksheets/sheet1.xml", .token))
  }

  @Test func `rows and cells out of order are damage`() throws {
    for rows in [
      "<row r=\"2\"/><row r=\"1\"/>", "<row r=\"1\"><c r=\"B1\"/><c r=\"A1\"/></row>",
      "<row r=\"99999999\"/>", "<row r=\"1\"><c r=\"A2\"/></row>",
      Self.heading + "<row><c t=\"s\"><v>7</v></c></row>", "<row>",
    ] {
      #expect(
        try fault(of: InventedWorkbook(rows: rows)) == .damaged(part: "xl/worksheets/sheet1.xml"))
    }
  }

  @Test func `files of other kinds are told apart`() throws {
    #expect(fault(of: try XLSXReaderTests.fixture("libreoffice.xls")) == .oldOffice)
    #expect(fault(of: try XLSXReaderTests.fixture("libreoffice.ods")) == .openDocument)
    var archive = InventedWorkbook(rows: "")
    archive.parts = [("x.csv", Array("a,b".utf8))]
    #expect(try fault(of: archive) == .notAWorkbook)
    var locked = Array(try XLSXReaderTests.fixture("libreoffice.xls").prefix(1024))
    locked += "EncryptedPackage".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(fault(of: locked) == .passwordProtected)
  }

  @Test func `a workbook that was cut off at any place doesn't crash the reader`() throws {
    let whole = try XLSXReaderTests.fixture("openpyxl.xlsx")
    for length in stride(from: 4, to: whole.count, by: 97) {
      #expect(fault(of: Array(whole[..<length])) != nil)
    }
  }

  @Test func `a workbook with any byte changed doesn't crash the reader`() throws {
    let whole = try XLSXReaderTests.fixture("openpyxl.xlsx")
    let positions = Array(stride(from: 4, to: whole.count, by: 31))
    let faults = positions.compactMap { position -> WorkbookFault? in
      var changed = whole
      changed[position] ^= 0x55
      return fault(of: changed)
    }
    // Not every byte matters, such as the days in the archive; most do.
    #expect(faults.count > positions.count / 2)
  }
}
