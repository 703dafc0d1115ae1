import ReportModel
import Tabular

/// Reads days of the form `2020-06-14` in place, by a table of the months that records may be dated in.
struct DayTable: Sendable {
  /// A day, and where it lies in its half-month.
  struct Entry {
    let number: Int32
    let half: Int32
    /// Days since the first of the half-month.
    let offset: Int
  }

  /// The number of the day before each month's first, from January of the first year on, and that
  /// before the month after the last.
  private let starts: [Int32]

  init() {
    starts = (0...DateReading.years.count * 12).map { month in
      let year = DateReading.years.lowerBound + month / 12
      return Day(year: year, month: month % 12 + 1, day: 1).map { $0.number - 1 } ?? 0
    }
  }

  /// The day that ten bytes stand for; `nil` for whatever isn't a day of that form in those years.
  @inline(__always)
  func entry(_ bytes: ByteView) -> Entry? {
    guard bytes.count == 10 else { return nil }
    let word = bytes.word(at: 0)
    let day = bytes.pair(at: 8)
    // Digits less `0`, the dashes less themselves: all but a day of this form leaves high bits.
    let digits = word &- 0x2D30_302D_3030_3030
    let dayDigits = day &- 0x3030
    let dashes: UInt64 = 0xFF00_00FF_0000_0000
    guard digits & dashes == 0,
      (digits | (digits &+ 0x0076_7600_7676_7676)) & 0x8080_8080_8080_8080 == 0,
      (dayDigits | (dayDigits &+ 0x7676)) & 0x8080 == 0
    else { return nil }
    func digit(_ place: UInt64) -> Int { Int(truncatingIfNeeded: (digits >> (place * 8)) & 0xFF) }
    let year = digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3)
    let month = digit(5) * 10 + digit(6)
    let dayOfMonth = Int(dayDigits & 0xF) * 10 + Int(dayDigits >> 8)
    guard DateReading.years.contains(year), month >= 1, month <= 12 else { return nil }
    let place = (year - DateReading.years.lowerBound) * 12 + month - 1
    let number = starts[place] + Int32(truncatingIfNeeded: dayOfMonth)
    guard dayOfMonth >= 1, number <= starts[place + 1] else { return nil }
    let isSecond = dayOfMonth > 14
    return Entry(
      number: number,
      half: Int32(truncatingIfNeeded: (year * 12 + month - 1) * 2 + (isSecond ? 1 : 0)),
      offset: isSecond ? dayOfMonth - 15 : dayOfMonth - 1)
  }
}
