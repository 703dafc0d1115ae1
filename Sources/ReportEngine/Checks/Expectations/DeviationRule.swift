/// How far the figures of one unit and indicator stray: its own deviation, steadied by that of all units.
///
/// What figures stray has two parts: what chance alone makes of counts, which follows from their size, and
/// the rest, in which units differ. A few months tell little of the rest, and by chance some units look far
/// more regular than they are; so each counts as if it had twelve months more that stray as is usual for the
/// indicator, and none as straying less than half as much (as a variance).
struct DeviationRule {
  /// Months of what is usual that are added to a unit's own.
  private static let borrowedMonths = 12
  /// Three percent of a figure, 0.6745 · log2(1.03) in 65 536ths: less is of no account.
  private static let smallest = 1885

  /// What figures of the indicator usually stray beyond chance.
  let typical: Int
  private let noise: Noise

  /// The median over those series that are long enough to tell; over all where those are few.
  ///
  /// - Parameter spreads: what is known of each series.
  init(_ spreads: [Spread], noise: Noise) {
    self.noise = noise
    let long = spreads.filter { $0.months >= 8 }
    let telling = long.count >= 5 ? long : spreads
    let square = Median.of(telling.map { DeviationRule.beyondChance($0, noise) }) ?? 0
    typical = WholeRoot.of(max(0, square))
  }

  /// What is expected of a month of which the unit's other months are known.
  ///
  /// - Parameter level: absolute, not relative to a base.
  func expectation(at level: Int, others: Spread) -> Expectation {
    let own = DeviationRule.beyondChance(others, noise)
    let (months, borrowed) = (others.months, DeviationRule.borrowedMonths)
    let usual = typical * typical
    let steadied = (months * own + borrowed * usual) / (months + borrowed)
    let smallest = DeviationRule.smallest * DeviationRule.smallest
    return Expectation(
      level: level, square: max(steadied, usual / 2, smallest),
      chanceShare: noise.share(at: others.center), months: months)
  }

  /// As a variance; below 0 where figures stray less than by chance.
  private static func beyondChance(_ spread: Spread, _ noise: Noise) -> Int {
    let chance = ChanceDeviation.of(countAt: spread.size)
    return spread.deviation * spread.deviation
      - chance * chance / 65_536 * noise.share(at: spread.center)
  }
}

/// How the months of one series lie.
struct Spread {
  let months: Int
  /// Their median, relative to what they are compared with.
  let center: Int
  /// The median level of the figures themselves.
  let size: Int
  /// On the scale of the median absolute deviation.
  let deviation: Int

  /// `nil` when there are no months.
  ///
  /// The median absolute deviation uses little of what figures tell, and is uncertain by a fifth even
  /// with two years of them. So it only marks what is far: the root mean square of all deviations, none
  /// counted as more than three times it. That is brought to its scale by 0.6745 / √0.925 for figures that
  /// stray normally.
  init?(_ levels: [Int], size: Int) {
    guard let center = Median.of(levels),
      let median = Median.deviation(of: levels, from: center)
    else { return nil }
    months = levels.count
    self.center = center
    self.size = size
    let squares = levels.map { level in
      let deviation = min(abs(level - center), 3 * median)
      return deviation * deviation
    }
    deviation = WholeRoot.of(squares.reduce(0, +) / months) * 7013 / 10_000
  }
}

/// What chance makes of figures that are compared.
enum Noise {
  /// Levels, or what there is of one happening: chance plays no part.
  case none
  /// Counts, each taken anew.
  case count
  /// Counts out of a whole that is known.
  case part

  /// How much of the variance of a count there is, in 65 536ths: of a part whose share is s, 1 − s.
  func share(at center: Int) -> Int {
    switch self {
    case .none: return 0
    case .count: return 65_536
    case .part:
      let share = BinaryLogarithm.roughNumber(of: center + 16 * BinaryLogarithm.one)
      return max(6554, 65_536 - share)
    }
  }
}

/// What chance alone makes of counts.
enum ChanceDeviation {
  /// Of a Poisson count λ, on the logarithmic scale: 0.6745 · √λ / ((λ + 1) · ln 2), in 65 536ths.
  static func of(countAt level: Int) -> Int {
    let count = max(1, BinaryLogarithm.roughNumber(of: level) - 1)
    return 63_773 * WholeRoot.of(count * 65_536) / 256 / (count + 1)
  }
}

/// Square roots in whole numbers.
enum WholeRoot {
  /// Rounded down but for numbers beyond 2^52. That of IEEE 754 is exactly rounded, hence the same on every
  /// machine.
  static func of(_ number: Int) -> Int { Int(Double(number).squareRoot()) }
}
