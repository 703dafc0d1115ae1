import ReportModel

/// By what figures are broken down.
public enum QuestionDimension: Hashable, Sendable {
  /// The unit that a record belongs to.
  case unit
  /// The unit of that level of the tree which the record's unit is, or lies below.
  case level(String)
  /// The units directly below the unit of that code, each with all below it; the unit's own records
  /// stand under itself.
  case below(String)
  case unitGroup
  case phase
  case contentArea
  case channel
  case indicator
  case task
  /// ISO weeks.
  case week
  /// Months, quarters and years are those of the plan's calendar, as `--period` names them.
  case month
  case quarter
  case year

  /// All dimensions that are a single word.
  public static let words: [QuestionDimension] = [
    .unit, .unitGroup, .phase, .contentArea, .channel, .indicator, .task, .week, .month, .quarter,
    .year,
  ]

  /// As it is written in a question: `unit`, `level:district`, `content-area`.
  public var word: String {
    switch self {
    case .unit: "unit"
    case .level(let name): "level:\(name)"
    case .below(let code): "below:\(code)"
    case .unitGroup: "unit-group"
    case .phase: "phase"
    case .contentArea: "content-area"
    case .channel: "channel"
    case .indicator: "indicator"
    case .task: "task"
    case .week: "week"
    case .month: "month"
    case .quarter: "quarter"
    case .year: "year"
    }
  }

  /// Reads a written dimension; `nil` when there is none of that name.
  public init?(word: String) {
    if word.hasPrefix("level:"), word.count > 6 {
      self = .level(String(word.dropFirst(6)))
    } else if word.hasPrefix("below:"), word.count > 6 {
      self = .below(String(word.dropFirst(6)))
    } else if let known = QuestionDimension.words.first(where: { $0.word == word }) {
      self = known
    } else {
      return nil
    }
  }

  /// The kind of period that the dimension divides by, if it divides by time.
  var periodKind: ReportingPeriod.Kind? {
    switch self {
    case .week: .week
    case .month: .month
    case .quarter: .quarter
    case .year: .year
    default: nil
    }
  }
}
