import Foundation
import Testing

@Suite("Export of records")
struct ExportTests {
  @Test(
    "what is exported and imported into an empty workspace is exported again byte for byte",
    arguments: ["activities", "completions", "receipts"])
  func roundTrip(kind: String) throws {
    let workspace = try SampleWorkspace.shared.get()
    let exported = try workspace.run("export", ["records", "--kind", kind])
    #expect(exported.status == 0, "\(exported.messages)")
    #expect(exported.lines.count > 20)
    let folder = try TemporaryFolder()
    let made = try Program.run(["init", "w", "--sample", "gia-lai-2020"], in: folder.url)
    #expect(made.status == 0)
    try folder.write(exported.text, to: "all.csv")
    let imported = try Program.run(["import", "all.csv", "--workspace", "w"], in: folder.url)
    #expect(imported.status == 0, "\(imported.messages)")
    let again = try Program.run(
      ["export", "records", "--kind", kind, "--workspace", "w"], in: folder.url)
    #expect(again.output == exported.output)
  }

  @Test("a period is what its days hold")
  func period() throws {
    let workspace = try SampleWorkspace.shared.get()
    let month = try workspace.run("export", ["records", "--period", "2020-06"])
    let days = try workspace.run(
      "export", ["records", "--from", "2020-05-15", "--to", "2020-06-14", "--format", "csv"])
    #expect(month.status == 0)
    #expect(month.output == days.output)
    #expect(month.lines[1].hasPrefix("2020-05-15,"))
    #expect(month.lines[month.lines.count - 2].hasPrefix("2020-06-1"))
  }

  @Test(
    "a workbook that is exported and imported into an empty workspace gives the same records",
    arguments: ["activities", "completions", "receipts"])
  func workbookRoundTrip(kind: String) throws {
    let workspace = try SampleWorkspace.shared.get()
    let expected = try workspace.run("export", ["records", "--kind", kind])
    let folder = try TemporaryFolder()
    let exported = try workspace.run(
      "export",
      ["records", "--kind", kind, "--format", "xlsx", "--output", folder.path("all.xlsx")])
    #expect(exported.status == 0, "\(exported.messages)")
    #expect(exported.output.isEmpty)
    let made = try Program.run(["init", "w", "--sample", "gia-lai-2020"], in: folder.url)
    #expect(made.status == 0)
    let imported = try Program.run(["import", "all.xlsx", "--workspace", "w"], in: folder.url)
    #expect(imported.status == 0, "\(imported.messages)")
    let again = try Program.run(
      ["export", "records", "--kind", kind, "--workspace", "w"], in: folder.url)
    #expect(again.output == expected.output)
    let piped = try workspace.run("export", ["records", "--kind", kind, "--format", "xlsx"])
    #expect(try folder.bytes("all.xlsx") == Array(piped.output))
  }

  @Test("a file is written whole, and one of another kind isn't replaced")
  func output() throws {
    let workspace = try SampleWorkspace.shared.get()
    let folder = try TemporaryFolder()
    let text = try workspace.run("export", ["records"])
    let file = try workspace.run("export", ["records", "--output", folder.path("all.csv")])
    #expect(file.status == 0, "\(file.messages)")
    #expect(file.output.isEmpty)
    #expect(try folder.bytes("all.csv") == Array(text.output))
    let again = try workspace.run("export", ["records", "--output", folder.path("all.csv")])
    #expect(again.status == 0, "\(again.messages)")
    let other = try workspace.run(
      "export", ["records", "--format", "xlsx", "--output", folder.path("all.csv")])
    #expect(other.status == 64)
    #expect(try folder.bytes("all.csv") == Array(text.output))
    let inFolder = try workspace.run(
      "export", ["records", "--format", "xlsx", "--output", folder.path("made") + "/"])
    #expect(inFolder.status == 0, "\(inFolder.messages)")
    #expect(try folder.names(in: "made") == ["activities.xlsx"])
  }
}
