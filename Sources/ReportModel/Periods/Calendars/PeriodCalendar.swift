/// A calendar of reporting periods (chế độ kỳ): which days a named period holds.
///
/// A calendar says on which day each month ends; the next begins the day after, so months tile without
/// gap or overlap whatever the calendar. Quarters, halves, nine months and years are unions of months.
/// Weeks are ISO weeks in every calendar.
public protocol PeriodCalendar: Sendable {
  /// The word by which plans name the calendar, such as `nd09`.
  var code: String { get }

  /// The cut-off of a month: later for each month than for the one before, and within 31 days of the
  /// end of the calendar month of that name.
  func lastDay(ofMonth month: YearMonth) -> Day

  /// Whether every month is a union of half-months (days 1–14 and 15 to the end), so that sums kept by
  /// half-month can serve its periods.
  var isMadeOfHalfMonths: Bool { get }

  /// The last day for the report of a period that the calendar's own legal basis sets, if it does; that
  /// of a plan's units is the plan's (`DeadlineRule`).
  func statutoryDeadline(of period: ReportingPeriod) -> Day?
}

extension PeriodCalendar {
  public func statutoryDeadline(of period: ReportingPeriod) -> Day? { nil }

  /// The days of a month: from the day after the cut-off of the month before to its own.
  public func window(ofMonth month: YearMonth) -> DayWindow {
    DayWindow(
      unchecked: lastDay(ofMonth: month.adding(months: -1)).adding(days: 1),
      lastDay(ofMonth: month))
  }

  /// The month whose window holds a day.
  public func month(holding day: Day) -> YearMonth {
    var month = YearMonth(holding: day).adding(months: -1)
    while lastDay(ofMonth: month) < day { month = month.adding(months: 1) }
    return month
  }

  /// First and last day of a period.
  public func window(of period: ReportingPeriod) -> DayWindow {
    switch period {
    case .month(let month): window(ofMonth: month)
    case .quarter(let year, let quarter): months(year, from: quarter * 3 - 2, to: quarter * 3)
    case .halfYear(let year, let half): months(year, from: half * 6 - 5, to: half * 6)
    case .nineMonths(let year): months(year, from: 1, to: 9)
    case .year(let year): months(year, from: 1, to: 12)
    case .week(let year, let week): ISOWeek.window(year: year, week: week)
    case .days(let window): window
    }
  }

  /// The calendar's year in which a day lies; 15 December 2019 lies in 2020 of `nd09`.
  public func year(holding day: Day) -> Int { month(holding: day).year }

  /// The period of a kind that holds a day; `nil` for windows of days, which are not named.
  ///
  /// For `nineMonths` the days after the ninth month belong to no such period.
  public func period(_ kind: ReportingPeriod.Kind, holding day: Day) -> ReportingPeriod? {
    let month = month(holding: day)
    switch kind {
    case .month: return .month(month)
    case .quarter: return .quarter(year: month.year, (month.month + 2) / 3)
    case .halfYear: return .halfYear(year: month.year, (month.month + 5) / 6)
    case .nineMonths: return month.month <= 9 ? .nineMonths(year: month.year) : nil
    case .year: return .year(month.year)
    case .week:
      let (year, week) = ISOWeek.number(holding: day)
      return .week(year: year, week)
    case .days: return nil
    }
  }

  private func months(_ year: Int, from first: Int, to last: Int) -> DayWindow {
    let january = YearMonth(number: year * 12)
    return window(ofMonth: january.adding(months: first - 1))
      .union(window(ofMonth: january.adding(months: last - 1)))
  }
}

/// The calendars that a plan can name.
public enum PeriodCalendars {
  public static let all: [any PeriodCalendar] = [DecreeCalendar(), GregorianMonths()]

  /// The calendar of that code, or `nil`.
  public static func named(_ code: String) -> (any PeriodCalendar)? {
    all.first { $0.code == code }
  }
}
