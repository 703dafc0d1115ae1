import ReportModel

/// Under which top-level unit the records of units lie, where a server keeps them in partitions.
///
/// It is decided when a unit is first seen, and stays: where rows lie must not depend on the tree of the day.
struct UnitPlaces {
  let session: StoreSession

  /// Decides for the units of a plan that have ids and no place yet.
  func assign(_ plan: Plan, _ codes: CodeDictionary) throws {
    guard session.isShared else { return }
    let insert = try DirectStatement(
      session,
      "INSERT INTO unit_place (unit, top_unit) VALUES (?, ?) ON CONFLICT (unit) DO NOTHING")
    for unit in plan.units.positions {
      let ids = [unit, plan.units.topUnit(of: unit)].map { codes.units.id(of: $0) }
      // Numbers begin at 1: without one a unit has no records yet.
      guard !ids.contains(0) else { continue }
      try insert.bind(ids[0], ids[1])
      try insert.run()
    }
  }
}

extension OrgUnitRegister {
  /// The unit at the top of a branch, as the newest of what is told of parents has it; where all stand under one
  /// unit, that one's child.
  fileprivate func topUnit(of unit: Position<OrgUnit>) -> Position<OrgUnit> {
    var path = [unit]
    // A circle, which the plan's check refuses, ends after as many steps as there are units.
    while let parent = units[path[path.count - 1].index].versions.last?.parent,
      path.count <= units.count
    {
      path.append(parent)
    }
    let roots = units.count { $0.versions.last?.parent == nil }
    return roots == 1 && path.count > 1 ? path[path.count - 2] : path[path.count - 1]
  }
}
