public import ReportModel
import Synchronization

/// Answers questions about the records of a plan, on any number of threads; what several questions need is
/// read once.
public final class Statistics: Sendable {
  public let plan: Plan
  private let source: any RecordSource
  private let cells = Known<CellRequest, [ActivityCell]>()
  private let trees = Known<Day, OrgUnitTree>()
  private let placements = Known<PlacementRequest, UnitPlacement>()
  private let ledgers = Known<LedgerRequest, ReportingLedger>()
  private let completions = Known<Whole, [CompletionRecord]>()
  private let receipts = Known<Whole, [Receipt]>()

  /// What there is one of.
  private struct Whole: Hashable {}

  private struct CellRequest: Hashable {
    let window: DayWindow
    let grain: CellGrain
    let division: CellDivision
  }

  private struct PlacementRequest: Hashable {
    let view: UnitView
    let window: DayWindow
    let cutOff: Day
  }

  private struct LedgerRequest: Hashable {
    let window: DayWindow
    let asOf: Day
  }

  public init(plan: Plan, source: any RecordSource) {
    self.plan = plan
    self.source = source
  }

  /// The answer to a question.
  ///
  /// - Throws: what the source throws, and `QuestionError.tooManyCombinations`.
  public func answer(_ question: Question) throws -> Answer {
    let placement = placement(question.units, window: question.window, cutOff: question.asOf)
    let dimensions = question.dimensions.map {
      ResolvedDimension($0, plan: plan, placement: placement, window: question.window)
    }
    guard let packing = SlotPacking(dimensions) else { throw QuestionError.tooManyCombinations }
    let filter = CellFilter(question.filter, plan: plan, placement: placement)
    let phaseMembers = question.phase.map(members(of:))
    let subjects = Set(question.measures.map(\.subject))
    var sums = SlotSums()
    if subjects.contains(.activities) {
      let tally = ActivityTally(
        try cells(for: question, of: phaseMembers, filter: filter),
        countsAudiences: question.measures.contains(.quantity),
        packing: packing, filter: filter, plan: plan, placement: placement,
        window: question.window, tree: tree(on: question.asOf))
      sums.activities = tally.totals
      sums.leftOut = tally.leftOut
    }
    if subjects.contains(.tasks) {
      try countTasks(
        question, of: phaseMembers, packing: packing, filter: filter, into: &sums)
    }
    if subjects.contains(.reporting) {
      try countReporting(question, packing: packing, filter: filter, into: &sums)
    }
    return sums.answer(question, packing: packing)
  }

  /// The tree as it stands on a day.
  public func tree(on day: Day) -> OrgUnitTree {
    trees.value(day) { plan.units.tree(on: day) }
  }

  /// Where the records of a window stand in a view.
  func placement(_ view: UnitView, window: DayWindow, cutOff: Day) -> UnitPlacement {
    placements.value(PlacementRequest(view: view, window: window, cutOff: cutOff)) {
      UnitPlacement(view, register: plan.units, window: window, cutOff: cutOff) { tree(on: $0) }
    }
  }

  /// Tasks and their states as of a day.
  public func taskLedger(asOf day: Day) throws -> TaskLedger {
    TaskLedger(try completionRecords(), plan: plan, tree: tree(on: day))
  }

  /// Who reported for a window, by the tree of a day.
  public func reportingLedger(for window: DayWindow, asOf day: Day) throws -> ReportingLedger {
    try ledgers.value(LedgerRequest(window: window, asOf: day)) {
      let cells = try cells(in: window, grain: .window, by: .unit)
      return ReportingLedger(
        window: window, tree: tree(on: day), receipts: try allReceipts(),
        unitsWithRecords: Set(cells.map(\.key.unit)), plan: plan)
    }
  }

  /// Who reported in the course of a phase: sent anything for a period that overlaps its days, or has a
  /// record that belongs to it.
  func reportingLedger(
    for phase: Position<Phase>, in windows: ComparisonWindows
  ) throws -> ReportingLedger {
    let members = members(of: phase)
    let own = try cells(in: windows.counted, grain: .window, by: [.unit, .phase]).filter { cell in
      cell.key.phase.map { members[$0.index] } ?? false
    }
    let within = try cells(in: windows.current, grain: .window, by: .unit)
    return ReportingLedger(
      window: windows.current, tree: tree(on: windows.asOf), receipts: try allReceipts(),
      countsOverlaps: true, unitsWithRecords: Set((own + within).map(\.key.unit)), plan: plan)
  }

  /// The months of a window in which there are records; `nil` when there are none.
  func monthsWithRecords(in window: DayWindow) throws -> ClosedRange<YearMonth>? {
    try SuspectSearch(plan: plan, source: source).months(of: window)
  }

  /// Figures of some months that are probably wrong.
  func suspects(in months: ClosedRange<YearMonth>) throws -> SuspectFigures {
    try SuspectSearch(plan: plan, source: source).result(in: months)
  }

  func completionRecords() throws -> [CompletionRecord] {
    try completions.value(Whole()) { try source.completionRecords() }
  }

  func allReceipts() throws -> [Receipt] {
    try receipts.value(Whole()) { try source.receipts() }
  }

  func cells(
    in window: DayWindow, grain: CellGrain, by division: CellDivision
  ) throws -> [ActivityCell] {
    try cells.value(CellRequest(window: window, grain: grain, division: division)) {
      try source.activityCells(in: window, grain: grain, by: division)
    }
  }

  /// For each phase whether it is the given one or a part of it.
  private func members(of phase: Position<Phase>) -> [Bool] {
    plan.phases.indices.map { plan.phase(Position($0), isWithin: phase) }
  }

  private func cells(
    for question: Question, of phases: [Bool]?, filter: CellFilter
  ) throws -> [ActivityCell] {
    let all = try cells(
      in: question.window, grain: grain(of: question),
      by: question.division.union(filter.division))
    guard let phases else { return all }
    return all.filter { cell in cell.key.phase.map { phases[$0.index] } ?? false }
  }

  /// How finely time has to be told apart: no more than the question divides by it, and than where units
  /// stand depends on the day.
  private func grain(of question: Question) -> CellGrain {
    let divides = question.dimensions.compactMap(\.periodKind)
    if divides.contains(where: { $0 == .week || !plan.calendar.isMadeOfHalfMonths }) {
      return .day
    }
    if question.units == .asReported {
      // A half-month in which a unit changes has to be taken apart.
      let changes = plan.units.changeDays(in: question.window)
      if changes.contains(where: { HalfMonth(holding: $0).window.first != $0 }) { return .day }
      return .halfMonth
    }
    return divides.isEmpty ? .window : .halfMonth
  }

  private func countTasks(
    _ question: Question, of phases: [Bool]?, packing: SlotPacking, filter: CellFilter,
    into sums: inout SlotSums
  ) throws {
    for assignment in try taskLedger(asOf: question.asOf).assignments {
      let task = plan.tasks[assignment.task]
      guard filter.admits(unit: assignment.unit, on: question.asOf),
        filter.admits(phase: task.phase),
        phases == nil || (task.phase.map { phases?[$0.index] == true } ?? false),
        filter.admits(contentArea: task.contentArea),
        let slot = packing.pack({
          $0.slot(
            ofTask: assignment.task, unit: assignment.unit, asOf: question.asOf, in: plan)
        })
      else { continue }
      sums.tasks[slot, default: [:]][assignment.state, default: 0] += 1
    }
  }

  /// Each period of the window counts by its own cut-off when the question divides by time.
  private func countReporting(
    _ question: Question, packing: SlotPacking, filter: CellFilter, into sums: inout SlotSums
  ) throws {
    for window in reportingWindows(of: question) {
      let asOf = min(question.asOf, max(window.last, question.window.first))
      let treeDay = window == question.window ? question.asOf : asOf
      let ledger = try reportingLedger(for: window, asOf: treeDay)
      for unit in ledger.expected where filter.admits(unit: unit, on: treeDay) {
        guard
          let slot = packing.pack({ $0.slot(ofUnit: unit, day: window.first, asOf: treeDay) })
        else { continue }
        sums.reporting[slot, default: SlotSums.Reporting()].note(ledger.standing(of: unit))
      }
    }
  }

  private func reportingWindows(of question: Question) -> [DayWindow] {
    // Finest division first: weeks within months, months within quarters.
    let order: [ReportingPeriod.Kind] = [.week, .month, .quarter, .year]
    let divides = question.dimensions.compactMap(\.periodKind)
    guard let finest = order.first(where: divides.contains) else { return [question.window] }
    var windows: [DayWindow] = []
    var day = question.window.first
    while day <= question.window.last,
      let period = plan.calendar.period(finest, holding: day)
    {
      let whole = plan.calendar.window(of: period)
      if let part = whole.intersection(question.window) { windows.append(part) }
      day = whole.last.adding(days: 1)
    }
    return windows
  }
}

/// What was worked out already; who wants what another thread is at waits for that.
private final class Known<Request: Hashable & Sendable, Value: Sendable>: Sendable {
  private final class Entry: Sendable {
    let value = Mutex<Value?>(nil)
  }

  private let entries = Mutex<[Request: Entry]>([:])

  func value(_ request: Request, _ make: () throws -> Value) rethrows -> Value {
    let entry = entries.withLock { entries in
      if let known = entries[request] { return known }
      let entry = Entry()
      entries[request] = entry
      return entry
    }
    return try entry.value.withLock { value in
      if let value { return value }
      let made = try make()
      value = made
      return made
    }
  }
}

/// What was counted for each combination of slots, before it becomes figures.
private struct SlotSums {
  struct Reporting {
    var expected = 0
    var received = 0
    var onTime = 0

    mutating func note(_ standing: ReportingLedger.Standing) {
      expected += 1
      if standing.isReceived { received += 1 }
      if case .onTime = standing { onTime += 1 }
    }
  }

  var activities = SlotTable<ActivityTally.Totals>(slotCount: 0)
  var tasks: [UInt64: [TaskState: Int]] = [:]
  var reporting: [UInt64: Reporting] = [:]
  var leftOut = 0

  func answer(_ question: Question, packing: SlotPacking) -> Answer {
    let slots = Set(activities.slots).union(tasks.keys).union(reporting.keys).sorted()
    let rows = slots.map { slot in
      let places = packing.unpack(slot)
      let codes = zip(places, packing.dimensions).map { place, dimension in
        dimension.codes.indices.contains(place) ? dimension.codes[place] : ""
      }
      return Answer.Row(
        places: places, codes: codes, figures: question.measures.map { figure($0, at: slot) })
    }
    return Answer(question: question, rows: rows, leftOut: leftOut)
  }

  private func figure(_ measure: Measure, at slot: UInt64) -> Figure {
    let activity = activities[slot] ?? ActivityTally.Totals()
    let states = tasks[slot] ?? [:]
    let reports = reporting[slot] ?? Reporting()
    func count(_ state: TaskState) -> Int { states[state] ?? 0 }
    let assigned = states.values.reduce(0, +)
    return switch measure {
    case .activities: .count(activity.activities)
    case .quantity: activity.quantity.map { .quantity($0) } ?? .untold
    case .audience: activity.audience.map { .count($0) } ?? .untold
    case .tasks: .count(assigned)
    case .completedOnTime: .count(count(.completedOnTime))
    case .completedLate: .count(count(.completedLate))
    case .inProgress: .count(count(.inProgress))
    case .overdue: .count(count(.overdue))
    case .completionRate:
      .rate(Ratio(Int64(count(.completedOnTime) + count(.completedLate)), over: Int64(assigned)))
    case .unitsExpected: .count(reports.expected)
    case .unitsReceived: .count(reports.received)
    case .unitsOnTime: .count(reports.onTime)
    case .reportingRate: .rate(Ratio(Int64(reports.received), over: Int64(reports.expected)))
    }
  }
}
