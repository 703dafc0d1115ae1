import ReportModel

/// A list of tasks that are not completed as of the cut-off and have a last day, by that day.
struct OpenTaskList {
  /// Which of them are listed.
  enum Urgency {
    /// The last day has passed.
    case overdue
    /// The last day comes within the days that the plan says (sắp đến hạn); the cut-off may be it.
    case dueSoon
  }

  /// A task of a unit, and the last day of its term.
  typealias Item = (assignment: TaskLedger.Assignment, due: Day)

  let report: ReportPlan
  let statistics: Statistics
  let urgency: Urgency

  /// What is listed, the earliest last day first.
  func items() throws -> [Item] {
    let asOf = report.windows.asOf
    let inScope = Set(statistics.placement(of: report).units(within: report.scope))
    return try statistics.taskLedger(asOf: asOf).assignments.compactMap { assignment -> Item? in
      let task = report.plan.tasks[assignment.task]
      guard let due = task.due, lists(assignment.state, due: due, asOf: asOf),
        inScope.contains(assignment.unit), report.concerns(task)
      else { return nil }
      return (assignment, due)
    }.sorted { left, right in
      (left.due, left.assignment.task, left.assignment.unit)
        < (right.due, right.assignment.task, right.assignment.unit)
    }
  }

  private func lists(_ state: TaskState, due: Day, asOf: Day) -> Bool {
    switch urgency {
    case .overdue: state == .overdue
    case .dueSoon: state == .inProgress && due.days(since: asOf) <= report.plan.dueSoonDays
    }
  }

  func table(_ planned: TablePlan) throws -> Table {
    let tree = statistics.placement(of: report).tree
    let items = try items()
    let tasks = items.map { report.plan.tasks[$0.assignment.task] }
    let parts = Parts(
      support: tasks.contains { !$0.support.isEmpty },
      originalDue: tasks.contains { $0.originalDue != nil })
    let rows = items.enumerated().map { number, item in
      row(number + 1, item.assignment, due: item.due, tree: tree, parts)
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
      daysColumn,
      Table.Column(code: "percent", label: "Tiến độ (%)", kind: .number, index: "2"),
    ]
  }

  private var daysColumn: Table.Column {
    let (code, label) =
      switch urgency {
      case .overdue: ("days_overdue", "Số ngày quá hạn")
      case .dueSoon: ("days_left", "Số ngày còn lại")
      }
    return Table.Column(code: code, label: label, shortLabel: "Số ngày", kind: .number, index: "1")
  }

  private func days(until due: Day) -> Int {
    let asOf = report.windows.asOf
    return switch urgency {
    case .overdue: asOf.days(since: due)
    case .dueSoon: due.days(since: asOf)
    }
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
      Cell(.day(due)), Cell(.count(days(until: due))),
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
