import ReportModel

/// Tasks that were assigned to groups, with how many units of each group have completed them, as
/// reports put it: «10/10 huyện, thành phố; 5/5 đảng ủy trực thuộc».
struct GroupTaskList {
  let report: ReportPlan
  let statistics: Statistics

  func table(_ planned: TablePlan) throws -> Table {
    let tree = statistics.tree(on: report.windows.asOf)
    let assignments = try statistics.taskLedger(asOf: report.windows.asOf).assignments.filter {
      tree.unit(tree.holder(of: $0.unit), isWithin: report.scope)
    }
    let byTask = Dictionary(grouping: assignments, by: \.task)
    var rows: [Table.Row] = []
    for (index, task) in report.plan.tasks.enumerated() {
      guard report.concerns(task), let ofTask = byTask[Position(index)] else { continue }
      let groups = task.assignees.compactMap { assignee -> Position<UnitGroup>? in
        if case .group(let group) = assignee { group } else { nil }
      }.sorted()
      var isFirst = true
      for group in groups {
        let members = ofTask.filter { tree.version(of: $0.unit).group == group }
        guard !members.isEmpty else { continue }
        rows.append(
          row(
            task, isFirst ? index : nil, number: rows.count { !$0.cells[0].isEmptyText } + 1,
            group: group, members: members))
        isFirst = false
      }
    }
    return Table(
      code: planned.code, number: planned.number, title: planned.title,
      measureLine: planned.measureLine, placement: planned.placement, columns: Self.columns,
      rows: rows, notes: planned.notes, emptyText: planned.empty)
  }

  private static let columns = [
    Table.Column(code: "ordinal", label: "TT", kind: .ordinal, index: "A"),
    Table.Column(code: "task", label: "Nhiệm vụ", kind: .label, index: "B"),
    Table.Column(code: "due", label: "Thời hạn", kind: .day, index: "C"),
    Table.Column(code: "group", label: "Khối đơn vị", shortLabel: "Khối", kind: .text, index: "D"),
    Table.Column(
      code: "assigned", label: "Số đơn vị được giao", shortLabel: "Được giao", kind: .number,
      index: "1"),
    Table.Column(
      code: "completed", label: "Số đơn vị hoàn thành", shortLabel: "Hoàn thành", kind: .number,
      index: "2"),
    Table.Column(code: "rate", label: "Tỷ lệ (%)", shortLabel: "%", kind: .percent, index: "3=2/1"),
  ]

  /// A task's title, day and number stand in the row of its first group only.
  private func row(
    _ task: PlanTask, _ index: Int?, number: Int, group: Position<UnitGroup>,
    members: [TaskLedger.Assignment]
  ) -> Table.Row {
    let completed = members.count { $0.completedOn != nil }
    let isFirst = index != nil
    return Table.Row(
      kind: .item, codes: ["task": task.code, "unit_group": report.plan.groups[group].code],
      cells: [
        .text(isFirst ? String(number) : ""), .text(isFirst ? task.title : ""),
        isFirst ? task.due.map { Cell(.day($0)) } ?? .text("không thời hạn") : .empty,
        .text(report.plan.groups[group].name), Cell(.count(members.count)),
        Cell(.count(completed)),
        Ratio(Int64(completed), over: Int64(members.count)).map {
          Cell(.percent($0), derivation: .percentOfColumns(numerator: 5, denominator: 4))
        } ?? .absent(.noBase),
      ])
  }
}

extension Cell {
  fileprivate var isEmptyText: Bool { value == .text("") }
}
