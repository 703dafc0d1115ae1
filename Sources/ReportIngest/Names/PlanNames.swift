import ReportModel

/// What records may name: everything in the plan that has a code.
struct PlanNames: Sendable {
  var units: NameTable<OrgUnit>
  var contentAreas: NameTable<ContentArea>
  var indicators: NameTable<Indicator>
  var phases: NameTable<Phase>
  var tasks: NameTable<PlanTask>

  init(_ plan: Plan) {
    units = NameTable(
      plan.units.units.map { unit in
        // A record may be older than the latest name, or younger than the reporter's habits.
        .init(code: unit.code, names: unit.versions.map(\.name) + unit.aliases)
      })
    contentAreas = NameTable(
      plan.contentAreas.map { .init(code: $0.code, names: [$0.name, $0.shortName] + $0.aliases) })
    indicators = NameTable(
      plan.indicators.map { .init(code: $0.code, names: [$0.name, $0.shortName] + $0.aliases) })
    phases = NameTable(
      plan.phases.map { .init(code: $0.code, names: [$0.name, $0.shortName] + $0.aliases) })
    tasks = NameTable(
      plan.tasks.map { .init(code: $0.code, names: [$0.title] + $0.aliases) })
  }
}
