// What users may call the things of a plan: code first, then name, then alias. Where two things share a
// name, it leads to the first of them; codes are never shared.
extension Plan {
  /// Units by code, by the name of any of their versions, and by alias.
  public func unitNames() -> NameIndex<Position<OrgUnit>> {
    Plan.index(units.units.map { ($0.code, $0.versions.map(\.name), $0.aliases) })
  }

  public func groupNames() -> NameIndex<Position<UnitGroup>> {
    Plan.index(groups.map { ($0.code, [$0.name], $0.aliases) })
  }

  public func phaseNames() -> NameIndex<Position<Phase>> {
    Plan.index(phases.map { ($0.code, [$0.name, $0.shortName], $0.aliases) })
  }

  public func contentAreaNames() -> NameIndex<Position<ContentArea>> {
    Plan.index(contentAreas.map { ($0.code, [$0.name, $0.shortName], $0.aliases) })
  }

  public func channelNames() -> NameIndex<Position<Channel>> {
    Plan.index(channels.map { ($0.code, [$0.name], []) })
  }

  public func indicatorNames() -> NameIndex<Position<Indicator>> {
    Plan.index(indicators.map { ($0.code, [$0.name, $0.shortName], $0.aliases) })
  }

  public func taskNames() -> NameIndex<Position<PlanTask>> {
    Plan.index(tasks.map { ($0.code, [$0.title], $0.aliases) })
  }

  private static func index<Element>(
    _ things: [(code: String, names: [String], aliases: [String])]
  ) -> NameIndex<Position<Element>> {
    var index = NameIndex<Position<Element>>()
    for (position, thing) in things.enumerated() { index.add(thing.code, for: Position(position)) }
    for (position, thing) in things.enumerated() {
      for name in thing.names { index.add(name, for: Position(position)) }
    }
    for (position, thing) in things.enumerated() {
      for alias in thing.aliases { index.add(alias, for: Position(position)) }
    }
    return index
  }
}
