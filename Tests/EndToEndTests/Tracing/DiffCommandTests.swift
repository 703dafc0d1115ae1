import Foundation
import Testing

@Suite("reports diff") struct DiffCommandTests {
  @Test func `equal workbooks have no difference, whoever saved them`() throws {
    let report = try ReportWorkbook()
    try LibreOffice(in: report.workspace.folder.url).convert(["a.xlsx"], to: "xlsx")
    let same = try difference(report, ["a.xlsx", "converted/a.xlsx"])
    #expect(same.status == 0)
    #expect(same.text == "The two workbooks have the same figures, formulas and texts.\n")
  }

  @Test func `cells that differ are told by sheet, address and label`() throws {
    let report = try ReportWorkbook()
    try report.importLate()
    try report.make("b.xlsx")
    let text = try difference(report, ["a.xlsx", "b.xlsx"])
    #expect(text.status == 0)
    #expect(text.lines.contains("Phụ lục 1"))
    #expect(text.lines.contains("  C12 (Thị ủy An Khê): 24 → 25"))
    #expect(text.lines.allSatisfy { $0.count <= 80 })
    let csv = try difference(report, ["a.xlsx", "b.xlsx", "--format", "csv"])
    #expect(csv.lines[0] == "change,sheet,first_cell,second_cell,label,first,second")
    #expect(csv.lines.contains("cell,Phụ lục 1,C12,C12,Thị ủy An Khê,24,25"))
    // The new source stands among the others, which have only moved.
    let sources = csv.lines.filter { $0.contains("Nguồn số liệu") }
    #expect(sources.count == 1)
    #expect(sources[0].hasPrefix("row-added,"))
    let json = try difference(report, ["a.xlsx", "b.xlsx", "--format", "json"])
    let value = try #require(JSONSerialization.jsonObject(with: json.output) as? [String: Any])
    #expect(value["schema"] as? String == "diff/1")
    #expect((value["changes"] as? [Any])?.isEmpty == false)
  }

  @Test func `rows and sheets that only one has are told`() throws {
    let report = try ReportWorkbook()
    try report.make("unit.xlsx", ["--unit", "AKH"])
    let rows = try difference(report, ["a.xlsx", "unit.xlsx", "--format", "csv"])
    #expect(rows.status == 0)
    #expect(rows.lines.contains { $0.hasPrefix("row-removed,") })
    try report.edit(
      "xl/workbook.xml", "name=\"Phụ lục 1\"", by: "name=\"Khác\"", into: "renamed.xlsx")
    let sheets = try difference(report, ["a.xlsx", "renamed.xlsx", "--format", "csv"])
    #expect(sheets.lines.contains("sheet-removed,Phụ lục 1,,,,,"))
    #expect(sheets.lines.contains("sheet-added,Khác,,,,,"))
  }

  @Test func `both have to be there`() throws {
    let report = try ReportWorkbook()
    #expect(try difference(report, ["a.xlsx"]).status == 64)
    #expect(try difference(report, ["a.xlsx", "b.xlsx"]).status == 66)
    #expect(try difference(report, ["a.xlsx", "w/plan.yaml"]).status == 66)
  }

  /// The command needs no workspace.
  private func difference(
    _ report: ReportWorkbook, _ arguments: [String]
  ) throws -> Program.Outcome {
    try Program.run(
      ["diff"] + arguments, in: report.workspace.folder.url, language: "en_US.UTF-8")
  }
}
