import ReportModel

/// Columns that would show the same figures as another one, because what they compare with are the same
/// days: since the year began in its first quarter, the same period last year where that is the previous
/// one.
struct ColumnRepetition {
  /// For a column that only repeats another, the place of that one.
  private(set) var originals: [Int: Int] = [:]

  private struct Asked: Hashable {
    let measure: Measure
    let filter: Question.Filter
    let window: DayWindow
    let phase: Position<Phase>?
    let asOf: Day
  }

  private struct Percentage: Hashable {
    let parts: [Int]
    let wholes: [Int]
  }

  init(_ planned: [ColumnPlan], windows: ComparisonWindows) {
    findFigures(planned, windows)
    guard !originals.isEmpty else { return }
    findPercentages(planned)
  }

  /// The column of the period itself stays; of others the first.
  private mutating func findFigures(_ planned: [ColumnPlan], _ windows: ComparisonWindows) {
    var known: [Asked: (place: Int, comparison: Comparison)] = [:]
    let figures = planned.enumerated().compactMap { place, column -> (Int, FigurePlan)? in
      if case .figure(let figure) = column.content { (place, figure) } else { nil }
    }
    let current = figures.filter { $1.comparison == .current }
    for (place, figure) in current + figures.filter({ $1.comparison != .current }) {
      guard let window = windows.window(for: figure.comparison) else { continue }
      let asked = Asked(
        measure: figure.measure, filter: figure.filter, window: window,
        phase: windows.phase(for: figure.comparison), asOf: windows.asOf(for: figure.comparison))
      if let first = known[asked] {
        // Whoever asks twice for the same by the same word wants to see it twice.
        if first.comparison != figure.comparison { originals[place] = first.place }
      } else {
        known[asked] = (place, figure.comparison)
      }
    }
  }

  private mutating func findPercentages(_ planned: [ColumnPlan]) {
    var known: [Percentage: Int] = [:]
    for (place, column) in planned.enumerated() {
      guard case .percent(let parts, let wholes) = column.content else { continue }
      let shown = Percentage(
        parts: parts.map { originals[$0] ?? $0 }, wholes: wholes.map { originals[$0] ?? $0 })
      if let first = known[shown] {
        originals[place] = first
      } else {
        known[shown] = place
      }
    }
  }
}
