import ReportModel

/// Finds odd figures, and the likeliest slip behind each.
struct OddFigureSearch {
  /// The correction of an outlier is no farther from what is usual, as a modified z-score in thousandths.
  private static let near = 2500
  /// Of a figure that is less odd, only a swap that leads right to what is usual explains it.
  private static let nearest = 1000

  private let history: FigureHistory
  private let expectations: FigureExpectations
  private let threshold: Int
  private let slipThreshold: Int
  /// A slip that isn't looked for explains nothing.
  private let looksForMagnitudes: Bool
  private let looksForSwaps: Bool

  init(_ history: FigureHistory, _ expectations: FigureExpectations) {
    let settings = history.plan.checks
    self.history = history
    self.expectations = expectations
    threshold = Int(settings.threshold.thousandths)
    slipThreshold = min(threshold, Int(settings.slipThreshold.thousandths))
    looksForMagnitudes = settings.grade(of: .orderOfMagnitude) != .off
    looksForSwaps = settings.grade(of: .swappedDigits) != .off
  }

  func figures() -> [OddFigure] {
    zip(history.series, expectations.values).flatMap { series, expectations in
      zip(series.points, expectations).compactMap { point, expectation in
        expectation.flatMap { odd(series, point, $0) }
      }
    }
  }

  private func odd(
    _ series: FigureSeries, _ point: FigureSeries.Point, _ expectation: FigureExpectation
  ) -> OddFigure? {
    let scale = FigureScale(decimals: history.plan.indicators[series.indicator].decimals)
    let count = scale.count(point.figure)
    let score = expectation.score(
      of: FigureScale.level(count), happenings: point.happenings)
    let isOutlier = abs(score) > threshold
    guard isOutlier || abs(score) > slipThreshold else { return nil }
    let corrections = candidates(for: point.figure, count: count).map {
      (
        slip: $0.slip, count: $0.count,
        score: abs(expectation.total.score(of: FigureScale.level($0.count)))
      )
    }.filter { candidate in
      isOutlier
        ? candidate.score <= OddFigureSearch.near
        : tellsOfItself(candidate.slip, candidate.score, in: series.indicator)
    }
    let best = corrections.min { $0.score < $1.score }
    guard isOutlier || best != nil else { return nil }
    return OddFigure(
      unit: series.unit, indicator: series.indicator, month: point.month, figure: point.figure,
      usual: scale.figure(at: expectation.total.level), score: score,
      correction: best.map {
        OddFigure.Correction(slip: $0.slip, figure: scale.quantity($0.count))
      })
  }

  /// Whether a slip explains a figure that isn't odd enough to be an outlier.
  private func tellsOfItself(
    _ slip: OddFigure.Slip, _ score: Int, in indicator: Position<Indicator>
  ) -> Bool {
    switch slip {
    case .swappedDigits: score <= OddFigureSearch.nearest
    // Zeros are evidence themselves, where figures seldom end in any.
    case .extraZeros:
      score <= OddFigureSearch.near && expectations.withoutRoundFigures.contains(indicator)
    case .enlarged, .missingZeros: false
    }
  }

  /// What a figure may have been before a slip; those that come first win among equals.
  private func candidates(
    for figure: Quantity, count: UInt64
  ) -> [(slip: OddFigure.Slip, count: UInt64)] {
    var candidates: [(slip: OddFigure.Slip, count: UInt64)] = []
    if looksForMagnitudes {
      var power: UInt64 = 1
      for zeros in 1...3 {
        power *= 10
        if count >= power {
          candidates.append(
            figure.endsInZeros(zeros)
              ? (.extraZeros(zeros), count / power)
              : (.enlarged(zeros), (count + power / 2) / power))
        }
        let (larger, overflow) = count.multipliedReportingOverflow(by: power)
        if !overflow { candidates.append((.missingZeros(zeros), larger)) }
      }
    }
    if looksForSwaps {
      candidates += OddFigureSearch.swaps(of: count).map { (.swappedDigits, $0) }
    }
    return candidates
  }

  /// The numbers with two neighbouring digits the other way round, and as many digits.
  static func swaps(of count: UInt64) -> [UInt64] {
    var swaps: [UInt64] = []
    var power: UInt64 = 1
    while count / power >= 10 {
      let (right, left) = (count / power % 10, count / power / 10 % 10)
      let leads = count / power < 100
      if left != right, !(leads && right == 0) {
        let pair = (left * 10 + right) * power
        swaps.append(count - pair + (right * 10 + left) * power)
      }
      let (next, overflow) = power.multipliedReportingOverflow(by: 10)
      if overflow { break }
      power = next
    }
    return swaps
  }
}
