import ReportEngine
import ReportModel

/// Answers computed the slow and plain way, record by record, to hold the engine's answers against.
///
/// Nothing of the engine takes part: the tree is walked anew for every record, and a filter is none.
struct NaiveStatistics {
  let plan: Plan
  let records: RandomRecords
  let window: DayWindow
  let asOf: Day

  /// For each combination of codes with data, the figure as plain text.
  func rows(by dimensions: [QuestionDimension], _ measure: Measure) -> [[String]: String] {
    switch measure.subject {
    case .activities: activityRows(dimensions, measure)
    case .tasks: taskRows(dimensions, measure)
    case .reporting: reportingRows(dimensions, measure)
    }
  }

  // MARK: - Activities

  private var inWindow: [ActivityRecord] {
    records.activities.filter { window.contains($0.day) }
  }

  private func activityRows(
    _ dimensions: [QuestionDimension], _ measure: Measure
  ) -> [[String]: String] {
    var groups: [[String]: [ActivityRecord]] = [:]
    for record in inWindow {
      guard let codes = codes(of: record, record.indicator, by: dimensions) else { continue }
      groups[codes, default: []].append(record)
    }
    switch measure {
    case .activities: return groups.mapValues { String($0.count) }
    case .audience: return groups.mapValues { String($0.compactMap(\.audience).reduce(0, +)) }
    default: break
    }
    var rows = groups.mapValues { Quantity(thousandths: thousandths($0, by: dimensions)).plain }
    for (index, indicator) in plan.indicators.enumerated() {
      guard let base = indicator.audienceOf else { continue }
      var people: [[String]: Int] = [:]
      for record in inWindow where record.indicator == base {
        guard let told = record.audience,
          let codes = codes(of: record, Position(index), by: dimensions)
        else { continue }
        people[codes, default: 0] += told
      }
      for (codes, count) in people { rows[codes] = String(count) }
    }
    return rows
  }

  /// A flow adds up; of a stock only the records of the unit's latest day count.
  private func thousandths(_ group: [ActivityRecord], by dimensions: [QuestionDimension]) -> Int64 {
    group.reduce(0) { sum, record in
      guard plan.indicators[record.indicator].accumulation == .stock else {
        return sum + record.quantity.thousandths
      }
      func latest(of unit: Position<OrgUnit>) -> Day? {
        inWindow.filter {
          $0.unit == unit && $0.indicator == record.indicator
            && time($0.day, dimensions) == time(record.day, dimensions)
        }.map(\.day).max()
      }
      let holder = holder(of: record.unit)
      guard latest(of: record.unit) == record.day,
        holder == record.unit || latest(of: holder) == nil
      else { return sum }
      return sum + record.quantity.thousandths
    }
  }

  private func codes(
    of record: ActivityRecord, _ indicator: Position<Indicator>, by dimensions: [QuestionDimension]
  ) -> [String]? {
    let codes = dimensions.map { dimension -> String? in
      switch dimension {
      case .phase:
        plan.phase(named: record.namedPhase, on: record.day, contentArea: record.contentArea)
          .map { plan.phases[$0].code } ?? ""
      case .contentArea: plan.contentAreas[record.contentArea].code
      case .channel: plan.channels[plan.indicators[indicator].channel].code
      case .indicator: plan.indicators[indicator].code
      case .week, .month, .quarter, .year: time(record.day, [dimension])
      default: unitCode(record.unit, dimension)
      }
    }
    let known = codes.compactMap { $0 }
    return known.count == codes.count ? known : nil
  }

  private func time(_ day: Day, _ dimensions: [QuestionDimension]) -> String {
    let kinds: [ReportingPeriod.Kind] = dimensions.compactMap { dimension in
      switch dimension {
      case .week: .week
      case .month: .month
      case .quarter: .quarter
      case .year: .year
      default: nil
      }
    }
    return kinds.map { plan.calendar.period($0, holding: day)?.code ?? "" }.joined(separator: " ")
  }

  // MARK: - Tasks

  private func taskRows(
    _ dimensions: [QuestionDimension], _ measure: Measure
  ) -> [[String]: String] {
    var states: [[String]: [TaskState]] = [:]
    for (index, task) in plan.tasks.enumerated() {
      if let assigned = task.assignedOn, assigned > asOf { continue }
      for unit in plan.units.positions where isAssigned(task, to: unit) {
        let codes = dimensions.map { dimension -> String? in
          switch dimension {
          case .task: task.code
          case .phase: task.phase.map { plan.phases[$0].code } ?? ""
          case .contentArea: task.contentArea.map { plan.contentAreas[$0].code } ?? ""
          default: unitCode(unit, dimension)
          }
        }
        guard !codes.contains(nil) else { continue }
        let state = state(of: task, Position(index), unit)
        states[codes.compactMap { $0 }, default: []].append(state)
      }
    }
    return states.mapValues { states in
      func count(_ wanted: TaskState...) -> Int { states.count(where: wanted.contains) }
      return switch measure {
      case .tasks: String(states.count)
      case .completedOnTime: String(count(.completedOnTime))
      case .completedLate: String(count(.completedLate))
      case .inProgress: String(count(.inProgress))
      case .overdue: String(count(.overdue))
      default: percent(count(.completedOnTime, .completedLate), of: states.count)
      }
    }
  }

  private func isAssigned(_ task: PlanTask, to unit: Position<OrgUnit>) -> Bool {
    task.assignees.contains { assignee in
      switch assignee {
      case .unit(let named): named == unit
      case .group(let group): plan.units[unit].version(on: asOf)?.group == group
      }
    }
  }

  private func state(
    of task: PlanTask, _ position: Position<PlanTask>, _ unit: Position<OrgUnit>
  ) -> TaskState {
    func reports(by unit: Position<OrgUnit>) -> [CompletionRecord] {
      records.completions.filter { record in
        record.task == position && record.unit == unit
          && (record.effectiveCompletion.map { $0 <= asOf } ?? false)
      }
    }
    let own = reports(by: unit)
    let reports = own.isEmpty ? reports(by: holder(of: unit)) : own
    let lastReport = reports.map(\.reportedOn).max()
    let done = reports.filter { $0.reportedOn == lastReport }.compactMap(\.effectiveCompletion)
      .min()
    guard let done else {
      return task.due.map { $0 < asOf } ?? false ? .overdue : .inProgress
    }
    return task.due.map { $0 < done } ?? false ? .completedLate : .completedOnTime
  }

  // MARK: - Reporting

  private func reportingRows(
    _ dimensions: [QuestionDimension], _ measure: Measure
  ) -> [[String]: String] {
    var counts: [[String]: (expected: Int, received: Int, onTime: Int)] = [:]
    for unit in plan.units.positions {
      guard let version = plan.units[unit].version(on: asOf), version.submits else { continue }
      let codes = dimensions.map { unitCode(unit, $0) }
      guard !codes.contains(nil) else { continue }
      let (received, onTime) = report(of: unit)
      var count = counts[codes.compactMap { $0 }] ?? (0, 0, 0)
      count.expected += 1
      count.received += received ? 1 : 0
      count.onTime += onTime ? 1 : 0
      counts[codes.compactMap { $0 }] = count
    }
    return counts.mapValues { count in
      switch measure {
      case .unitsExpected: String(count.expected)
      case .unitsReceived: String(count.received)
      case .unitsOnTime: String(count.onTime)
      default: percent(count.received, of: count.expected)
      }
    }
  }

  private func report(of unit: Position<OrgUnit>) -> (received: Bool, onTime: Bool) {
    let receipts = records.receipts.filter {
      $0.unit == unit && window.contains(plan.calendar.window(of: $0.period))
    }
    let wasActive = inWindow.contains { $0.unit == unit }
    guard !receipts.isEmpty else { return (wasActive, false) }
    let isOnTime = Set(receipts.map(\.period)).allSatisfy { period in
      let cutOff = plan.calendar.window(of: period).last
      let first = receipts.filter { $0.period == period }.compactMap(\.receivedOn).min()
      return first.map { $0 <= plan.deadline.deadline(cutOff: cutOff) } ?? false
    }
    return (true, isOnTime)
  }

  // MARK: - Units

  /// Who has the unit's records as of the day.
  private func holder(of unit: Position<OrgUnit>) -> Position<OrgUnit> {
    if plan.units[unit].version(on: asOf) != nil { return unit }
    if let ended = plan.units[unit].ended, ended <= asOf,
      case .to(let successor, _) = plan.units[unit].succession
    {
      return holder(of: successor)
    }
    return unit
  }

  /// The unit and all above it as of the day; what has ended without a successor is passed over.
  private func path(of unit: Position<OrgUnit>) -> [Position<OrgUnit>] {
    guard let above = existing(above: unit) else { return [unit] }
    return [unit] + path(of: above)
  }

  private func existing(above unit: Position<OrgUnit>) -> Position<OrgUnit>? {
    guard let parent = plan.units[unit].nearestVersion(to: asOf).parent.map(holder(of:)) else {
      return nil
    }
    return plan.units[parent].version(on: asOf) == nil ? existing(above: parent) : parent
  }

  private func unitCode(_ unit: Position<OrgUnit>, _ dimension: QuestionDimension) -> String? {
    let path = path(of: holder(of: unit))
    func code(_ unit: Position<OrgUnit>?) -> String? { unit.map { plan.units[$0].code } }
    switch dimension {
    case .unit: return code(path[0])
    case .level(let name):
      return code(path.first { plan.units[$0].nearestVersion(to: asOf).level == name })
    case .below(let top):
      guard let place = path.firstIndex(where: { code($0) == top }) else { return nil }
      return code(path[max(0, place - 1)])
    case .unitGroup:
      let groups = path.compactMap { plan.units[$0].nearestVersion(to: asOf).group }
      return groups.first.map { plan.groups[$0].code } ?? ""
    default: return nil
    }
  }

  /// With two decimals, rounded half up.
  private func percent(_ part: Int, of whole: Int) -> String {
    let hundredths = (part * 20_000 + whole) / (2 * whole)
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}
