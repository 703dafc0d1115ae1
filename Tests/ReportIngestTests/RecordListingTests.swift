import ReportIngest
import ReportModel
import ReportsTestSupport
import Tabular
import Testing

@Suite struct RecordListingTests {
  private static func listing(_ reading: RecordReading) throws -> [UInt8] {
    guard case .activities(let batch) = reading.records else { return [] }
    return try RecordListing(try batch.records(), plan: InventedPlan.plan).bytes()
  }

  @Test func `the same table gives the same export in each encoding of CSV and as XLSX`() throws {
    let expected = """
      date,unit,content_area,indicator,quantity,audience,phase,reference,note
      2020-06-14,BTO,DH,TTM,7,1488,,,Tuyên truyền ở xã
      2020-06-15,HOA,DH,BR_M,12.5,,,,
      2020-06-16,KB,GT,TTM,1234,0,,,Số có dấu chấm

      """
    for encoding in TextEncoding.allCases {
      let bytes = try #require(LegacyText.bytes(WorkbookFileTests.table, in: encoding))
      var reader = RecordReader(plan: InventedPlan.plan)
      let reading = try reader.read(
        MemoryByteSource(bytes), encoding: try RecordReader.encoding(of: bytes, file: "-"),
        file: "-")
      #expect(String(decoding: try Self.listing(reading), as: UTF8.self) == expected, "\(encoding)")
    }
    for name in ["openpyxl.xlsx", "openpyxl-1904.xlsx", "libreoffice.xlsx", "libxlsxwriter.xlsx"] {
      let listing = try Self.listing(try WorkbookFileTests.read(name))
      #expect(String(decoding: listing, as: UTF8.self) == expected, "\(name)")
    }
  }

  @Test func `text that a spreadsheet would take for a formula is neutralised and read back`()
    throws
  {
    let notes = [
      "=HYPERLINK(\"http://x.vn\";\"bấm\")", "+1", "-2 cuộc", "@A1", "'=1", "''+", "'bình thường'",
      "a=1", "dòng\nmới, \"trích\"",
    ]
    let records = notes.enumerated().map { row, note in
      ActivityRecord(
        day: Day(year: 2020, month: 6, day: 1 + row)!, unit: Position(1), contentArea: Position(0),
        indicator: Position(0), quantity: Quantity(1), reference: note, note: note, row: row)
    }
    let listing = RecordListing(records, plan: InventedPlan.plan)
    let text = String(decoding: try listing.bytes(), as: UTF8.self)
    for cell in text.split(whereSeparator: { ",\n".contains($0) }) {
      #expect(!"=+@\t".contains(cell.first ?? " "), "\(cell)")
    }
    // A workbook's cells say that they are text.
    let cells = try listing.table.whole().rows.map { $0.cells[8].value }
    #expect(cells.contains(.text("+1")) && cells.contains(.text("''=1")))
    let again = try InventedPlan.activities(text)
    #expect(again.map(\.note) == notes)
    #expect(again.map(\.reference) == notes)
    #expect(try RecordListing(again, plan: InventedPlan.plan).bytes() == listing.bytes())
  }

  @Test func `records of equal keys stand in the order of their content, whatever file had them`()
    throws
  {
    let table = """
      date,unit,content_area,indicator,quantity,note
      2020-06-14,BTO,DH,TTM,2,
      2020-06-14,BTO,DH,TTM,1,b
      2020-06-14,BTO,DH,TTM,1,a
      2020-06-13,KB,DH,TTM,9,
      """
    let lines = String(decoding: try Self.listing(try InventedPlan.read(table)), as: UTF8.self)
      .split(separator: "\n").dropFirst()
    #expect(
      lines == [
        "2020-06-13,KB,DH,TTM,9,,,,", "2020-06-14,BTO,DH,TTM,1,,,,a",
        "2020-06-14,BTO,DH,TTM,1,,,,b", "2020-06-14,BTO,DH,TTM,2,,,,",
      ])
  }
}
