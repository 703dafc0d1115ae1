/// An exact decimal of at most three places, held as an integer of thousandths.
///
/// Nothing is rounded before print; no floating point takes part.
public struct Quantity: Hashable, Comparable, Sendable {
  /// The most places after the decimal sign.
  public static let places = 3

  /// The value times 1000.
  public let thousandths: Int64

  public init(thousandths: Int64) {
    self.thousandths = thousandths
  }

  /// A whole number. Values past ±9.2 quadrillion are held at that bound.
  public init(_ whole: Int) {
    let (product, overflow) = Int64(whole).multipliedReportingOverflow(by: 1000)
    thousandths = overflow ? (whole < 0 ? .min : .max) : product
  }

  public static let zero = Quantity(thousandths: 0)

  public static func < (left: Quantity, right: Quantity) -> Bool {
    left.thousandths < right.thousandths
  }

  /// Sums stay at the bounds of 64 bits rather than trap: a file must not be able to stop the program.
  public static func + (left: Quantity, right: Quantity) -> Quantity {
    let (sum, overflow) = left.thousandths.addingReportingOverflow(right.thousandths)
    return Quantity(thousandths: overflow ? (left.thousandths < 0 ? .min : .max) : sum)
  }

  public static func += (left: inout Quantity, right: Quantity) { left = left + right }

  public static func - (left: Quantity, right: Quantity) -> Quantity {
    let (difference, overflow) = left.thousandths.subtractingReportingOverflow(right.thousandths)
    return Quantity(
      thousandths: overflow ? (left.thousandths < 0 ? .min : .max) : difference)
  }

  public var magnitude: Quantity {
    Quantity(thousandths: thousandths == .min ? .max : abs(thousandths))
  }

  /// Decimal places that the value really has, 0…3.
  public var significantPlaces: Int {
    if thousandths % 1000 == 0 { return 0 }
    if thousandths % 100 == 0 { return 1 }
    return thousandths % 10 == 0 ? 2 : 3
  }

  /// Plain decimal notation with `.` and no grouping, without trailing zeros: `1234`, `1.5`.
  public var plain: String { DecimalText.plain(thousandths, places: 3, keeping: 0) }
}

extension Quantity: CustomStringConvertible {
  public var description: String { plain }
}
