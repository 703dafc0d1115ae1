import ReportModel

/// Finds where single records, tasks and units fall in a question: at which places of its dimensions.
///
/// It goes by what the plan says of each, and shares nothing with the tallies that add cells up.
struct PlaceFinder {
  let question: Question
  private let plan: Plan
  private let holders: UnitTable<Holder>
  private let isInScope: UnitTable<Bool>
  private let tree: OrgUnitTree
  private let firstMonth: YearMonth
  private let periods: [ReportingPeriod.Kind: [ReportingPeriod: Int]]

  /// The unit that has a unit's records, in the tree of a day.
  private struct Holder {
    let tree: OrgUnitTree
    let unit: Position<OrgUnit>
  }

  init(_ question: Question, plan: Plan, placement: UnitPlacement) {
    self.question = question
    self.plan = plan
    tree = placement.tree
    holders = placement.table { Holder(tree: $0, unit: $1) }
    let scope = question.filter.unit
    isInScope = placement.table { tree, holder in
      scope.map { tree.unit(holder, isWithin: $0) } ?? true
    }
    firstMonth = plan.calendar.month(holding: question.window.first)
    var periods: [ReportingPeriod.Kind: [ReportingPeriod: Int]] = [:]
    for kind in question.dimensions.compactMap(\.periodKind) where kind != .month {
      periods[kind] = PlaceFinder.places(of: kind, in: question.window, of: plan.calendar)
    }
    self.periods = periods
  }

  private static func places(
    of kind: ReportingPeriod.Kind, in window: DayWindow, of calendar: any PeriodCalendar
  ) -> [ReportingPeriod: Int] {
    var places: [ReportingPeriod: Int] = [:]
    for offset in 0..<window.length {
      guard let period = calendar.period(kind, holding: window.first.adding(days: offset)),
        places[period] == nil
      else { continue }
      places[period] = places.count
    }
    return places
  }

  // MARK: - Records

  /// The places of a record that counts for an indicator, its own or the one that is its audience; `nil`
  /// where the question leaves it out.
  func places(
    of record: ActivityRecord, phase: Position<Phase>?, as indicator: Position<Indicator>
  ) -> [Int]? {
    let filter = question.filter
    let channel = plan.indicators[indicator].channel
    guard isInScope[record.unit, on: record.day], admits(phase: phase),
      filter.contentArea.map({ $0 == record.contentArea }) ?? true,
      filter.indicator.map({ $0 == indicator }) ?? true,
      filter.channel.map({ $0 == channel }) ?? true
    else { return nil }
    var places: [Int] = []
    for dimension in question.dimensions {
      let place: Int?
      switch dimension {
      case .unit, .level, .below, .unitGroup:
        place = self.place(of: record.unit, on: record.day, by: dimension)
      case .phase: place = phase?.index ?? plan.phases.count
      case .contentArea: place = record.contentArea.index
      case .channel: place = channel.index
      case .indicator: place = indicator.index
      case .week, .month, .quarter, .year: place = self.place(of: record.day, by: dimension)
      case .task: place = plan.tasks.count
      }
      guard let place else { return nil }
      places.append(place)
    }
    return places
  }

  /// Whether a record is one of those that there are for the question at all.
  func isThere(_ phase: Position<Phase>?) -> Bool {
    guard let only = question.phase else { return true }
    return phase.map { plan.phase($0, isWithin: only) } ?? false
  }

  /// The slice of time that a record's level stands for.
  func slice(of day: Day) -> [Int] {
    question.dimensions.filter { $0.periodKind != nil }.map { place(of: day, by: $0) ?? -1 }
  }

  // MARK: - Tasks and units

  func places(of assignment: TaskLedger.Assignment) -> [Int]? {
    let task = plan.tasks[assignment.task]
    guard isInScope[assignment.unit, on: question.asOf], admits(phase: task.phase),
      isThere(task.phase),
      question.filter.contentArea.map({ $0 == task.contentArea }) ?? true
    else { return nil }
    var places: [Int] = []
    for dimension in question.dimensions {
      switch dimension {
      case .unit, .level, .below, .unitGroup:
        guard let place = place(of: assignment.unit, on: question.asOf, by: dimension) else {
          return nil
        }
        places.append(place)
      case .phase: places.append(task.phase?.index ?? plan.phases.count)
      case .contentArea: places.append(task.contentArea?.index ?? plan.contentAreas.count)
      case .task: places.append(assignment.task.index)
      case .channel, .indicator, .week, .month, .quarter, .year: return nil
      }
    }
    return places
  }

  /// The places of a unit that is expected to report for the question's window.
  func places(ofExpected unit: Position<OrgUnit>) -> [Int]? {
    guard isInScope[unit, on: question.asOf] else { return nil }
    var places: [Int] = []
    for dimension in question.dimensions {
      guard let place = place(of: unit, on: question.asOf, by: dimension) else { return nil }
      places.append(place)
    }
    return places
  }

  // MARK: - Single dimensions

  private func admits(phase: Position<Phase>?) -> Bool {
    guard let asked = question.filter.phase else { return true }
    return phase.map { plan.phase($0, isWithin: asked) } ?? false
  }

  private func place(
    of unit: Position<OrgUnit>, on day: Day, by dimension: QuestionDimension
  ) -> Int? {
    let holder = holders[unit, on: day]
    switch dimension {
    case .unit: return holder.unit.index
    case .level(let name): return holder.tree.ancestor(of: holder.unit, atLevel: name)?.index
    case .below(let code):
      let top = plan.units.positions.first { plan.units[$0].code == code } ?? plan.units.top
      return holder.tree.branch(of: holder.unit, below: top)?.index
    case .unitGroup: return holder.tree.group(of: holder.unit)?.index ?? plan.groups.count
    default: return nil
    }
  }

  private func place(of day: Day, by dimension: QuestionDimension) -> Int? {
    guard let kind = dimension.periodKind else { return nil }
    guard kind == .month else {
      return plan.calendar.period(kind, holding: day).flatMap { periods[kind]?[$0] }
    }
    let month = plan.calendar.month(holding: day)
    return (month.year - firstMonth.year) * 12 + month.month - firstMonth.month
  }

  /// The unit at a place and all above it, in the tree that the figures are shown in.
  func lineage(of place: Int) -> [Position<OrgUnit>] { tree.lineage(of: Position(place)) }
}
