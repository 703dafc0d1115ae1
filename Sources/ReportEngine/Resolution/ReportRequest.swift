public import ReportModel

/// Which report is asked for: everything that the template leaves open.
public struct ReportRequest: Sendable, Hashable {
  /// What the report is on.
  public enum Span: Sendable, Hashable {
    /// A period; `asOf` is the day as of which everything is classified, `nil` the period's cut-off.
    case period(ReportingPeriod, asOf: Day?)
    /// A phase of the campaign as of a day: it may have no last day of its own.
    case phase(Position<Phase>, asOf: Day)
  }

  public let span: Span
  /// The unit reported on, with all below it; `nil`: the plan's top unit.
  public let scope: Position<OrgUnit>?
  /// In which tree of units the figures are shown.
  public let units: UnitView
  /// Name and version of the program, for the sheet on the data's origin.
  public let program: String

  public init(
    _ span: Span, scope: Position<OrgUnit>? = nil, units: UnitView = .atCutOff, program: String
  ) {
    self.span = span
    self.scope = scope
    self.units = units
    self.program = program
  }

  /// The report of a period.
  public init(
    period: ReportingPeriod, asOf: Day? = nil, scope: Position<OrgUnit>? = nil,
    units: UnitView = .atCutOff, program: String
  ) {
    self.init(.period(period, asOf: asOf), scope: scope, units: units, program: program)
  }
}
