/// What is usual for one figure, and for one of the happenings that it is the sum of.
struct FigureExpectation {
  let total: Expectation
  /// `nil` where figures are of one happening each, or levels.
  let average: Expectation?

  /// The modified z-score of a figure in thousandths, nearest to 0 of the two: that there were more or fewer
  /// happenings than usual, each of the usual size, is no slip.
  ///
  /// - Parameter level: of the figure, on the scale of `FigureScale`.
  func score(of level: Int, happenings: Int) -> Int {
    let score = total.score(of: level)
    guard let average else { return score }
    let other = average.score(of: FigureExpectation.average(level, happenings))
    guard (score < 0) == (other < 0) else { return 0 }
    return abs(score) < abs(other) ? score : other
  }

  /// The level of what there is of one happening.
  static func average(_ level: Int, _ happenings: Int) -> Int {
    level - BinaryLogarithm.of(UInt64(max(1, happenings)))
  }
}
