import Foundation
import Tabular
import Testing

/// Workbooks of reports on all samples, in every layout that they use: a month of each, and where the
/// report of a quarter or a phase has other tables, that too.
final class SampleWorkbooks: Sendable {
  static let reports = [
    GoldenSummaryTests.Report("gia-lai-2020", "monthly", "2020-06"),
    GoldenSummaryTests.Report("gia-lai-2020", "quarterly", "2020-Q2"),
    GoldenSummaryTests.Report("gia-lai-2020", "phase", "D2"),
    GoldenSummaryTests.Report("kon-tum-so-tai-chinh-2020", "monthly", "2020-08"),
    GoldenSummaryTests.Report("dam-ha-2020", "monthly", "2020-05"),
    GoldenSummaryTests.Report("cao-bang-2020", "monthly", "2020-06"),
    GoldenSummaryTests.Report("dang-uy-khoi-2021", "monthly", "2021-12"),
  ]

  static let shared = Result { try SampleWorkbooks() }

  let folder: TemporaryFolder
  /// File names of the workbooks, in the order of `reports`.
  let names: [String]

  private init() throws {
    folder = try TemporaryFolder()
    names = try Self.reports.enumerated().map { [folder] number, report in
      let sample = Repository.root.appendingPathComponent("samples/\(report.sample)")
      let records = try FileManager.default
        .contentsOfDirectory(atPath: sample.appendingPathComponent("records").path).sorted()
        .map { "records/\($0)" }
      let name = "\(number)-\(report.sample).xlsx"
      let named = report.arguments[0] == "phase" ? [] : ["--period"]
      let outcome = try Program.run(
        [report.arguments[0]] + named + report.arguments.dropFirst()
          + ["--province", "--quiet", "--output", folder.path(name), "--records"] + records,
        in: sample, today: "2022-12-31")
      try #require(outcome.status == 0, "\(outcome.messages)")
      return name
    }
  }

  /// The cells of a workbook by sheet and address, as our own reader finds them.
  static func cells(of path: String) throws -> [WorkbookCell: String] {
    let outcome = try Program.run(
      ["import", "--dump", "cells", path], in: FileManager.default.temporaryDirectory)
    try #require(outcome.status == 0, "\(outcome.messages)")
    var cells: [WorkbookCell: String] = [:]
    for fields in CSVText.rows(of: outcome.text).dropFirst() where fields.count == 4 {
      cells[WorkbookCell(sheet: fields[0], address: fields[1])] = SpreadsheetText.meant(fields[3])
    }
    return cells
  }
}

/// Where a cell stands in a workbook.
struct WorkbookCell: Hashable, CustomStringConvertible {
  let sheet: String
  let address: String

  var description: String { "\(sheet)!\(address)" }
}

/// Enough of CSV to read what other programs say of a workbook.
enum CSVText {
  static func rows(of text: String) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var field = ""
    var isQuoted = false
    var last: Character?
    for character in text {
      switch character {
      case "\"" where isQuoted: isQuoted = false
      case "\"":
        if last == "\"" { field.append("\"") }
        isQuoted = true
      case "," where !isQuoted:
        row.append(field)
        field = ""
      case "\n" where !isQuoted:
        rows.append(row + [field])
        row = []
        field = ""
      default: field.append(character)
      }
      last = character
    }
    if !field.isEmpty || !row.isEmpty { rows.append(row + [field]) }
    return rows
  }
}
