import Foundation
import ReportsTestSupport
import Testing

/// A command that storms break off at any moment.
///
/// Another command joins the storms by another value in `all`.
struct StormCommand: Sendable, CustomTestStringConvertible {
  /// One run: what is typed, and what is to be there once it is done.
  struct Attempt {
    let arguments: [String]
    /// What the store holds then.
    let after: StormWorkspace.State
    /// Files that are as they were before or whole, with what tells that they are.
    var outputs: [(path: String, isWhole: (String) throws -> Bool)] = []
  }

  /// Of the command line.
  let name: String
  /// Makes what the run needs, in a workspace that holds `before`.
  let attempt:
    @Sendable (_ workspace: StormWorkspace, _ before: StormWorkspace.State, inout SeededGenerator)
      throws -> Attempt?

  var testDescription: String { name }

  static let all: [StormCommand] = [
    importing, importing, importing, report, backup, restore, withdrawal, closing, closing,
  ]

  /// One to three files, some of them new, some in place of what they delivered before.
  static let importing = StormCommand(name: "import") { workspace, before, numbers in
    var after = before
    var files: [String] = []
    for _ in 0..<Int.random(in: 1...3, using: &numbers) {
      let name = "in/\(Int.random(in: 1...12, using: &numbers)).csv"
      if files.contains("w/\(name)") { continue }
      after[name] = try workspace.write(
        "w/\(name)", rows: .random(in: 1...400, using: &numbers),
        quantity: .random(in: 1...1_000_000, using: &numbers))
      files.append("w/\(name)")
    }
    return Attempt(arguments: ["import"] + files, after: after)
  }

  /// A report with its workbook, in place of a former one or where there is none.
  static let report = StormCommand(name: "monthly") { workspace, before, numbers in
    guard !before.isEmpty else { return nil }
    let book = workspace.path("report.xlsx")
    if Bool.random(using: &numbers) { try? FileManager.default.removeItem(atPath: book) }
    return Attempt(
      arguments: ["monthly", "--province", "--period", "2020-06", "--output", "report.xlsx"],
      after: before, outputs: [(book, isWholeWorkbook)])
  }

  static let backup = StormCommand(name: "backup") { workspace, before, numbers in
    guard !before.isEmpty else { return nil }
    return Attempt(
      arguments: ["backup", "backup.sqlite"], after: before,
      outputs: [(workspace.path("backup.sqlite"), { try workspace.faults(of: $0).isEmpty })])
  }

  static let restore = StormCommand(name: "restore") { workspace, _, _ in
    let backup = workspace.path("backup.sqlite")
    guard FileManager.default.fileExists(atPath: backup) else { return nil }
    let kept = try FileManager.default.contentsOfDirectory(atPath: workspace.path("w"))
      .filter { $0.contains(".before-restore-") }
    // Each is one more copy of the store.
    for name in kept.prefix(max(0, kept.count - 3)) {
      try FileManager.default.removeItem(atPath: workspace.path("w/\(name)"))
    }
    return Attempt(
      arguments: ["restore", "backup.sqlite"], after: try workspace.state(of: backup),
      outputs: kept.suffix(3).map { name in
        (workspace.path("w/\(name)"), { try workspace.faults(of: $0).isEmpty })
      })
  }

  static let withdrawal = StormCommand(name: "submissions withdraw") { workspace, before, numbers in
    let numbered = try workspace.submissions()
    guard let (number, source) = numbered.randomElement(using: &numbers) else { return nil }
    var after = before
    after[source] = nil
    return Attempt(
      arguments: ["submissions", "withdraw", String(number), "--reason", "x"], after: after)
  }

  /// Closes a period in which there are no records, or opens it again.
  static let closing = StormCommand(name: "close") { workspace, before, numbers in
    guard !before.isEmpty else { return nil }
    let period = "2019-0\(Int.random(in: 1...9, using: &numbers))"
    let former = before[StormWorkspace.closedName(period)]
    var after = before
    if let former, former.total == 1 {
      after[StormWorkspace.closedName(period)] = .init(records: former.records, total: 0)
      return Attempt(arguments: ["reopen", period, "--reason", "x"], after: after)
    }
    after[StormWorkspace.closedName(period)] = .init(
      records: (former?.records ?? 0) + 1, total: 1)
    return Attempt(arguments: ["close", period, "--reason", "x"], after: after)
  }

  /// An archive that can be read to its end.
  static func isWholeWorkbook(_ path: String) throws -> Bool {
    let bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))
    return try PackageParts(bytes).names.contains("xl/workbook.xml")
  }
}
