import Foundation
import ReportEngine
import ReportModel
import Settings
import Testing

/// Reports on the invented province.
enum InventedReport {
  /// Where a file or folder of the repository stands.
  static func path(_ path: String) -> String {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    return root.appendingPathComponent(path).path
  }

  /// A text of the repository's own, such as a template.
  static func text(_ path: String) throws -> String {
    try String(contentsOfFile: self.path(path), encoding: .utf8)
  }

  static func layout(_ code: String = "party-hd36-2018") throws -> Layout {
    let name = "report-templates/layouts/\(code).yaml"
    return try #require(LayoutReader.read(SettingsFile(name: name, text: text(name))).value)
  }

  /// The templates that the product comes with.
  static var shelf: TemplateShelf {
    TemplateShelf(names: { [] }) { name in
      let path = "report-templates/\(name).yaml"
      return [SettingsFile(name: path, text: try text(path))]
    }
  }

  /// The template that the product comes with.
  static func monthly() throws -> String { try text("report-templates/monthly.yaml") }

  /// The document of a template, which has to be without fault.
  static func document(
    _ template: String, period: ReportingPeriod = InventedProvince.june, asOf: Day? = nil,
    scope: String? = nil, units: UnitView = .atCutOff, plan: Plan = InventedProvince.plan,
    source: any RecordSource = InventedStore.full
  ) throws -> ReportDocument {
    try self.document(
      template, .period(period, asOf: asOf), scope: scope, units: units, plan: plan, source: source)
  }

  /// The document of a template on a phase.
  static func document(
    _ template: String, phase: String, asOf: Day, plan: Plan = InventedProvince.plan,
    source: any RecordSource = InventedStore.full
  ) throws -> ReportDocument {
    let position: Position<Phase> = InventedRecords.position(phase, in: plan.phases.map(\.code))
    return try document(template, .phase(position, asOf: asOf), plan: plan, source: source)
  }

  private static func document(
    _ template: String, _ span: ReportRequest.Span, scope: String? = nil,
    units: UnitView = .atCutOff, plan: Plan, source: any RecordSource
  ) throws -> ReportDocument {
    try self.plan(template, span, scope: scope, units: units, plan: plan).document(from: source)
  }

  /// The resolved report of a template, which has to be without fault.
  static func plan(
    _ template: String, _ span: ReportRequest.Span = .period(InventedProvince.june, asOf: nil),
    scope: String? = nil, units: UnitView = .atCutOff, plan: Plan = InventedProvince.plan
  ) throws -> ReportPlan {
    let reading = try TemplateReader.read(
      SettingsFile(name: "mau.yaml", text: template), from: shelf)
    #expect(reading.findings.map(\.message.english) == [])
    let unit = try scope.map { code in
      try #require(plan.units.positions.first { plan.units[$0].code == code })
    }
    let (report, findings) = ReportPlan.resolve(
      try #require(reading.value), layout: try layout(), plan: plan,
      request: ReportRequest(span, scope: unit, units: units, program: "reports thử"))
    #expect(findings.map(\.message.english) == [])
    return try #require(report)
  }

  /// What is wrong with a template whose form is sound.
  static func findings(_ template: String, plan: Plan) throws -> [Finding] {
    let reading = TemplateReader.read(SettingsFile(name: "mau.yaml", text: template))
    return ReportPlan.resolve(
      try #require(reading.value), layout: try layout(), plan: plan,
      request: ReportRequest(period: InventedProvince.june, program: "reports thử")
    ).findings
  }

  /// The table of a template that has only one; rows and columns are given in YAML flow style.
  static func table(
    rows: String, columns: [String], period: ReportingPeriod = InventedProvince.june,
    asOf: Day? = nil, scope: String? = nil, units: UnitView = .atCutOff,
    plan: Plan = InventedProvince.plan, source: any RecordSource = InventedStore.full
  ) throws -> Table {
    let document = try document(
      template(rows: rows, columns: columns), period: period, asOf: asOf, scope: scope,
      units: units, plan: plan, source: source)
    return try #require(document.tables.first)
  }

  /// A template with one table.
  static func template(rows: String, columns: [String]) -> String {
    """
    template: thu
    periods: [week, month, quarter, half-year, nine-months, year, days]
    title: ["Báo cáo thử"]
    sections:
      - content:
          - table: bieu
    tables:
      - code: bieu
        title: Biểu thử
        placement: body
        rows: \(rows)
        columns:
    \(columns.map { "      - \($0)" }.joined(separator: "\n"))
    """
  }

  /// The paragraph of a template that has only one.
  static func paragraph(
    _ sentence: String, period: ReportingPeriod = InventedProvince.june, asOf: Day? = nil,
    scope: String? = nil, source: any RecordSource = InventedStore.full
  ) throws -> String? {
    let document = try document(
      sentenceTemplate("paragraph: \"\(sentence)\""), period: period, asOf: asOf, scope: scope,
      source: source)
    for case .paragraph(let text) in document.blocks { return text }
    return nil
  }

  /// A template with one block of text.
  static func sentenceTemplate(_ block: String) -> String {
    """
    template: thu
    periods: [week, month, quarter, half-year, nine-months, year, days]
    title: ["Báo cáo thử"]
    sections:
      - content:
          - \(block)
    """
  }
}

extension Table {
  /// The row whose stub reads so.
  func row(_ label: String) throws -> Table.Row {
    let column = try #require(columns.firstIndex { $0.code == "stub" })
    return try #require(
      rows.first { $0.cells[column].value == .text(label) }, "there is no row \(label)")
  }

  /// The value in the row and the column of these names.
  func value(_ label: String, _ code: String) throws -> Cell.Value {
    try row(label).cells[column(code)].value
  }

  func column(_ code: String) throws -> Int {
    try #require(columns.firstIndex { $0.code == code }, "there is no column \(code)")
  }

  /// Stubs of the rows, in order.
  var labels: [Cell.Value] {
    guard let column = columns.firstIndex(where: { $0.code == "stub" }) else { return [] }
    return rows.map { $0.cells[column].value }
  }
}
