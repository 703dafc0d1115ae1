import Foundation
import ReportEngine
import ReportModel
import Settings
import Testing

@Suite("What is wrong with a layout is told with file and line") struct LayoutFaultTests {
  private func text() throws -> String {
    try InventedReport.text("report-templates/layouts/party-hd36-2018.yaml")
  }

  private func findings(_ good: String, _ bad: String) throws -> (findings: [Finding], line: Int) {
    let text = try text()
    let place = try #require(text.range(of: good))
    let reading = LayoutReader.read(
      SettingsFile(name: "the-thuc.yaml", text: text.replacingCharacters(in: place, with: bad)))
    #expect(reading.value == nil)
    return (reading.findings, text[..<place.lowerBound].count { $0 == "\n" } + 1)
  }

  @Test(arguments: [
    ("title_rule:", "titel_rule:", "unknown-key", "title_rule"),
    ("left: 30", "left: 300", "bad-value", "60"),
    ("left: 30", "left: rộng", "bad-value", "60"),
    ("document-type: {", "document-typ: {", "unknown-key", "document-type"),
    ("body: { size: 14 }", "body: { size: 14, bolt: true }", "unknown-key", "bold"),
    ("body: { size: 14 }", "body: { size: 400 }", "bad-value", "40"),
    ("body: { size: 14 }", "body: 14", "wrong-type", ""),
    ("issuer_ornament: asterisk", "issuer_ornament: asterix", "unknown-choice", "asterisk"),
    ("lowercase_subject: true", "lowercase_subject: yes", "bad-value", "true"),
    ("from: 2018-04-03", "from: 2018-13-03", "bad-value", "2020-06-14"),
    ("from: 2018-04-03", "from: 2028-04-03", "ends-before-beginning", "days"),
    ("regime: party", "regime: paty", "unknown-choice", "party"),
    ("Số {{number}}-BC", "Số {{nummer}}-BC", "unknown-variable", "number"),
    ("ngày {{day}} tháng", "ngày {{number}} tháng", "unknown-variable", "{{place}}"),
    ("\"I- \", \"1. \"", "\"* \", \"1. \"", "unknown-numbering", "1.1. "),
    ("numbers: arabic", "numbers: arab", "unknown-choice", "arabic"),
    ("for: K/T", "four: K/T", "unknown-key", "for"),
  ])
  func `each fault says what would be right`(
    good: String, bad: String, code: String, offered: String
  ) throws {
    let (findings, line) = try findings(good, bad)
    let finding = try #require(findings.first { $0.code == code }, "\(findings)")
    #expect(finding.location.file == "the-thuc.yaml")
    #expect(finding.location.row == line)
    #expect(finding.remedy?.english.contains(offered) == true || offered.isEmpty)
  }

  @Test func `a key that is missing is told by its name`() throws {
    let (findings, _) = try findings("font: Times New Roman\n", "")
    #expect(findings.map(\.code) == ["missing-key"])
    #expect(findings.map(\.location.columnName) == ["font"])
  }

  @Test(arguments: ["party-hd36-2018", "party-hd05-2026", "state-nd30-2020"])
  func `the layouts that the product comes with are sound`(name: String) throws {
    let path = "report-templates/layouts/\(name).yaml"
    let reading = LayoutReader.read(
      SettingsFile(name: path, text: try InventedReport.text(path)))
    #expect(reading.findings == [])
    #expect(reading.value?.code == name)
  }
}
