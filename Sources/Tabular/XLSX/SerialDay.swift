/// A date as a workbook keeps it: days since the origin of its date system (ECMA-376 part 1, 18.17.4).
struct SerialDay {
  /// The first day of the system: 1900 (Excel) or 1904 (Excel for old Macs).
  enum System: Sendable {
    case from1900, from1904
  }

  /// The day in ISO 8601, with the time if there is one: `2020-06-14`, `2020-06-14T07:30:00`.
  ///
  /// - Parameter number: plain digits, as `StoredNumber` writes them.
  /// - Returns: `nil` for what is no day of the system, such as the 29th of February 1900, which
  ///   the system of 1900 counts though there was none.
  static func text(of number: String, in system: System) -> String? {
    let halves = number.split(separator: ".", omittingEmptySubsequences: false)
    guard let first = halves.first, !first.isEmpty, first.utf8.count <= 7,
      first.utf8.allSatisfy({ (0x30...0x39).contains($0) }), var serial = Int(first)
    else { return nil }
    var seconds = halves.count == 2 ? seconds(of: halves[1]) : 0
    if seconds == 86_400 {
      serial += 1
      seconds = 0
    }
    guard let day = day(serial, in: system) else { return nil }
    guard seconds > 0 else { return day }
    let time = [seconds / 3600, seconds / 60 % 60, seconds % 60].map { padded($0, to: 2) }
    return day + "T" + time.joined(separator: ":")
  }

  /// The fraction of a day in whole seconds, rounded.
  private static func seconds(of digits: Substring) -> Int {
    var numerator = 0
    var denominator = 1
    for digit in digits.utf8.prefix(11) {
      numerator = numerator * 10 + Int(digit) - 0x30
      denominator *= 10
    }
    return (numerator * 86_400 * 2 + denominator) / (denominator * 2)
  }

  private static func day(_ serial: Int, in system: System) -> String? {
    // Days since 1970-01-01.
    let number: Int
    switch system {
    case .from1904: number = serial - 24_107
    case .from1900:
      guard serial > 0, serial != 60 else { return nil }
      number = serial - (serial > 60 ? 25_569 : 25_568)
    }
    guard number <= 2_932_896 else { return nil }
    return civil(number)
  }

  /// The Gregorian date of a day, counted in eras of 400 years that begin on a 1st of March.
  private static func civil(_ number: Int) -> String {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
  }

  private static func padded(_ number: Int, to length: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, length - digits.utf8.count)) + digits
  }
}
