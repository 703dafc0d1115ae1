/// Months from the 1st to the last day.
public struct GregorianMonths: PeriodCalendar {
  public var code: String { "calendar" }

  public var isMadeOfHalfMonths: Bool { true }

  public init() {}

  public func lastDay(ofMonth month: YearMonth) -> Day { month.lastDay }
}
