public import ReportModel

/// Finds the units that are late with a period's report, or have to look into figures of it.
///
/// Late is whom `reports status` tells to have sent nothing, from the deadline on; what is to be looked into
/// is what `reports check` finds and no waiver confirms.
public struct ReminderSearch {
  private let plan: Plan
  private let source: any RecordSource

  public init(plan: Plan, source: any RecordSource) {
    self.plan = plan
    self.source = source
  }

  /// - Parameters:
  ///   - scopes: the units concerned, with all below them; none: everybody.
  ///   - day: as of which units are late and waivers hold.
  /// - Throws: what the source throws.
  public func reminders(
    for period: ReportingPeriod, of scopes: [Position<OrgUnit>], on day: Day
  ) throws -> Reminders {
    let window = plan.calendar.window(of: period)
    let statistics = Statistics(plan: plan, source: source)
    let tree = statistics.tree(on: window.last)
    let ledger = try statistics.reportingLedger(for: window, asOf: window.last)
    func isConcerned(_ unit: Position<OrgUnit>) -> Bool {
      scopes.isEmpty || scopes.contains { tree.unit(unit, isWithin: $0) }
    }
    let missing = Set(ledger.expected.filter { ledger.standing(of: $0) == .missing })
    let isDue = ledger.deadline <= day
    var suspects: [Position<OrgUnit>: [SuspectFigure]] = [:]
    for suspect in try openSuspects(in: window, on: day) {
      guard let unit = responsible(for: suspect.unit, tree, ledger) else { continue }
      suspects[unit, default: []].append(suspect)
    }
    let reminders = plan.units.positions.filter(isConcerned).compactMap { unit -> Reminder? in
      let isLate = isDue && missing.contains(unit)
      let own = suspects[unit] ?? []
      guard isLate || !own.isEmpty else { return nil }
      return Reminder(unit: unit, isMissing: isLate, suspects: own)
    }
    return Reminders(
      period: period, window: window, deadline: ledger.deadline, day: day, all: reminders,
      undue: isDue ? 0 : missing.count(where: isConcerned), tree: tree)
  }

  private func openSuspects(in window: DayWindow, on day: Day) throws -> [SuspectFigure] {
    let search = SuspectSearch(plan: plan, source: source)
    guard let months = try search.months(of: window) else { return [] }
    let suspects = try search.result(in: months).suspects
    return WaiverReview(suspects, waivers: plan.waivers, on: day).open
  }

  /// Who answers for a unit's figures: itself or the nearest above it of which a report is expected; the
  /// unit itself where there is none.
  ///
  /// - Returns: `nil` for the plan's top, which doesn't write to itself.
  private func responsible(
    for unit: Position<OrgUnit>, _ tree: OrgUnitTree, _ ledger: ReportingLedger
  ) -> Position<OrgUnit>? {
    let holder = tree.holder(of: unit)
    var current: Position<OrgUnit>? = holder
    while let position = current {
      if ledger.standing(of: position) != .notExpected { return position }
      current = tree.parent(of: position)
    }
    return holder == plan.units.top ? nil : holder
  }
}
