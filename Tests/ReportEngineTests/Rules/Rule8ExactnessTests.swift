import ReportEngine
import ReportModel
import Testing

@Suite("Rule 8: exact decimals, rounded half away from zero, and only when printed")
struct Rule8ExactnessTests {
  @Test(arguments: [
    (2_500, 0, "3"), (-2_500, 0, "-3"), (2_499, 0, "2"), (-2_499, 0, "-2"), (3_500, 0, "4"),
    (50, 1, "0,1"), (-50, 1, "-0,1"), (49, 1, "0,0"), (-49, 1, "0,0"), (1_234_567, 2, "1.234,57"),
    (-1_234_565, 2, "-1.234,57"), (999_500, 0, "1.000"), (0, 2, "0,00"), (1, 3, "0,001"),
  ])
  func `quantities round half away from zero`(thousandths: Int64, places: Int, printed: String) {
    #expect(
      DecimalText.vietnamese(Quantity(thousandths: thousandths), places: places) == printed)
  }

  @Test(arguments: [
    (1, 16, "6,3"), (1, 8, "12,5"), (1, 3, "33,3"), (2, 3, "66,7"), (1, 2000, "0,1"),
    (-1, 2000, "-0,1"), (1, 2001, "0,0"), (1, 1, "100,0"),
  ])
  func `percentages round half away from zero`(
    numerator: Int64, denominator: Int64, printed: String
  ) throws {
    let ratio = try #require(Ratio(numerator, over: denominator))
    #expect(DecimalText.vietnamesePercent(ratio) == printed)
  }

  @Test func `sums are exact where floating point would not be`() throws {
    // 0.1 + 0.2, ten times over, is 3 and nothing beside it.
    let lines = (0..<10).flatMap { _ in
      ["2020-06-01 | VAN | A0 | BANNER_M | 0.1 | |", "2020-06-01 | VAN | A0 | BANNER_M | 0.2 | |"]
    }
    let store = InventedStore.store(
      activities: InventedRecords.activities(lines.joined(separator: "\n")))
    #expect(try store.figure(.quantity, indicator: "BANNER_M") == "3")
  }

  @Test func `a percentage of a sum is that of the exact sums, not of rounded parts`() throws {
    let store = InventedStore.store(
      activities: InventedRecords.activities(
        """
        2020-05-20 | AN  | A0 | BANNER_M | 0.004 | |
        2020-05-20 | VAN | A0 | BANNER_M | 0.004 | |
        2020-04-20 | AN  | A0 | BANNER_M | 0.016 | |
        """))
    let table = try InventedReport.table(
      rows: "{ items: unit, total: last, total_label: Tổng }",
      columns: [
        "{ code: now, show: quantity, indicator: BANNER_M, label: Kỳ này }",
        "{ code: before, show: quantity, indicator: BANNER_M, compare: previous-period, label: Kỳ trước }",
        "{ code: change, percent: now, of: before, label: So sánh }",
      ], source: store)
    #expect(
      try table.value("Tổng", "now") == .quantity(Quantity(thousandths: 8), decimals: 2))
    #expect(try table.value("Tổng", "change") == .percent(try #require(Ratio(8, over: 16))))
  }

  @Test func `sums stay at the bounds of the type rather than stop the program`() throws {
    let huge = "2020-06-01 | VAN | A0 | TALK | 9000000000000000 | 9000000000000000000 |"
    let store = InventedStore.store(activities: InventedRecords.activities("\(huge)\n\(huge)"))
    #expect(try store.figure(.audience) == String(Int.max))
    let document = try InventedReport.document(InventedReport.monthly(), source: store)
    #expect(document.tables.isEmpty == false)
  }
}
