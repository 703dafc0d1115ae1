/// Months from the 15th of the month before to the 14th: Decree 09/2019/NĐ-CP, article 12.
public struct DecreeCalendar: PeriodCalendar {
  public var code: String { "nd09" }

  public var isMadeOfHalfMonths: Bool { true }

  public init() {}

  public func lastDay(ofMonth month: YearMonth) -> Day {
    Day(number: Day.number(year: month.year, month: month.month, day: 14))
  }
}
