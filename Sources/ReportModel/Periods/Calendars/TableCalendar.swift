/// Months whose windows stand in a table of one's own.
///
/// Outside of the table months are calendar months; the first of them takes up the days that the table
/// leaves, so that nothing falls between.
public struct TableCalendar: PeriodCalendar {
  /// Why a table of months is no calendar.
  public enum Fault: Error, Hashable, Sendable {
    case empty
    /// Months in a row have to be given without leaving one out.
    case missing(YearMonth)
    case gap(before: YearMonth, DayWindow)
    case overlap(before: YearMonth, DayWindow)
    /// A month may end at most 31 days before or after the calendar month of its name.
    case farFromMonth(YearMonth)
  }

  public let code: String
  private let first: YearMonth
  private let lastDays: [Day]

  /// A calendar of the given months.
  ///
  /// - Throws: the first gap, overlap or missing month.
  public init(code: String, months: [(month: YearMonth, window: DayWindow)]) throws(Fault) {
    let sorted = months.sorted { $0.month < $1.month }
    guard let first = sorted.first else { throw .empty }
    var previous: (month: YearMonth, window: DayWindow)?
    for entry in sorted {
      if abs(entry.window.last.days(since: entry.month.lastDay)) > 31 {
        throw .farFromMonth(entry.month)
      }
      if let previous { try TableCalendar.check(entry, after: previous) }
      previous = entry
    }
    self.code = code
    self.first = first.month.adding(months: -1)
    // The day before the first window is the cut-off of the month before it.
    lastDays = [first.window.first.adding(days: -1)] + sorted.map(\.window.last)
  }

  private static func check(
    _ entry: (month: YearMonth, window: DayWindow),
    after previous: (month: YearMonth, window: DayWindow)
  ) throws(Fault) {
    guard entry.month == previous.month.adding(months: 1) else {
      throw .missing(previous.month.adding(months: 1))
    }
    let expected = previous.window.last.adding(days: 1)
    if let gap = DayWindow(first: expected, last: entry.window.first.adding(days: -1)) {
      throw .gap(before: entry.month, gap)
    }
    if let overlap = DayWindow(first: entry.window.first, last: previous.window.last) {
      throw .overlap(before: entry.month, overlap)
    }
  }

  public var isMadeOfHalfMonths: Bool {
    lastDays.allSatisfy { HalfMonth(holding: $0).window.last == $0 }
  }

  public func lastDay(ofMonth month: YearMonth) -> Day {
    let index = month.number - first.number
    if lastDays.indices.contains(index) { return lastDays[index] }
    // Before the table no month may reach into its first one.
    return index < 0 ? min(month.lastDay, lastDays[0].adding(days: 31 * index)) : month.lastDay
  }
}
