/// How much farther than by a normal law the figures of an indicator stray, below and above what is usual
/// apart, in thousandths; at least 1000.
///
/// Many a figure falls far below more often than it rises far above: a month in which there was only one
/// small happening. One unit has too few months to tell, all units together have enough.
struct Tails {
  let below: Int
  let above: Int

  init(below: Int = 1000, above: Int = 1000) {
    self.below = below
    self.above = above
  }
}

/// The modified z-scores of an indicator, from which its tails follow.
struct TailSums {
  /// Scores of a normal law that are added on either side, so that a few figures don't tell too much.
  private static let borrowed = 10
  /// One slip doesn't count for more than this score.
  private static let largest = 4000

  private var below = (sum: 0, count: 0)
  private var above = (sum: 0, count: 0)

  /// The expectations of all series with the tails that all figures but the own have.
  ///
  /// - Parameters:
  ///   - expectations: by series and point.
  ///   - level: of a series and a point of it, by number.
  static func stretched(
    _ expectations: [[Expectation?]], level: (Int, Int) -> Int
  ) -> [[Expectation?]] {
    let scores = expectations.enumerated().map { series, expectations in
      expectations.enumerated().map { $1?.plainScore(of: level(series, $0)) }
    }
    var sums = TailSums()
    for score in scores.joined() { if let score { sums.add(score) } }
    return zip(expectations, scores).map { expectations, scores in
      zip(expectations, scores).map { expectation, score in
        expectation?.with(score.map(sums.tails) ?? Tails())
      }
    }
  }

  /// - Parameter score: in thousandths.
  private mutating func add(_ score: Int) {
    if score < 0 {
      below = (below.sum + TailSums.square(score), below.count + 1)
    } else {
      above = (above.sum + TailSums.square(score), above.count + 1)
    }
  }

  /// What the other figures tell for one whose score was added.
  private func tails(without score: Int) -> Tails {
    let square = TailSums.square(score)
    return Tails(
      below: score < 0
        ? TailSums.stretch(below.sum - square, below.count - 1)
        : TailSums.stretch(below.sum, below.count),
      above: score < 0
        ? TailSums.stretch(above.sum, above.count)
        : TailSums.stretch(above.sum - square, above.count - 1))
  }

  private static func square(_ score: Int) -> Int {
    let score = min(abs(score), largest)
    return score * score
  }

  /// The root of the mean square, in thousandths.
  private static func stretch(_ sum: Int, _ count: Int) -> Int {
    max(1000, WholeRoot.of((sum + borrowed * 1_000_000) / (count + borrowed)))
  }
}
