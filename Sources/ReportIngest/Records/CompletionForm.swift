import ReportModel
import Tabular

/// Rows of a completion file: `task, unit, reported_on` and what may follow.
struct CompletionForm: RecordForm {
  private let plan: Plan
  /// What all records of the file share, where there is no column for it.
  private let fixed: FixedValues
  private let task: BoundColumn?
  private let unit: BoundColumn?
  private let reportedOn: BoundColumn?
  private let percent: BoundColumn?
  private let completedOn: BoundColumn?
  private let reference: BoundColumn?
  private let note: BoundColumn?

  init?(_ header: RecordHeader, fixed: FixedValues, plan: Plan) {
    let given = Set(header.columns.map(\.column)).union(fixed.columns)
    guard RecordKind.completions.requiredColumns.allSatisfy(given.contains) else { return nil }
    self.plan = plan
    self.fixed = fixed
    task = header[.task]
    unit = header[.unit]
    reportedOn = header[.reportedOn]
    percent = header[.percent]
    completedOn = header[.completedOn]
    reference = header[.reference]
    note = header[.note]
  }

  func append(
    from row: RawRow, to records: inout RecordList<CompletionRecord>, names: inout PlanNames,
    checker: inout RowChecker
  ) {
    if let record = record(from: row, names: &names, checker: &checker) { records.append(record) }
  }

  private func record(
    from row: RawRow, names: inout PlanNames, checker: inout RowChecker
  ) -> CompletionRecord? {
    let task =
      task.map { checker.required(checker.position(row, $0, in: &names.tasks), $0) } ?? fixed.task
    let unit =
      unit.map { checker.required(checker.position(row, $0, in: &names.units), $0) } ?? fixed.unit
    let reportedOn =
      reportedOn.map { checker.required(checker.day(row, $0), $0) } ?? fixed.day
    let percent = percent.flatMap { column -> Quantity? in
      if case .value(let percent) = checker.percentage(row, column) { percent } else { nil }
    }
    let completedOn = completedOn.flatMap { column -> Day? in
      guard case .value(let day) = checker.day(row, column) else { return nil }
      let contradiction = contradiction(completedOn: day, reportedOn: reportedOn, percent: percent)
      if let contradiction {
        checker.reject(column, value: row[column.index].text, contradiction)
      }
      return day
    }
    guard checker.rowIsSound, let task, let unit, let reportedOn else { return nil }
    if let column = self.unit ?? self.task, !isAssigned(task, to: unit) {
      checker.warn(column, value: row[column.index].text, NameMessages.notAssigned)
    }
    return CompletionRecord(
      task: task, unit: unit, reportedOn: reportedOn, percent: percent, completedOn: completedOn,
      reference: checker.text(row, reference), note: checker.text(row, note), row: row.line)
  }

  private func contradiction(
    completedOn: Day, reportedOn: Day?, percent: Quantity?
  ) -> Explanation? {
    if let percent, percent < Quantity(100) { return CellMessages.completedBelowHundred }
    if let reportedOn, completedOn > reportedOn { return CellMessages.completedAfterReport }
    return nil
  }

  /// Whether the task is, or was at some time, the unit's: by name, or as one of a group.
  private func isAssigned(_ task: Position<PlanTask>, to unit: Position<OrgUnit>) -> Bool {
    plan.tasks[task].assignees.contains { assignee in
      switch assignee {
      case .unit(let assigned): assigned == unit
      case .group(let group): plan.units[unit].versions.contains { $0.group == group }
      }
    }
  }
}
