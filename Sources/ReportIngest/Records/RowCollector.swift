import ReportModel
import Tabular

/// Takes the rows of one file: records of the sound ones, findings about the others.
struct RowCollector {
  let header: RecordHeader
  let tableHeader: TableHeader
  var checker: RowChecker
  var rejectedRows: RejectedRows?
  private var rejectedRowCount = 0

  init(
    header: RecordHeader, tableHeader: TableHeader, checker: RowChecker,
    rejectedRows: RejectedRows?
  ) {
    self.header = header
    self.tableHeader = tableHeader
    self.checker = checker
    self.rejectedRows = rejectedRows
  }

  mutating func recordSet<Table: TableReader & ~Copyable>(
    _ table: inout Table, plan: Plan, names: inout PlanNames
  ) throws(TabularError) -> RecordSet {
    warnOfUnknownColumns()
    switch header.kind {
    case .activities:
      return .activities(
        try records(&table, form: ActivityForm(header, plan: plan), names: &names))
    case .completions:
      return .completions(
        try records(&table, form: CompletionForm(header, plan: plan), names: &names))
    case .receipts:
      return .receipts(try records(&table, form: ReceiptForm(header), names: &names))
    }
  }

  func reading(of records: RecordSet) -> RecordReading {
    RecordReading(
      records: records, findings: checker.findings, rejectedRowCount: rejectedRowCount,
      rejectedRows: rejectedRows)
  }

  private mutating func records<Form: RecordForm, Table: TableReader & ~Copyable>(
    _ table: inout Table, form: Form?, names: inout PlanNames
  ) throws(TabularError) -> [Form.Record] {
    guard let form else { preconditionFailure("a header is understood only with all it needs") }
    var records: [Form.Record] = []
    var rowCount = 0
    try table.forEachRow { row, problem in
      rowCount += 1
      checker.begin(line: row.line)
      if let problem {
        checker.reject(problem, columnName: columnName(problem.column))
      } else if let record = form.record(from: row, names: &names, checker: &checker) {
        records.append(record)
      }
      if !checker.rowIsSound {
        rejectedRowCount += 1
        rejectedRows?.append(row)
      }
    }
    if rowCount == 0 { checker.warn(HeaderMessages.noRecords, row: tableHeader.line) }
    return records
  }

  private func columnName(_ column: Int) -> String? {
    tableHeader.names.indices.contains(column - 1) ? tableHeader.names[column - 1] : nil
  }

  private mutating func warnOfUnknownColumns() {
    for (index, heading, nearest) in header.unknown {
      checker.warn(
        HeaderMessages.unknownColumn(nearest: nearest), row: tableHeader.line, column: index + 1,
        columnName: heading, value: Excerpt.of(heading))
    }
  }
}
