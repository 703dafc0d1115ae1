import ReportModel

/// Figures of an indicator on the scale on which they are compared: the logarithm of their count in last
/// decimal places, plus one, so that a slip by ×10 is equally far for small and for large units.
struct FigureScale {
  /// How many thousandths are one in the last decimal place of the indicator.
  let step: Int64

  init(decimals: Int) {
    step = [1000, 100, 10, 1][max(0, min(decimals, Quantity.places))]
  }

  /// The figure in last places, 0 or more.
  func count(_ figure: Quantity) -> UInt64 { UInt64(max(0, figure.thousandths) / step) }

  func quantity(_ count: UInt64) -> Quantity {
    let (product, overflow) = Int64(clamping: count).multipliedReportingOverflow(by: step)
    return Quantity(thousandths: overflow ? .max : product)
  }

  func level(_ figure: Quantity) -> Int { FigureScale.level(count(figure)) }

  static func level(_ count: UInt64) -> Int {
    BinaryLogarithm.of(count == .max ? count : count + 1)
  }

  /// The figure at a level, to two significant digits: what is usual is never known more closely.
  func figure(at level: Int) -> Quantity {
    var count = BinaryLogarithm.number(of: max(0, level)) - 1
    var unit: UInt64 = 1
    while count / unit >= 100 { unit *= 10 }
    count = (count + unit / 2) / unit * unit
    return quantity(count)
  }
}
