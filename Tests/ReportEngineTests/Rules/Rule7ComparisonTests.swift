import ReportEngine
import ReportModel
import Testing

@Suite("Rule 7: comparisons, their windows, and what stands where there is no base")
struct Rule7ComparisonTests {
  private func windows(_ code: String, asOf: String? = nil) throws -> ComparisonWindows {
    let period = try #require(ReportingPeriod(code: code))
    return try #require(
      ComparisonWindows(period: period, asOf: asOf.map { day($0) }, plan: InventedProvince.plan))
  }

  @Test func `the previous period is the one of the same kind just before`() throws {
    #expect(try windows("2020-06").previousPeriod == days("2020-04-15", "2020-05-14"))
    #expect(try windows("2020-01").previousPeriod == days("2019-11-15", "2019-12-14"))
    #expect(try windows("2020-Q1").previousPeriod == days("2019-09-15", "2019-12-14"))
    #expect(
      try windows("2020-06-01..2020-06-10").previousPeriod == days("2020-05-22", "2020-05-31"))
  }

  @Test func `the same period last year is the period of the same name`() throws {
    #expect(try windows("2020-06").samePeriodLastYear == days("2019-05-15", "2019-06-14"))
    #expect(try windows("2020-03").samePeriodLastYear == days("2019-02-15", "2019-03-14"))
    #expect(try windows("2020-W53").samePeriodLastYear == days("2019-12-23", "2019-12-29"))
  }

  @Test func `cumulative figures begin with the calendar's year and with the campaign`() throws {
    #expect(try windows("2020-06").sinceYearBegan == days("2019-12-15", "2020-06-14"))
    #expect(try windows("2020-01").sinceYearBegan == days("2019-12-15", "2020-01-14"))
    #expect(try windows("2020-06").sinceCampaignBegan == days("2019-05-15", "2020-06-14"))
    #expect(
      try windows("2020-06", asOf: "2020-06-01").sinceYearBegan == days("2019-12-15", "2020-06-01"))
  }

  private func indicators(_ period: String = "2020-06") throws -> Table {
    try InventedReport.table(
      rows: "{ groups: channel, items: indicator }",
      columns: [
        "{ code: now, show: quantity, label: Kỳ này }",
        "{ code: before, show: quantity, compare: previous-period, label: Kỳ trước }",
        "{ code: last_year, show: quantity, compare: same-period-last-year, label: Cùng kỳ }",
        "{ code: year, show: quantity, compare: since-year-began, label: Lũy kế năm }",
        "{ code: campaign, show: quantity, compare: since-campaign-began, label: Lũy kế }",
        "{ code: target, show: quantity, compare: target, label: Kế hoạch }",
        "{ code: of_target, percent: year, of: target, label: So kế hoạch }",
        "{ code: of_before, percent: now, of: before, label: So kỳ trước }",
      ], period: try #require(ReportingPeriod(code: period)))
  }

  private func quantity(_ whole: Int) -> Cell.Value { .quantity(Quantity(whole), decimals: 0) }

  @Test func `each comparison sums the records of its own window`() throws {
    let table = try indicators()
    let talks = "Cuộc nói chuyện"
    #expect(try table.value(talks, "now") == quantity(33))
    #expect(try table.value(talks, "before") == quantity(22))
    #expect(try table.value(talks, "last_year") == quantity(9))
    #expect(try table.value(talks, "year") == quantity(56), "without the 9 of 14/12/2019")
    #expect(try table.value(talks, "campaign") == quantity(74))
    #expect(try table.value("Lượt người nghe", "now") == quantity(1460))
  }

  @Test func `the percentage of the target divides the sum since the year began`() throws {
    let table = try indicators()
    #expect(try table.value("Cuộc nói chuyện", "target") == quantity(120))
    #expect(
      try table.value("Cuộc nói chuyện", "of_target")
        == .percent(try #require(Ratio(56_000, over: 120_000))))
  }

  @Test(arguments: [("2020-05", 100), ("2020-06", 120), ("2020-07", 150)])
  func `a target holds in the version of the cut-off, and a quarter's is no part of the year's`(
    period: String, expected: Int
  ) throws {
    #expect(try indicators(period).value("Cuộc nói chuyện", "target") == quantity(expected))
  }

  @Test func `without a target of the whole those of its areas or units are summed`() throws {
    let table = try indicators()
    #expect(try table.value("Băng rôn", "target") == quantity(100))
    #expect(
      try table.value("Băng rôn tính theo mét", "target")
        == .quantity(Quantity(15), decimals: 2))
    #expect(try table.value("Báo cáo viên", "target") == .absent(.noBase))
  }

  @Test func `targets of units stand in their rows, and that of the whole in the total only`()
    throws
  {
    func table(_ indicator: String, rows: String) throws -> Table {
      try InventedReport.table(
        rows: rows,
        columns: [
          "{ code: now, show: quantity, indicator: \(indicator), label: Kỳ này }",
          "{ code: target, show: quantity, indicator: \(indicator), compare: target, label: Kế hoạch }",
        ])
    }
    let units = "{ items: unit, total: last, total_label: Tổng }"
    let banners = try table("BANNER", rows: units)
    #expect(try banners.value("Huyện ủy An", "target") == quantity(40))
    #expect(try banners.value("Tổng", "target") == quantity(100))
    let talks = try table("TALK", rows: units)
    #expect(try talks.value("Tỉnh ủy Giả Định (trực tiếp)", "target") == .absent(.noBase))
    #expect(try talks.value("Tổng", "target") == quantity(120))
    let areas = try table(
      "BANNER_M", rows: "{ items: content-area, total: last, total_label: Tổng }")
    #expect(
      try areas.value("Nội dung của đợt 1", "target")
        == .quantity(Quantity(thousandths: 10_500), decimals: 2))
    #expect(try areas.value("Nội dung chung", "target") == .absent(.noBase))
    #expect(try areas.value("Tổng", "target") == .quantity(Quantity(15), decimals: 2))
  }

  @Test func `a base that is absent or zero has no percentage`() throws {
    let table = try indicators()
    #expect(try table.value("Băng rôn tính theo mét", "before") == .absent(.reportedNone))
    #expect(try table.value("Băng rôn tính theo mét", "of_before") == .absent(.noBase))
    let zero = InventedStore.store(
      activities: InventedRecords.activities(
        """
        2020-04-20 | AN | A0 | TALK | 0 | |
        2020-05-20 | AN | A0 | TALK | 3 | |
        """))
    let ofZero = try InventedReport.table(
      rows: "{ items: indicator }",
      columns: [
        "{ code: now, show: quantity, label: Kỳ này }",
        "{ code: before, show: quantity, compare: previous-period, label: Kỳ trước }",
        "{ code: change, percent: now, of: before, label: So sánh }",
      ], source: zero)
    #expect(try ofZero.value("Cuộc nói chuyện", "before") == quantity(0))
    #expect(try ofZero.value("Cuộc nói chuyện", "change") == .absent(.noBase))
  }

  @Test func `before the campaign there is nothing to compare with`() throws {
    let table = try indicators("2020-01")
    #expect(try table.value("Cuộc nói chuyện", "last_year") == .absent(.noBase))
  }

  @Test func `sentences say it in words`() throws {
    let items = try InventedReport.document(
      InventedReport.sentenceTemplate(
        """
        { items: channel, text: "{{name}}: {{#indicators}}{{#value}}{{value}} {{noun}} {{change}}{{/value}}{{^is_last}}; {{/is_last}}{{/indicators}}{{#last_year}}; {{last_year}}{{/last_year}}." }
        """
      )
    ).blocks
    #expect(
      items == [
        .item(
          number: "1.",
          text:
            "Tuyên truyền miệng: 33 cuộc tăng 11 cuộc (50,0%) so với tháng trước; tăng 24 cuộc (266,7%) so với cùng kỳ năm 2019."
        ),
        .item(
          number: "2.",
          text:
            "Tuyên truyền trực quan: 18 chiếc tăng 14 chiếc (350,0%) so với tháng trước; 12,75 m tháng trước không phát sinh; cùng kỳ năm 2019 không phát sinh."
        ),
      ])
  }

  @Test func `differences of rates are told in points`() throws {
    let text = try InventedReport.paragraph("{{coverage.rate}}% {{coverage.rate_change}}")
    // 8 of 9 after 7 of 8.
    #expect(text == "88,9% tăng 1,4 điểm %")
    let tasks = try InventedReport.paragraph(
      "{{tasks.completion_rate}}% {{tasks.completion_rate_change}}")
    #expect(tasks == "33,3% tăng 33,3 điểm %")
  }

  @Test
  func `a difference of two columns is live where both are numbers, and keeps the reason else`()
    throws
  {
    let table = try InventedReport.table(
      rows: "{ items: unit, total: last }",
      columns: [
        "{ code: talks, show: quantity, indicator: TALK, label: Số cuộc }",
        "{ code: before, show: quantity, indicator: TALK, compare: previous-period, label: Kỳ trước }",
        "{ code: more, difference: talks, from: before, label: \"Tăng, giảm\" }",
      ])
    let (talks, before, more) = try (
      table.column("talks"), table.column("before"), table.column("more")
    )
    #expect(table.columns[more].index == "3=1-2")
    let total = try table.row("Tổng cộng").cells[more]
    #expect(total.value == .quantity(Quantity(11), decimals: 0))
    #expect(total.derivation == .differenceOfColumns(minuend: talks, subtrahend: before))
    var reasons: Set<Absence> = []
    for row in table.rows {
      let (left, right, cell) = (row.cells[talks], row.cells[before], row.cells[more])
      if let left = left.value.exact, let right = right.value.exact {
        #expect(cell.value.exact == left - right)
        #expect(cell.derivation != nil)
      } else {
        #expect(cell.derivation == nil)
        if case .absent(let reason) = cell.value { reasons.insert(reason) }
      }
    }
    #expect(reasons.contains(.notReported))
  }
}
