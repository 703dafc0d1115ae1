import ReportModel

/// The order in which records are listed: as tables show units, so that those of a unit and of a group
/// stand together.
struct RecordOrder: Sendable {
  /// Where the records of a unit stand: those of lesser keys come first.
  struct Key: Hashable, Comparable, Sendable {
    /// Position of the group, behind all groups where there is none.
    let group: Int
    /// The unit directly below the scope that holds the records.
    let branch: Position<OrgUnit>
    let unit: Position<OrgUnit>

    static func < (one: Key, other: Key) -> Bool {
      (one.group, one.branch, one.unit) < (other.group, other.branch, other.unit)
    }
  }

  /// Of each unit by days; `nil` outside the scope.
  private let keys: UnitTable<Key?>

  init(_ placement: UnitPlacement, scope: Position<OrgUnit>, plan: Plan) {
    let branches = placement.table { tree, unit in
      tree.unit(unit, isWithin: scope) ? RecordOrder.branch(of: unit, below: scope, in: tree) : nil
    }
    keys = branches.mapWithPlace { unit, _, branch in
      branch.map { branch in
        let group = placement.tree.group(of: branch)?.index ?? plan.groups.count
        return Key(group: group, branch: branch, unit: unit)
      }
    }
  }

  /// Whether a unit's place may depend on the day.
  var dependsOnDays: Bool { keys.dependsOnDays }

  func key(of unit: Position<OrgUnit>, on day: Day) -> Key? { keys[unit, on: day] }

  private static func branch(
    of unit: Position<OrgUnit>, below scope: Position<OrgUnit>, in tree: OrgUnitTree
  ) -> Position<OrgUnit> {
    var branch = unit
    while branch != scope, let parent = tree.parent(of: branch), parent != scope { branch = parent }
    return branch
  }
}
