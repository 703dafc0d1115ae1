import ReportModel
import Tabular

/// Rows of a file of receipts: `unit, period, received_on` and what may follow.
struct ReceiptForm: RecordForm {
  private let unit: BoundColumn
  private let period: BoundColumn
  private let receivedOn: BoundColumn
  private let nothingToReport: BoundColumn?
  private let reference: BoundColumn?
  private let note: BoundColumn?

  init?(_ header: RecordHeader) {
    guard let unit = header[.unit], let period = header[.period],
      let receivedOn = header[.receivedOn]
    else { return nil }
    self.unit = unit
    self.period = period
    self.receivedOn = receivedOn
    nothingToReport = header[.nothingToReport]
    reference = header[.reference]
    note = header[.note]
  }

  func record(
    from row: RawRow, names: inout PlanNames, checker: inout RowChecker
  ) -> Receipt? {
    let unit = checker.required(checker.position(row, unit, in: &names.units), unit)
    let period = checker.required(period(row, &checker), period)
    // An empty cell is allowed here: the report came, but nobody noted when.
    var receivedOn: Day?
    if case .value(let day) = checker.day(row, self.receivedOn) { receivedOn = day }
    let nothingToReport = nothingToReport.map { flag(row, $0, &checker) } ?? false
    guard checker.rowIsSound, let unit, let period else { return nil }
    return Receipt(
      unit: unit, period: period, receivedOn: receivedOn, nothingToReport: nothingToReport,
      reference: checker.text(row, reference), note: checker.text(row, note), row: row.line)
  }

  private func period(_ row: RawRow, _ checker: inout RowChecker) -> CellValue<ReportingPeriod> {
    let text = VietnameseText.normalized(row[period.index].text)
    if text.isEmpty { return .empty }
    if let period = PeriodReading.read(text) { return .value(period) }
    checker.reject(period, value: text, CellMessages.periodMalformed)
    return .wrong
  }

  private func flag(_ row: RawRow, _ column: BoundColumn, _ checker: inout RowChecker) -> Bool {
    let text = VietnameseText.normalized(row[column.index].text)
    if let flag = FlagReading.read(text) { return flag }
    checker.reject(column, value: text, CellMessages.flagMalformed)
    return false
  }
}
