import ReportModel

/// Where the records of every unit stand: all in one tree, or each in the tree of its own day.
struct UnitPlacement {
  private struct Span {
    let first: Day
    let tree: OrgUnitTree
  }

  /// The tree that names, groups and the order of rows come from.
  let tree: OrgUnitTree
  /// Whether the records of units that have ended pass to their successors.
  private let followsSuccessors: Bool
  /// Later spans in which records stand; empty when `tree` holds for all days.
  private let spans: [Span]
  private let cutOff: Day
  /// The units whose places others have taken; by the place of who has taken them, empty when nobody has.
  private let predecessors: [[Position<OrgUnit>]]

  /// A placement for the days of a window and for the cut-off.
  init(
    _ view: UnitView, register: OrgUnitRegister, window: DayWindow, cutOff: Day,
    tree: (Day) -> OrgUnitTree
  ) {
    let treeDay = view.treeDay(cutOff: cutOff)
    let shown = tree(treeDay ?? cutOff)
    self.tree = shown
    self.cutOff = cutOff
    followsSuccessors = treeDay != nil
    if followsSuccessors {
      spans = []
    } else {
      let days = window.union(DayWindow(cutOff))
      let changes = register.changeDays(in: days).filter { $0 > days.first }
      spans = ([days.first] + changes).map { Span(first: $0, tree: tree($0)) }
    }
    var predecessors: [[Position<OrgUnit>]] = []
    for unit in register.positions {
      let holder = shown.holder(of: unit)
      guard holder != unit else { continue }
      if predecessors.isEmpty {
        predecessors = Array(repeating: [], count: register.units.count)
      }
      predecessors[holder.index].append(unit)
    }
    self.predecessors = predecessors
  }

  /// The unit under which a unit's records stand.
  func holder(of unit: Position<OrgUnit>) -> Position<OrgUnit> {
    followsSuccessors ? tree.holder(of: unit) : unit
  }

  /// Looks something up for every unit and every span of days, given where the unit's records stand.
  func table<Value>(_ value: (OrgUnitTree, Position<OrgUnit>) -> Value) -> UnitTable<Value> {
    let trees = spans.isEmpty ? [tree] : spans.map(\.tree)
    return UnitTable(
      firstDays: spans.map(\.first),
      values: trees.map { tree in
        tree.register.positions.map { value(tree, holder(of: $0)) }
      })
  }

  /// The units whose records of the cut-off stand within a unit.
  func units(within ancestor: Position<OrgUnit>) -> [Position<OrgUnit>] {
    let subtree = tree.subtree(of: ancestor)
    if predecessors.isEmpty { return subtree }
    guard !followsSuccessors else { return subtree.flatMap { units(heldBy: $0) } }
    return subtree
      + predecessors.joined().filter { tree.unit($0, isWithin: ancestor) }.sorted()
  }

  /// The unit itself and whose records it holds besides.
  func units(heldBy unit: Position<OrgUnit>) -> [Position<OrgUnit>] {
    followsSuccessors && !predecessors.isEmpty ? [unit] + predecessors[unit.index] : [unit]
  }

  /// The units whose records a row of a unit holds, alone or with all below it.
  func units(of unit: Position<OrgUnit>, alone isAlone: Bool) -> [Position<OrgUnit>] {
    isAlone ? units(heldBy: unit) : units(within: unit)
  }

  /// Whether something holds for any of those units; most have none below them, for which no list is made.
  func hasUnit(
    of unit: Position<OrgUnit>, alone isAlone: Bool, where condition: (Position<OrgUnit>) -> Bool
  ) -> Bool {
    guard followsSuccessors, isAlone || tree.children(of: unit).isEmpty else {
      return units(of: unit, alone: isAlone).contains(where: condition)
    }
    if condition(unit) { return true }
    return !predecessors.isEmpty && predecessors[unit.index].contains(where: condition)
  }

  /// Units that stood directly below another one at any time, in protocol order.
  func children(of parent: Position<OrgUnit>) -> [Position<OrgUnit>] {
    guard !spans.isEmpty else { return tree.children(of: parent) }
    return tree.register.positions.filter { unit in
      spans.contains { $0.tree.parent(of: unit) == parent }
    }
  }

  /// Whether figures of some units together can be compared with those of `base`.
  ///
  /// As reported, every unit is compared with itself as it stood, whatever became of it.
  func isComparable(_ units: [Position<OrgUnit>], since base: DayWindow) -> Bool {
    !followsSuccessors || tree.isComparable(units, since: base, until: cutOff)
  }
}

/// A value for each unit, which may change with time.
struct UnitTable<Value> {
  /// First days of the spans in order; the first span holds before its first day too.
  private let firstDays: [Day]
  private let values: [[Value]]

  fileprivate init(firstDays: [Day], values: [[Value]]) {
    self.firstDays = firstDays
    self.values = values
  }

  /// Whether a unit's value may depend on the day.
  var dependsOnDays: Bool { values.count > 1 }

  /// Whether something holds for every value.
  func allSatisfy(_ condition: (Value) -> Bool) -> Bool {
    values.allSatisfy { $0.allSatisfy(condition) }
  }

  /// A table of the same units and spans; `change` is given a day of the span with each value.
  func mapWithPlace<Other>(
    _ change: (Position<OrgUnit>, Day, Value) -> Other
  ) -> UnitTable<Other> {
    UnitTable<Other>(
      firstDays: firstDays,
      values: values.enumerated().map { span, values in
        let day = firstDays.isEmpty ? Day(number: 0) : firstDays[span]
        return values.enumerated().map { change(Position($0.offset), day, $0.element) }
      })
  }

  subscript(unit: Position<OrgUnit>, on day: Day) -> Value {
    guard values.count > 1 else { return values[0][unit.index] }
    // Found by halving: `low` is the first span that begins after the day.
    var (low, high) = (1, firstDays.count)
    while low < high {
      let middle = (low + high) / 2
      if firstDays[middle] <= day { low = middle + 1 } else { high = middle }
    }
    return values[low - 1][unit.index]
  }
}

extension UnitTable: Sendable where Value: Sendable {}
