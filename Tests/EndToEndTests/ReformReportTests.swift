import Foundation
import ReportsTestSupport
import Testing

/// The invented reform of Tests/Fixtures/reform-2025, as the program tells of it.
@Suite("The report of a month with a reform")
struct ReformReportTests {
  private static let folder = Repository.root.appendingPathComponent("Tests/Fixtures/reform-2025")

  private func run(_ command: String, _ arguments: [String]) throws -> Program.Outcome {
    let records = ["records/hoat-dong-2024-07.csv", "records/hoat-dong-2025-07.csv"]
    let outcome = try Program.run(
      [command, "--period", "2025-07", "--quiet"] + arguments + ["--records"] + records,
      in: Self.folder, today: "2026-01-01")
    #expect(outcome.status == 0, "\(outcome.messages)")
    return outcome
  }

  private func summary(_ arguments: String...) throws -> String {
    try run("monthly", ["--no-workbook"] + arguments).text
  }

  /// The summary as one line, so that sentences can be looked for.
  private func words(_ arguments: String...) throws -> String {
    try run("monthly", ["--no-workbook"] + arguments).text.split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }

  @Test(
    "is whole in text, in the tree of the cut-off, of the day before, and as reported",
    arguments: ["at-cut-off", "as-of:2025-06-30", "as-reported"])
  func views(_ view: String) throws {
    let name = view.replacing(":", with: "-")
    try expectSnapshot(
      of: summary("--province", "--units", view), named: "reform-2025/\(name).txt")
  }

  @Test("tells of each kind of change with the number of its decision")
  func decisions() throws {
    let text = try summary("--province")
    // The other district (102) has no records of its own in the month, hence no row.
    for decision in [101, 111, 112, 113, 114, 121, 122, 131, 132, 141, 142, 151, 161] {
      #expect(text.contains("\(decision)-QĐ/TU"), "\(decision)")
    }
  }

  @Test(
    "says of a part of a split commune that it can't be compared, and how a merged one compares")
  func comparisons() throws {
    try expectSnapshot(of: summary("--unit", "B1"), named: "reform-2025/unit-B1.txt")
    let part = try words("--unit", "B1")
    #expect(part.contains("không so sánh được với cùng kỳ năm 2024"))
    #expect(!part.contains("không phát sinh."), "what can't be compared is not called nothing")
    // Communes 1 to 3 held 6 talks in July 2024, 12 before the reform of 2025, and 5 after it.
    let merged = try words("--unit", "A1")
    #expect(merged.contains("tăng 11 cuộc (183,3%) so với cùng kỳ năm 2024"), "\(merged)")
  }

  @Test("grand totals stay the same in every tree")
  func totals() throws {
    let question = ["--measure", "activities,audience,quantity", "--indicator", "TTM"]
    let total = try run("statistics", question + ["--format", "csv"]).text
    for view in ["as-reported", "today", "as-of:2025-06-30", "as-of:2020-01-01"] {
      #expect(try run("statistics", question + ["--format", "csv", "--units", view]).text == total)
    }
  }
}
