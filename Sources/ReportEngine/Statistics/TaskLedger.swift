public import ReportModel

/// The state of a task as of a day; the four always add up to the tasks assigned.
public enum TaskState: String, CaseIterable, Hashable, Sendable {
  /// Done on or before the last day, or without one.
  case completedOnTime
  /// Done after the last day.
  case completedLate
  /// Not done; the last day has not passed, or there is none.
  case inProgress
  /// Not done, and the last day has passed.
  case overdue

  /// Classifies as of a day; a completion dated after it is not a completion yet.
  ///
  /// The whole of the last day belongs to the term.
  public init(due: Day?, completedOn: Day?, asOf: Day) {
    if let completedOn, completedOn <= asOf {
      self = due.map { completedOn <= $0 } ?? true ? .completedOnTime : .completedLate
    } else {
      self = due.map { asOf <= $0 } ?? true ? .inProgress : .overdue
    }
  }
}

/// Who was assigned what, and how it stands as of a day.
public struct TaskLedger: Sendable {
  /// One task of one unit.
  public struct Assignment: Hashable, Sendable {
    public let task: Position<PlanTask>
    /// The unit to which it was assigned.
    public let unit: Position<OrgUnit>
    public let state: TaskState
    /// On or before the ledger's day; `nil` when not completed by then.
    public let completedOn: Day?
    /// The latest percentage reported on or before the ledger's day.
    public let percent: Quantity?
  }

  public let asOf: Day
  /// In the plan's order of tasks, then protocol order of units.
  public let assignments: [Assignment]

  public init(_ records: [CompletionRecord], plan: Plan, tree: OrgUnitTree) {
    asOf = tree.day
    let progress = TaskProgress(records, asOf: tree.day)
    var assignments: [Assignment] = []
    for (index, task) in plan.tasks.enumerated() {
      let position = Position<PlanTask>(index)
      if let assignedOn = task.assignedOn, assignedOn > tree.day { continue }
      for unit in TaskLedger.units(of: task, plan: plan, tree: tree) {
        // Whoever continues a unit that has ended may also finish what it was to do.
        let holder = tree.holder(of: unit)
        let completedOn =
          progress.completion(of: position, by: unit)
          ?? progress.completion(of: position, by: holder)
        assignments.append(
          Assignment(
            task: position, unit: unit,
            state: TaskState(due: task.due, completedOn: completedOn, asOf: tree.day),
            completedOn: completedOn,
            percent: progress.percent(of: position, by: holder)
              ?? progress.percent(of: position, by: unit)))
      }
    }
    self.assignments = assignments
  }

  /// The units of a task, each once: those named, and those of its groups that are valid on the day.
  private static func units(
    of task: PlanTask, plan: Plan, tree: OrgUnitTree
  ) -> [Position<OrgUnit>] {
    var units: Set<Position<OrgUnit>> = []
    for assignee in task.assignees {
      switch assignee {
      case .unit(let unit):
        let begins = plan.units[unit].versions[0].validFrom
        if begins.map({ $0 <= tree.day }) ?? true { units.insert(unit) }
      case .group(let group):
        units.formUnion(
          plan.units.positions.filter { tree.isValid($0) && tree.version(of: $0).group == group })
      }
    }
    return units.sorted()
  }
}

/// What completion records say of each task and unit, whatever their order.
private struct TaskProgress {
  private struct Key: Hashable {
    let task: Position<PlanTask>
    let unit: Position<OrgUnit>
  }

  private var completions: [Key: (reportedOn: Day, completedOn: Day)] = [:]
  private var percents: [Key: (reportedOn: Day, percent: Quantity)] = [:]

  init(_ records: [CompletionRecord], asOf: Day) {
    for record in records {
      let key = Key(task: record.task, unit: record.unit)
      if let completedOn = record.effectiveCompletion, completedOn <= asOf {
        noteCompletion(key, reportedOn: record.reportedOn, completedOn: completedOn)
      }
      if let percent = record.percent, record.reportedOn <= asOf {
        notePercent(key, reportedOn: record.reportedOn, percent: percent)
      }
    }
  }

  /// The report made last is the one that holds; of two made on one day, the earlier completion.
  private mutating func noteCompletion(_ key: Key, reportedOn: Day, completedOn: Day) {
    guard let known = completions[key] else {
      completions[key] = (reportedOn, completedOn)
      return
    }
    if (reportedOn, known.completedOn) > (known.reportedOn, completedOn) {
      completions[key] = (reportedOn, completedOn)
    }
  }

  private mutating func notePercent(_ key: Key, reportedOn: Day, percent: Quantity) {
    guard let known = percents[key] else {
      percents[key] = (reportedOn, percent)
      return
    }
    if (reportedOn, percent) > (known.reportedOn, known.percent) {
      percents[key] = (reportedOn, percent)
    }
  }

  func completion(of task: Position<PlanTask>, by unit: Position<OrgUnit>) -> Day? {
    completions[Key(task: task, unit: unit)]?.completedOn
  }

  func percent(of task: Position<PlanTask>, by unit: Position<OrgUnit>) -> Quantity? {
    percents[Key(task: task, unit: unit)]?.percent
  }
}
