/// Months that end on the same day each, such as the 25th; the last of the year may run to its end.
public struct CutOffCalendar: PeriodCalendar {
  public let code: String
  /// 1…28, so that every month has the day.
  public let cutOffDay: Int
  /// Whether December runs to the 31st, so that the year ends with the calendar's.
  public let runsToYearEnd: Bool

  /// A calendar with a cut-off on a day of every month.
  ///
  /// - Parameter cutOffDay: 1…28; other values are brought within.
  public init(code: String, cutOffDay: Int, runsToYearEnd: Bool) {
    self.code = code
    self.cutOffDay = max(1, min(cutOffDay, 28))
    self.runsToYearEnd = runsToYearEnd
  }

  public var isMadeOfHalfMonths: Bool { cutOffDay == 14 }

  public func lastDay(ofMonth month: YearMonth) -> Day {
    if month.month == 12, runsToYearEnd { return month.lastDay }
    return Day(number: Day.number(year: month.year, month: month.month, day: cutOffDay))
  }
}
