import ReportModel

/// The digits in which the figures of an indicator end, from which it shows whether an ending is one that
/// people write anyway: leaflets are told in fifties, so one that ends in 10 is strange, and a zero at the
/// end tells nothing.
struct FigureEndings {
  private var tens = [Int](repeating: 0, count: 10)
  private var hundreds = [Int](repeating: 0, count: 100)
  /// By number of zeros: figures that end in so many at least, and figures that are large enough to.
  private var round = [Int](repeating: 0, count: 20)
  private var large = [Int](repeating: 0, count: 20)

  init(_ figures: some Sequence<Quantity>, scale: FigureScale) {
    for figure in figures where figure > .zero {
      let count = scale.count(figure)
      if count >= 100 { hundreds[Int(count % 100)] += 1 }
      if count >= 10 { tens[Int(count % 10)] += 1 }
      let zeros = figure.endingZeros
      var (power, places) = (Int64(1000), 0)
      while figure.thousandths >= power, places < round.count {
        large[places] += 1
        if zeros >= places { round[places] += 1 }
        let (next, overflow) = power.multipliedReportingOverflow(by: 10)
        if overflow { break }
        (power, places) = (next, places + 1)
      }
    }
  }

  /// How much commoner the ending of a count in last places is than if all were equally common, as a
  /// logarithm.
  func commonness(of count: UInt64) -> Int {
    let (endings, ending) =
      count >= 100
      ? (hundreds, Int(count % 100)) : count >= 10 ? (tens, Int(count % 10)) : ([], 0)
    guard !endings.isEmpty else { return 0 }
    return FigureEndings.logarithm(endings[ending] + 2)
      + FigureEndings.logarithm(endings.count)
      - FigureEndings.logarithm(endings.reduce(0, +) + 2 * endings.count)
  }

  /// How many times fewer figures end in as many zeros as this one than do with some less, as a
  /// logarithm.
  func rarity(ofZeros zeros: Int, addedTo fewer: Int) -> Int {
    rarity(ofZeros: fewer + zeros) - rarity(ofZeros: fewer)
  }

  private func rarity(ofZeros zeros: Int) -> Int {
    guard zeros < round.count else { return 0 }
    return FigureEndings.logarithm(large[zeros] + 10) - FigureEndings.logarithm(round[zeros] + 1)
  }

  private static func logarithm(_ count: Int) -> Int { BinaryLogarithm.of(UInt64(max(1, count))) }
}

extension Quantity {
  /// In how many zeros the figure ends, written without needless decimals.
  var endingZeros: Int {
    var (number, zeros) = (thousandths, 0)
    guard number > 0, number % 1000 == 0 else { return 0 }
    number /= 1000
    while number % 10 == 0 { (number, zeros) = (number / 10, zeros + 1) }
    return zeros
  }
}
