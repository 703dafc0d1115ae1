import ReportModel
import Tabular

/// Takes the rows of one file: records of the sound ones, findings about the others.
struct RowCollector: Sendable {
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
  /// Whether a row ended the table.
  private var isOver = false

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

  /// Reads a table to its end.
  mutating func recordSet<Table: TableReader & ~Copyable>(
    _ table: inout Table, fixed: FixedValues = FixedValues(), resources: inout ReadingResources
  ) throws(ReadingFault) -> RecordSet {
    switch header.kind {
    case .activities:
      return .activities(
        try activities(
          &table, form: ActivityForm(header, fixed: fixed, plan: resources.plan),
          resources: &resources))
    case .completions:
      return .completions(
        try records(
          &table, form: CompletionForm(header, fixed: fixed, plan: resources.plan),
          into: RecordList(), resources: &resources
        ).records)
    case .receipts:
      return .receipts(
        try records(
          &table, form: ReceiptForm(header, fixed: fixed), into: RecordList(),
          resources: &resources
        ).records)
    }
  }

  /// Reads a table of activities to its end.
  @inline(__always)
  mutating func activities<Form: RecordForm, Table: TableReader & ~Copyable>(
    _ table: inout Table, form: Form?, resources: inout ReadingResources
  ) throws(ReadingFault) -> ActivityBatch where Form.Records == ActivityCollection {
    let collection = try records(
      &table, form: form, into: resources.activities(), resources: &resources)
    do throws(TemporaryFileError) {
      return try collection.batch()
    } catch {
      throw .temporaryFile(error)
    }
  }

  func reading(
    of records: RecordSet, by mapping: AppliedMapping? = nil, layout: TableLayout
  ) -> RecordReading {
    RecordReading(
      records: records, findings: checker.findings, rejectedRowCount: rejectedRowCount,
      rejectedRows: rejectedRows, mapping: mapping, layout: layout)
  }

  /// Reads a table to its end.
  ///
  /// Inlined, so that what is done for every row is compiled for each form, whatever the table comes from.
  @inline(__always)
  private mutating func records<Form: RecordForm, Table: TableReader & ~Copyable>(
    _ table: inout Table, form: Form?, into empty: Form.Records,
    resources: inout ReadingResources
  ) throws(ReadingFault) -> Form.Records {
    guard let form else { preconditionFailure("a header is understood only with all it needs") }
    warnOfUnknownColumns()
    var records = empty
    if !filter.isActive, let rows = table.pieceReader() {
      try collect(by: rows, form: form, empty: empty, into: &records, resources) {
        () throws(ReadingFault) in
        do throws(TabularError) {
          return try table.nextPiece(size: PieceWork<Form>.pieceSize)
        } catch {
          throw .table(error)
        }
      }
    } else {
      do throws(TabularError) {
        try table.forEachRow { row, problem in
          take(row, problem, form: form, into: &records, names: &resources.names)
        }
      } catch {
        throw .table(error)
      }
    }
    if rowCount == skippedRowCount { checker.warn(HeaderMessages.noRecords, row: tableHeader.line) }
    return records
  }

  /// Takes the rows of a table that comes in pieces.
  private mutating func collect<Form: RecordForm>(
    by rows: @escaping @Sendable () -> TextPieceReader, form: Form, empty: Form.Records,
    into records: inout Form.Records, _ resources: ReadingResources,
    next: () throws(ReadingFault) -> TextPiece?
  ) throws(ReadingFault) {
    let work = PieceWork(
      threads: resources.threads, form: form,
      empty: PieceWork<Form>.Part(collector: emptied, records: empty), names: resources.names,
      rows: rows)
    try work.run(next: next) { part throws(ReadingFault) in
      absorb(part.collector)
      records.absorb(part.records)
      do throws(TemporaryFileError) {
        try records.settle()
      } catch {
        throw .temporaryFile(error)
      }
    }
  }

  /// The same before any row was taken.
  private var emptied: RowCollector {
    RowCollector(
      header: header, tableHeader: tableHeader, checker: checker.emptied,
      rejectedRows: rejectedRows.map { _ in RejectedRows(header: tableHeader) },
      isWorkbook: isWorkbook, filter: filter)
  }

  /// Takes over what was found in a later part of the file.
  private mutating func absorb(_ later: RowCollector) {
    rowCount += later.rowCount
    rejectedRowCount += later.rejectedRowCount
    checker.absorb(later.checker)
    if let rows = later.rejectedRows { rejectedRows?.absorb(rows) }
  }

  /// Takes one row.
  @inline(__always)
  mutating func take<Form: RecordForm>(
    _ row: RawRow, _ problem: RowProblem?, form: Form, into records: inout Form.Records,
    names: inout PlanNames
  ) {
    if filter.isActive {
      isOver = isOver || filter.ends(row)
      if isOver { return }
      rowCount += 1
      if filter.skips(row) {
        skippedRowCount += 1
        return
      }
    } else {
      rowCount += 1
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
