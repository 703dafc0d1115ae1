import Foundation
import Testing

@Suite("reports verify") struct VerifyCommandTests {
  @Test func `a workbook that nobody touched is intact`() throws {
    let report = try ReportWorkbook()
    let verified = try report.run("verify", ["a.xlsx"])
    #expect(verified.status == 0, "\(verified.text)\(verified.messages)")
    #expect(verified.text.contains("a.xlsx: intact"))
    let json = try report.run("verify", ["a.xlsx", "--format", "json"])
    #expect(json.text.contains(#""outcome":"intact""#))
    #expect(json.text.contains(#""seal":"fits""#))
  }

  @Test(arguments: [
    ["--number", "12", "--date", "2020-06-18"], ["--unit", "AKH"],
    ["--units", "today", "--as-of", "2020-06-10"],
  ])
  func `whatever was asked for is asked for again`(options: [String]) throws {
    let report = try ReportWorkbook(options)
    let verified = try report.run("verify", ["a.xlsx"])
    #expect(verified.status == 0, "\(verified.text)\(verified.messages)")
  }

  @Test func `so is the report of a phase`() throws {
    let workspace = try SampleWorkspace.copy()
    let made = try workspace.run(
      "phase", ["D1", "--as-of", "2020-06-20", "--output", "phase.xlsx"])
    try #require(made.status == 0, "\(made.messages)")
    let verified = try workspace.run("verify", ["phase.xlsx"])
    #expect(verified.status == 0, "\(verified.text)\(verified.messages)")
  }

  @Test func `LibreOffice may open it, work it out anew and save it`() throws {
    let report = try ReportWorkbook()
    try LibreOffice(in: report.workspace.folder.url).convert(["a.xlsx"], to: "xlsx")
    let verified = try report.run("verify", ["converted/a.xlsx", "--format", "json"])
    #expect(verified.status == 0, "\(verified.text)\(verified.messages)")
    #expect(verified.text.contains(#""seal":"fits""#))
  }

  @Test func `openpyxl may save it, and where it drops the properties that is told`() throws {
    let report = try ReportWorkbook()
    let script =
      "import openpyxl; b = openpyxl.load_workbook('a.xlsx'); b.save('saved.xlsx')"
    let saved = try OtherProgram.openpyxl.run(["-c", script], in: report.workspace.folder.url)
    try #require(saved.status == 0, "\(saved.messages)")
    let verified = try report.run("verify", ["saved.xlsx"])
    // Its older releases keep no properties of one's own.
    let isTold = verified.messages.contains("doesn't say which report it is")
    #expect(verified.status == (isTold ? 66 : 0), "\(verified.text)\(verified.messages)")
  }

  @Test func `a changed cell is named, with what it was and what it is`() throws {
    let report = try ReportWorkbook()
    try report.put("999", into: "C12", ofSheet: 3, into: "b.xlsx")
    let verified = try report.run("verify", ["b.xlsx"])
    #expect(verified.status == 1)
    #expect(verified.text.contains("Phụ lục 1!C12 (Thị ủy An Khê – Số hoạt động)"))
    #expect(verified.text.contains("expected 24, found 999"))
    #expect(verified.lines.count { $0.contains("!") } == 1)
  }

  @Test func `so are the value of a formula, a formula that became a number, a text`() throws {
    let report = try ReportWorkbook()
    let sheet = "xl/worksheets/sheet3.xml"
    let formula = #"(<c r="C10" s="\d+">)(<f>[^<]*</f>)(<v>)(\d+)"#
    try report.edit(sheet, formula, by: #"\g<1>\g<2>\g<3>999"#, into: "value.xlsx")
    let value = try report.run("verify", ["value.xlsx"])
    #expect(value.status == 1)
    #expect(value.text.contains("C10"))
    try report.edit(sheet, formula, by: #"\g<1>\g<3>\g<4>"#, into: "formula.xlsx")
    let plain = try report.run("verify", ["formula.xlsx"])
    #expect(plain.status == 1)
    #expect(plain.text.contains("[=SUM("))
    try report.edit("xl/sharedStrings.xml", "222 cuộc", by: "223 cuộc", into: "text.xlsx")
    let text = try report.run("verify", ["text.xlsx"])
    #expect(text.status == 1)
    #expect(text.text.contains("223 cuộc"))
  }

  @Test func `a record that came late is told from a changed cell`() throws {
    let report = try ReportWorkbook()
    try report.put("999", into: "C12", ofSheet: 3, into: "b.xlsx")
    try report.importLate()
    let moved = try report.run("verify", ["a.xlsx"])
    #expect(moved.status == 2)
    #expect(moved.text.contains("no cell was changed"))
    #expect(moved.text.contains("Phụ lục 1!C12 (Thị ủy An Khê – Số hoạt động): the file has 24"))
    // Of the row, only the cell that was changed is said to be.
    let both = try report.run("verify", ["b.xlsx", "--format", "json"])
    #expect(both.status == 1)
    let changed = try #require(both.text.firstMatch(of: /"changed":\[(.*?)\],"file"/))
    #expect(changed.output.1.contains(#""cell":"C12""#))
    #expect(changed.output.1.contains(#""cell":"D12""#) == false)
    #expect(both.text.contains(#""outcome":"changed""#))
  }

  @Test func `records of a later month leave a report as it is`() throws {
    let report = try ReportWorkbook()
    try report.importLate(month: "2020-08")
    let verified = try report.run("verify", ["a.xlsx"])
    #expect(verified.status == 0, "\(verified.text)")
  }

  @Test func `another plan or template is named`() throws {
    let report = try ReportWorkbook()
    let folder = report.workspace.folder
    let plan = folder.url.appendingPathComponent("w/plan.yaml")
    let text = try String(contentsOf: plan, encoding: .utf8)
    try Data((text + "\n# một dòng ghi chú\n").utf8).write(to: plan)
    let copied = try report.run("templates", ["copy", "monthly"])
    try #require(copied.status == 0, "\(copied.messages)")
    let template = folder.url.appendingPathComponent("w/report-templates/monthly.yaml")
    let own = try String(contentsOf: template, encoding: .utf8)
    try Data((own + "\n# của tôi\n").utf8).write(to: template)
    let verified = try report.run("verify", ["a.xlsx"])
    #expect(verified.status == 2)
    #expect(verified.text.contains("Fingerprint of template"))
  }

  @Test func `what is no report's workbook is refused`() throws {
    let report = try ReportWorkbook()
    try report.edit(
      "docProps/custom.xml", "reports-form", by: "something-else", into: "other.xlsx")
    let foreign = try report.run("verify", ["other.xlsx"])
    #expect(foreign.status == 66)
    #expect(foreign.messages.contains("doesn't say which report it is"))
    #expect(try report.run("verify", ["w/plan.yaml"]).status == 66)
    #expect(try report.run("verify", ["nothing.xlsx"]).status == 66)
    #expect(try report.run("verify", []).status == 0)
  }

  @Test func `a workbook that lost its seal is compared all the same`() throws {
    let report = try ReportWorkbook()
    try report.edit("docProps/custom.xml", "reports-seal", by: "no-seal", into: "b.xlsx")
    #expect(try report.run("verify", ["b.xlsx"]).status == 0)
    try report.put("999", into: "C12", ofSheet: 3, from: "b.xlsx", into: "c.xlsx")
    let changed = try report.run("verify", ["c.xlsx"])
    #expect(changed.status == 1)
    #expect(changed.text.contains("C12"))
  }
}
