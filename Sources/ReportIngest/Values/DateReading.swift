import ReportModel

/// Reads days from bytes, in place: `2020-06-14`, or day, month and year as in `14/6/2020`.
enum DateReading {
  enum Fault: Error, Hashable {
    case notADate
    /// The form is right, but the calendar has no such day. Carries the day that it would be if the
    /// month had been written first.
    case noSuchDay(monthFirst: Day?)
    case outOfRange
  }

  /// The years that records may be dated in; anything else is a slip of the keyboard.
  static let years = 2000...2100

  @inline(__always)
  static func read<Bytes: RandomAccessCollection<UInt8>>(
    _ bytes: Bytes
  ) -> Result<Day, Fault> where Bytes.Index == Int {
    let start = bytes.startIndex
    if bytes.count == 10, bytes[start + 4] == UInt8(ascii: "-"),
      bytes[start + 7] == UInt8(ascii: "-")
    {
      guard let year = number(bytes, start..<start + 4),
        let month = number(bytes, start + 5..<start + 7),
        let day = number(bytes, start + 8..<start + 10)
      else { return .failure(.notADate) }
      return checked(year: year, month: month, day: day)
    }
    return dayFirst(bytes)
  }

  private static func dayFirst<Bytes: RandomAccessCollection<UInt8>>(
    _ bytes: Bytes
  ) -> Result<Day, Fault> where Bytes.Index == Int {
    let slash = UInt8(ascii: "/")
    guard (8...10).contains(bytes.count), let first = bytes.firstIndex(of: slash),
      let second = bytes[(first + 1)...].firstIndex(of: slash), bytes.endIndex - second == 5,
      (1...2).contains(first - bytes.startIndex), (1...2).contains(second - first - 1),
      let day = number(bytes, bytes.startIndex..<first),
      let month = number(bytes, first + 1..<second),
      let year = number(bytes, second + 1..<bytes.endIndex)
    else { return .failure(.notADate) }
    return checked(year: year, month: month, day: day)
  }

  @inline(__always)
  private static func checked(year: Int, month: Int, day: Int) -> Result<Day, Fault> {
    guard let date = Day(year: year, month: month, day: day) else {
      return .failure(.noSuchDay(monthFirst: Day(year: year, month: day, day: month)))
    }
    return years.contains(year) ? .success(date) : .failure(.outOfRange)
  }

  @inline(__always)
  private static func number<Bytes: RandomAccessCollection<UInt8>>(
    _ bytes: Bytes, _ range: Range<Int>
  ) -> Int? where Bytes.Index == Int {
    var value = 0
    for position in range {
      let digit = bytes[position] &- UInt8(ascii: "0")
      if digit > 9 { return nil }
      value = value * 10 + Int(digit)
    }
    return value
  }
}
