import Foundation
import Testing

@Suite("From an empty folder to the report")
struct WorkflowTests {
  @Test("a new workspace works at once")
  func newWorkspace() throws {
    let folder = try TemporaryFolder()
    let made = try Program.run(["init", "w"], in: folder.url)
    #expect(made.status == 0, "\(made.messages)")
    #expect(made.output.isEmpty)
    #expect(made.messages.contains("cd w"))
    let inside = folder.url.appendingPathComponent("w")
    let checked = try Program.run(["plan", "check"], in: inside)
    #expect(checked.status == 0, "\(checked.messages)")
    #expect(checked.text.contains("kế hoạch hợp lệ"))
    #expect(checked.messages.isEmpty)
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path("w/records"))
      .sorted().map { "records/\($0)" }
    let imported = try Program.run(["import"] + files, in: inside)
    #expect(imported.status == 0, "\(imported.messages)")
    let reported = try Program.run(["monthly", "--province"], in: inside, today: "2026-12-31")
    #expect(reported.status == 0, "\(reported.messages)")
    #expect(reported.text.contains("BÁO CÁO"))
  }

  @Test("an empty folder becomes a workspace, and a full one stays as it is")
  func existingFolder() throws {
    let folder = try TemporaryFolder()
    try #expect(Program.run(["init", ".", "--sample", "gia-lai-2020"], in: folder.url).status == 0)
    let names = try folder.names()
    #expect(names.contains("plan.yaml"))
    let again = try Program.run(["init", ".", "--sample", "gia-lai-2020"], in: folder.url)
    #expect(again.status == 74)
    #expect(again.messages.contains("không ghi đè"))
    #expect(try folder.names() == names)
  }

  @Test("an unknown sample is answered with those that there are")
  func unknownSample() throws {
    let folder = try TemporaryFolder()
    let outcome = try Program.run(["init", "w", "--sample", "gia-lai"], in: folder.url)
    #expect(outcome.status == 66)
    #expect(outcome.messages.contains("gia-lai-2020"))
    #expect(try folder.names().isEmpty)
  }

  @Test("the same file again changes nothing")
  func importAgain() throws {
    let workspace = try SampleWorkspace.copy()
    let before = try workspace.figures()
    let again = try workspace.run("import", ["w/records/hoat-dong-2020-06.csv"])
    #expect(again.status == 0)
    #expect(again.output.isEmpty)
    #expect(again.messages.contains("đã nhập trước đó"))
    let english = try workspace.run(
      "import", ["w/records/hoat-dong-2020-06.csv"], language: "en_US.UTF-8")
    #expect(english.messages.contains("already imported"))
    #expect(try workspace.figures() == before)
  }

  @Test("a file with other content replaces what it delivered before")
  func replacement() throws {
    let workspace = try SampleWorkspace.copy()
    let before = try workspace.figures()
    let path = workspace.folder.path("w/records/hoat-dong-2020-06.csv")
    let original = try String(contentsOfFile: path, encoding: .utf8)
    let shorter = original.split(separator: "\n").dropLast().joined(separator: "\n") + "\n"
    try Data(shorter.utf8).write(to: URL(fileURLWithPath: path))
    let replaced = try workspace.run("import", ["w/records/hoat-dong-2020-06.csv"])
    #expect(replaced.status == 0)
    #expect(replaced.messages.contains("bản thứ 2"))
    #expect(try workspace.figures() != before)
    try Data(original.utf8).write(to: URL(fileURLWithPath: path))
    try #expect(workspace.run("import", ["w/records/hoat-dong-2020-06.csv"]).status == 0)
    #expect(try workspace.figures() == before)
  }

  @Test("the nearest folder upwards with a plan is the workspace")
  func workspaceUpwards() throws {
    let folder = try SampleWorkspace.shared.get().folder
    let outcome = try Program.run(
      ["monthly", "--period", "2020-06", "--no-workbook"],
      in: folder.url.appendingPathComponent("w/records"))
    #expect(outcome.status == 0, "\(outcome.messages)")
  }

  @Test("where there is no workspace, that is said with what to do")
  func noWorkspace() throws {
    let folder = try TemporaryFolder()
    let outcome = try Program.run(["monthly"], in: folder.url)
    #expect(outcome.status == 66)
    #expect(outcome.output.isEmpty)
    #expect(outcome.messages.contains("reports init"))
  }

  @Test("without records there is no report, and it is said how to get some")
  func noRecords() throws {
    let folder = try TemporaryFolder()
    try #expect(Program.run(["init", "w", "--sample", "gia-lai-2020"], in: folder.url).status == 0)
    let outcome = try Program.run(["monthly", "--workspace", "w"], in: folder.url)
    #expect(outcome.status == 66)
    #expect(outcome.messages.contains("reports import"))
  }

  @Test("the day of receipt can be told at the import, and corrected by another")
  func received() throws {
    let workspace = try SampleWorkspace.copy()
    let rows = "date,unit,content_area,indicator,quantity\n2020-06-01,KBA,D1.1,TTM,1\n"
    try workspace.folder.write(rows, to: "kbang.csv")
    func kbang() throws -> Substring {
      let outcome = try workspace.run("status", ["--period", "2020-06"])
      return try #require(outcome.lines.first { $0.contains("Kbang") })
    }
    try #expect(kbang().contains("chưa gửi"))
    for (day, expected) in [("2020-06-20", "quá hạn"), ("17/6/2020", "đúng hạn")] {
      let imported = try workspace.run("import", ["kbang.csv", "--received", day])
      #expect(imported.status == 0, "\(imported.messages)")
      try #expect(kbang().contains(expected))
    }
  }

  @Test("status tells who has sent the report and who hasn't")
  func status() throws {
    let outcome = try SampleWorkspace.shared.get().run("status", ["--period", "2020-06"])
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(outcome.text.contains("Đã nhận 41/43 đơn vị: đúng hạn 38, quá hạn 3; chưa gửi 2."))
    #expect(outcome.lines.contains { $0.contains("Kbang") && $0.contains("chưa gửi") })
  }
}
