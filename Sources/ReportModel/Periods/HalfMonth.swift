/// Half of a calendar month: days 1–14, or 15 to the end.
///
/// Both calendar months and the months of Decree 09/2019/NĐ-CP (15th to 14th) are unions of halves,
/// so sums that are kept by half-month serve either calendar.
public struct HalfMonth: Hashable, Comparable, Sendable {
  /// Halves since January of year 0; even numbers are first halves.
  public let number: Int32

  public init(number: Int32) {
    self.number = number
  }

  /// The half-month that holds a day.
  public init(holding day: Day) {
    let (year, month, dayOfMonth) = day.components
    number = Int32((year * 12 + month - 1) * 2 + (dayOfMonth <= 14 ? 0 : 1))
  }

  public static func < (left: HalfMonth, right: HalfMonth) -> Bool { left.number < right.number }

  /// First and last day of the half.
  public var window: DayWindow {
    let months = Int(number >> 1)
    let (year, month) = (months / 12, months % 12 + 1)
    let isFirstHalf = number & 1 == 0
    let lastDay = isFirstHalf ? 14 : Day.length(ofMonth: month, year: year)
    return DayWindow(
      unchecked: Day(number: Day.number(year: year, month: month, day: isFirstHalf ? 1 : 15)),
      Day(number: Day.number(year: year, month: month, day: lastDay)))
  }

  /// Splits a window into the halves that lie wholly inside it and the edge days that are left over.
  public static func split(
    _ window: DayWindow
  ) -> (halves: ClosedRange<HalfMonth>?, edges: [DayWindow]) {
    var firstHalf = HalfMonth(holding: window.first)
    var lastHalf = HalfMonth(holding: window.last)
    if firstHalf.window.first < window.first { firstHalf = HalfMonth(number: firstHalf.number + 1) }
    if lastHalf.window.last > window.last { lastHalf = HalfMonth(number: lastHalf.number - 1) }
    guard firstHalf <= lastHalf else { return (nil, [window]) }
    let inner = DayWindow(unchecked: firstHalf.window.first, lastHalf.window.last)
    let edges = [
      DayWindow(first: window.first, last: inner.first.adding(days: -1)),
      DayWindow(first: inner.last.adding(days: 1), last: window.last),
    ]
    return (firstHalf...lastHalf, edges.compactMap { $0 })
  }
}

extension DayWindow {
  /// The smallest window of whole halves that holds this one.
  public var wholeHalves: DayWindow {
    HalfMonth(holding: first).window.union(HalfMonth(holding: last).window)
  }
}
