/// In which tree of units figures are shown. Grand totals are the same in every one.
public enum UnitView: Hashable, Sendable {
  /// The tree as it stands at the cut-off; what happened before follows units to their successors.
  case atCutOff
  /// Every record under the unit that it was reported for, in the tree of the record's own day; nothing
  /// passes to successors.
  case asReported
  /// The tree of the day on which the figures are drawn up, which is handed in.
  case today(Day)
  /// The tree as it stands on a day of one's choice.
  case asOf(Day)

  private static let dayPrefix = "as-of:"

  /// The written forms, for help and messages.
  public static let words = ["at-cut-off", "as-reported", "today", "as-of:DATE"]

  /// Reads a written form; `nil` when it is none, or its day is no day.
  public init?(word: String, today: Day) {
    switch word {
    case "at-cut-off": self = .atCutOff
    case "as-reported": self = .asReported
    case "today": self = .today(today)
    default:
      guard word.hasPrefix(UnitView.dayPrefix),
        let day = Day(written: word.dropFirst(UnitView.dayPrefix.count))
      else { return nil }
      self = .asOf(day)
    }
  }

  /// The written form.
  public var word: String {
    switch self {
    case .atCutOff: "at-cut-off"
    case .asReported: "as-reported"
    case .today: "today"
    case .asOf(let day): UnitView.dayPrefix + "\(day)"
    }
  }

  /// The day whose tree holds all figures; `nil` when each record has the tree of its own day.
  public func treeDay(cutOff: Day) -> Day? {
    switch self {
    case .atCutOff: cutOff
    case .asReported: nil
    case .today(let day), .asOf(let day): day
    }
  }
}
