import Foundation
import Testing

@Suite("Pipes, streams and full disks")
struct PipeTests {
  private static let monthly = "$reports monthly --province --workspace w --period 2020-06"

  @Test("a reader that stops early is no error")
  func brokenPipe() throws {
    let workspace = try SampleWorkspace.copy()
    let outcome = try Program.shell(
      "\(Self.monthly) --quiet | head -1; exit ${PIPESTATUS[0]}", in: workspace.folder.url)
    #expect(outcome.status == 0)
    #expect(outcome.messages.isEmpty)
    #expect(outcome.lines.count == 2)
    let closed = try Program.shell(
      "\(Self.monthly) --no-workbook | true; exit ${PIPESTATUS[0]}", in: workspace.folder.url)
    #expect(closed.status == 0)
    #expect(closed.messages.isEmpty)
  }

  @Test("records are read from stdin where a dash stands for the file")
  func standardInput() throws {
    let workspace = try SampleWorkspace.copy()
    let question = [
      "--by", "unit", "--measure", "activities", "--period", "2020-06", "--format", "csv",
    ]
    let stored = try workspace.run("statistics", question)
    let file = workspace.folder.path("w/records/hoat-dong-2020-06.csv")
    let piped = try workspace.run(
      "statistics", question + ["--records", "-"],
      input: try Data(contentsOf: URL(fileURLWithPath: file)))
    #expect(piped.status == 0, "\(piped.messages)")
    #expect(piped.text == stored.text)
  }

  @Test("stdin is imported as a source of its own, and the same again changes nothing")
  func importStandardInput() throws {
    let workspace = try SampleWorkspace.copy()
    let records = Data(
      "date,unit,content_area,indicator,quantity\n2020-06-01,PLK,D1.1,TTM,3\n".utf8)
    let first = try workspace.run("import", ["-"], input: records)
    #expect(first.status == 0, "\(first.messages)")
    #expect(first.messages.contains("đã nhập 1 bản ghi hoạt động"))
    let again = try workspace.run("import", ["-"], input: records)
    #expect(again.messages.contains("đã nhập trước đó"))
    let named = try workspace.run("import", ["-", "--source", "mail/1"], input: records)
    #expect(named.status == 0)
  }

  @Test("a dash as output sends the workbook to stdout, and no summary with it")
  func workbookToStandardOutput() throws {
    let workspace = try SampleWorkspace.copy()
    let outcome = try workspace.run("monthly", ["--period", "2020-06", "--output", "-"])
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(outcome.output.starts(with: [0x50, 0x4B]))
    let file = try workspace.run("monthly", ["--period", "2020-06", "--output", "a.xlsx"])
    #expect(file.status == 0)
    let written = try Data(contentsOf: URL(fileURLWithPath: workspace.folder.path("a.xlsx")))
    #expect(written == outcome.output)
    let json = try workspace.run("monthly", ["--output", "-", "--format", "json"])
    #expect(json.status == 64)
  }

  @Test("a full disk is said, and leaves nothing behind")
  func fullDisk() throws {
    let workspace = try SampleWorkspace.copy()
    let outcome = try Program.shell(
      "\(Self.monthly) --no-workbook > /dev/full", in: workspace.folder.url)
    #expect(outcome.status == 74)
    #expect(outcome.messages.contains("stdout"))
    let missing = try workspace.run("monthly", ["--period", "2020-06", "--output", "no/a.xlsx"])
    #expect(missing.status == 74)
    #expect(missing.output.isEmpty)
    #expect(missing.messages.contains("no/a.xlsx"))
    #expect(try workspace.folder.names() == ["w"])
  }

  @Test("a workbook replaces a workbook, and no other file that is named by a slip")
  func otherFile() throws {
    let workspace = try SampleWorkspace.copy()
    let plan = try workspace.folder.text(of: "w/plan.yaml")
    let outcome = try workspace.run("monthly", ["--period", "2020-06", "--output", "w/plan.yaml"])
    #expect(outcome.status == 64)
    #expect(outcome.output.isEmpty)
    #expect(outcome.messages.contains("w/plan.yaml"))
    #expect(try workspace.folder.text(of: "w/plan.yaml") == plan)
    try workspace.folder.write("", to: "a.xlsx")
    for _ in 1...2 {
      let written = try workspace.run("monthly", ["--period", "2020-06", "--output", "a.xlsx"])
      #expect(written.status == 0, "\(written.messages)")
    }
  }

  @Test("a workbook that can't be put in its place leaves no trace beside it")
  func unwritablePlace() throws {
    let workspace = try SampleWorkspace.copy()
    try FileManager.default.createDirectory(
      atPath: workspace.folder.path("taken.xlsx/inside"), withIntermediateDirectories: true)
    let name = "BC-thang-06-2020-gia-lai.xlsx"
    try FileManager.default.createDirectory(
      atPath: workspace.folder.path("taken.xlsx/\(name)/inside"), withIntermediateDirectories: true)
    let outcome = try workspace.run("monthly", ["--period", "2020-06", "--output", "taken.xlsx"])
    #expect(outcome.status == 74)
    #expect(outcome.output.isEmpty)
    let names = try FileManager.default.contentsOfDirectory(
      atPath: workspace.folder.path("taken.xlsx"))
    #expect(names.sorted() == [name, "inside"])
  }
}
