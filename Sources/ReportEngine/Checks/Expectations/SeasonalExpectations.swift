/// What is usual for a flow: the unit's own median, raised or lowered by what the month does to all units.
///
/// Units and months are told apart by a median polish (Tukey, J. W.: Exploratory Data Analysis, 1977,
/// chapter 11) on the logarithmic scale. A figure is held against the unit's other months, never itself.
struct SeasonalExpectations {
  /// Units with figures in a month before the month is thought to have a season.
  private static let unitsForSeason = 8
  private static let rounds = 2

  /// For each series and each of its points; `nil` where nothing can be said.
  let values: [[Expectation?]]
  let rule: DeviationRule

  /// - Parameters:
  ///   - series: months and levels of each unit, zeros left out.
  ///   - months: how many months there are.
  ///   - minimum: other months that a unit needs.
  ///   - isCounted: whether the levels are those of counts, rather than of what there is of one happening.
  init(_ series: [[LeveledPoint]], months: Int, minimum: Int, isCounted: Bool) {
    let season = SeasonalExpectations.season(of: series, months: months)
    let adjusted = series.map { points in points.map { $0.level - season[$0.month] } }
    let rule = DeviationRule(
      adjusted.filter { $0.count > minimum }.compactMap { DeviationRule.Spread($0) },
      isCounted: isCounted)
    self.rule = rule
    values = zip(series, adjusted).map { points, levels in
      guard levels.count > minimum else { return points.map { _ in nil } }
      return points.indices.map { index in
        guard points[index].isJudged else { return nil }
        var others = levels
        others.remove(at: index)
        guard let spread = DeviationRule.Spread(others) else { return nil }
        let level = spread.center + season[points[index].month]
        return rule.expectation(at: level, others: spread)
      }
    }
  }

  /// By how much each month lies above what is usual.
  private static func season(of series: [[LeveledPoint]], months: Int) -> [Int] {
    var season = [Int](repeating: 0, count: months)
    for _ in 0..<rounds {
      var residuals = [[Int]](repeating: [], count: months)
      for points in series {
        guard let center = Median.of(points.map { $0.level - season[$0.month] }) else { continue }
        for point in points {
          residuals[point.month].append(point.level - season[point.month] - center)
        }
      }
      for month in season.indices where residuals[month].count >= unitsForSeason {
        season[month] += Median.of(residuals[month]) ?? 0
      }
    }
    return season
  }
}

/// A figure by its month and its level.
struct LeveledPoint {
  let month: Int
  let level: Int
  /// Whether an expectation is wanted; all take part in what is usual.
  let isJudged: Bool
}
