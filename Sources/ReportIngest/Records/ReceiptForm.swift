import ReportModel
import Tabular

/// Rows of a file of receipts: `unit, period, received_on` and what may follow.
struct ReceiptForm: RecordForm {
  /// What all records of the file share, where there is no column for it.
  private let fixed: FixedValues
  private let unit: BoundColumn?
  private let period: BoundColumn?
  private let receivedOn: BoundColumn
  private let nothingToReport: BoundColumn?
  private let reference: BoundColumn?
  private let note: BoundColumn?

  init?(_ header: RecordHeader, fixed: FixedValues) {
    let given = Set(header.columns.map(\.column)).union(fixed.columns)
    guard let receivedOn = header[.receivedOn],
      RecordKind.receipts.requiredColumns.allSatisfy(given.contains)
    else { return nil }
    self.fixed = fixed
    unit = header[.unit]
    period = header[.period]
    self.receivedOn = receivedOn
    nothingToReport = header[.nothingToReport]
    reference = header[.reference]
    note = header[.note]
  }

  func append(
    from row: RawRow, to records: inout RecordList<Receipt>, names: inout PlanNames,
    checker: inout RowChecker
  ) {
    if let record = record(from: row, names: &names, checker: &checker) { records.append(record) }
  }

  private func record(
    from row: RawRow, names: inout PlanNames, checker: inout RowChecker
  ) -> Receipt? {
    let unit =
      unit.map { checker.required(checker.position(row, $0, in: &names.units), $0) } ?? fixed.unit
    let period =
      period.map { checker.required(self.period(row, $0, &checker), $0) } ?? fixed.period
    // An empty cell is allowed here: the report came, but nobody noted when.
    var receivedOn: Day?
    if case .value(let day) = checker.day(row, self.receivedOn) { receivedOn = day }
    let nothingToReport = nothingToReport.map { flag(row, $0, &checker) } ?? false
    guard checker.rowIsSound, let unit, let period else { return nil }
    return Receipt(
      unit: unit, period: period, receivedOn: receivedOn, nothingToReport: nothingToReport,
      reference: checker.text(row, reference), note: checker.text(row, note), row: row.line)
  }

  private func period(
    _ row: RawRow, _ column: BoundColumn, _ checker: inout RowChecker
  ) -> CellValue<ReportingPeriod> {
    let text = VietnameseText.normalized(row[column.index].text)
    if text.isEmpty { return .empty }
    if let period = PeriodReading.read(text) { return .value(period) }
    checker.reject(column, value: text, CellMessages.periodMalformed)
    return .wrong
  }

  private func flag(_ row: RawRow, _ column: BoundColumn, _ checker: inout RowChecker) -> Bool {
    let text = VietnameseText.normalized(row[column.index].text)
    if let flag = FlagReading.read(text) { return flag }
    checker.reject(column, value: text, CellMessages.flagMalformed)
    return false
  }
}
