/// The ways in which a figure can be formally right but probably wrong, from the surest to the least.
public enum CheckCode: String, Sendable, CaseIterable {
  /// A part is larger than its whole.
  case partExceedsWhole = "part-exceeds-whole"
  /// A level that may only grow has fallen.
  case fallenCumulative = "fallen-cumulative"
  /// The same record came from two sources.
  case duplicateRecord = "duplicate-record"
  /// A zero too many or too few: wrong by ×10, ×100 or ×1000.
  case orderOfMagnitude = "order-of-magnitude"
  /// All of a month repeats an earlier one.
  case copiedMonth = "copied-month"
  /// Two neighbouring digits stand the wrong way round.
  case swappedDigits = "swapped-digits"
  /// Far from what the unit usually reports, without a slip that explains it.
  case outlier

  /// How a finding weighs where the plan doesn't say.
  public var standardGrade: CheckSettings.Grade {
    switch self {
    case .partExceedsWhole, .fallenCumulative, .duplicateRecord, .orderOfMagnitude: .error
    case .copiedMonth, .swappedDigits, .outlier: .warning
    }
  }
}
