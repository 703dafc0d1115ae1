/// A series of reports that changed its calendar on a day (or several times).
///
/// A month follows the calendar that is in force on its own last day; the month in which the change
/// falls is longer or shorter, so that no day is lost or counted twice.
public struct CalendarSeries: PeriodCalendar {
  /// A calendar, and the first day on which it is in force.
  public struct Stage: Sendable {
    public let from: Day
    public let calendar: any PeriodCalendar

    public init(from: Day, calendar: any PeriodCalendar) {
      self.from = from
      self.calendar = calendar
    }
  }

  private let initial: any PeriodCalendar
  private let stages: [Stage]

  /// A series that begins with one calendar and goes on with others, each from its day.
  public init(_ initial: any PeriodCalendar, then stages: [Stage]) {
    self.initial = initial
    self.stages = stages.sorted { $0.from < $1.from }
  }

  /// The codes of the calendars with the days on which they begin: `calendar, nd09 from 2020-01-15`.
  public var code: String {
    ([initial.code] + stages.map { "\($0.calendar.code) from \($0.from)" }).joined(separator: ", ")
  }

  public var isMadeOfHalfMonths: Bool {
    initial.isMadeOfHalfMonths && stages.allSatisfy(\.calendar.isMadeOfHalfMonths)
  }

  public func lastDay(ofMonth month: YearMonth) -> Day {
    calendar(ofMonth: month).lastDay(ofMonth: month)
  }

  /// The calendar that a month follows.
  public func calendar(ofMonth month: YearMonth) -> any PeriodCalendar {
    stages.last { $0.calendar.lastDay(ofMonth: month) >= $0.from }?.calendar ?? initial
  }
}
