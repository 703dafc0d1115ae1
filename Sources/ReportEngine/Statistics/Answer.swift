import ReportModel

/// The answer to a question: a row for every combination of values that has data, in the plan's order.
public struct Answer: Sendable {
  public struct Row: Hashable, Sendable {
    /// For each dimension the value's place in the plan's list; the place after the last is «none».
    public let places: [Int]
    /// For each dimension the value's code; empty for «none», such as «ngoài đợt».
    public let codes: [String]
    /// For each measure its figure.
    public let figures: [Figure]
  }

  public let question: Question
  public let rows: [Row]
  /// Activity records that a `level:` dimension left out because they lie above that level.
  public let leftOut: Int
  private let index: [[Int]: Int]

  init(question: Question, rows: [Row], leftOut: Int) {
    self.question = question
    self.rows = rows
    self.leftOut = leftOut
    index = Dictionary(uniqueKeysWithValues: rows.enumerated().map { ($1.places, $0) })
  }

  /// The figure of a measure at the given places; `nil` when there is no data.
  public func figure(_ measure: Measure, at places: [Int] = []) -> Figure? {
    guard let row = index[places],
      let column = question.measures.firstIndex(of: measure)
    else { return nil }
    return rows[row].figures[column]
  }

  /// The names of the columns: dimensions, then measures, as they were asked.
  public var columnNames: [String] {
    question.dimensions.map(\.word) + question.measures.map(\.rawValue)
  }
}

extension Figure {
  /// Decimal places of a rate in plain text.
  static let ratePlaces = 2

  /// Plain text for machines.
  public var plain: String {
    switch self {
    case .count(let count): String(count)
    case .untold: "0"
    case .quantity(let quantity): quantity.plain
    case .rate(nil): ""
    case .rate(let ratio?):
      DecimalText.plain(
        ratio.rounded(places: Figure.ratePlaces), places: Figure.ratePlaces,
        keeping: Figure.ratePlaces)
    }
  }
}
