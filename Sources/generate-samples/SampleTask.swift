import ReportModel

/// A task of a sample's `tasks.csv`, as far as progress on it is drawn.
struct SampleTask {
  let code: String
  /// Codes of units and of groups.
  let assignees: [String]
  let assignedOn: Day
  let due: Day?

  init?(_ code: String, _ assignees: String..., from: String, due: String? = nil) {
    guard let assignedOn = Day(iso: from) else { return nil }
    self.code = code
    self.assignees = assignees
    self.assignedOn = assignedOn
    self.due = due.flatMap { Day(iso: $0) }
  }

  /// Whether the unit has the task, by itself or with its group.
  func isAssigned(to unit: SampleUnit) -> Bool {
    assignees.contains(unit.code) || assignees.contains(unit.group)
  }
}
