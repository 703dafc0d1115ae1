import Foundation
import ReportModel
import Testing

@Suite("What is wrong with a template is told with file, line and what was probably meant")
struct TemplateFaultTests {
  /// A place of the sound template, what it is spoilt to, the finding's code and value, and a word that
  /// the remedy offers.
  struct Fault: Sendable, CustomTestStringConvertible {
    let good: String
    let bad: String
    let code: String
    let value: String?
    let offered: String

    init(_ good: String, _ bad: String, _ code: String, _ value: String?, offers offered: String) {
      self.good = good
      self.bad = bad
      self.code = code
      self.value = value
      self.offered = offered
    }

    var testDescription: String { "\(good) → \(bad)" }
  }

  private static let columns = "- { spread: content-areas, show: activities }"

  static let unknownNames = [
    Fault("rows: items,", "row: items,", "unknown-key", "row", offers: "rows"),
    Fault(
      "title: Biểu đồ,", "title: Biểu đồ, colour: red,", "unknown-key", "colour", offers: "Remove"),
    Fault(
      "{{coverage.received}}", "{{coverage.recieved}}", "unknown-variable", "coverage.recieved",
      offers: "coverage.received"),
    Fault(
      "{{period.previous_name}}", "{{period.previous_nam}}", "unknown-variable",
      "period.previous_nam", offers: "period.previous_name"),
    Fault("{{value}}", "{{valu}}", "unknown-variable", "valu", offers: "value"),
    Fault("- table: units", "- table: unit", "unknown-table", "unit", offers: "units"),
    Fault(
      "table: units, rows", "table: unitss, rows", "unknown-table", "unitss", offers: "units"),
    Fault("of: before", "of: befor", "unknown-column", "befor", offers: "before"),
    Fault(
      "columns: [activities]", "columns: [activites]", "unknown-column", "activites",
      offers: "activities"),
    Fault(
      "show: activities, label", "show: activites, label", "unknown-choice", "activites",
      offers: "activities"),
    Fault(
      "show: quantity, indicator: TALK,", "show: quantity, indicator: TALKS,", "unknown-code",
      "TALKS", offers: "TALK"),
    Fault(
      "show: activities, label", "show: activities, channel: ORL, label", "unknown-code", "ORL",
      offers: "ORAL"),
    Fault(
      "show: activities, label", "show: activities, phase: P2B, label", "unknown-code", "P2B",
      offers: "P2A"),
    Fault(
      "show: activities, label", "show: activities, content_area: A9, label", "unknown-code", "A9",
      offers: "A0"),
    Fault(
      "previous-period", "previus-period", "unknown-choice", "previus-period",
      offers: "previous-period"),
    Fault("items: unit,", "items: units,", "unknown-choice", "units", offers: "unit"),
    Fault("groups: unit-group", "groups: unitgroup", "unknown-choice", "unitgroup", offers: "unit"),
    Fault("[month]", "[moth]", "unknown-choice", "moth", offers: "month"),
    Fault("kind: bar", "kind: bars", "unknown-choice", "bars", offers: "bar"),
    Fault(
      "spread: content-areas", "spread: content-area", "unknown-choice", "content-area",
      offers: "content-areas"),
    Fault("placement: body", "placement: bodi", "unknown-choice", "bodi", offers: "body"),
  ]

  static let nonsense = [
    Fault(
      "kind: bar, title: Biểu đồ, table: units, rows: items, columns: [activities]",
      "kind: pie, title: Biểu đồ, table: units, rows: items, columns: [activities, before]",
      "pie-columns", "hinh", offers: "bar"),
    Fault(
      "groups: unit-group", "groups: unit", "rows-mismatch", "unit, unit",
      offers: "items: content-area"),
    Fault(
      "groups: unit-group, items: unit", "groups: unit-group, items: month", "rows-mismatch",
      "unit-group, month", offers: "items"),
    Fault(
      "percent: activities, of: before", "difference: activities, from: talks", "sum-of-measures",
      "change", offers: "percent"),
    Fault(
      "indicator: TALK, ", "", "quantity-needs-indicator", nil, offers: "indicator"),
    Fault(
      "show: activities, label", "show: completion-rate, label", "rate-needs-percent",
      "completion-rate", offers: "percent"),
    Fault(
      "show: activities, label", "show: tasks, channel: ORAL, label", "measure-mismatch", "tasks",
      offers: "measure"),
    Fault(
      "show: activities, label", "show: units-received, phase: P1, label", "measure-mismatch",
      "units-received", offers: "measure"),
    Fault(
      "show: activities, label", "show: activities, compare: target, label", "measure-mismatch",
      "activities", offers: "measure"),
    Fault(
      "indicator: TALK,", "indicator: TALK, compare: target, phase: P1,", "measure-mismatch",
      "quantity", offers: "measure"),
    Fault(
      columns, "- { spread: headline-indicators, show: tasks }", "measure-mismatch", "tasks",
      offers: "measure"),
    Fault(
      columns, "- { spread: content-areas, show: quantity }", "quantity-needs-indicator", nil,
      offers: "indicator"),
    Fault(
      columns, "- { spread: phases, show: reporting-rate }", "rate-needs-percent",
      "reporting-rate", offers: "percent"),
    Fault("code: talks", "code: activities", "duplicate-column", "activities", offers: "code"),
  ]

  @Test func `the sound template has no fault`() {
    #expect(FaultyTemplate.findings(in: FaultyTemplate.sound) == [])
  }

  @Test(arguments: unknownNames)
  func `a name that there isn't gives the nearest one`(fault: Fault) throws {
    try check(fault)
  }

  @Test(arguments: nonsense)
  func `a column or row that makes no sense says how to put it right`(fault: Fault) throws {
    try check(fault)
  }

  private func check(_ fault: Fault) throws {
    let template = FaultyTemplate(replacing: fault.good, with: fault.bad)
    let findings = template.findings()
    let finding = try #require(findings.first { $0.code == fault.code }, "\(findings)")
    #expect(finding.severity == .error)
    #expect(finding.location.file == "mau.yaml")
    #expect(finding.location.row == template.line)
    #expect((finding.value ?? finding.location.columnName) == fault.value)
    let remedy = try #require(finding.remedy)
    #expect(remedy.english.contains(fault.offered), "\(remedy.english)")
    #expect(!remedy.vietnamese.isEmpty)
  }

  @Test(arguments: [
    "{{>khac}}", "{{<khac}}", "{{$khac}}", "{{=<% %>=}}", "{{!ghi chú}}", "{{&basis}}",
    "{{{basis}}}", "{{%PRAGMA}}", "{{ >khac}}",
  ])
  func `tags beyond variables and sections are forbidden`(tag: String) throws {
    let template = FaultyTemplate(replacing: "{{coverage.received}}", with: tag)
    let finding = try #require(template.findings().first)
    #expect(finding.code == "forbidden-tag")
    #expect(finding.location.row == template.line)
  }

  @Test(arguments: [
    "{{#scope.name}}", "{{/scope.name}}", "{{#scope.name}}{{/issuer.name}}",
    "{{coverage.received", "{{", "{{^issuer.name}}{{#scope.name}}{{/issuer.name}}{{/scope.name}}",
  ])
  func `a section that isn't closed is told`(text: String) throws {
    let template = FaultyTemplate(replacing: "{{coverage.received}}", with: text)
    let finding = try #require(template.findings().first)
    #expect(["malformed-sentence", "unknown-variable"].contains(finding.code))
    #expect(finding.location.row == template.line)
  }

  @Test func `a section within itself is told, as a list in itself would never end`() throws {
    let template = FaultyTemplate(
      replacing: "{{value}}", with: "{{#indicators}}{{value}}{{/indicators}}")
    let finding = try #require(template.findings().first)
    #expect(finding.code == "repeated-section")
    #expect(finding.location.row == template.line)
  }

  @Test func `a figure can't stand where nothing has been counted yet`() throws {
    let template = FaultyTemplate(replacing: "{{period.name}}", with: "{{coverage.received}}")
    let finding = try #require(template.findings().first)
    #expect(finding.code == "unknown-variable")
    #expect(finding.location.row == template.line)
  }

  @Test func `a key that is missing is told`() throws {
    let template = FaultyTemplate(replacing: "    placement: body\n", with: "")
    let finding = try #require(template.findings().first)
    #expect(finding.code == "missing-key")
    #expect(finding.location.columnName == "placement")
  }

  @Test func `a share in a table without a total is told`() {
    let text = FaultyTemplate.sound.replacing(
      "percent: activities, of: before", with: "share: talks")
    #expect(FaultyTemplate.findings(in: text) == [])
    let findings = FaultyTemplate.findings(in: text.replacing(" total: first,", with: ""))
    #expect(findings.map(\.code) == ["share-needs-total"])
  }

  @Test func `what refers to a column with a fault is no second fault`() {
    let template = FaultyTemplate(
      replacing: "show: activities, label", with: "show: activities, channel: X, label")
    #expect(template.findings().map(\.code) == ["unknown-code"])
  }

  @Test func `all faults are told in one go`() {
    let text = FaultyTemplate.sound.replacing("{{noun}}", with: "{{nown}}")
      .replacing("of: before", with: "of: nothing").replacing("- table: units", with: "- table: x")
    let codes = FaultyTemplate.findings(in: text).map(\.code)
    #expect(Set(codes) == ["unknown-variable", "unknown-column", "unknown-table"])
  }

  @Test func `a template is refused for a kind of period that it isn't for`() throws {
    let findings = FaultyTemplate.findings(in: FaultyTemplate.sound, period: "2020-Q2")
    #expect(findings.map(\.code) == ["period-kind"])
    #expect(findings[0].remedy?.english.contains("month") == true)
  }

  @Test func `a cut-off before the period is refused`() {
    let findings = FaultyTemplate.findings(in: FaultyTemplate.sound, asOf: day("2020-05-14"))
    #expect(findings.map(\.code) == ["as-of-before-period"])
  }

  @Test func `a table's code can be used once`() {
    let twice = FaultyTemplate.sound.replacing(
      "charts:",
      with: "  - { code: units, title: x, placement: body, list: overdue-tasks }\ncharts:")
    #expect(FaultyTemplate.findings(in: twice).map(\.code) == ["duplicate-table"])
  }
}
