import ReportModel
import Tabular

/// Rows of an activity file: `date, unit, content_area, indicator, quantity` and what may follow.
struct ActivityForm: RecordForm {
  private let plan: Plan
  /// What all records of the file share, where there is no column for it.
  private let fixed: FixedValues
  private let date: BoundColumn?
  private let unit: BoundColumn?
  private let contentArea: BoundColumn?
  private let indicator: BoundColumn?
  private let quantity: BoundColumn
  private let audience: BoundColumn?
  private let phase: BoundColumn?
  private let reference: BoundColumn?
  private let note: BoundColumn?
  private var plainRow: PlainActivityRow

  init?(_ header: RecordHeader, fixed: FixedValues, plan: Plan) {
    let given = Set(header.columns.map(\.column)).union(fixed.columns)
    guard let quantity = header[.quantity],
      RecordKind.activities.requiredColumns.allSatisfy(given.contains)
    else { return nil }
    self.plan = plan
    self.fixed = fixed
    date = header[.date]
    unit = header[.unit]
    contentArea = header[.contentArea]
    indicator = header[.indicator]
    self.quantity = quantity
    audience = header[.audience]
    phase = header[.phase]
    reference = header[.reference]
    note = header[.note]
    plainRow = PlainActivityRow(header, fixed: fixed, plan: plan)
  }

  var detached: ActivityForm {
    var form = self
    form.plainRow = plainRow.detached
    return form
  }

  @inline(__always)
  func append(
    from row: RawRow, to records: inout ActivityCollection, names: inout PlanNames,
    checker: inout RowChecker
  ) {
    if plainRow.take(row, to: &records, names: names) { return }
    if let record = record(from: row, names: &names, checker: &checker) { records.append(record) }
  }

  private func record(
    from row: RawRow, names: inout PlanNames, checker: inout RowChecker
  ) -> ActivityRecord? {
    // Every cell is read even if an earlier one is wrong, so that a row's faults come out together.
    let day =
      date.map { checker.required(checker.day(row, $0), $0) } ?? fixed.day
    let unit =
      unit.map { checker.required(checker.position(row, $0, in: &names.units), $0) } ?? fixed.unit
    let contentArea =
      contentArea.map {
        checker.required(checker.position(row, $0, in: &names.contentAreas), $0)
      } ?? fixed.contentArea
    let indicator =
      indicator.map { recordedIndicator(row, $0, names: &names, checker: &checker) }
      ?? fixed.indicator
    // Without the indicator its decimals aren't known; the most that any may have are let pass.
    let decimals = indicator.map { plan.indicators[$0].decimals } ?? Quantity.places
    let quantity = checker.required(checker.number(row, quantity, decimals: decimals), quantity)
    let audience = audience.flatMap { column -> Quantity? in
      if case .value(let number) = checker.number(row, column, decimals: 0) { number } else { nil }
    }
    let phase = phase.flatMap { column -> Position<Phase>? in
      if case .value(let phase) = checker.position(row, column, in: &names.phases) {
        phase
      } else {
        nil
      }
    }
    guard checker.rowIsSound, let day, let unit, let contentArea, let indicator, let quantity else {
      return nil
    }
    return ActivityRecord(
      day: day, unit: unit, contentArea: contentArea, indicator: indicator, quantity: quantity,
      audience: audience.map { Int($0.thousandths / 1000) }, namedPhase: phase ?? fixed.phase,
      reference: checker.text(row, reference), note: checker.text(row, note), row: row.line)
  }

  private func recordedIndicator(
    _ row: RawRow, _ column: BoundColumn, names: inout PlanNames, checker: inout RowChecker
  ) -> Position<Indicator>? {
    guard
      let position = checker.required(
        checker.position(row, column, in: &names.indicators), column)
    else { return nil }
    guard let derivation = plan.indicators[position].derivation else { return position }
    checker.reject(
      column, value: row[column.index].text,
      NameMessages.derivedIndicator(derivation, in: plan))
    return nil
  }
}
