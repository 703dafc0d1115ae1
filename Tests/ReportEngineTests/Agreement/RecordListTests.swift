import ReportModel
import Testing

@testable import ReportEngine

@Suite("The list of records")
struct RecordListTests {
  @Test(arguments: ["TINH", "AN"], [UnitView.atCutOff, .asReported])
  func `it is the same however few records are held at a time`(
    scope: String, units: UnitView
  ) throws {
    let report = try InventedReport.plan(InventedReport.monthly(), scope: scope, units: units)
    let source = InventedStore.full
    func list(_ portion: Int) throws -> RecordList {
      try RecordList(
        report: report, source: source,
        statistics: Statistics(plan: report.plan, source: source), portion: portion)
    }
    let whole = try list(1_000_000)
    let rows = try whole.table().whole().rows
    #expect(rows.count == whole.table().count)
    #expect(rows.count >= 5)
    for portion in [1, 2, 3, 7] {
      #expect(try list(portion).table().whole().rows == rows, "\(portion)")
    }
  }
}
