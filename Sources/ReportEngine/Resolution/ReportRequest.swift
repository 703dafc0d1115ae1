public import ReportModel

/// Which report is asked for: everything that the template leaves open.
public struct ReportRequest: Sendable, Hashable {
  public let period: ReportingPeriod
  /// The day as of which everything is classified; `nil`: the period's cut-off.
  public let asOf: Day?
  /// The unit reported on, with all below it; `nil`: the plan's top unit.
  public let scope: Position<OrgUnit>?
  /// In which tree of units the figures are shown.
  public let units: UnitView
  /// Name and version of the program, for the sheet on the data's origin.
  public let program: String

  public init(
    period: ReportingPeriod, asOf: Day? = nil, scope: Position<OrgUnit>? = nil,
    units: UnitView = .atCutOff, program: String
  ) {
    self.period = period
    self.asOf = asOf
    self.scope = scope
    self.units = units
    self.program = program
  }
}
