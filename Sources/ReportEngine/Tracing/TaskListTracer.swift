import ReportModel

/// Traces the figures of tables that list tasks.
struct TaskListTracer {
  let report: ReportPlan
  let source: any RecordSource
  let statistics: Statistics
  let table: Table
  let list: TableTemplate.ListKind

  /// The trace of a cell; `nil` where it can't hold a figure.
  func trace(row: Int, column: Int) throws -> FigureTrace? {
    guard table.rows.indices.contains(row), table.columns.indices.contains(column) else {
      return nil
    }
    switch (list, table.columns[column].code) {
    case (.groupTasks, "assigned"): return try group(row, column) { _ in true }
    case (.groupTasks, "completed"):
      return try group(row, column) { $0.completedOn != nil }
    case (.groupTasks, "rate"): return try rate(row, column)
    case (_, "days_overdue"), (_, "days_left"): return try days(row, column)
    case (_, "percent"): return try percent(row, column)
    default: return nil
    }
  }

  // MARK: - Tasks of groups

  private func group(
    _ row: Int, _ column: Int, where counts: (TaskLedger.Assignment) -> Bool
  ) throws -> FigureTrace {
    let asOf = report.windows.asOf
    let tree = statistics.tree(on: asOf)
    let reports = try CompletionReports(source, tree: tree)
    let codes = table.rows[row].codes
    let members = try statistics.taskLedger(asOf: asOf).assignments.filter { assignment in
      tree.unit(tree.holder(of: assignment.unit), isWithin: report.scope)
        && report.plan.tasks[assignment.task].code == codes["task"]
        && tree.version(of: assignment.unit).group.map { report.plan.groups[$0].code }
          == codes["unit_group"]
        && counts(assignment)
    }
    return FigureTrace(
      label: label(row, column), question: nil, rule: .count, value: value(row, column),
      traced: .count(members.count),
      parts: members.map {
        TracedPart(.task($0, reports: reports.of($0)), amount: Quantity(1))
      })
  }

  private func rate(_ row: Int, _ column: Int) throws -> FigureTrace {
    let operands = try ["completed", "assigned"].compactMap { code in
      try table.columns.firstIndex { $0.code == code }.flatMap { try trace(row: row, column: $0) }
    }
    let counts = operands.map { $0.parts.count }
    let ratio = counts.count == 2 ? Ratio(Int64(counts[0]), over: Int64(counts[1])) : nil
    return FigureTrace(
      label: label(row, column), question: nil, rule: .percent(numerators: 1),
      value: value(row, column), traced: ratio.map { .percent($0) } ?? .absent(.noBase),
      operands: operands)
  }

  // MARK: - Open tasks

  private func days(_ row: Int, _ column: Int) throws -> FigureTrace? {
    guard let found = try assignment(row), let due = report.plan.tasks[found.task].due else {
      return nil
    }
    let asOf = report.windows.asOf
    let (first, last) = list == .overdueTasks ? (due, asOf) : (asOf, due)
    return FigureTrace(
      label: label(row, column), question: nil, rule: .days(from: first, to: last),
      value: value(row, column), traced: .count(last.days(since: first)),
      parts: [try part(found, amount: Quantity(last.days(since: first)))])
  }

  private func percent(_ row: Int, _ column: Int) throws -> FigureTrace? {
    guard let found = try assignment(row) else { return nil }
    let part = try part(found, amount: .zero)
    guard case .task(_, let reports) = part.origin else { return nil }
    // What the unit itself told goes before what was told on it by another.
    let tree = statistics.tree(on: report.windows.asOf)
    let told = reports.map(\.record).filter {
      $0.percent != nil && $0.reportedOn <= report.windows.asOf
    }
    let own = told.filter { $0.unit == tree.holder(of: found.unit) }
    let latest = (own.isEmpty ? told : own).max {
      ($0.reportedOn, $0.percent ?? .zero) < ($1.reportedOn, $1.percent ?? .zero)
    }
    let percent = latest?.percent
    return FigureTrace(
      label: label(row, column), question: nil, rule: .told, value: value(row, column),
      traced: percent.map { .quantity($0, decimals: $0.significantPlaces) } ?? .empty,
      parts: [TracedPart(part.origin, amount: percent ?? .zero)])
  }

  private func assignment(_ row: Int) throws -> TaskLedger.Assignment? {
    let codes = table.rows[row].codes
    return try statistics.taskLedger(asOf: report.windows.asOf).assignments.first {
      report.plan.tasks[$0.task].code == codes["task"]
        && report.plan.units[$0.unit].code == codes["unit"]
    }
  }

  private func part(_ assignment: TaskLedger.Assignment, amount: Quantity) throws -> TracedPart {
    let reports = try CompletionReports(source, tree: statistics.tree(on: report.windows.asOf))
    return TracedPart(.task(assignment, reports: reports.of(assignment)), amount: amount)
  }

  // MARK: - The table's own words

  private func value(_ row: Int, _ column: Int) -> Cell.Value {
    table.rows[row].cells[column].value
  }

  private func label(_ row: Int, _ column: Int) -> String {
    let tasks = report.plan.tasks
    let task = tasks.first { $0.code == table.rows[row].codes["task"] }?.title ?? ""
    return "\(task) – \(table.columns[column].label)"
  }
}
