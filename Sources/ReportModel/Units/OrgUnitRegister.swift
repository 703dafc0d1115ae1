/// All units that ever belonged to the plan, in protocol order.
public struct OrgUnitRegister: Sendable {
  public let units: [OrgUnit]
  /// The unit at the top: the province, the department.
  public let top: Position<OrgUnit>
  /// The units that ended and were continued by others; few among many.
  let continued: [Position<OrgUnit>]

  /// A register whose first unit without a parent is its top.
  ///
  /// - Precondition: `units` is not empty, and every position named in it lies in it.
  public init(units: [OrgUnit], top: Position<OrgUnit>? = nil) {
    precondition(!units.isEmpty, "a register of units has at least one unit")
    self.units = units
    let firstRoot = units.firstIndex { $0.versions.allSatisfy { $0.parent == nil } }
    self.top = top ?? Position(firstRoot ?? 0)
    continued = units.indices.filter { index in
      if case .none = units[index].succession { return false }
      return units[index].ended != nil
    }.map(Position<OrgUnit>.init)
  }

  public subscript(position: Position<OrgUnit>) -> OrgUnit { units[position.index] }

  /// All positions, in protocol order.
  public var positions: [Position<OrgUnit>] { units.indices.map(Position<OrgUnit>.init) }

  /// The days of a window on which any unit begins, ends or changes, in order.
  public func changeDays(in window: DayWindow) -> [Day] {
    var days: Set<Day> = []
    for version in units.lazy.flatMap(\.versions) {
      for case let day? in [version.validFrom, version.validTo] where window.contains(day) {
        days.insert(day)
      }
    }
    return days.sorted()
  }

  /// The tree as it stands on a day.
  public func tree(on day: Day) -> OrgUnitTree { OrgUnitTree(self, on: day) }
}
