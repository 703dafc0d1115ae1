import Foundation
import Testing

@Suite("A dry run of an import")
struct DryRunTests {
  @Test("it says what would become of each file, and leaves no store behind")
  func noStore() throws {
    let workspace = try ImportWorkspace()
    try workspace.write(ImportWorkspace.rows("KBA", 4, 5), to: "a.csv")
    let outcome = try workspace.run(["import", "--dry-run", "a.csv"])
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(outcome.messages.contains("a.csv: would be imported 2 activity records"))
    #expect(outcome.text.contains("THÁNG 6 NĂM 2020"))
    #expect(
      outcome.lines.contains {
        $0.contains("Hoạt động") && $0.split(separator: " ").suffix(3) == ["0", "2", "2"]
      }, "\(outcome.text)")
    #expect(workspace.storeBytes() == nil)
    #expect(try workspace.folder.names().filter { $0.contains("sqlite") }.isEmpty)
  }

  @Test("the figures that it foretells are those of the import, and the store stays as it was")
  func foretells() throws {
    let workspace = try ImportWorkspace()
    try workspace.write(ImportWorkspace.rows("KBA", 4, 5), to: "a.csv")
    try workspace.write(ImportWorkspace.rows("PLK", 1), to: "b.csv")
    try #expect(workspace.run(["import", "a.csv", "b.csv"]).status == 0)
    let before = try #require(workspace.storeBytes())
    try workspace.write(ImportWorkspace.rows("KBA", 9, 9, 9), to: "a.csv")
    try workspace.write(ImportWorkspace.rows("CSE", 2, month: "2020-07"), to: "c.csv")
    try workspace.write(ImportWorkspace.rows("NOBODY", 2), to: "d.csv")
    let files = ["a.csv", "b.csv", "c.csv", "d.csv", "--format", "json"]
    let dry = try workspace.run(["import", "--dry-run"] + files)
    #expect(dry.status == 1)
    #expect(workspace.storeBytes() == before)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: workspace.folder.path("w"))
        .filter { $0.hasPrefix("reports.sqlite") } == ["reports.sqlite"])
    let foretold = try JSONDecoder().decode(ImportResult.self, from: dry.output)
    #expect(foretold.import.dryRun)
    #expect(foretold.files.map(\.outcome) == ["replaced", "unchanged", "imported", "refused"])
    let june = try #require(foretold.import.changes?.first { $0.period == "2020-06" })
    #expect(june.activities.before == 3 && june.activities.after == 4)
    #expect(june.audience.before == 100 && june.audience.after == 280)
    #expect(june.quantities["TTM"]?.before == 10)
    #expect(june.quantities["TTM"]?.after == 28)
    #expect(foretold.import.changes?.map(\.period) == ["2020-06", "2020-07"])

    let real = try workspace.run(["import"] + files)
    let done = try JSONDecoder().decode(ImportResult.self, from: real.output)
    #expect(!done.import.dryRun)
    #expect(done.import.changes == nil)
    #expect(done.files.map(\.outcome) == foretold.files.map(\.outcome))
    #expect(done.import.total == foretold.import.total)
    let figures = try workspace.run([
      "statistics", "--by", "indicator", "--measure", "activities,quantity,audience", "--period",
      "2020-06", "--format", "csv",
    ])
    #expect(figures.text.contains("TTM,4,28,280"))
    let again = try workspace.run(["import", "--dry-run"] + files.prefix(3))
    #expect(again.text.contains("Không có số liệu nào thay đổi."))
  }

  @Test("rows that would be left out aren't written")
  func rejectedRows() throws {
    let workspace = try ImportWorkspace()
    try workspace.write(
      ImportWorkspace.rows("KBA", 1) + "2020-06-09,CSE,D1.1,TTM,x,\n", to: "a.csv")
    let outcome = try workspace.run(["import", "--dry-run", "--accept-valid", "a.csv"])
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(try workspace.folder.names().filter { $0.contains("rejected") }.isEmpty)
  }
}

@Suite("The receipts of an import as JSON")
struct ImportReceiptTests {
  @Test("each file has its receipt with its findings, which stderr doesn't repeat")
  func receipts() throws {
    let workspace = try ImportWorkspace()
    try workspace.write(ImportWorkspace.rows("KBA", 1), to: "inbox/a.csv")
    try workspace.write(ImportWorkspace.rows("NOBODY", 1), to: "inbox/b.csv")
    try workspace.write("x", to: "inbox/c.pdf")
    let outcome = try workspace.run(["import", "inbox", "missing.csv", "--format", "json"])
    #expect(outcome.status == 1)
    #expect(!outcome.messages.contains("NOBODY"))
    let result = try JSONDecoder().decode(ImportResult.self, from: outcome.output)
    #expect(result.files.map(\.file) == ["inbox/a.csv", "inbox/b.csv", "missing.csv"])
    #expect(result.files.map(\.outcome) == ["imported", "refused", "refused"])
    #expect(result.files.map(\.errors) == [0, 1, 1])
    #expect(result.files[0].records == ["activities": 1])
    #expect(result.findings.map(\.file) == ["inbox/b.csv", "missing.csv"])
    #expect(result.import.total.files == 3 && result.import.total.refused == 2)
    #expect(outcome.text.contains("inbox/c.pdf"))
  }
}

/// What the tests look at of the JSON.
private struct ImportResult: Decodable {
  struct Finding: Decodable {
    let file: String
  }
  struct File: Decodable {
    let file: String
    let outcome: String
    let records: [String: Int]?
    let errors: Int
  }
  struct Total: Decodable, Equatable {
    let files: Int
    let refused: Int
    let records: Int
  }
  struct Pair: Decodable {
    let before: Double?
    let after: Double?
  }
  struct Change: Decodable {
    let period: String
    let activities: Pair
    let audience: Pair
    let quantities: [String: Pair]
  }
  struct Import: Decodable {
    let dryRun: Bool
    let total: Total
    let changes: [Change]?
  }
  let findings: [Finding]
  let files: [File]
  let `import`: Import
}
