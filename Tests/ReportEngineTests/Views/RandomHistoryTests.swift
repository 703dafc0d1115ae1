import ReportEngine
import ReportModel
import Testing

@Suite("Whatever becomes of the units")
struct RandomHistoryTests {
  private static let views: [UnitView] = [
    .atCutOff, .asReported, .today(day("2026-01-01")), .asOf(day("2020-05-20")),
    .asOf(day("2019-01-01")),
  ]

  @Test(arguments: UInt64(1)...25)
  func `grand totals are equal in every view and every breakdown by units`(seed: UInt64) throws {
    var history = RandomHistory(seed: seed)
    let plan = history.plan
    let store = history.store(records: 150)
    let dimensions: [QuestionDimension] = [.unit, .below("TINH"), .unitGroup, .level("province")]
    for units in Self.views {
      for dimension in dimensions {
        let whole = try store.answer([.activities, .audience], plan: plan)
        let parts = try store.answer(
          by: [dimension], [.activities, .audience], units: units, plan: plan)
        #expect(sum(parts, .activities) == sum(whole, .activities), "\(units) \(dimension)")
        #expect(sum(parts, .audience) == sum(whole, .audience), "\(units) \(dimension)")
        for index in plan.indicators.indices {
          let filter = Question.Filter(indicator: Position(index))
          #expect(
            quantity(
              try store.answer(
                by: [dimension], [.quantity], filter: filter, units: units, plan: plan))
              == quantity(try store.answer([.quantity], filter: filter, plan: plan)),
            "\(units) \(dimension) indicator \(index)")
        }
        let expected = try store.answer([.unitsExpected, .tasks], plan: plan)
        let split = try store.answer(
          by: [dimension], [.unitsExpected, .tasks], units: units, plan: plan)
        #expect(sum(split, .unitsExpected) == sum(expected, .unitsExpected))
        #expect(sum(split, .tasks) == sum(expected, .tasks))
      }
    }
  }

  @Test(arguments: UInt64(1)...8)
  func `the total row of a report is equal in every view`(seed: UInt64) throws {
    var history = RandomHistory(seed: seed)
    let store = history.store(records: 120)
    let totals = try Self.views.map { units in
      let table = try InventedReport.table(
        rows: "{ groups: unit-group, items: unit, total: first, total_label: TỔNG SỐ }",
        columns: [
          "{ code: now, show: activities, label: Kỳ này }",
          "{ code: people, show: audience, label: Lượt người }",
          "{ code: stock, show: quantity, indicator: SPEAKERS, label: Báo cáo viên }",
          "{ code: before, show: activities, compare: previous-period, label: Kỳ trước }",
        ], units: units, plan: history.plan, source: store)
      return try ["now", "people", "stock", "before"].map { try table.value("TỔNG SỐ", $0) }
    }
    for total in totals { #expect(total == totals[0]) }
  }

  @Test(arguments: UInt64(1)...25)
  func `as reported, every record stands under its own unit`(seed: UInt64) throws {
    var history = RandomHistory(seed: seed)
    let plan = history.plan
    let store = history.store(records: 80)
    let answer = try store.answer(by: [.unit], [.activities], units: .asReported, plan: plan)
    var counts: [String: Int] = [:]
    for sourced in store.activityRecords(in: InventedProvince.juneWindow) {
      counts[plan.units[sourced.record.unit].code, default: 0] += 1
    }
    #expect(answer.rows.count == counts.count)
    for row in answer.rows { #expect(row.figures == [.count(counts[row.codes[0]] ?? 0)]) }
  }
}
