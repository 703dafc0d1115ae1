public import ReportModel

/// Which units were expected to report for a period, and which did.
///
/// A unit has reported when there is a receipt of it for the period, or for a period within it, or an
/// activity record of its own in the window. Expected are the units that submit and are valid at the
/// cut-off; whoever else reported is not counted, so that the rate can't exceed 100 %.
public struct ReportingLedger: Sendable {
  public enum Standing: Hashable, Sendable {
    /// Not expected to report.
    case notExpected
    case missing
    /// The day of receipt isn't known.
    case received
    case onTime(Day)
    case late(Day)

    public var isReceived: Bool {
      switch self {
      case .notExpected, .missing: false
      case .received, .onTime, .late: true
      }
    }
  }

  public let window: DayWindow
  public let deadline: Day
  private let standings: [Standing]
  private let nothingToReport: Set<Position<OrgUnit>>
  /// For each unit, whether anything came from it.
  private let reporters: [Bool]

  /// - Parameter countsOverlaps: whether a receipt counts when its period only overlaps the window, as
  ///   for a phase, whose days are no periods.
  public init(
    window: DayWindow, tree: OrgUnitTree, receipts: [Receipt], countsOverlaps: Bool = false,
    unitsWithRecords: Set<Position<OrgUnit>>, plan: Plan
  ) {
    self.window = window
    deadline = plan.deadline.deadline(cutOff: window.last)
    var register = ReceiptRegister()
    for receipt in receipts {
      let period = plan.calendar.window(of: receipt.period)
      guard countsOverlaps ? window.overlaps(period) : window.contains(period) else { continue }
      register.note(receipt, deadline: plan.deadline.deadline(cutOff: period.last))
    }
    nothingToReport = register.nothingToReport.subtracting(unitsWithRecords)
    reporters = plan.units.positions.map {
      unitsWithRecords.contains($0) || register.hasAny(of: $0)
    }
    standings = plan.units.positions.map { unit in
      guard tree.isValid(unit), tree.version(of: unit).submits else { return .notExpected }
      if let standing = register.standing(of: unit) { return standing }
      return unitsWithRecords.contains(unit) ? .received : .missing
    }
  }

  public func standing(of unit: Position<OrgUnit>) -> Standing { standings[unit.index] }

  /// Whether the unit said that there was nothing to report.
  public func hasNothingToReport(_ unit: Position<OrgUnit>) -> Bool {
    nothingToReport.contains(unit)
  }

  /// Whether anything came from the unit, expected or not.
  public func hasReported(_ unit: Position<OrgUnit>) -> Bool { reporters[unit.index] }

  /// Expected units, in protocol order.
  public var expected: [Position<OrgUnit>] {
    standings.indices.filter { standings[$0] != .notExpected }.map(Position<OrgUnit>.init)
  }

  /// Coverage of the given units, those not expected left out.
  public func coverage(of units: [Position<OrgUnit>], names: OrgUnitTree) -> Coverage {
    let expected = units.filter { standing(of: $0) != .notExpected }
    let standings = expected.map(standing(of:))
    return Coverage(
      deadline: deadline, expected: expected.count,
      received: standings.count(where: \.isReceived),
      onTime: standings.count { if case .onTime = $0 { true } else { false } },
      late: standings.count { if case .late = $0 { true } else { false } },
      missing: expected.filter { standing(of: $0) == .missing }.map {
        Coverage.MissingUnit(code: names.register[$0].code, name: names.name(of: $0))
      })
  }
}

/// Receipts by unit, whatever their order.
private struct ReceiptRegister {
  private struct Entry {
    let period: ReportingPeriod
    let deadline: Day
    var receivedOn: Day?
  }

  private var entries: [Position<OrgUnit>: [Entry]] = [:]
  private(set) var nothingToReport: Set<Position<OrgUnit>> = []

  func hasAny(of unit: Position<OrgUnit>) -> Bool { entries[unit] != nil }

  /// The first day on which a period's report came is the one that counts; corrections come later.
  mutating func note(_ receipt: Receipt, deadline: Day) {
    if receipt.nothingToReport { nothingToReport.insert(receipt.unit) }
    var known = entries[receipt.unit] ?? []
    if let index = known.firstIndex(where: { $0.period == receipt.period }) {
      let days = [known[index].receivedOn, receipt.receivedOn].compactMap { $0 }
      known[index].receivedOn = days.min()
    } else {
      known.append(
        Entry(period: receipt.period, deadline: deadline, receivedOn: receipt.receivedOn))
    }
    entries[receipt.unit] = known
  }

  /// Over several periods: late if one was late, on time if all were.
  func standing(of unit: Position<OrgUnit>) -> ReportingLedger.Standing? {
    guard let entries = entries[unit] else { return nil }
    let late = entries.compactMap { entry in
      entry.receivedOn.flatMap { $0 > entry.deadline ? $0 : nil }
    }
    if let worst = late.max() { return .late(worst) }
    let days = entries.compactMap(\.receivedOn)
    guard days.count == entries.count, let last = days.max() else { return .received }
    return .onTime(last)
  }
}
