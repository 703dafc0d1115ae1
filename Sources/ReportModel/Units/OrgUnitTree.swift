/// The tree of units as it stands on one day, with a place in it for the records of every unit that
/// ever was.
///
/// A unit that has ended gives its records to its declared successor, and through it to whoever carried
/// on in turn. One that has none, or was split without a main successor, keeps a place of its own, with
/// what it took over, below its last parent or below the nearest unit above that still exists, so that
/// totals are the same in every view of the tree and nothing is divided by guess.
public struct OrgUnitTree: Sendable {
  /// How a unit stands on the tree's day.
  public enum Standing: Sendable, Hashable {
    case valid
    /// Its records count for this unit.
    case continued(by: Position<OrgUnit>)
    /// Ended without a main successor, or not yet begun; its records keep a place of their own.
    case unallocated
  }

  public let day: Day
  public let register: OrgUnitRegister
  private let versions: [OrgUnit.Version]
  private let standings: [Standing]
  private let parents: [Position<OrgUnit>?]
  private let childLists: [[Position<OrgUnit>]]

  init(_ register: OrgUnitRegister, on day: Day) {
    self.day = day
    self.register = register
    let standings = register.positions.map { OrgUnitTree.standing(of: $0, in: register, on: day) }
    versions = register.units.map { $0.nearestVersion(to: day) }
    let parents = OrgUnitTree.parents(standings, versions, register)
    var childLists = [[Position<OrgUnit>]](repeating: [], count: register.units.count)
    for position in register.positions {
      if case .continued = standings[position.index] { continue }
      if let parent = parents[position.index] { childLists[parent.index].append(position) }
    }
    self.standings = standings
    self.parents = parents
    self.childLists = childLists
  }

  public func standing(of unit: Position<OrgUnit>) -> Standing { standings[unit.index] }

  public func isValid(_ unit: Position<OrgUnit>) -> Bool { standings[unit.index] == .valid }

  /// The unit for which the records of `unit` count on this day; itself unless it was continued.
  public func holder(of unit: Position<OrgUnit>) -> Position<OrgUnit> {
    if case .continued(let successor) = standings[unit.index] { return successor }
    return unit
  }

  public func parent(of unit: Position<OrgUnit>) -> Position<OrgUnit>? { parents[unit.index] }

  /// Units directly below, in protocol order, those without a successor included.
  public func children(of unit: Position<OrgUnit>) -> [Position<OrgUnit>] {
    childLists[unit.index]
  }

  /// Name, level, group and so on: as of the tree's day, or the nearest there was.
  public func version(of unit: Position<OrgUnit>) -> OrgUnit.Version {
    versions[unit.index]
  }

  public func name(of unit: Position<OrgUnit>) -> String { version(of: unit).name }

  /// The unit and all below it, parents before their children, in protocol order.
  public func subtree(of unit: Position<OrgUnit>) -> [Position<OrgUnit>] {
    if childLists[unit.index].isEmpty { return [unit] }
    var result: [Position<OrgUnit>] = []
    var pending = [unit]
    while let next = pending.popLast() {
      result.append(next)
      pending.append(contentsOf: childLists[next.index].reversed())
    }
    return result
  }

  /// Whether a unit is `ancestor` or lies below it.
  public func unit(_ unit: Position<OrgUnit>, isWithin ancestor: Position<OrgUnit>) -> Bool {
    var current: Position<OrgUnit>? = unit
    while let position = current {
      if position == ancestor { return true }
      current = parents[position.index]
    }
    return false
  }

  /// The unit itself or the nearest one above it of that level; `nil` when there is none.
  public func ancestor(
    of unit: Position<OrgUnit>, atLevel level: String
  ) -> Position<OrgUnit>? {
    var current: Position<OrgUnit>? = unit
    while let position = current {
      if version(of: position).level == level { return position }
      current = parents[position.index]
    }
    return nil
  }

  /// The unit directly below `top` which a unit is or lies below; `top` itself for itself, `nil` outside.
  public func branch(
    of unit: Position<OrgUnit>, below top: Position<OrgUnit>
  ) -> Position<OrgUnit>? {
    if unit == top { return top }
    var current = unit
    while let parent = parents[current.index] {
      if parent == top { return current }
      current = parent
    }
    return nil
  }

  /// The group of a unit: its own, else that of the nearest unit above which has one.
  public func group(of unit: Position<OrgUnit>) -> Position<UnitGroup>? {
    var current: Position<OrgUnit>? = unit
    while let position = current {
      if let group = version(of: position).group { return group }
      current = parents[position.index]
    }
    return nil
  }

  /// Whether figures of some units together, from `base.first` on, can be compared with later ones, up
  /// to the cut-off; that is the tree's own day where none is given.
  ///
  /// They can't when the units hold some but not all of what a change between them concerned: a split
  /// without a main successor, or any succession that this tree is too old to show.
  public func isComparable(
    _ units: [Position<OrgUnit>], since base: DayWindow, until cutOff: Day? = nil
  ) -> Bool {
    let cutOff = cutOff ?? day
    for position in register.continued {
      guard let ended = register[position].ended, base.first < ended, ended <= cutOff else {
        continue
      }
      let successors: [Position<OrgUnit>]
      switch register[position].succession {
      case .none: continue
      case .to(let successor, _):
        if ended <= day { continue }
        successors = [successor]
      case .split(let parts): successors = parts
      }
      let concerned = Set([position] + successors).map { part in
        units.contains { self.unit(holder(of: part), isWithin: $0) }
      }
      if concerned.contains(true), concerned.contains(false) { return false }
    }
    return true
  }
}

extension OrgUnitTree {
  private static func standing(
    of unit: Position<OrgUnit>, in register: OrgUnitRegister, on day: Day
  ) -> Standing {
    if register[unit].version(on: day) != nil { return .valid }
    var current = unit
    // Bounded by the number of units: a circle of successors ends as unallocated.
    for _ in register.units {
      guard let ended = register[current].ended, ended <= day,
        case .to(let successor, _) = register[current].succession
      else { return current == unit ? .unallocated : .continued(by: current) }
      if register[successor].version(on: day) != nil { return .continued(by: successor) }
      current = successor
    }
    return .unallocated
  }

  /// Parents on the day; a parent that has ended is replaced by whoever continues it.
  private static func parents(
    _ standings: [Standing], _ versions: [OrgUnit.Version], _ register: OrgUnitRegister
  ) -> [Position<OrgUnit>?] {
    var parents = register.positions.map { position -> Position<OrgUnit>? in
      guard position != register.top else { return nil }
      guard let parent = versions[position.index].parent else {
        return register.top
      }
      if case .continued(let successor) = standings[parent.index] {
        return successor == position ? register.top : successor
      }
      return parent
    }
    for position in register.positions
    where circles(from: position, in: parents) {
      parents[position.index] = position == register.top ? nil : register.top
    }
    return register.positions.map { position in
      var parent = parents[position.index]
      while let current = parent, standings[current.index] == .unallocated,
        let above = parents[current.index]
      {
        parent = above
      }
      return parent
    }
  }

  private static func circles(
    from unit: Position<OrgUnit>, in parents: [Position<OrgUnit>?]
  ) -> Bool {
    var current = parents[unit.index]
    for _ in parents {
      guard let position = current else { return false }
      if position == unit { return true }
      current = parents[position.index]
    }
    return true
  }
}
