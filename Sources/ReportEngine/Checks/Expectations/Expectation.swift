/// What is usual for one figure, and how far figures of its kind stray from it.
struct Expectation {
  /// On the scale of `FigureScale`.
  let level: Int
  /// Median absolute deviation beyond what chance makes of counts, on the same scale; at least 1.
  let deviation: Int
  /// Whether figures are counted anew each month, so that chance plays a part.
  let isCounted: Bool
  /// From how many months this is known.
  let months: Int

  /// The modified z-score in thousandths: 0.6745 · (x − median) / MAD.
  ///
  /// Iglewicz, B.; Hoaglin, D. C.: How to Detect and Handle Outliers. ASQC Basic References in Quality
  /// Control 16, 1993. Scores beyond 3.5 are outliers.
  func score(of level: Int) -> Int {
    // Chance plays a greater part the smaller a count is, so low figures stray farther than high ones.
    let chance =
      isCounted ? ChanceDeviation.of(countAt: (min(level, self.level) + self.level) / 2) : 0
    let whole = ChanceDeviation.root(deviation * deviation + chance * chance)
    // The median of a few months is itself uncertain.
    let widened = whole + whole / months
    // Levels stay below 2^23, logarithms of 64 bits in 65 536ths.
    return 6745 * (level - self.level) / (10 * widened)
  }
}
