import ReportModel

/// The tasks that units still have to report on, as known before a period.
struct OpenTasks: Sendable {
  private let plan: Plan
  private let assignments: [Position<OrgUnit>: [TaskLedger.Assignment]]

  /// - Parameters:
  ///   - first: the period's first day. What is reported on that day or later is the form's own matter: a
  ///     form that is written anew has the same tasks as before.
  ///   - tree: that of the period's cut-off.
  init(_ records: [CompletionRecord], before first: Day, plan: Plan, tree: OrgUnitTree) {
    self.plan = plan
    let former = records.filter { $0.reportedOn < first }
    let ledger = TaskLedger(former, plan: plan, tree: tree)
    assignments = Dictionary(grouping: ledger.assignments, by: \.unit)
  }

  func rows(
    of unit: Position<OrgUnit>, keeping kept: Set<Position<PlanTask>>
  ) -> [EntryForm.TaskRow] {
    (assignments[unit] ?? []).filter { $0.completedOn == nil || kept.contains($0.task) }.map {
      let task = plan.tasks[$0.task]
      return EntryForm.TaskRow(
        row: .task(task.code), title: task.title, document: task.document, due: task.due,
        formerPercent: $0.percent)
    }
  }
}
