import ReportModel
import Tabular

/// A small table of the plan, read whole: its rows by columns, and what is wrong with its form.
struct PlanTable<Column: PlanColumn> {
  let file: String
  private(set) var rows: [PlanTableRow<Column>] = []
  private(set) var findings: [Finding] = []

  /// Reads delimited text; a table that can't be read has no rows and a finding that says why.
  init(_ bytes: [UInt8], file: String) {
    self.file = file
    do throws(TabularError) {
      var table = try CSVReader(MemoryByteSource(bytes))
      let columns = PlanTableColumns<Column>(table.header, file: file)
      findings = columns.findings
      guard columns.areComplete else { return }
      var rows: [PlanTableRow<Column>] = []
      var findings: [Finding] = []
      try table.forEachRow { row, problem in
        if let problem {
          guard findings.count < PlanLimits.findingsPerTable else { return }
          findings.append(
            RowMessages.explanation(of: problem.kind).finding(
              at: Finding.Location(file: file, row: problem.line, column: problem.column),
              value: problem.excerpt))
        } else if rows.count <= PlanLimits.listLength {
          rows.append(PlanTableRow(row, columns: columns, file: file))
        }
      }
      self.findings += findings
      if rows.count > PlanLimits.listLength {
        rows = []
        self.findings.append(
          TableMessages.tooManyRows.finding(at: Finding.Location(file: file), value: nil))
      }
      self.rows = rows
    } catch {
      findings.append(PlanTable.finding(error, file: file))
    }
  }

  private static func finding(_ error: TabularError, file: String) -> Finding {
    var location = Finding.Location(file: file)
    var value: String?
    switch error {
    case .malformedHeader(let problem):
      location = Finding.Location(file: file, row: problem.line, column: problem.column)
      value = problem.excerpt
    case .rowTooLong(let line, _): location = Finding.Location(file: file, row: line)
    case .mojibake(let line, let excerpt, _):
      location = Finding.Location(file: file, row: line)
      value = excerpt
    case .empty, .foreignContent, .legacyFont, .unknownEncoding, .unreadable, .workbook: break
    }
    return FileMessages.explanation(of: error).finding(at: location, value: value)
  }
}

/// Bounds of a plan: what exceeds them is a mistake, and must not exhaust the machine.
enum PlanLimits {
  /// Rows of a table, and entries of a cell that lists several.
  static let listLength = 100_000
  static let entriesPerCell = 1000
  /// Malformed rows told of one table.
  static let findingsPerTable = 1000
  /// Levels of units below the top.
  static let treeDepth = 50
}
