/// A quotient of two exact figures, such as a rate or a percentage; rounded only at print.
///
/// Ratios are never added: a ratio of a whole is the quotient of the sums.
public struct Ratio: Hashable, Sendable {
  /// Both in the same unit (thousandths, or both counts).
  public let numerator: Int64
  /// Greater than zero.
  public let denominator: Int64

  /// The quotient, or `nil` when the base is zero or negative: such a ratio says nothing.
  public init?(_ numerator: Int64, over denominator: Int64) {
    guard denominator > 0 else { return nil }
    self.numerator = numerator
    self.denominator = denominator
  }

  public init?(_ numerator: Quantity, over denominator: Quantity) {
    self.init(numerator.thousandths, over: denominator.thousandths)
  }

  /// The ratio times `scale` (100 for percent) with `places` decimals, rounded half away from zero,
  /// as an integer of the last place: 5.2 % with one place is 52.
  public func rounded(scale: Int64 = 100, places: Int) -> Int64 {
    var factor = scale
    for _ in 0..<places { factor *= 10 }
    let negative = numerator < 0
    let (high, low) = numerator.magnitude.multipliedFullWidth(by: UInt64(factor))
    let divisor = UInt64(denominator)
    guard high < divisor else { return negative ? .min : .max }
    let (quotient, remainder) = divisor.dividingFullWidth((high, low))
    let roundsUp = remainder >= divisor - remainder  // half away from zero, without doubling
    let magnitude = Int64(clamping: roundsUp && quotient < .max ? quotient + 1 : quotient)
    return negative ? -magnitude : magnitude
  }

  /// The difference of two percentages in points (điểm %), rounded half away from zero with `places`
  /// decimals, as an integer of the last place.
  ///
  /// Computed on the exact values in 128 bits, not on the rounded percentages.
  public func points(minus base: Ratio, places: Int) -> Int64 {
    var factor: UInt128 = 100
    for _ in 0..<places { factor *= 10 }
    // The cross products of 64-bit figures and their difference stay within 128 bits; times the factor
    // they may not.
    let left = Int128(numerator) * Int128(base.denominator)
    let right = Int128(base.numerator) * Int128(denominator)
    let difference = left - right
    let divisor = UInt128(denominator) * UInt128(base.denominator)
    let (high, low) = difference.magnitude.multipliedFullWidth(by: factor)
    guard high < divisor else { return difference < 0 ? -.max : .max }
    let (quotient, remainder) = divisor.dividingFullWidth((high, low))
    let roundsUp = remainder >= divisor - remainder
    let result = Int64(clamping: roundsUp && quotient < .max ? quotient + 1 : quotient)
    return difference < 0 ? -result : result
  }

  /// How a quotient is printed.
  public struct Form: Hashable, Sendable {
    public let isPercent: Bool
    /// 0…3.
    public let decimals: Int

    public init(isPercent: Bool, decimals: Int) {
      self.isPercent = isPercent
      self.decimals = max(0, min(decimals, Quantity.places))
    }

    /// By what the quotient is multiplied.
    public var scale: Int64 { isPercent ? 100 : 1 }
  }

  /// The value as an integer of the last printed place, rounded half away from zero.
  public func rounded(_ form: Form) -> Int64 { rounded(scale: form.scale, places: form.decimals) }

  /// The quotient of two quotients; `nil` when the base is zero or negative, or the terms don't fit in
  /// 64 bits even in lowest terms.
  public func divided(by base: Ratio) -> Ratio? {
    guard base.numerator > 0 else { return nil }
    func reduced(_ left: Int64, _ right: Int64) -> (Int64, Int64) {
      var (high, low) = (left.magnitude, right.magnitude)
      while low != 0 { (high, low) = (low, high % low) }
      guard high > 1, let divisor = Int64(exactly: high) else { return (left, right) }
      return (left / divisor, right / divisor)
    }
    let (left, right) = reduced(numerator, base.numerator)
    let (above, below) = reduced(base.denominator, denominator)
    let (part, partOverflow) = left.multipliedReportingOverflow(by: above)
    let (whole, wholeOverflow) = right.multipliedReportingOverflow(by: below)
    return partOverflow || wholeOverflow ? nil : Ratio(part, over: whole)
  }

  /// The value as floating point, for a spreadsheet cell's cached value only.
  public var approximateValue: Double { Double(numerator) / Double(denominator) }
}
