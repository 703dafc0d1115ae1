import ArgumentParser
import ReportModel

/// Of which period, of which units and from which records a listing is to be made, and how wide.
struct PeriodScopeOptions: ParsableArguments {
  @Option(help: .of(Help.Shared.latestMonth), completion: .periods)
  var period: String?

  @Option(help: .of(Help.Shared.unit), completion: .units)
  var unit: String?

  @Option(help: .of(Help.Shared.width))
  var width = 80

  @OptionGroup var recordOptions: RecordOptions
  @OptionGroup var place: WorkspaceOptions

  /// What the options come to in a workspace.
  struct Scope {
    let plan: Plan
    let unit: Position<OrgUnit>
    let period: ReportingPeriod
    let source: any RecordSource
  }

  /// - Throws: when the options don't fit the plan, or the records can't be had.
  func scope(on console: Console) throws -> Scope {
    try TextWidth.check(width)
    let workspace = try place.located()
    let plan = try PlanLoading.plan(of: workspace, console: console)
    let unit = try plan.unitLookup.position(ifGiven: unit) ?? plan.units.top
    let source = try recordOptions.source(plan: plan, workspace: workspace, console: console)
    let named = try period.map { try PeriodArgument.period($0, of: "--period") }
    let period =
      try named ?? LatestPeriod.chosen(.month, in: source, plan: plan, console: console)
    return Scope(plan: plan, unit: unit, period: period, source: source)
  }
}
