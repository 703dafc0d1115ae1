/// Months from the 1st to the last day.
public struct GregorianMonths: PeriodCalendar {
  public var code: String { "calendar" }

  public var isMadeOfHalfMonths: Bool { true }

  public init() {}

  public func window(ofMonth month: YearMonth) -> DayWindow {
    let last = Day.length(ofMonth: month.month, year: month.year)
    return DayWindow(
      unchecked: Day(number: Day.number(year: month.year, month: month.month, day: 1)),
      Day(number: Day.number(year: month.year, month: month.month, day: last)))
  }

  public func month(holding day: Day) -> YearMonth { YearMonth(holding: day) }
}
