import ReportEngine
import ReportModel
import Settings
import Testing

@Suite("Views of the tree of units")
struct UnitViewTests {
  private let store = InventedStore.full

  private func talks(
    _ units: UnitView, by dimension: QuestionDimension = .below("TINH"), asOf: String? = nil
  ) throws -> [String] {
    try store.answer(
      by: [dimension], [.quantity], asOf: asOf.map { day($0) },
      filter: Question.Filter(indicator: Position(0)), units: units
    ).lines
  }

  @Test func `as reported, every record stands under the unit that it was reported for`() throws {
    #expect(
      try talks(.asReported, by: .unit) == [
        "TINH = 1", "AN = 3", "AN1 = 2", "AN2 = 1", "BAC = 4", "BACCAO = 5", "DAI = 6",
        "DAI-D = 2", "EM = 8", "EM-T = 1", "VAN = 0",
      ])
  }

  @Test func `as reported, a record counts above in the tree of its own day`() throws {
    // Hai's record is of 25 May, and it moved from An to Bắc Cao on 1 June.
    let lines = try talks(.asReported)
    #expect(lines.contains("AN = 6"))
    #expect(lines.contains("BACCAO = 5"))
    #expect(lines.contains("BAC = 4"))
    let an = try store.answer(
      [.quantity], filter: Question.Filter(unit: InventedUnits.unit("AN"), indicator: Position(0)),
      units: .asReported)
    #expect(an.lines == ["\u{20}= 6"])
  }

  @Test func `today's tree shows the past under the units of today`() throws {
    let may = "2020-05-31"
    #expect(try talks(.atCutOff, asOf: may).contains("BAC = 4"))
    let today = try talks(.today(day("2026-01-01")), asOf: may)
    #expect(today.contains("BACCAO = 10"))
    #expect(!today.contains { $0.hasPrefix("BAC =") })
    #expect(today.contains("EM-T = 9"))
  }

  @Test func `the tree of an older day keeps a place for units that came later`() throws {
    let lines = try talks(.asOf(day("2020-05-31")))
    #expect(lines.contains("BAC = 4"))
    #expect(lines.contains("BACCAO = 5"))
    #expect(lines.contains("AN = 6"))
  }

  @Test(
    arguments: [
      UnitView.atCutOff, .asReported, .today(day("2026-01-01")), .asOf(day("2020-05-31")),
      .asOf(day("2019-01-01")),
    ])
  func `grand totals are equal to the last digit, those of stocks too`(units: UnitView) throws {
    let dimensions: [QuestionDimension] = [.unit, .below("TINH"), .unitGroup, .level("province")]
    for dimension in dimensions {
      let counts = try store.answer(by: [dimension], [.activities, .audience], units: units)
      #expect(sum(counts, .activities) == 24, "by \(dimension.word)")
      #expect(sum(counts, .audience) == 1460, "by \(dimension.word)")
      for index in InventedProvince.plan.indicators.indices {
        let filter = Question.Filter(indicator: Position(index))
        let whole = try store.answer([.quantity], filter: filter)
        let parts = try store.answer(by: [dimension], [.quantity], filter: filter, units: units)
        #expect(quantity(parts) == quantity(whole), "indicator \(index) by \(dimension.word)")
      }
    }
  }

  @Test(
    arguments: [
      UnitView.asReported, .today(day("2026-01-01")), .asOf(day("2020-05-31")),
    ], ["2020-06", "2020-Q2", "2020-W23"])
  func `a report and statistics agree in every view`(units: UnitView, code: String) throws {
    let document = try InventedReport.document(
      EveryColumn.template, period: try #require(ReportingPeriod(code: code)), units: units)
    let audit = try ReportAudit(
      document, plan: InventedProvince.plan, units: units, source: store)
    #expect(audit.disagreements == [])
    #expect(audit.figureCount > 100)
  }

  @Test func `a view other than the usual one is named beside the dates`() throws {
    func dateLine(_ units: UnitView) throws -> String {
      try InventedReport.document(InventedReport.monthly(), units: units).heading.dateLine
    }
    let days = "Số liệu từ ngày 15/5/2020 đến ngày 14/6/2020; tính đến ngày 14/6/2020"
    #expect(try dateLine(.atCutOff) == days)
    #expect(try dateLine(.asReported) == days + "; theo đơn vị tại thời điểm báo cáo")
    #expect(
      try dateLine(.today(day("2026-01-02")))
        == days + "; theo hệ thống đơn vị hiện nay (ngày 02/01/2026)")
    #expect(
      try dateLine(.asOf(day("2020-05-31"))) == days + "; theo hệ thống đơn vị ngày 31/5/2020")
  }

  @Test func `who was to report stays the same in every view`() throws {
    let usual = try InventedReport.document(InventedReport.monthly()).facts.coverage
    for units in [UnitView.asReported, .today(day("2026-01-01")), .asOf(day("2019-01-01"))] {
      let coverage = try InventedReport.document(InventedReport.monthly(), units: units).facts
        .coverage
      #expect(coverage.expected == usual.expected)
      #expect(coverage.received == usual.received)
      #expect(Set(coverage.missing.map(\.code)) == Set(usual.missing.map(\.code)))
    }
  }

  @Test func `in a tree older than a merger its parts can't be compared, the whole can`() throws {
    let table = try InventedReport.table(
      rows: "{ groups: unit-group, items: unit, total: first, total_label: TỔNG SỐ }",
      columns: [
        "{ code: before, show: quantity, indicator: TALK, compare: previous-period, label: Kỳ trước }"
      ], units: .asOf(day("2020-05-31")))
    #expect(try table.value("Huyện ủy Bắc", "before") == .absent(.notComparable))
    #expect(try table.value("Huyện ủy Bắc Cao", "before") == .absent(.notComparable))
    #expect(try table.value("Huyện ủy Nam", "before") == .quantity(Quantity(1), decimals: 0))
    #expect(try table.value("TỔNG SỐ", "before") == .quantity(Quantity(22), decimals: 0))
  }

  @Test func `as reported, units are compared with themselves as they stood`() throws {
    let table = try InventedReport.table(
      rows: "{ items: unit, total: last, total_label: TỔNG SỐ }",
      columns: [
        "{ code: now, show: quantity, indicator: TALK, label: Kỳ này }",
        "{ code: before, show: quantity, indicator: TALK, compare: previous-period, label: Kỳ trước }",
      ], units: .asReported)
    #expect(try table.value("Huyện ủy Dài", "before") == .quantity(Quantity(5), decimals: 0))
    #expect(try table.value("Huyện ủy Bắc Cao", "before") == .absent(.notExpected))
    #expect(try table.value("TỔNG SỐ", "before") == .quantity(Quantity(22), decimals: 0))
    #expect(try table.value("TỔNG SỐ", "now") == .quantity(Quantity(33), decimals: 0))
  }

  @Test func `a report on a unit that has passed to another one names that one`() throws {
    let reading = TemplateReader.read(
      SettingsFile(name: "mau.yaml", text: try InventedReport.monthly()))
    func findings(_ units: UnitView) throws -> [Finding] {
      ReportPlan.resolve(
        try #require(reading.value), layout: try InventedReport.layout(),
        plan: InventedProvince.plan,
        request: ReportRequest(
          period: InventedProvince.june, scope: InventedUnits.unit("BAC"), units: units,
          program: "reports thử")
      ).findings
    }
    #expect(try findings(.atCutOff).map(\.code) == ["unit-continued"])
    #expect(try findings(.atCutOff).first?.remedy?.english.contains("BACCAO") == true)
    #expect(try findings(.asReported) == [])
    #expect(try findings(.asOf(day("2020-05-31"))) == [])
  }

  @Test func `views are written as words`() {
    let today = day("2026-01-02")
    #expect(UnitView(word: "as-reported", today: today) == .asReported)
    #expect(UnitView(word: "today", today: today) == .today(today))
    #expect(UnitView(word: "as-of:2025-07-01", today: today) == .asOf(day("2025-07-01")))
    #expect(UnitView(word: "at-cut-off", today: today) == .atCutOff)
    #expect(UnitView(word: "as-of:2025-02-30", today: today) == nil)
    #expect(UnitView(word: "yesterday", today: today) == nil)
  }
}

/// The sum of quantities over all rows of an answer.
func quantity(_ answer: Answer) -> Quantity {
  answer.rows.reduce(.zero) { sum, row in
    if case .quantity(let quantity)? = row.figures.first { sum + quantity } else { sum }
  }
}
