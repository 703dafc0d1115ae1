public import ReportModel

/// The kinds of report that a template can be for: those of periods, and that of a phase.
public enum ReportKind: String, CaseIterable, Hashable, Sendable {
  case week
  case month
  case quarter
  case halfYear = "half-year"
  case nineMonths = "nine-months"
  case year
  case days
  case phase

  /// The kind of a period's report.
  public init(_ kind: ReportingPeriod.Kind) {
    self =
      switch kind {
      case .week: .week
      case .month: .month
      case .quarter: .quarter
      case .halfYear: .halfYear
      case .nineMonths: .nineMonths
      case .year: .year
      case .days: .days
      }
  }
}
