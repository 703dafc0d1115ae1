import ReportEngine
import ReportModel
import Settings
import Testing

@Suite("Tables may be deeper and narrower than the shipped ones") struct DeepRowTests {
  private static let counts = [
    "{ code: activities, show: activities, label: Số hoạt động }",
    "{ code: before, show: activities, compare: previous-period, label: Kỳ trước }",
    "{ code: audience, show: audience, label: Lượt người }",
    "{ code: share, share: activities, label: Tỷ trọng }",
    "{ code: talks, show: quantity, indicator: TALK, label: Cuộc }",
    "{ code: talks_of_year, show: quantity, indicator: TALK, compare: since-year-began, label: Lũy kế }",
    "{ spread: channels, show: activities }",
  ]
  private static let quantities = [
    "{ code: quantity, show: quantity, label: Số lượng }",
    "{ code: before, show: quantity, compare: previous-period, label: Kỳ trước }",
    "{ code: activities, show: activities, label: Số hoạt động }",
  ]

  private static let quantitiesOfTalks = [
    "{ code: talks, show: quantity, indicator: TALK, label: Cuộc }"
  ]

  private static let countsByMonth = [
    "{ code: activities, show: activities, label: Số hoạt động }",
    "{ code: last_year, show: activities, compare: same-period-last-year, label: Cùng kỳ }",
    "{ code: change, percent: activities, of: last_year, label: So sánh }",
    "{ code: share, share: activities, label: Tỷ trọng }",
    "{ code: talks, show: quantity, indicator: TALK, label: Cuộc }",
    "{ spread: channels, show: activities }",
  ]

  /// Rows that shipped templates don't have, and columns that they can have.
  static let tables: [(rows: String, columns: [String])] = [
    ("{ groups: [unit-group, \"level:district\"], items: unit, total: first }", counts),
    ("{ groups: \"level:district\", items: unit, total: last }", counts),
    ("{ groups: [unit-group, unit], items: content-area, total: last }", counts),
    ("{ groups: [unit, phase], items: content-area, total: first }", counts),
    ("{ groups: [content-area], items: channel, total: last }", counts),
    ("{ groups: [channel, indicator], items: unit }", quantities),
    ("{ groups: [unit, channel], items: indicator }", quantities),
    ("{ groups: [unit-group, unit, channel], items: indicator }", quantities),
    ("{ items: month, total: last }", countsByMonth),
  ]

  private func document(
    rows: String, columns: [String], code: String, scope: String? = nil
  ) throws -> ReportDocument {
    try InventedReport.document(
      InventedReport.template(rows: rows, columns: columns),
      period: try #require(ReportingPeriod(code: code)), scope: scope)
  }

  @Test(arguments: tables.indices, ["2020-05", "2020-06", "2020-Q2", "2020"])
  func `every figure of theirs is the answer to a question`(index: Int, code: String) throws {
    let (rows, columns) = Self.tables[index]
    let audit = try ReportAudit(
      document(rows: rows, columns: columns, code: code), plan: InventedProvince.plan,
      source: InventedStore.full)
    #expect(audit.disagreements == [], "\(rows)")
    #expect(audit.figureCount > 5)
  }

  @Test func `groups of a level hold the units below each of its units`() throws {
    let table = try InventedReport.table(
      rows:
        "{ groups: [unit-group, \"level:district\"], items: unit, total: first, total_label: Tổng }",
      columns: Self.counts)
    func texts(_ column: Int) -> [String] {
      table.rows.map { CellText.printed($0.cells[column].value) }
    }
    let labels = texts(1)
    let an = try #require(labels.firstIndex(of: "Huyện ủy An"))
    #expect(Array(labels[(an + 1)...(an + 2)]) == ["Huyện ủy An (trực tiếp)", "Xã An Một"])
    #expect(texts(0)[an] == "I.1")
    #expect(table.rows[an].kind == .group)
    #expect(table.rows[an].level == 1)
    #expect(table.rows[an + 1].level == 2)
    // A body without such a unit above it stands in its group directly, before the groups within it.
    let agency = try #require(labels.firstIndex(of: "Sở Văn"))
    #expect(table.rows[agency].level == 1)
    let total = try table.value("Tổng", "activities")
    let plain = try InventedReport.table(
      rows: "{ items: unit, total: first, total_label: Tổng }", columns: Self.counts)
    #expect(try plain.value("Tổng", "activities") == total)
  }

  @Test func `a group without rows is left out, and the numbers go on`() throws {
    let table = try InventedReport.table(
      rows: "{ groups: [content-area], items: unit }", columns: Self.quantitiesOfTalks)
    let groups = table.rows.filter { $0.kind == .group }
    #expect(groups.allSatisfy { !$0.codes.isEmpty })
    #expect(
      groups.map { CellText.printed($0.cells[0].value) }
        == (1...groups.count).map { RomanNumeral.text($0) })
    for (row, next) in zip(table.rows, table.rows.dropFirst()) where row.kind == .group {
      #expect(next.kind == .item)
    }
    #expect(table.rows.last?.kind == .item)
  }

  @Test func `a unit's own target stands in its group's row`() throws {
    let table = try InventedReport.table(
      rows: "{ groups: \"level:district\", items: unit }",
      columns: [
        "{ code: target, show: quantity, indicator: BANNER, compare: target, label: Kế hoạch }"
      ])
    #expect(try table.value("Huyện ủy An", "target") == .quantity(Quantity(40), decimals: 0))
  }

  @Test func `the row of what a unit did itself remarks on it alone`() throws {
    let table = try InventedReport.table(
      rows: "{ groups: \"level:district\", items: unit }",
      columns: [
        "{ code: activities, show: activities, label: x }", "{ code: note, text: note, label: x }",
      ], period: try #require(ReportingPeriod(code: "2020-07")))
    #expect(try table.value("Huyện ủy An", "note") == .text("Đã nhận 0/2 đơn vị"))
    #expect(try table.value("Huyện ủy An (trực tiếp)", "note") == .text("Chưa báo cáo"))
    #expect(try table.value("Xã An Một", "note") == .text("Chưa báo cáo"))
  }

  // MARK: - Choosing rows and restricting tables

  private func labels(_ rows: String, where filter: String = "{}") throws -> [String] {
    let template = InventedReport.template(rows: rows, columns: [Self.counts[0]])
      .replacing("    placement: body", with: "    placement: body\n    where: \(filter)")
    return try #require(InventedReport.document(template).tables.first).rows
      .map { CellText.printed($0.cells[1].value) }
  }

  @Test func `rows are those that are named, of a group, of a level`() throws {
    #expect(
      try labels("{ items: indicator, only: [BANNER, TALK] }") == ["Cuộc nói chuyện", "Băng rôn"])
    #expect(try labels("{ items: unit, unit_group: SN }") == ["Sở Văn", "Sở Xa"])
    #expect(try labels("{ items: unit, level: agency }") == ["Sở Văn", "Sở Xa"])
    #expect(
      try labels("{ groups: unit-group, items: unit, only: [VAN], total: last }")
        == ["Sở, ngành", "Sở Văn", "Tổng cộng"])
  }

  @Test func `a total holds the rows that are shown`() throws {
    let table = try InventedReport.table(
      rows: "{ items: unit, unit_group: SN, total: last, total_label: Tổng }",
      columns: [Self.counts[0]])
    // Sở Văn 6, Sở Xa 1.
    #expect(try table.value("Tổng", "activities") == .count(6))
    #expect(try table.value("Sở Xa", "activities") == .count(1))
  }

  @Test func `where restricts all columns of a table, and its rows`() throws {
    #expect(
      try labels("{ items: indicator }", where: "{ channel: VISUAL }")
        == ["Băng rôn", "Băng rôn tính theo mét"])
    #expect(try labels("{ items: indicator }", where: "{ indicator: BANNER }") == ["Băng rôn"])
    let template = InventedReport.template(
      rows: "{ items: unit, total: last, total_label: Tổng }",
      columns: [Self.counts[0], "{ code: talks, show: activities, indicator: TALK, label: x }"]
    ).replacing(
      "    placement: body", with: "    placement: body\n    where: { indicator: BANNER }")
    let table = try #require(InventedReport.document(template).tables.first)
    #expect(try table.value("Tổng", "activities") == .count(3))
    // What a column says itself goes before that.
    #expect(try table.value("Tổng", "talks") != .count(3))
    let meaning = table.columns[try table.column("activities")].meaning
    #expect(meaning["indicator"] == "BANNER")
  }

  @Test func `a table on another unit shows that one, and has no place in the report of others`()
    throws
  {
    let template = InventedReport.template(
      rows: "{ items: unit, total: last, total_label: Tổng }", columns: [Self.counts[0]]
    ).replacing("    placement: body", with: "    placement: body\n    where: { unit: AN }")
    let document = try InventedReport.document(template)
    let table = try #require(document.tables.first)
    #expect(
      table.rows.map { CellText.printed($0.cells[1].value) }
        == ["Huyện ủy An (trực tiếp)", "Xã An Một", "Tổng"])
    let own = try InventedReport.table(
      rows: "{ items: unit, total: last, total_label: Tổng }", columns: [Self.counts[0]],
      scope: "AN")
    #expect(try table.value("Tổng", "activities") == own.value("Tổng", "activities"))
    #expect(try InventedReport.document(template, scope: "VAN").tables.isEmpty)
  }

  // MARK: - Faults

  @Test(arguments: [
    ("{ groups: [unit, unit-group], items: content-area }", "rows-mismatch"),
    ("{ groups: [unit-group, unit-group], items: unit }", "rows-mismatch"),
    ("{ groups: [indicator, channel], items: unit }", "rows-mismatch"),
    ("{ groups: \"level:district\", items: content-area }", "rows-mismatch"),
    ("{ groups: [unit-group, unit, phase, channel], items: indicator }", "rows-mismatch"),
    ("{ groups: \"level:distric\", items: unit }", "unknown-level"),
    ("{ items: unit, level: distrikt }", "unknown-level"),
    ("{ items: unit, unit_group: HUU }", "unknown-code"),
    ("{ items: indicator, only: [TALC] }", "unknown-code"),
    ("{ items: indicator, unit_group: HU }", "choice-of-units"),
  ])
  func `what can't be is told with the line, once`(rows: String, code: String) throws {
    let findings = try InventedReport.findings(
      InventedReport.template(rows: rows, columns: Self.counts), plan: InventedProvince.plan)
    #expect(findings.map(\.code) == [code])
    #expect(findings.first?.location.row == 11)
    #expect(findings.first?.remedy != nil)
  }

  @Test(arguments: [
    "{ code: before, show: activities, compare: previous-period, label: Kỳ trước }",
    "{ code: all, show: activities, compare: since-year-began, label: Lũy kế }",
    "{ code: received, show: units-received, label: Đơn vị báo cáo }",
    "{ code: overdue, show: overdue, label: Quá hạn }",
  ])
  func `months are compared with last year's only, and count activities`(column: String) throws {
    let findings = try InventedReport.findings(
      InventedReport.template(rows: "{ items: month }", columns: [column]),
      plan: InventedProvince.plan)
    #expect(findings.map(\.code) == ["measure-mismatch"])
    #expect(findings.first?.location.row == 13)
  }

  @Test func `a month without a report is blank, one with nothing of it is not`() throws {
    let table = try #require(
      try document(
        rows: "{ items: month, total: last }", columns: Self.countsByMonth, code: "2020-06"
      ).tables.first)
    #expect(table.labels.last == .text("Tổng cộng"))
    #expect(table.rows.dropLast().map { $0.codes["month"] }.contains("2020-06"))
    let all = try table.column("activities")
    for row in table.rows.dropLast() {
      guard case .absent(let reason) = row.cells[all].value else { continue }
      #expect([.notReported, .reportedNone, .noBase, .notExpected].contains(reason))
    }
    #expect(try table.value("Tổng cộng", "last_year") != .count(0))
  }

  @Test func `a filter that names nothing is told once, not by every column`() throws {
    let template = InventedReport.template(rows: "{ items: unit }", columns: Self.counts)
      .replacing("    placement: body", with: "    placement: body\n    where: { channel: ORALL }")
    let findings = try InventedReport.findings(template, plan: InventedProvince.plan)
    #expect(findings.map(\.code) == ["unknown-code"])
    #expect(findings.first?.remedy?.english.contains("ORAL") == true)
  }

  @Test func `a word that is no dimension is told with the nearest`() {
    let template = InventedReport.template(
      rows: "{ groups: [unit-grup], items: unit }", columns: Self.counts)
    let findings = TemplateReader.read(SettingsFile(name: "mau.yaml", text: template)).findings
    #expect(findings.map(\.code) == ["unknown-choice"])
    #expect(findings.first?.remedy?.english.contains("unit-group") == true)
  }

  @Test func `levels stand in one tree only`() throws {
    let template = InventedReport.template(
      rows: "{ groups: \"level:district\", items: unit }", columns: Self.counts)
    let reading = TemplateReader.read(SettingsFile(name: "mau.yaml", text: template))
    let findings = ReportPlan.resolve(
      try #require(reading.value), layout: try InventedReport.layout(),
      plan: InventedProvince.plan,
      request: ReportRequest(
        period: InventedProvince.june, units: .asReported, program: "thử")
    ).findings
    #expect(findings.map(\.code) == ["level-as-reported"])
  }
}

/// A cell's text, as far as these tests need it.
private enum CellText {
  static func printed(_ value: Cell.Value) -> String {
    if case .text(let text) = value { text } else { "" }
  }
}

/// A template whose table is restricted in every way.
enum RestrictedTable {
  static let template = """
    template: restricted
    periods: [month]
    title: [x]
    sections: []
    tables:
      - code: x
        title: x
        placement: body
        rows: { groups: [unit-group], items: unit, only: [AN], unit_group: HU, level: district }
        where: { unit: TINH, indicator: TALK, channel: ORAL, content_area: A0, phase: P1 }
        columns: [{ code: x, show: activities, label: x }]
        layout_from: bieu.xlsx
        layout_sheet: Biểu
    """
}
