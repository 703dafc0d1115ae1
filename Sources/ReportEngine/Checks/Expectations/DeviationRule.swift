/// How far the figures of one unit and indicator stray: its own deviation, steadied by that of all units.
///
/// A deviation has two parts: what chance alone makes of counts, which follows from their size, and the
/// rest, in which units differ. A few months tell little of the rest, and by chance some units look far more
/// regular than they are; so each counts as if it had four months more that stray as is usual for the
/// indicator, and none as more regular than that.
struct DeviationRule {
  /// Months of what is usual that are added to a unit's own.
  private static let borrowedMonths = 4
  /// Three percent of a figure, 0.6745 · log2(1.03) in 65 536ths: less is of no account.
  private static let smallest = 1885

  /// What figures of the indicator usually stray beyond chance.
  let typical: Int
  private let isCounted: Bool

  /// The median over those series that are long enough to tell; over all where those are few.
  ///
  /// - Parameters:
  ///   - spreads: what is known of each series.
  ///   - isCounted: whether figures are counted anew each month; a level isn't, and chance plays no part.
  init(_ spreads: [Spread], isCounted: Bool) {
    self.isCounted = isCounted
    let long = spreads.filter { $0.months >= 8 }
    let telling = long.count >= 5 ? long : spreads
    typical =
      Median.of(telling.map { DeviationRule.beyondChance($0.deviation, $0.center, isCounted) })
      ?? 0
  }

  /// How the months of one series lie.
  struct Spread {
    let months: Int
    /// Their median level, as far as they are levels.
    let center: Int
    let deviation: Int

    /// `nil` when there are no months.
    init?(_ levels: [Int]) {
      guard let center = Median.of(levels),
        let deviation = Median.deviation(of: levels, from: center)
      else { return nil }
      months = levels.count
      self.center = center
      self.deviation = deviation
    }
  }

  /// What is expected of a month of which the unit's other months are known.
  func expectation(at level: Int, others: Spread) -> Expectation {
    let own = DeviationRule.beyondChance(others.deviation, others.center, isCounted)
    let (months, borrowed) = (others.months, DeviationRule.borrowedMonths)
    let steadied = (months * own + borrowed * typical) / (months + borrowed)
    return Expectation(
      level: level, deviation: max(steadied, typical, DeviationRule.smallest),
      isCounted: isCounted, months: months)
  }

  private static func beyondChance(_ deviation: Int, _ center: Int, _ isCounted: Bool) -> Int {
    guard isCounted else { return deviation }
    let chance = ChanceDeviation.of(countAt: center)
    return ChanceDeviation.root(max(0, deviation * deviation - chance * chance))
  }
}

/// What chance alone makes of counts.
enum ChanceDeviation {
  /// Of a Poisson count λ, on the logarithmic scale: 0.6745 · √λ / ((λ + 1) · ln 2), in 65 536ths.
  static func of(countAt level: Int) -> Int {
    let count = max(1, BinaryLogarithm.roughNumber(of: level) - 1)
    return 63_773 * root(count * 65_536) / 256 / (count + 1)
  }

  /// The square root of a whole number, rounded down but for numbers beyond 2^52. That of IEEE 754 is
  /// exactly rounded, hence the same on every machine.
  static func root(_ number: Int) -> Int { Int(Double(number).squareRoot()) }
}
