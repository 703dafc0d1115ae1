import ReportModel

/// The list of tasks that are overdue as of the cut-off, those longest overdue first.
struct OverdueTaskList {
  let report: ReportPlan
  let statistics: Statistics

  func table(_ planned: TablePlan) throws -> Table {
    let asOf = report.windows.asOf
    let placement = statistics.placement(of: report)
    let tree = placement.tree
    let inScope = Set(placement.units(within: report.scope))
    let overdue = try statistics.taskLedger(asOf: asOf).assignments.compactMap { assignment in
      report.plan.tasks[assignment.task].due.map { (assignment, due: $0) }
    }.filter { assignment, _ in
      assignment.state == .overdue && inScope.contains(assignment.unit)
    }.sorted { left, right in
      (left.due, left.0.task, left.0.unit) < (right.due, right.0.task, right.0.unit)
    }
    let rows = overdue.enumerated().map { number, item in
      row(number + 1, item.0, due: item.due, tree: tree)
    }
    return Table(
      code: planned.code, number: planned.number, title: planned.title,
      measureLine: planned.measureLine, placement: planned.placement, columns: Self.columns,
      rows: rows, notes: planned.notes, emptyText: planned.empty)
  }

  private static let columns = [
    Table.Column(code: "ordinal", label: "TT", kind: .ordinal, index: "A"),
    Table.Column(code: "task", label: "Nhiệm vụ", kind: .label, index: "B"),
    Table.Column(
      code: "unit", label: "Đơn vị thực hiện", shortLabel: "Đơn vị", kind: .text, index: "C"),
    Table.Column(code: "document", label: "Văn bản giao", kind: .text, index: "D"),
    Table.Column(code: "due", label: "Thời hạn", kind: .day, index: "E"),
    Table.Column(
      code: "days_overdue", label: "Số ngày quá hạn", shortLabel: "Số ngày", kind: .number,
      index: "1"),
    Table.Column(code: "percent", label: "Tiến độ (%)", kind: .number, index: "2"),
  ]

  private func row(
    _ number: Int, _ assignment: TaskLedger.Assignment, due: Day, tree: OrgUnitTree
  ) -> Table.Row {
    let task = report.plan.tasks[assignment.task]
    return Table.Row(
      kind: .item,
      codes: ["task": task.code, "unit": report.plan.units[assignment.unit].code],
      cells: [
        .text(String(number)), .text(task.title), .text(tree.name(of: assignment.unit)),
        task.document.map { .text($0) } ?? .empty, Cell(.day(due)),
        Cell(.count(report.windows.asOf.days(since: due))),
        assignment.percent.map { Cell(.quantity($0, decimals: $0.significantPlaces)) } ?? .empty,
      ])
  }
}
