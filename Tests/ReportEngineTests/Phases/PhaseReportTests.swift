import ReportEngine
import ReportModel
import Settings
import Testing

@Suite("The report on a phase is one of the records that belong to it")
struct PhaseReportTests {
  private let asOf = day("2020-06-14")

  private func indicators(_ phase: String, asOf: String = "2020-06-14") throws -> Table {
    let document = try InventedReport.document(
      Self.template(columns: [
        "{ code: now, show: quantity, label: Trong đợt }",
        "{ code: before, show: quantity, compare: previous-period, label: Kỳ trước }",
        "{ code: last_year, show: quantity, compare: same-period-last-year, label: Cùng kỳ }",
        "{ code: year, show: quantity, compare: since-year-began, label: Lũy kế năm }",
        "{ code: campaign, show: quantity, compare: since-campaign-began, label: Lũy kế }",
        "{ code: target, show: quantity, compare: target, label: Kế hoạch }",
        "{ code: of_before, percent: now, of: before, label: So kỳ trước }",
      ]), phase: phase, asOf: day(asOf))
    return try #require(document.tables.first)
  }

  private static func template(
    rows: String = "{ items: indicator }", columns: [String],
    content: String = "table: bieu"
  ) -> String {
    """
    template: thu
    periods: [phase]
    title: ["{{phase.name}}"]
    sections:
      - content:
          - \(content)
    tables:
      - code: bieu
        title: Biểu thử
        placement: body
        rows: \(rows)
        columns:
    \(columns.map { "      - \($0)" }.joined(separator: "\n"))
    """
  }

  private func paragraph(_ sentence: String, _ phase: String, asOf: String) throws -> String? {
    let document = try InventedReport.document(
      Self.template(
        columns: ["{ code: now, show: quantity, label: x }"],
        content: "paragraph: \"\(sentence)\""), phase: phase, asOf: day(asOf))
    for case .paragraph(let text) in document.blocks { return text }
    return nil
  }

  private func quantity(_ whole: Int) -> Cell.Value { .quantity(Quantity(whole), decimals: 0) }

  @Test func `a record that names the phase counts, though its day lies outside`() throws {
    let banners = "Băng rôn tính theo mét"
    // Told on 9/6 for the first phase, which ended on 31/5.
    #expect(
      try indicators("P1").value(banners, "now")
        == .quantity(Quantity(thousandths: 12_250), decimals: 2))
    #expect(
      try indicators("P1", asOf: "2020-06-08").value(banners, "now") == .absent(.reportedNone))
    #expect(
      try paragraph("{{records.outside_days}} ngoài", "P1", asOf: "2020-06-14") == "1 ngoài")
    #expect(try paragraph("{{records.outside_days}} ngoài", "P1", asOf: "2020-05-31") == "ngoài")
  }

  @Test func `where phases overlap each record counts in one of them`() throws {
    let talks = "Cuộc nói chuyện"
    // 25/5 lies in both: the area of the second phase decides, as does the later beginning.
    #expect(try indicators("P1").value(talks, "now") == quantity(32))
    #expect(try indicators("P2").value(talks, "now") == quantity(24))
    #expect(try indicators("P1").value(talks, "campaign") == quantity(74))
  }

  @Test func `the parts of a phase count for it`() throws {
    #expect(try indicators("P2A").value("Băng rôn", "now") == quantity(7))
    #expect(try indicators("P2").value("Băng rôn", "now") == quantity(17))
  }

  @Test func `the level of a stock is the last one told within the phase`() throws {
    // An told 18 and 20 in the first phase and 22 after it.
    let table = try InventedReport.document(
      Self.template(
        rows: "{ items: unit, total: last, total_label: Tổng }",
        columns: ["{ code: level, show: quantity, indicator: SPEAKERS, label: Số người }"]),
      phase: "P1", asOf: asOf
    ).tables[0]
    #expect(
      try table.value("Huyện ủy An", "level") == quantity(25), "with the 5 of a unit below it")
  }

  @Test func `a level of a stock is no share of what has accumulated`() throws {
    let table = try InventedReport.document(
      Self.template(columns: [
        "{ code: now, show: quantity, label: Trong đợt }",
        "{ code: campaign, show: quantity, compare: since-campaign-began, label: Lũy kế }",
        "{ code: share, percent: now, of: campaign, label: So với lũy kế }",
      ]), phase: "P1", asOf: day("2020-06-14")
    ).tables[0]
    #expect(try table.value("Báo cáo viên", "share") == .absent(.noBase))
    #expect(
      try table.value("Cuộc nói chuyện", "share")
        == .percent(try #require(Ratio(Quantity(32), over: Quantity(74)))))
  }

  @Test func `what makes no sense for a phase is a dash`() throws {
    let table = try indicators("P1")
    for code in ["before", "last_year", "year", "target", "of_before"] {
      #expect(try table.value("Cuộc nói chuyện", code) == .absent(.noBase), "\(code)")
    }
  }

  @Test func `the days printed are those of the phase, up to the cut-off`() throws {
    func window(_ phase: String, _ asOf: String) throws -> DayWindow {
      try InventedReport.document(
        Self.template(columns: ["{ code: now, show: quantity, label: x }"]), phase: phase,
        asOf: day(asOf)
      ).facts.window
    }
    #expect(try window("P1", "2020-06-14") == days("2019-12-15", "2020-05-31"))
    #expect(try window("P1", "2020-03-01") == days("2019-12-15", "2020-03-01"))
    #expect(
      try window("P3", "2020-06-14") == days("2019-05-15", "2020-06-14"),
      "without days of its own: from the campaign's first day")
  }

  @Test func `tasks of other phases, and those of none, are no tasks of this one`() throws {
    #expect(try paragraph("{{tasks.total}} nhiệm vụ", "P1", asOf: "2020-06-14") == "2 nhiệm vụ")
    #expect(try paragraph("{{tasks.total}} nhiệm vụ", "P2A", asOf: "2020-06-14") == "nhiệm vụ")
    let document = try InventedReport.document(
      InventedReport.text("report-templates/phase.yaml"), phase: "P1", asOf: asOf)
    let overdue = try #require(document.tables.first { $0.code == "overdue" })
    #expect(overdue.rows.map { $0.codes["task"] } == ["K3"])
  }

  @Test func `who sent a report for any time of the phase has reported`() throws {
    let document = try InventedReport.document(
      InventedReport.text("report-templates/phase.yaml"), phase: "P2A", asOf: day("2020-06-08"))
    let coverage = document.facts.coverage
    // A month of the calendar holds the few days of the phase, so its receipts count.
    #expect(coverage.missing.map(\.code).contains("EM-H") == false)
    #expect(coverage.received + coverage.missing.count == coverage.expected)
  }

  @Test func `its records alone are shown behind the figures`() throws {
    let document = try InventedReport.document(
      InventedReport.text("report-templates/phase.yaml"), phase: "P2A", asOf: asOf)
    #expect(try document.records?.whole().rows.count == 6)
    #expect(document.facts.phase?.code == "P2A")
    #expect(document.heading.subject.last == "đợt cao điểm")
  }

  @Test func `a cut-off before the phase begins is a fault`() throws {
    let reading = try TemplateReader.read(
      SettingsFile(name: "mau.yaml", text: InventedReport.text("report-templates/phase.yaml")),
      from: InventedReport.shelf)
    let (report, findings) = ReportPlan.resolve(
      try #require(reading.value), layout: try InventedReport.layout(),
      plan: InventedProvince.plan,
      request: ReportRequest(.phase(Position(1), asOf: day("2020-05-19")), program: "thử"))
    #expect(report == nil)
    #expect(findings.map(\.code) == ["as-of-before-period"])
  }
}
