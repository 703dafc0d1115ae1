/// A month of a year, as a period is named; which days it holds is the calendar's matter.
public struct YearMonth: Hashable, Comparable, Sendable {
  /// Months since January of year 0.
  public let number: Int

  /// Month 1…12 of a year.
  public init?(year: Int, month: Int) {
    guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
    number = year * 12 + month - 1
  }

  /// The calendar month that holds a day.
  public init(holding day: Day) {
    let (year, month, _) = day.components
    number = year * 12 + month - 1
  }

  init(number: Int) {
    self.number = number
  }

  public var year: Int { number / 12 }
  public var month: Int { number % 12 + 1 }

  /// The last day of the calendar month.
  public var lastDay: Day {
    Day(
      number: Day.number(
        year: year, month: month, day: Day.length(ofMonth: month, year: year)))
  }

  public static func < (left: YearMonth, right: YearMonth) -> Bool { left.number < right.number }

  public func adding(months: Int) -> YearMonth { YearMonth(number: number + months) }
}
