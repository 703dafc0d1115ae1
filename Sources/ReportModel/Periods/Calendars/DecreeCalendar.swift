/// Months from the 15th of the month before to the 14th: Decree 09/2019/NĐ-CP, article 12.
public struct DecreeCalendar: PeriodCalendar {
  public var code: String { "nd09" }

  public var isMadeOfHalfMonths: Bool { true }

  public init() {}

  public func lastDay(ofMonth month: YearMonth) -> Day {
    Day(number: Day.number(year: month.year, month: month.month, day: 14))
  }

  /// The 25th of the period's last month, by which ministries and provinces report to the Government
  /// (article 13, clause 1). The decree knows no nine months, and no weeks or single days.
  public func statutoryDeadline(of period: ReportingPeriod) -> Day? {
    switch period {
    case .month, .quarter, .halfYear, .year:
      let last = month(holding: window(of: period).last)
      return Day(year: last.year, month: last.month, day: 25)
    case .nineMonths, .week, .days: return nil
    }
  }
}
