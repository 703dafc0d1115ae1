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
  ///   - noise: what chance makes of the levels, relative to their base.
  init(_ series: [[LeveledPoint]], months: Int, minimum: Int, noise: Noise) {
    let season = SeasonalExpectations.season(of: series, months: months)
    let fits = series.map { points in
      Fit(points, season: season, isLongEnough: points.count > minimum)
    }
    let rule = DeviationRule(fits.compactMap(\.spread), noise: noise)
    self.rule = rule
    let expectations = TailSums.stretched(fits.map { $0.expectations(rule) }) {
      series[$0][$1].level
    }
    values = zip(series, expectations).map { points, expectations in
      zip(points, expectations).map { $0.isJudged ? $1 : nil }
    }
  }

  /// One unit's months without their season.
  private struct Fit {
    /// What is added to get a level of the same kind as that of the point: season and base.
    let shifts: [Int]
    let levels: [Int]
    let size: Int
    /// `nil` where months are too few.
    let spread: Spread?

    init(_ points: [LeveledPoint], season: [Int], isLongEnough: Bool) {
      shifts = points.map { season[$0.month] + $0.base }
      levels = zip(points, shifts).map { $0.level - $1 }
      size = Median.of(points.map(\.level)) ?? 0
      spread = isLongEnough ? Spread(levels, size: size) : nil
    }

    /// What is usual for each month by the others.
    func expectations(_ rule: DeviationRule) -> [Expectation?] {
      levels.indices.map { index in
        guard spread != nil else { return nil }
        var others = levels
        others.remove(at: index)
        return Spread(others, size: size).map {
          rule.expectation(at: $0.center + shifts[index], others: $0)
        }
      }
    }
  }

  /// By how much each month lies above what is usual.
  private static func season(of series: [[LeveledPoint]], months: Int) -> [Int] {
    var season = [Int](repeating: 0, count: months)
    for _ in 0..<rounds {
      var residuals = [[Int]](repeating: [], count: months)
      for points in series {
        guard let center = Median.of(points.map { $0.relative - season[$0.month] }) else {
          continue
        }
        for point in points {
          residuals[point.month].append(point.relative - season[point.month] - center)
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
  /// The level of what the figure is compared with: its happenings, or its whole; 0 for nothing.
  let base: Int
  /// Whether an expectation is wanted; all take part in what is usual.
  let isJudged: Bool

  var relative: Int { level - base }
}
