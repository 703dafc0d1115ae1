/// What is usual for one figure, by itself and beside what it belongs to.
struct FigureExpectation {
  let total: Expectation
  /// Of a figure with so many happenings; `nil` where figures are of one happening each, or levels.
  let average: Expectation?
  /// Of a part whose whole is as large as it is; `nil` where there is no whole, or it wasn't reported.
  let share: Expectation?

  /// The modified z-score of a figure in thousandths, nearest to 0 of the two: that there were more or fewer
  /// happenings than usual, each of the usual size, is no slip.
  ///
  /// - Parameter level: of the figure, on the scale of `FigureScale`.
  func score(of level: Int) -> Int {
    let score = total.score(of: level)
    guard let average else { return score }
    let other = average.score(of: level)
    guard (score < 0) == (other < 0) else { return 0 }
    return abs(score) < abs(other) ? score : other
  }
}
