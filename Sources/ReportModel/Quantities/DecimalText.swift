/// Writing exact decimals: plain for machines, Vietnamese for people.
public enum DecimalText {
  /// An integer of thousandths as plain decimal text: no grouping, `.` as the decimal sign.
  ///
  /// `places` is the scale of `value`; trailing zeros go, but `keeping` places always stay.
  public static func plain(_ value: Int64, places: Int, keeping: Int) -> String {
    text(value, places: places, keeping: keeping, grouping: "", decimalSign: ".")
  }

  /// The Vietnamese form: `.` between groups of three digits, `,` as the decimal sign.
  public static func vietnamese(_ value: Int64, places: Int, keeping: Int) -> String {
    text(value, places: places, keeping: keeping, grouping: ".", decimalSign: ",")
  }

  /// A whole number in the Vietnamese form: `17.270`.
  public static func vietnamese(_ whole: Int) -> String {
    vietnamese(Int64(whole), places: 0, keeping: 0)
  }

  /// A quantity in the Vietnamese form, rounded half away from zero to `places` decimals.
  public static func vietnamese(_ quantity: Quantity, places: Int) -> String {
    vietnamese(
      rounded(quantity.thousandths, from: 3, to: min(places, 3)), places: min(places, 3),
      keeping: min(places, 3))
  }

  /// A ratio as a percentage in the Vietnamese form, without the sign: `5,2`.
  public static func vietnamesePercent(_ ratio: Ratio, places: Int = 1) -> String {
    vietnamese(ratio.rounded(places: places), places: places, keeping: places)
  }

  /// A quotient as it is printed, without the sign for percent: `84,5`.
  public static func vietnamese(_ ratio: Ratio, _ form: Ratio.Form) -> String {
    vietnamese(ratio.rounded(form), places: form.decimals, keeping: form.decimals)
  }

  /// Reduces the scale of an integer decimal, rounding half away from zero.
  public static func rounded(_ value: Int64, from places: Int, to target: Int) -> Int64 {
    guard target < places else { return value }
    var divisor: Int64 = 1
    for _ in target..<places { divisor *= 10 }
    let (quotient, remainder) = value.quotientAndRemainder(dividingBy: divisor)
    if remainder.magnitude >= UInt64(divisor - divisor / 2) {
      return quotient + (value < 0 ? -1 : 1)
    }
    return quotient
  }

  private static func text(
    _ value: Int64, places: Int, keeping: Int, grouping: String, decimalSign: String
  ) -> String {
    var digits = String(value.magnitude)
    if digits.utf8.count <= places {
      digits = String(repeating: "0", count: places + 1 - digits.utf8.count) + digits
    }
    var fraction = Substring(digits.suffix(places))
    while fraction.utf8.count > keeping, fraction.last == "0" { fraction.removeLast() }
    let whole = Array(digits.dropLast(places))
    var grouped = ""
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index) % 3 == 0 { grouped += grouping }
      grouped.append(digit)
    }
    let sign = value < 0 ? "-" : ""
    return fraction.isEmpty ? sign + grouped : sign + grouped + decimalSign + fraction
  }
}
