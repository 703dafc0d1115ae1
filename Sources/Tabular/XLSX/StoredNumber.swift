/// A number as a workbook stores it: the decimal digits of a binary fraction, perhaps with an exponent.
struct StoredNumber {
  private let isNegative: Bool
  /// Significant digits, without zeros at either end; none are zero.
  private let digits: [UInt8]
  /// How many of the digits stand before the decimal sign; may be below 0 or beyond the last.
  private let whole: Int

  /// Spreadsheets show and keep 15 significant digits; what follows comes of the binary fraction.
  static let significantDigits = 15

  /// Reads what stands in a `<v>`; `nil` if that is no number.
  init?(_ bytes: some Collection<UInt8>) {
    guard bytes.count <= 64 else { return nil }
    var rest = Array(bytes)[...]
    isNegative = rest.first == UInt8(ascii: "-")
    if isNegative { rest.removeFirst() }
    var digits: [UInt8] = []
    var whole = 0
    var count = 0
    var isFraction = false
    while let byte = rest.first, byte | 0x20 != UInt8(ascii: "e") {
      rest.removeFirst()
      if byte == UInt8(ascii: "."), !isFraction {
        isFraction = true
        continue
      }
      guard (0x30...0x39).contains(byte) else { return nil }
      count += 1
      if !isFraction { whole += 1 }
      digits.append(byte)
    }
    guard count > 0 else { return nil }
    if !rest.isEmpty {
      let text = String(decoding: rest.dropFirst(), as: UTF8.self)
      guard let exponent = Int(text), abs(exponent) <= 400 else { return nil }
      whole += exponent
    }
    while digits.first == 0x30 {
      digits.removeFirst()
      whole -= 1
    }
    while digits.last == 0x30 { digits.removeLast() }
    self.digits = digits
    self.whole = digits.isEmpty ? 0 : whole
  }

  private init(isNegative: Bool, digits: [UInt8], whole: Int) {
    self.isNegative = isNegative
    self.digits = digits
    self.whole = whole
  }

  /// The number that a spreadsheet shows: rounded to 15 significant digits, half away from zero.
  var shown: StoredNumber {
    guard digits.count > Self.significantDigits else { return self }
    var kept = Array(digits[..<Self.significantDigits])
    var whole = whole
    if digits[Self.significantDigits] >= UInt8(ascii: "5") {
      while kept.last == UInt8(ascii: "9") { kept.removeLast() }
      if let last = kept.popLast() {
        kept.append(last + 1)
      } else {
        kept = [UInt8(ascii: "1")]
        whole += 1
      }
    }
    while kept.last == 0x30 { kept.removeLast() }
    return StoredNumber(isNegative: isNegative, digits: kept, whole: whole)
  }

  /// The hundredfold, as a format in percent shows it.
  var hundredfold: StoredNumber {
    digits.isEmpty
      ? self : StoredNumber(isNegative: isNegative, digits: digits, whole: whole + 2)
  }

  /// Plain digits with `.` as the decimal sign.
  var text: String {
    if digits.isEmpty { return "0" }
    let zero = UInt8(ascii: "0")
    var text: [UInt8] = isNegative ? [UInt8(ascii: "-")] : []
    if whole <= 0 {
      text += [zero, UInt8(ascii: ".")] + Array(repeating: zero, count: -whole) + digits
    } else if whole >= digits.count {
      text += digits + Array(repeating: zero, count: whole - digits.count)
    } else {
      text += digits[..<whole] + [UInt8(ascii: ".")] + digits[whole...]
    }
    return String(decoding: text, as: UTF8.self)
  }
}
