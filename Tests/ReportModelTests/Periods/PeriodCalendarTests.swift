import ReportModel
import Testing

@Suite("Calendars of reporting periods")
struct PeriodCalendarTests {
  static let codes = ["nd09", "calendar"]

  @Test("Months of Decree 09/2019/NĐ-CP run from the 15th to the 14th")
  func decreeMonths() {
    let calendar = DecreeCalendar()
    #expect(calendar.window(of: period("2020-06")) == days("2020-05-15", "2020-06-14"))
    #expect(calendar.window(of: period("2020-01")) == days("2019-12-15", "2020-01-14"))
    #expect(calendar.window(of: period("2020-03")) == days("2020-02-15", "2020-03-14"))
    #expect(calendar.window(of: period("2020-03")).length == 29)
    #expect(calendar.window(of: period("2019-03")).length == 28)
  }

  @Test("The decree has provinces report by the 25th of a period's last month (article 13)")
  func decreeDeadline() {
    let calendar = DecreeCalendar()
    #expect(calendar.statutoryDeadline(of: period("2020-06")) == day("2020-06-25"))
    #expect(calendar.statutoryDeadline(of: period("2020-01")) == day("2020-01-25"))
    #expect(calendar.statutoryDeadline(of: period("2020-Q1")) == day("2020-03-25"))
    #expect(calendar.statutoryDeadline(of: period("2020-H2")) == day("2020-12-25"))
    #expect(calendar.statutoryDeadline(of: period("2020")) == day("2020-12-25"))
    #expect(calendar.statutoryDeadline(of: period("2020-9M")) == nil)
    #expect(calendar.statutoryDeadline(of: period("2020-W23")) == nil)
    #expect(GregorianMonths().statutoryDeadline(of: period("2020-06")) == nil)
  }

  @Test("Longer periods of the decree end on the 14th, and its year begins in December")
  func decreeLongPeriods() {
    let calendar = DecreeCalendar()
    #expect(calendar.window(of: period("2020-Q1")) == days("2019-12-15", "2020-03-14"))
    #expect(calendar.window(of: period("2020-Q4")) == days("2020-09-15", "2020-12-14"))
    #expect(calendar.window(of: period("2020-H1")) == days("2019-12-15", "2020-06-14"))
    #expect(calendar.window(of: period("2020-H2")) == days("2020-06-15", "2020-12-14"))
    #expect(calendar.window(of: period("2020-9M")) == days("2019-12-15", "2020-09-14"))
    #expect(calendar.window(of: period("2020")) == days("2019-12-15", "2020-12-14"))
    #expect(calendar.year(holding: day("2019-12-14")) == 2019)
    #expect(calendar.year(holding: day("2019-12-15")) == 2020)
  }

  @Test("Months of the calendar run from the first day to the last, leap years too")
  func gregorianMonths() {
    let calendar = GregorianMonths()
    #expect(calendar.window(of: period("2020-02")) == days("2020-02-01", "2020-02-29"))
    #expect(calendar.window(of: period("2019-02")) == days("2019-02-01", "2019-02-28"))
    #expect(calendar.window(of: period("2020-01")) == days("2020-01-01", "2020-01-31"))
    #expect(calendar.window(of: period("2020-Q2")) == days("2020-04-01", "2020-06-30"))
    #expect(calendar.window(of: period("2020")) == days("2020-01-01", "2020-12-31"))
  }

  @Test("Months tile: every day lies in the one month that says it holds it", arguments: codes)
  func monthsTile(_ code: String) throws {
    let calendar = try #require(PeriodCalendars.named(code))
    var month = calendar.month(holding: day("2018-12-20"))
    var next = calendar.window(ofMonth: month).first
    while next < day("2021-03-01") {
      let window = calendar.window(ofMonth: month)
      #expect(window.first == next)
      #expect(calendar.month(holding: window.first) == month)
      #expect(calendar.month(holding: window.last) == month)
      next = window.last.adding(days: 1)
      month = month.adding(months: 1)
    }
  }

  @Test("Quarters, halves and months make up the year", arguments: codes, [2019, 2020, 2021])
  func partsOfTheYear(_ code: String, _ year: Int) throws {
    let calendar = try #require(PeriodCalendars.named(code))
    let whole = calendar.window(of: .year(year))
    let months = (1...12).compactMap { YearMonth(year: year, month: $0) }
    for parts in [
      months.map { ReportingPeriod.month($0) }, (1...4).map { .quarter(year: year, $0) },
      (1...2).map { .halfYear(year: year, $0) },
      [.nineMonths(year: year), .quarter(year: year, 4)],
    ] {
      let windows = parts.map { calendar.window(of: $0) }
      #expect(windows.map(\.length).reduce(0, +) == whole.length)
      #expect(windows.first?.first == whole.first)
      #expect(windows.last?.last == whole.last)
      for (window, next) in zip(windows, windows.dropFirst()) {
        #expect(window.last.adding(days: 1) == next.first)
      }
    }
  }

  @Test("The period of a kind that holds a day does hold it", arguments: codes)
  func holding(_ code: String) throws {
    let calendar = try #require(PeriodCalendars.named(code))
    for offset in 0..<800 {
      let day = day("2019-11-01").adding(days: offset)
      for kind in ReportingPeriod.Kind.allCases {
        guard let period = calendar.period(kind, holding: day) else {
          #expect(kind == .days || kind == .nineMonths)
          continue
        }
        #expect(period.kind == kind)
        #expect(calendar.window(of: period).contains(day))
      }
    }
  }

  @Test("Weeks are those of ISO 8601 in every calendar", arguments: codes)
  func weeks(_ code: String) throws {
    let calendar = try #require(PeriodCalendars.named(code))
    #expect(calendar.window(of: period("2020-W53")) == days("2020-12-28", "2021-01-03"))
  }

  @Test("A calendar that isn't there has no name")
  func unknownCalendar() {
    #expect(PeriodCalendars.named("lunar") == nil)
  }
}
