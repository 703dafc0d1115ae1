import ReportModel

/// Finds odd figures, and the likeliest slip behind each.
struct OddFigureSearch {
  /// A correction is no farther from what is usual, as a modified z-score in thousandths.
  private static let near = 2500
  /// A part may be wrong itself: beside it a whole gains or loses no more, in 65 536ths of a power of two.
  private static let largestRarity = 8 * BinaryLogarithm.one
  /// Beside its whole or its parts a figure may only be odd if it is somewhat unusual by itself.
  private static let unusual = 2000

  private let history: FigureHistory
  private let expectations: FigureExpectations
  private let parts: [Subject: [Part]]
  private let threshold: Int
  private let slipThreshold: Int
  /// A slip that isn't looked for explains nothing.
  private let looksForMagnitudes: Bool
  private let looksForSwaps: Bool

  private struct Subject: Hashable {
    let unit: Position<OrgUnit>
    let indicator: Position<Indicator>
    let month: Int
  }

  /// A part of a figure, with its level and what is usual for it beside that figure.
  private struct Part {
    let level: Int
    let share: Expectation
  }

  /// How odd a figure is, or would be if another number were told.
  private struct Oddness {
    /// Modified z-scores in thousandths: by itself, and beside its whole or that of its parts which is
    /// farthest.
    let score: Int
    let besideScore: Int
    /// In 65 536ths of a power of two.
    let rarity: Int
  }

  init(_ history: FigureHistory, _ expectations: FigureExpectations) {
    let settings = history.plan.checks
    self.history = history
    self.expectations = expectations
    parts = OddFigureSearch.parts(history, expectations)
    threshold = Int(settings.threshold.thousandths)
    slipThreshold = min(threshold, Int(settings.slipThreshold.thousandths))
    looksForMagnitudes = settings.grade(of: .orderOfMagnitude) != .off
    looksForSwaps = settings.grade(of: .swappedDigits) != .off
  }

  private static func parts(
    _ history: FigureHistory, _ expectations: FigureExpectations
  ) -> [Subject: [Part]] {
    var parts: [Subject: [Part]] = [:]
    for (series, expectations) in zip(history.series, expectations.values) {
      let indicator = history.plan.indicators[series.indicator]
      guard let whole = indicator.partOf else { continue }
      let scale = FigureScale(decimals: indicator.decimals)
      for (point, expectation) in zip(series.points, expectations) {
        guard let share = expectation?.share else { continue }
        let subject = Subject(unit: series.unit, indicator: whole, month: point.month)
        parts[subject, default: []].append(
          Part(level: scale.level(point.figure), share: share))
      }
    }
    return parts
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
    let parts =
      parts[Subject(unit: series.unit, indicator: series.indicator, month: point.month)] ?? []
    let level = FigureScale.level(count)
    func oddness(_ other: UInt64) -> Oddness {
      OddFigureSearch.oddness(
        at: FigureScale.level(other), insteadOf: level, expectation, parts)
    }
    let told = oddness(count)
    guard max(abs(told.score), abs(told.besideScore)) > slipThreshold else { return nil }
    let best = candidates(for: point.figure, count: count).compactMap {
      candidate -> (slip: OddFigure.Slip, count: UInt64, surplus: Int)? in
      let meant = oddness(candidate.count)
      guard abs(meant.score) <= OddFigureSearch.near else { return nil }
      let digits = expectations.endings[series.indicator].map {
        SlipEvidence.digits(
          of: count, meant: candidate.count, figure: scale.quantity(candidate.count),
          by: candidate.slip, $0)
      }
      let surplus =
        told.rarity - meant.rarity + (digits ?? 0) - SlipEvidence.wanted(for: candidate.slip)
      return surplus >= 0 ? (candidate.slip, candidate.count, surplus) : nil
    }.max { $0.surplus < $1.surplus }
    guard best != nil || isOutlier(told, isPart: expectation.share != nil) else { return nil }
    let whole = abs(told.besideScore) > abs(told.score) ? whole(series, point, expectation) : nil
    let usual = whole == nil ? expectation.total : expectation.share ?? expectation.total
    return OddFigure(
      unit: series.unit, indicator: series.indicator, month: point.month, figure: point.figure,
      usual: scale.figure(at: usual.level), whole: whole,
      score: whole == nil ? told.score : told.besideScore,
      correction: best.map {
        OddFigure.Correction(
          slip: $0.slip, figure: scale.quantity($0.count),
          isClear: $0.surplus >= SlipEvidence.clear)
      })
  }

  /// A low part of a low whole is none.
  private func isOutlier(_ oddness: Oddness, isPart: Bool) -> Bool {
    let (score, beside) = (oddness.score, oddness.besideScore)
    if !isPart, abs(score) > threshold { return true }
    return max(abs(score), abs(beside)) > threshold
      && min(abs(score), abs(beside)) > OddFigureSearch.unusual && (score < 0) == (beside < 0)
  }

  /// - Parameter level: of the number whose oddness is wanted; `told` is the level of the figure.
  private static func oddness(
    at level: Int, insteadOf told: Int, _ expectation: FigureExpectation, _ parts: [Part]
  ) -> Oddness {
    let score = expectation.score(of: level)
    // Beside a whole that is known the unit's own months tell nothing more.
    let own = expectation.share?.score(of: level)
    // A part that is large beside its whole makes the whole small.
    let others = parts.map { -$0.share.raised(by: level - told).score(of: $0.level) }
    return Oddness(
      score: score,
      besideScore: ((own.map { [$0] } ?? []) + others).max { abs($0) < abs($1) } ?? 0,
      rarity: SlipEvidence.rarity(ofScore: own ?? score)
        + others.reduce(0) {
          $0 + min(SlipEvidence.rarity(ofScore: $1), largestRarity)
        })
  }

  private func whole(
    _ series: FigureSeries, _ point: FigureSeries.Point, _ expectation: FigureExpectation
  ) -> OddFigure.Whole? {
    guard expectation.share != nil,
      let indicator = history.plan.indicators[series.indicator].partOf,
      let figure = history.series.first(where: {
        $0.unit == series.unit && $0.indicator == indicator
      })?.figure(in: point.month)
    else { return nil }
    return OddFigure.Whole(indicator: indicator, figure: figure)
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
            figure.endingZeros >= zeros
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
