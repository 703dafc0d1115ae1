import ReportModel
import Tabular

/// Rows of an activity file: `date, unit, content_area, indicator, quantity` and what may follow.
struct ActivityForm: RecordForm {
  private let plan: Plan
  private let date: BoundColumn
  private let unit: BoundColumn
  private let contentArea: BoundColumn
  private let indicator: BoundColumn
  private let quantity: BoundColumn
  private let audience: BoundColumn?
  private let phase: BoundColumn?
  private let reference: BoundColumn?
  private let note: BoundColumn?

  init?(_ header: RecordHeader, plan: Plan) {
    guard let date = header[.date], let unit = header[.unit],
      let contentArea = header[.contentArea], let indicator = header[.indicator],
      let quantity = header[.quantity]
    else { return nil }
    self.plan = plan
    self.date = date
    self.unit = unit
    self.contentArea = contentArea
    self.indicator = indicator
    self.quantity = quantity
    audience = header[.audience]
    phase = header[.phase]
    reference = header[.reference]
    note = header[.note]
  }

  func record(
    from row: RawRow, names: inout PlanNames, checker: inout RowChecker
  ) -> ActivityRecord? {
    // Every cell is read even if an earlier one is wrong, so that a row's faults come out together.
    let day = checker.required(checker.day(row, date), date)
    let unit = checker.required(checker.position(row, unit, in: &names.units), unit)
    let contentArea = checker.required(
      checker.position(row, contentArea, in: &names.contentAreas), contentArea)
    let indicator = recordedIndicator(row, names: &names, checker: &checker)
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
      audience: audience.map { Int($0.thousandths / 1000) }, namedPhase: phase,
      reference: checker.text(row, reference), note: checker.text(row, note), row: row.line)
  }

  private func recordedIndicator(
    _ row: RawRow, names: inout PlanNames, checker: inout RowChecker
  ) -> Position<Indicator>? {
    guard
      let position = checker.required(
        checker.position(row, indicator, in: &names.indicators), indicator)
    else { return nil }
    guard let derivation = plan.indicators[position].derivation else { return position }
    checker.reject(
      indicator, value: row[indicator.index].text,
      NameMessages.derivedIndicator(derivation, in: plan))
    return nil
  }
}
