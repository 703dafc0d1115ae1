/// What is usual for a stock: the level of the months just before, and on from there as the unit usually
/// goes on. A level wanders off over the years, so its median would tell nothing.
struct StockExpectations {
  /// Levels before whose median is the base: one wrong level among them doesn't move it.
  private static let baseMonths = 3

  let values: [[Expectation?]]
  let rule: DeviationRule

  init(_ series: [[LeveledPoint]], minimum: Int) {
    let steps = series.map(StockExpectations.steps)
    let long = steps.filter { $0.count > minimum }
    let rule = DeviationRule(long.compactMap { Spread($0, size: 0) }, noise: .none)
    self.rule = rule
    let expectations = zip(series, steps).map { points, steps in
      points.indices.map { index -> Expectation? in
        // The first level has nothing before it.
        guard index > 0, steps.count > minimum else { return nil }
        var others = steps
        let step = others.remove(at: index - 1)
        return Spread(others, size: 0).map {
          rule.expectation(at: points[index].level - step + $0.center, others: $0)
        }
      }
    }
    values = zip(series, TailSums.stretched(expectations) { series[$0][$1].level }).map {
      zip($0, $1).map { $0.isJudged ? $1 : nil }
    }
  }

  /// By how much each level but the first lies above the median of those just before.
  private static func steps(_ points: [LeveledPoint]) -> [Int] {
    points.indices.dropFirst().map { index in
      let before = points[max(0, index - baseMonths)..<index].map(\.level)
      return points[index].level - (Median.of(before) ?? points[index].level)
    }
  }
}
