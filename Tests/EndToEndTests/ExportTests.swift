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
}
