import Foundation
import ReportModel
import ReportsTestSupport
import Testing

@testable import ReportRender

@Suite("Sheets of records")
struct RecordSheetsTests {
  /// Invented records: a number, and a text that takes several lines for every fifth.
  private static func records(_ count: Int, told: Int? = nil) -> RecordTable {
    let frame = Table(
      code: "records", title: "Bản ghi", placement: .appendix,
      columns: [
        Table.Column(code: "number", label: "Số", kind: .number),
        Table.Column(code: "note", label: "Ghi chú", kind: .text),
      ], rows: [], emptyText: "Không có bản ghi.")
    return RecordTable(frame, count: told ?? count) { body in
      for number in 0..<count {
        try body(
          Table.Row(
            kind: .item,
            cells: [
              Cell(.count(number)),
              .text(
                number % 5 == 0 ? "dòng \(number)\nthứ hai" : number % 5 == 2 ? "_x0041_" : "=1+1"),
            ]))
      }
    }
  }

  private static func workbook(_ records: RecordTable, rowsPerSheet: Int) throws -> WorkbookReading
  {
    let directory = FileManager.default.temporaryDirectory.path
    let file = try TemporaryWorkbook(in: directory) { path, folder throws(RenderError) in
      let workbook = try WorkbookFile(
        path: path, temporaryDirectory: folder, fontName: "Times New Roman")
      let sheets = RecordSheets(
        records, layout: SampleLayout.party, footer: nil, rowsPerSheet: rowsPerSheet)
      var names = SheetNames()
      let named = (0..<sheets.sheetCount).map { _ in names.name(for: records.frame.title) }
      _ = try sheets.draw(in: workbook, named: named)
      // Texts of other sheets are shared, as in every workbook.
      let last = try workbook.addSheet(named: "Cuối")
      try last.write(
        .text("hết"), at: CellRange(rows: 0...0, columns: 0...0),
        CellFormat(SampleLayout.party.style(.tableBody)))
      try workbook.close()
    }
    return try WorkbookReading(Array(file.bytes(0..<file.count)))
  }

  @Test(
    "Every record stands in one row, in order, whatever a sheet holds",
    arguments: [(0, 7), (1, 7), (7, 7), (8, 7), (20, 7), (21, 7), (1203, 1000), (2500, 5000)])
  func everyRecord(count: Int, rowsPerSheet: Int) throws {
    let workbook = try Self.workbook(Self.records(count), rowsPerSheet: rowsPerSheet)
    let sheets = workbook.sheets.dropLast()
    #expect(sheets.count == max(1, (count + rowsPerSheet - 1) / rowsPerSheet))
    var numbers: [Int] = []
    for sheet in sheets {
      #expect(sheet.cells["A1"]?.text == "Số")
      #expect(sheet.frozenAt == "A2")
      var row = 2
      while let number = sheet.cells["A\(row)"]?.number {
        numbers.append(Int(number))
        row += 1
      }
      #expect(sheet.filtered == (count == 0 ? nil : "A1:B\(row - 1)"))
    }
    #expect(numbers == Array(0..<count))
    if count == 0 { #expect(sheets.first?.cells["A2"]?.text == "Không có bản ghi.") }
  }

  @Test func `texts stay texts and keep their line breaks`() throws {
    let sheet = try #require(
      try Self.workbook(Self.records(6), rowsPerSheet: 100).sheets.first)
    #expect(sheet.cells["B2"]?.text == "dòng 0\nthứ hai")
    #expect(sheet.cells["B3"]?.text == "=1+1")
    // What a reader takes for the letters themselves, and not for an A.
    #expect(sheet.cells["B4"]?.text == "_x005F_x0041_")
    #expect(sheet.cells.values.allSatisfy { $0.formula == nil })
  }

  @Test(arguments: [(3, 4), (4, 3), (0, 1), (2000, 1999), (1999, 2000)])
  func `records that became more or fewer are told of`(count: Int, told: Int) throws {
    #expect(throws: RenderError.recordsChanged) {
      try Self.workbook(Self.records(count, told: told), rowsPerSheet: 10_000)
    }
  }

  @Test func `what keeps records from being read is told`() throws {
    struct Fault: Error {}
    let records = RecordTable(Self.records(0).frame, count: 3) { _ in throw Fault() }
    let error = #expect(throws: RenderError.self) {
      try Self.workbook(records, rowsPerSheet: 10)
    }
    #expect(error?.message.english.contains("Fault") == true)
  }

  @Test func `a reference leads to the sheet that holds the first of the records`() {
    let place = RecordPlace(
      sheets: ["Bản ghi", "Bản ghi (2)"], firstRow: 1, rowsPerSheet: 10, lastColumn: 1)
    #expect(place.reference(to: 0..<3) == "'Bản ghi'!A2:B4")
    #expect(place.reference(to: 8..<14) == "'Bản ghi'!A10:B11")
    #expect(place.reference(to: 10..<14) == "'Bản ghi (2)'!A2:B5")
  }

  @Test func `equal records give equal bytes`() throws {
    let directory = FileManager.default.temporaryDirectory.path
    let day = try #require(Day(year: 2020, month: 6, day: 14))
    func bytes(_ records: RecordTable) throws -> [UInt8] {
      let file = try TemporaryWorkbook(in: directory) { path, folder throws(RenderError) in
        try RecordWorkbook(layout: SampleLayout.party, temporaryDirectory: folder)
          .write(records, of: day, to: path)
      }
      return try Array(file.bytes(0..<file.count))
    }
    let first = try bytes(Self.records(30))
    #expect(try bytes(Self.records(30)) == first)
    #expect(try bytes(Self.records(31)) != first)
  }
}
