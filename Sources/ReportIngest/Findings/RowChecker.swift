import ReportModel
import Tabular

/// Reads the cells of one row after another, and notes what is wrong with them.
struct RowChecker: Sendable {
  let file: String
  let sheet: String?
  private(set) var findings: FindingList
  private var line = 0
  /// Whether no error was found in the row so far.
  private(set) var rowIsSound = true

  init(file: String, sheet: String?, findingLimit: Int) {
    self.file = file
    self.sheet = sheet
    findings = FindingList(limit: findingLimit)
  }

  /// The same before any row was read.
  var emptied: RowChecker {
    RowChecker(file: file, sheet: sheet, findingLimit: findings.limit)
  }

  /// Takes over what was found in a later part of the file.
  mutating func absorb(_ later: RowChecker) {
    findings.absorb(later.findings)
  }

  @inline(__always)
  mutating func begin(line: Int) {
    self.line = line
    rowIsSound = true
  }

  /// Notes that a cell can't be taken, and with it the row.
  mutating func reject(
    _ column: BoundColumn, value: @autoclosure () -> String?,
    _ explanation: @autoclosure () -> Explanation
  ) {
    rowIsSound = false
    let location = location(of: column)
    findings.add(.error) {
      explanation().finding(at: location, value: value().map { Excerpt.of($0) })
    }
  }

  /// Notes something odd about a cell that can be taken all the same.
  mutating func warn(
    _ column: BoundColumn, value: @autoclosure () -> String?,
    _ explanation: @autoclosure () -> Explanation
  ) {
    let location = location(of: column)
    findings.add(.warning) {
      explanation().finding(.warning, at: location, value: value().map { Excerpt.of($0) })
    }
  }

  /// Notes a row that isn't well formed.
  mutating func reject(_ problem: RowProblem, columnName: String?) {
    rowIsSound = false
    let location = Finding.Location(
      file: file, sheet: sheet, row: problem.line, column: problem.column, columnName: columnName)
    findings.add(.error) {
      RowMessages.explanation(of: problem.kind).finding(at: location, value: problem.excerpt)
    }
  }

  mutating func warn(
    _ explanation: Explanation, row: Int, column: Int? = nil, columnName: String? = nil,
    value: String? = nil
  ) {
    let location = Finding.Location(
      file: file, sheet: sheet, row: row, column: column, columnName: columnName)
    findings.add(.warning) { explanation.finding(.warning, at: location, value: value) }
  }

  /// Notes something odd about another sheet of the file.
  mutating func warn(_ explanation: Explanation, sheet: String) {
    let location = Finding.Location(file: file, sheet: sheet)
    findings.add(.warning) { explanation.finding(.warning, at: location, value: nil) }
  }

  private func location(of column: BoundColumn) -> Finding.Location {
    Finding.Location(
      file: file, sheet: sheet, row: line, column: column.index + 1, columnName: column.heading)
  }
}
