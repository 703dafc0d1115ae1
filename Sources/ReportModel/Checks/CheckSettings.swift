/// The thresholds of the checks on figures, as the plan sets them.
public struct CheckSettings: Sendable, Hashable {
  /// How a finding of a check weighs.
  public enum Grade: String, Sendable, CaseIterable {
    /// The check isn't made.
    case off
    case warning
    /// Unless it is waived, `reports check` ends with status 1.
    case error
  }

  /// Months before the first checked one that figures are held against.
  public static let historyRange = 1...120
  /// Other months with figures that a unit needs before a figure of it is judged.
  public static let minimumHistoryRange = 3...60
  /// Modified z-scores, in whole thousandths.
  public static let thresholdRange = Quantity(1)...Quantity(100)
  /// By how many to one a month equal to an earlier one is no chance.
  public static let copyOddsRange = 10...1_000_000

  /// The thresholds of a plan that says nothing.
  public static let standard = CheckSettings()

  public let history: Int
  public let minimumHistory: Int
  /// A figure whose modified z-score lies beyond is an outlier (Iglewicz and Hoaglin, 1993: 3.5).
  public let threshold: Quantity
  /// A figure whose score lies within isn't suspect, however well a slip would explain it.
  public let slipThreshold: Quantity
  public let copyOdds: Int
  private let grades: [CheckCode: Grade]

  public init(
    history: Int = 24, minimumHistory: Int = 4,
    threshold: Quantity = Quantity(thousandths: 3500),
    slipThreshold: Quantity = Quantity(thousandths: 1500), copyOdds: Int = 1000,
    grades: [CheckCode: Grade] = [:]
  ) {
    self.history = history
    self.minimumHistory = minimumHistory
    self.threshold = threshold
    self.slipThreshold = slipThreshold
    self.copyOdds = copyOdds
    self.grades = grades.filter { $0.value != $0.key.standardGrade }
  }

  public func grade(of check: CheckCode) -> Grade { grades[check] ?? check.standardGrade }
}
