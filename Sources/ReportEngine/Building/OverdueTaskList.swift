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
        && report.concerns(report.plan.tasks[assignment.task])
    }.sorted { left, right in
      (left.due, left.0.task, left.0.unit) < (right.due, right.0.task, right.0.unit)
    }
    let tasks = overdue.map { report.plan.tasks[$0.0.task] }
    let parts = Parts(
      support: tasks.contains { !$0.support.isEmpty },
      originalDue: tasks.contains { $0.originalDue != nil })
    let rows = overdue.enumerated().map { number, item in
      row(number + 1, item.0, due: item.due, tree: tree, parts)
    }
    return Table(
      code: planned.code, number: planned.number, title: planned.title,
      measureLine: planned.measureLine, placement: planned.placement, columns: columns(parts),
      rows: rows, notes: planned.notes, emptyText: planned.empty)
  }

  /// What the list shows only if one of its tasks has it.
  private struct Parts {
    let support: Bool
    let originalDue: Bool
  }

  private func columns(_ parts: Parts) -> [Table.Column] {
    var labels = [
      Label("task", "Nhiệm vụ", .label), Label("unit", "Đơn vị thực hiện", .text, short: "Đơn vị"),
    ]
    if parts.support {
      labels.append(Label("support", "Đơn vị phối hợp", .text, short: "Phối hợp"))
    }
    labels.append(Label("document", "Văn bản giao", .text))
    if parts.originalDue {
      labels.append(Label("original_due", "Thời hạn ban đầu", .day, short: "Hạn ban đầu"))
    }
    labels.append(Label("due", "Thời hạn", .day))
    // Columns of words are marked by letters, those of numbers by numbers.
    let letters = zip("BCDEFGH", labels).map { $1.column(index: String($0)) }
    return [Table.Column(code: "ordinal", label: "TT", kind: .ordinal, index: "A")] + letters + [
      Table.Column(
        code: "days_overdue", label: "Số ngày quá hạn", shortLabel: "Số ngày", kind: .number,
        index: "1"),
      Table.Column(code: "percent", label: "Tiến độ (%)", kind: .number, index: "2"),
    ]
  }

  private struct Label {
    let code: String
    let label: String
    let short: String?
    let kind: Table.Column.Kind

    init(_ code: String, _ label: String, _ kind: Table.Column.Kind, short: String? = nil) {
      self.code = code
      self.label = label
      self.short = short
      self.kind = kind
    }

    func column(index: String) -> Table.Column {
      Table.Column(code: code, label: label, shortLabel: short, kind: kind, index: index)
    }
  }

  private func row(
    _ number: Int, _ assignment: TaskLedger.Assignment, due: Day, tree: OrgUnitTree, _ parts: Parts
  ) -> Table.Row {
    let task = report.plan.tasks[assignment.task]
    var cells: [Cell] = [
      .text(String(number)), .text(task.title), .text(tree.name(of: assignment.unit)),
    ]
    if parts.support { cells.append(.text(names(of: task.support, tree: tree))) }
    cells.append(task.document.map { .text($0) } ?? .empty)
    if parts.originalDue { cells.append(task.originalDue.map { Cell(.day($0)) } ?? .empty) }
    cells += [
      Cell(.day(due)), Cell(.count(report.windows.asOf.days(since: due))),
      assignment.percent.map { Cell(.quantity($0, decimals: $0.significantPlaces)) } ?? .empty,
    ]
    return Table.Row(
      kind: .item,
      codes: ["task": task.code, "unit": report.plan.units[assignment.unit].code], cells: cells)
  }

  private func names(of assignees: [PlanTask.Assignee], tree: OrgUnitTree) -> String {
    assignees.map { assignee in
      switch assignee {
      case .unit(let unit): tree.name(of: unit)
      case .group(let group): report.plan.groups[group].name
      }
    }.joined(separator: "; ")
  }
}
