public import ReportModel

/// What came of reading one filled-in form.
public struct FormReading: Sendable {
  /// Of what the form says that it is; `nil` when its stamp can't be relied on.
  public let identity: FormIdentity?
  /// Of what it is, as far as that can be told.
  public let unit: Position<OrgUnit>?
  public let period: ReportingPeriod?
  /// What was written, cell by cell, with what is wrong; to be shown to the sender again.
  public let entries: FormEntries
  /// All that is wrong or odd; the form is taken only without errors.
  public let findings: FindingList
  /// Activities, completions and a receipt, in this order; empty when there are errors. The day of receipt
  /// isn't told by a form.
  public let records: [RecordSet]

  /// The tasks that the form asks for.
  public let tasks: [Position<PlanTask>]

  public var isSound: Bool { findings.errorCount == 0 }

  /// The receipt that the day of receipt gives, besides the one that the form holds itself.
  public func receipts(receivedOn: Day) -> [Receipt] {
    guard let unit, let period else { return [] }
    return [Receipt(unit: unit, period: period, receivedOn: receivedOn)]
  }
}

/// Of what forms are expected; a form of anything else is refused.
public struct FormExpectation: Sendable {
  public let unit: Position<OrgUnit>?
  public let period: ReportingPeriod?

  public init(unit: Position<OrgUnit>? = nil, period: ReportingPeriod? = nil) {
    self.unit = unit
    self.period = period
  }
}
