import ReportModel

/// How much likelier a slip makes a figure than chance does, as a logarithm in 65 536ths of a power of two.
///
/// Figures are thought to stray by a law with heavy tails (Student's t with ten degrees of freedom). That a
/// figure n is told by chance is as likely as the law says of n, divided by the numbers of about its size;
/// by a slip, as it says of the number n' that was meant. What is more common in the indicator anyway, such
/// as a zero at the end, is so under either.
enum SlipEvidence {
  /// No score counts for more; its square stays far below 2^63.
  private static let largestScore = 1_000_000
  /// What endings may tell, in powers of two.
  private static let endings = (-3 * BinaryLogarithm.one)...(8 * BinaryLogarithm.one)
  private static let ten = BinaryLogarithm.of(10)

  /// How rare a score is: log2 of the density of Student's t, (ν + 1) / 2 · log2(1 + M² / ν), against that
  /// of 0.
  static func rarity(ofScore score: Int) -> Int {
    let score = min(abs(score), largestScore)
    let one: UInt64 = 10_000_000
    return 11 * (BinaryLogarithm.of(one + UInt64(score * score)) - BinaryLogarithm.of(one)) / 2
  }

  /// What the digits of a figure tell about a slip.
  ///
  /// - Parameters:
  ///   - count: the figure in last places.
  ///   - meant: what was meant, in last places.
  ///   - figure: what was meant.
  static func digits(
    of count: UInt64, meant: UInt64, figure: Quantity, by slip: OddFigure.Slip,
    _ known: FigureEndings
  ) -> Int {
    let commonness = known.commonness(of: meant) - known.commonness(of: count)
    switch slip {
    // Few figures end in so many zeros by chance; by a slip they all do.
    case .extraZeros(let zeros):
      let rarity = known.rarity(ofZeros: zeros, addedTo: figure.endingZeros)
      return min(max(0, rarity), zeros * ten)
    // Any digit may be the one too many.
    case .enlarged: return 0
    // A digit that was lost was a zero, or any.
    case .missingZeros(let zeros):
      return min(max(0, commonness - zeros * ten), 2 * ten)
    // Of numbers twice as large half as many are told; one of several pairs was swapped.
    case .swappedDigits:
      let density = BinaryLogarithm.of(count) - BinaryLogarithm.of(meant)
      let pairs = UInt64(max(1, String(count).count - 1))
      return min(max(commonness, endings.lowerBound), endings.upperBound) + density
        - BinaryLogarithm.of(pairs)
    }
  }

  /// How much evidence is wanted before a figure is told of, in 65 536ths of a power of two.
  static func wanted(for slip: OddFigure.Slip) -> Int {
    switch slip {
    case .swappedDigits: 4 * BinaryLogarithm.one
    case .extraZeros: 5 * BinaryLogarithm.one
    case .missingZeros(let zeros): (zeros == 1 ? 6 : 7) * BinaryLogarithm.one
    case .enlarged: 9 * BinaryLogarithm.one
    }
  }

  /// How much more makes a slip clear: sixteen times as much.
  static let clear = 4 * BinaryLogarithm.one
}
