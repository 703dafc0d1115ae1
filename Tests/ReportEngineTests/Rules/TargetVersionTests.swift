import ReportEngine
import ReportModel
import Testing

/// The target for talks is 100 at first, 120 from 1 June and 150 from 1 July 2020; others were never
/// revised.
@Suite("Targets by version: the one that was used is printed")
struct TargetVersionTests {
  private func table(
    _ code: String, rows: String = "{ items: indicator }", indicator: String = ""
  ) throws -> Table {
    try InventedReport.table(
      rows: rows,
      columns: ["{ code: target, show: quantity, \(indicator)compare: target, label: KH }"],
      period: try #require(ReportingPeriod(code: code)))
  }

  @Test(
    arguments: [
      // April of the decree ends before the first revision, May on 14 May too.
      ("2020-05", 100, "theo bản đầu; bản điều chỉnh từ ngày 01/6/2020 chưa có hiệu lực."),
      ("2020-08", 150, "theo bản ngày 01/7/2020."),
    ])
  func `the version in force at the end of the window is used and told`(
    code: String, quantity: Int, note: String
  ) throws {
    let table = try table(
      code, rows: "{ items: unit, total: last }", indicator: "indicator: TALK, ")
    #expect(try table.value("Tổng cộng", "target") == .quantity(Quantity(quantity), decimals: 0))
    #expect(table.notes == ["Kế hoạch \(note)"])
  }

  @Test func `where only some targets were revised, each version names its indicators`() throws {
    #expect(
      try table("2020-08").notes == [
        "Kế hoạch theo bản ngày 01/7/2020: «Cuộc nói chuyện»; các chỉ tiêu khác theo bản đầu."
      ])
  }

  @Test func `targets that were never revised need no note`() throws {
    let table = try table(
      "2020-08", rows: "{ items: unit, total: last }", indicator: "indicator: BANNER, ")
    #expect(table.notes == [])
  }

  @Test func `a table without targets has no note on them`() throws {
    let table = try InventedReport.table(
      rows: "{ items: indicator }", columns: ["{ code: now, show: quantity, label: Kỳ này }"])
    #expect(table.notes == [])
  }
}
