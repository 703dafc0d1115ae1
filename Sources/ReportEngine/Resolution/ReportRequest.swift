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

  /// What the document gets when it is issued; a draft has neither, and room to write them in.
  public struct Issue: Sendable, Hashable {
    /// The document's number, from 1.
    public let number: Int?
    public let day: Day?

    public init(number: Int? = nil, day: Day? = nil) {
      self.number = number
      self.day = day
    }
  }

  public let span: Span
  /// The unit reported on, with all below it; `nil`: the plan's top unit.
  public let scope: Position<OrgUnit>?
  /// In which tree of units the figures are shown.
  public let units: UnitView
  public let issue: Issue
  /// The template by the name, or the file, that it is asked for by; `nil`: by its code.
  public let templateName: String?
  /// The version of a closed period that the report is of; `nil` for an open one.
  public private(set) var closed: ClosedVersion?
  /// Name and version of the program, for the sheet on the data's origin.
  public let program: String

  public init(
    _ span: Span, scope: Position<OrgUnit>? = nil, units: UnitView = .atCutOff,
    issue: Issue = Issue(), templateName: String? = nil, program: String
  ) {
    self.span = span
    self.scope = scope
    self.units = units
    self.issue = issue
    self.templateName = templateName
    self.program = program
  }

  /// The report of a period.
  public init(
    period: ReportingPeriod, asOf: Day? = nil, scope: Position<OrgUnit>? = nil,
    units: UnitView = .atCutOff, issue: Issue = Issue(),
    templateName: String? = nil, program: String
  ) {
    self.init(
      .period(period, asOf: asOf), scope: scope, units: units, issue: issue,
      templateName: templateName, program: program)
  }

  /// The same, of a version of a closed period.
  public func of(_ closed: ClosedVersion) -> ReportRequest {
    var request = self
    request.closed = closed
    return request
  }

  /// The day by which the document's layout goes: the one on which it is issued, else the one as of which
  /// it is made, whose month stands in a draft; `nil` when that lies before the report's first day.
  public func issueDay(in plan: Plan) -> Day? { issue.day ?? span.windows(in: plan)?.asOf }
}
