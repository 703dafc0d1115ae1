import Foundation
import ReportIngest
import ReportModel
import ReportsTestSupport
import Tabular
import Testing

@Suite struct WorkbookFileTests {
  static func fixture(_ name: String) throws -> [UInt8] {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    return Array(try Data(contentsOf: tests.appending(path: "TabularTests/Fixtures/\(name)")))
  }

  static func read(_ name: String, sheet: String? = nil) throws -> RecordReading {
    var reader = RecordReader(plan: InventedPlan.plan)
    return try reader.read(
      workbook: try fixture(name), sheet: sheet, file: name, keepsRejectedRows: true)
  }

  /// The table of the fixtures as CSV; blank lines put its rows where they stand in the sheets.
  static let table = """


    \u{20}
    Ngày,Đơn vị,Nội dung,Chỉ tiêu,Số lượng,Lượt người,Ghi chú
    14/6/2020,Huyện ủy Ba Tơ,Đại hội Đảng các cấp,Cuộc tuyên truyền miệng,7,1.488,Tuyên truyền ở xã
    15/6/2020,Huyện uỷ Hoà Mỹ,Đại hội Đảng các cấp,Băng rôn,"12,5",,
    16/6/2020,K'Bang,An toàn giao thông,Cuộc tuyên truyền miệng,1.234,0,Số có dấu chấm

    """

  @Test(
    arguments: [
      "openpyxl.xlsx", "openpyxl-1904.xlsx", "libreoffice.xlsx", "libxlsxwriter.xlsx",
    ])
  func `a workbook gives the same records as the same table in CSV`(_ name: String) throws {
    let reading = try Self.read(name)
    #expect(reading.findings.kept.isEmpty)
    let expected = try InventedPlan.activities(Self.table)
    #expect(expected.count == 3)
    guard case .activities(let batch) = reading.records else {
      Issue.record("not read as activities")
      return
    }
    #expect(try batch.records() == expected)
  }

  @Test(arguments: TextEncoding.allCases)
  func `the same table gives the same records in each encoding`(_ encoding: TextEncoding) throws {
    let bytes = try #require(LegacyText.bytes(Self.table, in: encoding))
    var reader = RecordReader(plan: InventedPlan.plan)
    let reading = try reader.read(
      MemoryByteSource(bytes), encoding: try RecordReader.encoding(of: bytes, file: "-"),
      file: "-")
    #expect(reading.findings.kept.isEmpty)
    guard case .activities(let batch) = reading.records else {
      Issue.record("not read as activities")
      return
    }
    #expect(try batch.records() == InventedPlan.activities(Self.table))
  }

  @Test func `a sheet is read by name, and a name that isn't there is told with those that are`()
    throws
  {
    #expect(try Self.read("openpyxl.xlsx", sheet: "Tháng 6").records.count == 3)
    let missing = #expect(throws: RecordFileError.self) {
      try Self.read("openpyxl.xlsx", sheet: "Tháng 7")
    }
    #expect(missing?.finding.code == "sheet-missing")
    #expect(missing?.remedy?.text(in: .english) == "It has: «Hướng dẫn», «Tháng 6».")
    let other = #expect(throws: RecordFileError.self) {
      try Self.read("openpyxl.xlsx", sheet: "Hướng dẫn")
    }
    #expect(other?.finding.code == "header-unknown")
    #expect(other?.finding.location.sheet == "Hướng dẫn")
  }
}
