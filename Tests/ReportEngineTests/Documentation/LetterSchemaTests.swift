import Foundation
import ReportEngine
import ReportModel
import Settings
import Testing

@testable import enum ReportEngine.LetterVariables

@Suite("The schema and the page of letters say what the reader reads") struct LetterSchemaTests {
  private func schema() throws -> [String: Any] {
    let text = try InventedReport.text("report-templates/letter.schema.json")
    return try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  private func asked() throws -> Set<String> {
    let text = try InventedReport.text("report-templates/letters/reminder.yaml")
    return LetterTemplateReader.read(SettingsFile(name: "nhac.yaml", text: text)).keys
  }

  @Test func `its keys are the keys of the reader`() throws {
    let properties = try #require(try schema()["properties"] as? [String: Any])
    #expect(Set(properties.keys) == Set(try asked().filter { !$0.contains(".") }))
  }

  @Test func `what it requires is what the reader misses`() throws {
    let findings = LetterTemplateReader.read(
      SettingsFile(name: "nhac.yaml", text: "recipients: []")
    ).findings
    let missed = Set(findings.filter { $0.code == "missing-key" }.compactMap(\.location.columnName))
    #expect(missed == Set(try #require(try schema()["required"] as? [String])))
  }

  @Test func `the page explains every key and every variable`() throws {
    let page = try InventedReport.text("docs/reminders.md")
    for key in try asked() {
      let name = key.split(separator: ".").last.map(String.init) ?? key
      #expect(page.contains("`\(name)`"), "\(key)")
    }
    for variable in LetterVariables.ofFinding {
      #expect(page.contains("`\(variable)`"), "\(variable)")
    }
  }
}
