/// What is usual for one figure, and how far figures of its kind stray from it.
struct Expectation {
  /// On the scale of `FigureScale`.
  let level: Int
  /// The square of the median absolute deviation beyond chance, on the same scale; at least 1.
  let square: Int
  /// How much of what chance makes of counts comes on top, in 65 536ths.
  let chanceShare: Int
  /// From how many months this is known.
  let months: Int
  /// How much farther than by a normal law figures of the indicator stray.
  var tails = Tails()

  /// The modified z-score in thousandths: 0.6745 · (x − median) / MAD.
  ///
  /// Iglewicz, B.; Hoaglin, D. C.: How to Detect and Handle Outliers. ASQC Basic References in Quality
  /// Control 16, 1993. Scores beyond 3.5 are outliers.
  func score(of level: Int) -> Int {
    let deviation = deviation(at: level)
    // The median of a few months is uncertain, and so is what they stray.
    let score = Expectation.score(level - self.level, deviation + 2 * deviation / months)
    return score * 1000 / (score < 0 ? tails.below : tails.above)
  }

  /// The score as it is by the months that are known alone; from those of all figures follow the tails.
  func plainScore(of level: Int) -> Int {
    Expectation.score(level - self.level, deviation(at: level))
  }

  /// Chance plays a greater part the smaller a count is, so low figures stray farther than high ones.
  private func deviation(at level: Int) -> Int {
    let chance =
      chanceShare > 0 ? ChanceDeviation.of(countAt: max(0, (level + self.level) / 2)) : 0
    return WholeRoot.of(square + chance * chance / 65_536 * chanceShare)
  }

  /// Levels stay below 2^23, logarithms of 64 bits in 65 536ths.
  private static func score(_ distance: Int, _ deviation: Int) -> Int {
    6745 * distance / (10 * deviation)
  }

  /// The same where what the figure is compared with lies higher by so much.
  func raised(by step: Int) -> Expectation {
    Expectation(
      level: level + step, square: square, chanceShare: chanceShare, months: months, tails: tails)
  }

  func with(_ tails: Tails) -> Expectation {
    Expectation(
      level: level, square: square, chanceShare: chanceShare, months: months, tails: tails)
  }
}
