import ReportModel
import Tabular

/// Reads exact decimals from bytes, in place.
enum NumberReading {
  /// Why bytes are no number that a column takes.
  enum Fault: Error, Hashable {
    case notANumber
    /// A number that its writer calls inexact, or a range: `hơn 57.000`, `~300`, `5-7`.
    case approximate
    /// A number with its measure or other words beside it: `12 cuộc`.
    case withWords(number: String)
    /// A number, perhaps, but not written in the column's manner.
    case otherManner
    case tooManyDecimals(allowed: Int)
    case negative
    case tooLarge
  }

  /// The largest value: so many such values can be added before 64 bits are full.
  static let largest: Int64 = 999_999_999_999

  /// Reads a number that is 0 or more.
  ///
  /// - Parameters:
  ///   - bytes: ASCII, without spaces around; positions count from 0.
  ///   - decimals: how many decimals may be *written*: where none may, `1.000` could be a thousand.
  @inline(__always)
  static func read<Bytes: RandomAccessCollection<UInt8>>(
    _ bytes: Bytes, manner: NumberManner, decimals: Int
  ) -> Result<Quantity, Fault> where Bytes.Index == Int {
    guard let first = bytes.first else { return .failure(.notANumber) }
    let isNegative = first == UInt8(ascii: "-")
    let start = bytes.startIndex + (isNegative ? 1 : 0)
    let parsed =
      manner == .plain
      ? plain(bytes, from: start, decimals: decimals)
      : vietnamese(bytes, from: start, decimals: decimals)
    guard case .success(let value) = parsed else { return parsed }
    return isNegative && value != .zero ? .failure(.negative) : parsed
  }

  /// The thousandths of a number that is written plainly and without fault; `nil` for all else.
  ///
  /// What `read` gives for it is the same; this spares the reasons why it can't be read.
  @inline(__always)
  static func plainThousandths(_ bytes: ByteView, decimals: Int) -> Int64? {
    var position = 0
    var whole: Int64 = 0
    while position < bytes.count, let digit = digit(bytes[position]) {
      whole = whole * 10 + digit
      position += 1
    }
    // Twelve digits are at most `largest`.
    guard position > 0, position <= 12 else { return nil }
    if position == bytes.count { return whole * 1000 }
    let places = bytes.count - position - 1
    guard bytes[position] == UInt8(ascii: "."), places >= 1, places <= decimals,
      places <= Quantity.places
    else { return nil }
    for place in 0..<Quantity.places {
      guard place < places else {
        whole *= 10
        continue
      }
      guard let digit = digit(bytes[position + 1 + place]) else { return nil }
      whole = whole * 10 + digit
    }
    return whole
  }

  @inline(__always)
  private static func plain<Bytes: RandomAccessCollection<UInt8>>(
    _ bytes: Bytes, from start: Int, decimals: Int
  ) -> Result<Quantity, Fault> where Bytes.Index == Int {
    var position = start
    var whole: Int64 = 0
    while position < bytes.endIndex, let digit = digit(bytes[position]) {
      whole = appending(digit, to: whole)
      position += 1
    }
    if position == start { return .failure(kindOfFault(bytes)) }
    return fraction(
      bytes, from: position, sign: UInt8(ascii: "."), whole: whole, decimals: decimals)
  }

  private static func vietnamese<Bytes: RandomAccessCollection<UInt8>>(
    _ bytes: Bytes, from start: Int, decimals: Int
  ) -> Result<Quantity, Fault> where Bytes.Index == Int {
    var position = start
    var whole: Int64 = 0
    var digitsInGroup = 0
    var isGrouped = false
    while position < bytes.endIndex {
      if let digit = digit(bytes[position]) {
        whole = appending(digit, to: whole)
        digitsInGroup += 1
      } else if bytes[position] == UInt8(ascii: ".") {
        let fits = isGrouped ? digitsInGroup == 3 : (1...3).contains(digitsInGroup)
        // `0.125` looks like a decimal written in the other manner.
        if !fits || bytes[start] == UInt8(ascii: "0") { return .failure(kindOfFault(bytes)) }
        isGrouped = true
        digitsInGroup = 0
      } else {
        break
      }
      position += 1
    }
    if digitsInGroup == 0 || (isGrouped && digitsInGroup != 3) {
      return .failure(kindOfFault(bytes))
    }
    return fraction(
      bytes, from: position, sign: UInt8(ascii: ","), whole: whole, decimals: decimals)
  }

  /// Reads what follows the whole part: nothing, or a decimal sign and digits.
  @inline(__always)
  private static func fraction<Bytes: RandomAccessCollection<UInt8>>(
    _ bytes: Bytes, from start: Int, sign: UInt8, whole: Int64, decimals: Int
  ) -> Result<Quantity, Fault> where Bytes.Index == Int {
    var thousandths: Int64 = 0
    var count = 0
    if start < bytes.endIndex {
      var position = start + 1
      while position < bytes.endIndex, let digit = digit(bytes[position]) {
        if count < Quantity.places { thousandths = thousandths * 10 + digit }
        count += 1
        position += 1
      }
      if bytes[start] != sign || count == 0 || position < bytes.endIndex {
        return .failure(kindOfFault(bytes))
      }
      if count > decimals { return .failure(.tooManyDecimals(allowed: decimals)) }
      while count < Quantity.places {
        thousandths *= 10
        count += 1
      }
    }
    if whole > largest { return .failure(.tooLarge) }
    return .success(Quantity(thousandths: whole * 1000 + thousandths))
  }

  @inline(__always)
  private static func digit(_ byte: UInt8) -> Int64? {
    let digit = byte &- UInt8(ascii: "0")
    return digit <= 9 ? Int64(digit) : nil
  }

  /// Stays past `largest` once there, whatever follows.
  @inline(__always)
  private static func appending(_ digit: Int64, to whole: Int64) -> Int64 {
    whole > largest ? whole : whole * 10 + digit
  }

  /// What else the bytes may be, so that readings can be offered.
  private static func kindOfFault(_ bytes: some RandomAccessCollection<UInt8>) -> Fault {
    let text = String(decoding: bytes, as: UTF8.self)
    if !NumberReadings(of: text).values.isEmpty { return .otherManner }
    if ApproximateNumber.isWritten(in: text) { return .approximate }
    return NumberReadings.beforeWords(text).map { .withWords(number: $0) } ?? .notANumber
  }
}
