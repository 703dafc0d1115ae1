import Foundation
import ReportsTestSupport
import Testing

/// `reports templates` as an officer uses it who changes a report.
@Suite("reports templates")
struct TemplatesCommandTests {
  private func workspace() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try #require(Program.run(["init", "w"], in: folder.url).status == 0)
    return folder
  }

  private func run(_ arguments: String..., in folder: TemporaryFolder) throws -> Program.Outcome {
    try Program.run(
      ["templates"] + arguments + ["--workspace", "w"], in: folder.url, language: "en_US.UTF-8")
  }

  @Test("list tells templates and layouts, what each is for and where it is")
  func list() throws {
    let folder = try workspace()
    _ = try run("copy", "weekly", in: folder)
    let outcome = try run("list", in: folder)
    #expect(outcome.status == 0)
    let lines = outcome.lines
    func line(_ name: String) throws -> Substring {
      try #require(lines.first { $0.hasPrefix(name + " ") })
    }
    #expect(try line("monthly").contains("tháng"))
    #expect(try line("quarterly").contains("monthly"))
    #expect(try line("weekly").contains("w/report-templates/weekly.yaml"))
    #expect(try line("party-hd05-2026").contains("từ 27/5/2026"))
    #expect(lines.count { $0.hasPrefix("weekly ") } == 1)
  }

  @Test("the list is there without a workspace too, and as JSON")
  func listWithoutWorkspace() throws {
    let folder = try TemporaryFolder()
    let outcome = try Program.run(["templates", "list", "--format", "json"], in: folder.url)
    #expect(outcome.status == 0)
    let list = try #require(
      JSONSerialization.jsonObject(with: outcome.output) as? [String: Any])
    #expect(list["schema"] as? String == "templates/1")
    let names = (list["templates"] as? [[String: Any]])?.compactMap { $0["name"] as? String }
    #expect(names?.contains("monthly") == true && names?.contains("state-nd30-2020") == true)
  }

  @Test("show writes the text that is used, and nothing else, to stdout")
  func show() throws {
    let folder = try workspace()
    let original = try run("show", "weekly", in: folder)
    #expect(original.status == 0)
    #expect(original.text.contains("\ntemplate: weekly\n"))
    try #require(run("copy", "weekly", in: folder).status == 0)
    #expect(
      try run("show", "weekly", in: folder).text
        == folder.text(of: "w/report-templates/weekly.yaml"))
    let unknown = try run("show", "weakly", in: folder)
    #expect(unknown.status == 66)
    #expect(unknown.messages.contains("“weekly”"))
  }

  @Test(
    "copy puts a template and its schema into the workspace, where it is used; nothing is overwritten"
  )
  func copy() throws {
    let folder = try workspace()
    #expect(try run("copy", "monthly", in: folder).status == 0)
    let path = "w/report-templates/monthly.yaml"
    let text = try folder.text(of: path)
    #expect(text.hasPrefix("# yaml-language-server: $schema=template.schema.json\n"))
    #expect(try folder.text(of: "w/report-templates/template.schema.json").contains("$schema"))
    try folder.write(text.replacing("Tình hình gửi báo cáo", with: "Gửi báo cáo"), to: path)
    let again = try run("copy", "monthly", in: folder)
    #expect(again.status == 74)
    #expect(try folder.text(of: path).contains("heading: Gửi báo cáo"))
    let report = try Program.run(
      [
        "monthly", "--workspace", "w", "--period", "2026-02", "--no-workbook", "--records",
        "w/records/hoat-dong-2026-02.csv",
      ], in: folder.url, today: "2026-12-01")
    #expect(report.text.contains("I- GỬI BÁO CÁO"))
    #expect(try run("copy", "monthly", "--replace", in: folder).status == 0)
    #expect(try folder.text(of: path) == text)
  }

  @Test("copy --as makes one more, with a code of its own; layouts go among layouts")
  func copyAs() throws {
    let folder = try workspace()
    #expect(try run("copy", "weekly", "--as", "tuan-gon", in: folder).status == 0)
    let text = try folder.text(of: "w/report-templates/tuan-gon.yaml")
    #expect(text.contains("\ntemplate: tuan-gon\nextends: monthly\n"))
    #expect(try run("copy", "party-hd05-2026", "--as", "rieng", in: folder).status == 0)
    #expect(
      try folder.text(of: "w/report-templates/layouts/rieng.yaml").contains("\nlayout: rieng\n"))
    #expect(try run("copy", "weekly", "--as", "../x", in: folder).status == 64)
  }

  @Test("check tells every fault with file, line and the nearest name, and stops nothing short")
  func check() throws {
    let folder = try workspace()
    _ = try run("copy", "monthly", in: folder)
    let path = "w/report-templates/monthly.yaml"
    let sound = try run("check", "monthly", in: folder)
    #expect(sound.status == 0)
    #expect(sound.text.hasPrefix("the template is sound: "))
    #expect(sound.text.contains("fits the plan"))
    let text = try folder.text(of: path)
      .replacing("{{coverage.received}}", with: "{{coverage.recieved}}")
    let line = text.split(separator: "\n", omittingEmptySubsequences: false)
      .firstIndex { $0.contains("paragraph: >-") }
    try folder.write(text, to: path)
    let faulty = try run("check", "monthly", in: folder)
    #expect(faulty.status == 1)
    #expect(faulty.messages.contains("coverage.recieved"))
    #expect(faulty.messages.contains("coverage.received"))
    #expect(faulty.messages.contains("monthly.yaml:"))
    #expect(line != nil && faulty.text.isEmpty)
  }

  @Test("check knows a layout by its key, takes files, and gives findings as JSON")
  func checkLayout() throws {
    let folder = try workspace()
    _ = try run("copy", "state-nd30-2020", "--as", "rieng", in: folder)
    let path = "w/report-templates/layouts/rieng.yaml"
    #expect(try run("check", path, in: folder).text == "the layout is sound: rieng\n")
    try folder.write(
      try folder.text(of: path).replacing("margins:", with: "margin:"), to: path)
    let faulty = try run("check", path, "--format", "json", in: folder)
    #expect(faulty.status == 1)
    #expect(faulty.text.contains("\"code\":\"unknown-key\""))
    #expect(faulty.text.contains("\"code\":\"missing-key\""))
  }
}
