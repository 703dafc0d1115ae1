/// Months from the 15th of the month before to the 14th: Decree 09/2019/NĐ-CP, article 12.
public struct DecreeCalendar: PeriodCalendar {
  public var code: String { "nd09" }

  public var isMadeOfHalfMonths: Bool { true }

  public init() {}

  public func window(ofMonth month: YearMonth) -> DayWindow {
    let before = month.adding(months: -1)
    return DayWindow(
      unchecked: Day(number: Day.number(year: before.year, month: before.month, day: 15)),
      Day(number: Day.number(year: month.year, month: month.month, day: 14)))
  }

  public func month(holding day: Day) -> YearMonth {
    let month = YearMonth(holding: day)
    return day.dayOfMonth >= 15 ? month.adding(months: 1) : month
  }
}
