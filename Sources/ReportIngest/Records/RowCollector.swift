import ReportModel
import Tabular

/// Takes the rows of one file: records of the sound ones, findings about the others.
struct RowCollector {
  let header: RecordHeader
  let tableHeader: TableHeader
  /// How numbers are written below each heading.
  private let numberManners: [NumberManner]
  var checker: RowChecker
  var rejectedRows: RejectedRows?
  /// Whether the rows come from a sheet, whose cells have kinds of their own.
  let isWorkbook: Bool
  private let filter: RowFilter
  private var rejectedRowCount = 0
  /// Rows that hold anything, those that were skipped among them.
  private(set) var rowCount = 0
  private(set) var skippedRowCount = 0

  init(
    header: RecordHeader, tableHeader: TableHeader, checker: RowChecker,
    rejectedRows: RejectedRows?, isWorkbook: Bool, filter: RowFilter = .none
  ) {
    self.header = header
    self.tableHeader = tableHeader
    self.checker = checker
    self.rejectedRows = rejectedRows
    self.isWorkbook = isWorkbook
    self.filter = filter
    let manners = Dictionary(
      header.columns.map { ($0.index, $0.manner) }, uniquingKeysWith: { first, _ in first })
    numberManners = tableHeader.names.indices.map { manners[$0] ?? .plain }
  }

  mutating func recordSet<Table: TableReader & ~Copyable>(
    _ table: inout Table, fixed: FixedValues = FixedValues(), plan: Plan,
    names: inout PlanNames
  ) throws(TabularError) -> RecordSet {
    switch header.kind {
    case .activities:
      return .activities(
        try records(&table, form: ActivityForm(header, fixed: fixed, plan: plan), names: &names))
    case .completions:
      return .completions(
        try records(&table, form: CompletionForm(header, fixed: fixed, plan: plan), names: &names))
    case .receipts:
      return .receipts(try records(&table, form: ReceiptForm(header, fixed: fixed), names: &names))
    }
  }

  func reading(
    of records: RecordSet, by mapping: AppliedMapping? = nil, layout: TableLayout
  ) -> RecordReading {
    RecordReading(
      records: records, findings: checker.findings, rejectedRowCount: rejectedRowCount,
      rejectedRows: rejectedRows, mapping: mapping, layout: layout)
  }

  mutating func records<Form: RecordForm, Table: TableReader & ~Copyable>(
    _ table: inout Table, form: Form?, names: inout PlanNames
  ) throws(TabularError) -> [Form.Record] {
    guard let form else { preconditionFailure("a header is understood only with all it needs") }
    warnOfUnknownColumns()
    var records: [Form.Record] = []
    var isOver = false
    try table.forEachRow { row, problem in
      isOver = isOver || filter.ends(row)
      if isOver { return }
      rowCount += 1
      if filter.skips(row) {
        skippedRowCount += 1
        return
      }
      checker.begin(line: row.line)
      if let problem {
        checker.reject(problem, columnName: columnName(problem.column))
      } else if isWorkbook && holdsErrors(row) {
        // Noted; what the errors stand for isn't known, so the row has nothing to be read.
      } else {
        form.append(from: row, to: &records, names: &names, checker: &checker)
      }
      if !checker.rowIsSound {
        rejectedRowCount += 1
        reject(row)
      }
    }
    if rowCount == skippedRowCount { checker.warn(HeaderMessages.noRecords, row: tableHeader.line) }
    return records
  }

  private mutating func holdsErrors(_ row: RawRow) -> Bool {
    for column in header.columns {
      let cell = row[column.index]
      switch cell.form {
      case .error: checker.reject(column, value: cell.text, CellMessages.errorValue)
      case .formula: checker.reject(column, value: nil, CellMessages.formulaWithoutValue)
      default: continue
      }
    }
    return !checker.rowIsSound
  }

  private mutating func reject(_ row: RawRow) {
    guard isWorkbook else {
      rejectedRows?.append(row)
      return
    }
    rejectedRows?.append(row, manners: numberManners)
  }

  private func columnName(_ column: Int) -> String? {
    tableHeader.names.indices.contains(column - 1) ? tableHeader.names[column - 1] : nil
  }

  mutating func warnOfHidden(_ sheet: String) {
    checker.warn(WorkbookMessages.hiddenSheet, sheet: sheet)
  }

  private mutating func warnOfUnknownColumns() {
    for (index, heading, nearest) in header.unknown {
      checker.warn(
        HeaderMessages.unknownColumn(nearest: nearest), row: tableHeader.line, column: index + 1,
        columnName: heading, value: Excerpt.of(heading))
    }
  }
}
