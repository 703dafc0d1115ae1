import ReportEngine
import ReportModel
import Testing

/// The invented province with indicators that are worked out of its others: banners and posters together,
/// people for each talk, and the share of talks that were seminars.
@Suite("Indicators that are worked out of others")
struct ComputedIndicatorTests {
  private let plan: Plan
  private let store: InMemoryStore

  init() {
    let base = InventedProvince.plan
    let first = base.indicators.count
    func position(_ offset: Int) -> Position<Indicator> { Position(first + offset) }
    let added = [
      Indicator(code: "SEMINAR", name: "Cuộc tọa đàm", measure: "cuộc", channel: Position(0)),
      Indicator(
        code: "MEETINGS", name: "Nói chuyện, tọa đàm", measure: "cuộc", channel: Position(0),
        derivation: .sum(of: [Position(0), position(0)])),
      Indicator(
        code: "SHARE", name: "Tỷ lệ tọa đàm", measure: "%", channel: Position(0),
        derivation: .ratio(of: position(0), to: position(1), decimals: 1), isHeadline: true,
        wording: Indicator.Wording(verb: "tỷ lệ tọa đàm đạt", noun: "%")),
      Indicator(
        code: "PEOPLE_EACH", name: "Lượt người mỗi cuộc", measure: "lượt người/cuộc",
        channel: Position(0), derivation: .ratio(of: Position(1), to: Position(0), decimals: 2)),
    ]
    let year = days("2019-12-15", "2020-12-14")
    plan = Plan(
      campaign: base.campaign, issuer: base.issuer, calendar: base.calendar,
      deadline: base.deadline, layout: base.layout, groups: base.groups, units: base.units,
      phases: base.phases, contentAreas: base.contentAreas, channels: base.channels,
      indicators: base.indicators + added, tasks: base.tasks,
      targets: [
        Target(indicator: position(2), quantity: Quantity(20), window: year),
        Target(
          indicator: position(2), quantity: Quantity(30), window: year,
          unit: InventedUnits.unit("AN")),
        Target(
          indicator: position(2), quantity: Quantity(40), window: year,
          unit: InventedUnits.unit("NAM")),
      ], fingerprint: "computed")
    store = InventedStore.store(
      plan: plan,
      activities: InventedRecords.activities
        + InventedRecords.activities(
          """
          2020-04-25 | AN  | A0 | SEMINAR | 2 | |
          2020-05-20 | AN  | A0 | SEMINAR | 1 | |
          2020-05-21 | NAM | A0 | SEMINAR | 4 | |
          2020-06-02 | VAN | A0 | SEMINAR | 6 | |
          """, plan: plan))
  }

  private func byIndicator(_ units: UnitView = .atCutOff) throws -> Table {
    try InventedReport.table(
      rows: "{ groups: channel, items: indicator }",
      columns: [
        "{ code: target, show: quantity, compare: target, label: KH }",
        "{ code: now, show: quantity, label: Kỳ này }",
        "{ code: before, show: quantity, compare: previous-period, label: Kỳ trước }",
        "{ code: year, show: quantity, compare: since-year-began, label: Lũy kế }",
        "{ code: change, percent: now, of: before, label: So sánh }",
        "{ code: done, percent: year, of: target, label: Đạt }",
        "{ code: records, show: activities, label: Số bản ghi }",
      ], units: units, plan: plan, source: store)
  }

  private func ratio(_ part: Int64, _ whole: Int64) throws -> Ratio {
    try #require(Ratio(part * 1000, over: whole * 1000))
  }

  private let percent = Ratio.Form(isPercent: true, decimals: 1)

  @Test func `a sum adds what is counted`() throws {
    let table = try byIndicator()
    // 33 talks and 11 seminars; 22 and 2 before.
    #expect(try table.value("Nói chuyện, tọa đàm", "now") == .quantity(Quantity(44), decimals: 0))
    #expect(
      try table.value("Nói chuyện, tọa đàm", "before") == .quantity(Quantity(24), decimals: 0))
    #expect(try table.value("Nói chuyện, tọa đàm", "records") == .absent(.notApplicable))
  }

  @Test func `a ratio is the quotient of the sums of its window`() throws {
    let table = try byIndicator()
    #expect(try table.value("Tỷ lệ tọa đàm", "now") == .ratio(try ratio(11, 44), percent))
    #expect(try table.value("Tỷ lệ tọa đàm", "before") == .ratio(try ratio(2, 24), percent))
    // 1 talk of December and none of January to March come to those of the two months.
    #expect(try table.value("Tỷ lệ tọa đàm", "year") == .ratio(try ratio(13, 69), percent))
    #expect(
      try table.value("Lượt người mỗi cuộc", "now")
        == .ratio(try ratio(1460, 33), Ratio.Form(isPercent: false, decimals: 2)))
  }

  @Test func `rates compare by points, averages in percent, and the sign is explained`() throws {
    let table = try byIndicator()
    // 25,0 % after 8,3 %; 18,8 % against a target of 20 %.
    #expect(try table.value("Tỷ lệ tọa đàm", "change") == .text("+16,7 đ%"))
    #expect(try table.value("Tỷ lệ tọa đàm", "target") == .quantity(Quantity(20), decimals: 1))
    #expect(try table.value("Tỷ lệ tọa đàm", "done") == .text("-1,2 đ%"))
    #expect(table.notes == ["đ%: chênh lệch của hai tỷ lệ, tính bằng điểm %."])
    guard case .percent(let change) = try table.value("Lượt người mỗi cuộc", "change") else {
      Issue.record("an average compares in percent")
      return
    }
    // 1460/33 over 605/22.
    #expect(change.rounded(places: 1) == 1609)
  }

  @Test func `the ratio of a group and of a total is the quotient of the sums`() throws {
    let table = try InventedReport.table(
      rows: "{ groups: unit-group, items: unit, total: first, total_label: TỔNG SỐ }",
      columns: [
        "{ code: rate, show: quantity, indicator: SHARE, label: Tỷ lệ }",
        "{ code: before, show: quantity, indicator: SHARE, compare: previous-period, label: Trước }",
        "{ code: change, percent: rate, of: before, label: So sánh }",
        "{ code: sum, show: quantity, indicator: MEETINGS, label: Tổng }",
        "{ code: target, show: quantity, indicator: SHARE, compare: target, label: KH }",
      ], plan: plan, source: store)
    #expect(try table.value("Huyện ủy An", "rate") == .ratio(try ratio(1, 6), percent))
    #expect(try table.value("Huyện ủy Nam", "rate") == .ratio(try ratio(4, 4), percent))
    #expect(try table.value("Sở Văn", "rate") == .ratio(try ratio(6, 6), percent))
    #expect(try table.value("Huyện ủy Bắc Cao", "rate") == .ratio(try ratio(0, 10), percent))
    #expect(try table.value("Huyện ủy", "rate") == .ratio(try ratio(5, 37), percent))
    #expect(try table.value("TỔNG SỐ", "rate") == .ratio(try ratio(11, 44), percent))
    #expect(try table.value("TỔNG SỐ", "sum") == .quantity(Quantity(44), decimals: 0))
    #expect(try table.value("TỔNG SỐ", "change") == .text("+16,7 đ%"))
    #expect(try table.value("Huyện ủy Dài", "before") == .absent(.notComparable))
    // Targets of rates are not added, neither those of units nor those of a group.
    #expect(try table.value("Huyện ủy An", "target") == .quantity(Quantity(30), decimals: 1))
    #expect(try table.value("Huyện ủy", "target") == .absent(.notApplicable))
    #expect(try table.value("TỔNG SỐ", "target") == .quantity(Quantity(20), decimals: 1))
    let column = try table.column("rate")
    #expect(table.rows.allSatisfy { $0.cells[column].derivation == nil }, "no formula sums rates")
  }

  @Test func `a ratio without a base has no figure, one without a report is blank`() throws {
    let table = try InventedReport.table(
      rows: "{ items: unit }",
      columns: ["{ code: rate, show: quantity, indicator: SHARE, label: Tỷ lệ }"],
      plan: plan, source: store)
    // Of what is divided, Dài Tây reported none and Dưới nothing at all; Cao is no more.
    #expect(try table.value("Huyện ủy Dài Tây", "rate") == .absent(.reportedNone))
    #expect(try table.value("Huyện ủy Em Dưới", "rate") == .absent(.reportedNone))
    let june = try InventedReport.table(
      rows: "{ items: unit }",
      columns: ["{ code: rate, show: quantity, indicator: SHARE, label: Tỷ lệ }"],
      plan: plan, source: InventedStore.full)
    #expect(try june.value("Huyện ủy Nam", "rate") == .absent(.notReported))
    #expect(try june.value("Sở Văn", "rate") == .absent(.noBase), "no talks: zero of zero")
  }

  @Test func `a sentence tells a rate with its sign, and its change in points`() throws {
    let template = InventedReport.sentenceTemplate(
      "{ items: channel, text: \"{{name}}: {{#indicators}}{{#value}}{{verb}} {{value}} {{noun}}, {{change}}; {{/value}}{{/indicators}}\" }"
    )
    let document = try InventedReport.document(template, plan: plan, source: store)
    guard case .item(_, let text)? = document.blocks.first else {
      Issue.record("the first block is an item")
      return
    }
    #expect(
      text.contains("tỷ lệ tọa đàm đạt 25,0%, tăng 16,7 điểm % so với tháng trước;"), "\(text)")
  }

  @Test func `statistics leave out what is worked out of others, and say of what`() throws {
    let answer = try store.answer(by: [.indicator], [.quantity], plan: plan)
    #expect(!answer.rows.contains { ["MEETINGS", "SHARE", "PEOPLE_EACH"].contains($0.codes[0]) })
    let share = try #require(plan.indicators.firstIndex { $0.code == "SHARE" })
    #expect(
      throws: QuestionError.computedIndicator("SHARE", parts: ["SEMINAR", "TALK"])
    ) {
      try store.answer(
        [.quantity], filter: Question.Filter(indicator: Position(share)), plan: plan)
    }
  }

  @Test(arguments: [UnitView.asReported, .asOf(day("2020-05-31"))])
  func `ratios of a total are equal in every view`(units: UnitView) throws {
    for label in ["Tỷ lệ tọa đàm", "Nói chuyện, tọa đàm", "Lượt người mỗi cuộc"] {
      #expect(
        try byIndicator(units).value(label, "now") == byIndicator().value(label, "now"))
    }
  }

  @Test func `a percentage that adds different measures, or ratios, is refused`() throws {
    func findings(_ columns: [String]) throws -> [String] {
      let template = InventedReport.template(rows: "{ items: unit }", columns: columns)
      return try InventedReport.findings(template, plan: plan).map(\.code)
    }
    let talks = "{ code: a, show: quantity, indicator: TALK, label: x }"
    let banners = "{ code: b, show: quantity, indicator: BANNER, label: x }"
    let rate = "{ code: c, show: quantity, indicator: SHARE, label: x }"
    let sum = "{ code: d, show: quantity, indicator: MEETINGS, label: x }"
    #expect(
      try findings([talks, banners, "{ code: p, percent: [a, b], of: a, label: x }"])
        == ["sum-of-measures"])
    #expect(
      try findings([talks, rate, "{ code: p, percent: a, of: [a, c], label: x }"])
        == ["sum-of-measures"])
    #expect(try findings([talks, sum, "{ code: p, percent: [a, d], of: d, label: x }"]) == [])
    #expect(
      try findings(["{ code: c, show: activities, indicator: SHARE, label: x }"])
        == ["measure-mismatch"])
  }
}
