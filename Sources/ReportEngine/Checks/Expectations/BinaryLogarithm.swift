/// Logarithms to base 2 in whole 65 536ths, worked out in integers, so that they are equal on every machine.
enum BinaryLogarithm {
  /// The logarithm of 2.
  static let one = 1 << places
  private static let places = 16

  /// The logarithm of a number of at least 1, rounded down; of 0 as of 1.
  static func of(_ number: UInt64) -> Int {
    guard number > 1 else { return 0 }
    let exponent = 63 - number.leadingZeroBitCount
    // 1 ≤ mantissa < 2 with 31 places: its square fits in 64 bits, and tells the next place.
    var mantissa = exponent > 31 ? number >> UInt64(exponent - 31) : number << UInt64(31 - exponent)
    var fraction = 0
    for place in stride(from: places - 1, through: 0, by: -1) {
      mantissa = (mantissa * mantissa) >> 31
      if mantissa >= 1 << 32 {
        mantissa >>= 1
        fraction |= 1 << place
      }
    }
    return exponent << places | fraction
  }

  /// The number of a logarithm to within 6 %, by a straight line between powers of two; at most 2^41.
  static func roughNumber(of logarithm: Int) -> Int {
    guard logarithm > 0 else { return 1 }
    let exponent = min(logarithm >> places, 40)
    let mantissa = one + (logarithm & (one - 1))
    return (mantissa << exponent) >> places
  }

  /// The largest number, below 2^52, whose logarithm isn't above the given one.
  static func number(of logarithm: Int) -> UInt64 {
    var (low, high): (UInt64, UInt64) = (1, 1 << 52)
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if of(middle) <= logarithm { low = middle } else { high = middle }
    }
    return low
  }
}
