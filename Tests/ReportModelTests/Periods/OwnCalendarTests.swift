import ReportModel
import ReportsTestSupport
import Testing

@Suite("Calendars of one's own")
struct OwnCalendarTests {
  private static let twentyFifth = CutOffCalendar(
    code: "cut-off-25", cutOffDay: 25, runsToYearEnd: true)

  @Test("A cut-off on the 25th, with December running to the 31st")
  func cutOff() {
    let calendar = Self.twentyFifth
    #expect(calendar.window(of: period("2020-06")) == days("2020-05-26", "2020-06-25"))
    #expect(calendar.window(of: period("2020-12")) == days("2020-11-26", "2020-12-31"))
    #expect(calendar.window(of: period("2021-01")) == days("2021-01-01", "2021-01-25"))
    #expect(calendar.window(of: period("2020")) == days("2020-01-01", "2020-12-31"))
  }

  @Test("A table of months is taken as it stands, and no day around it is lost")
  func table() throws {
    let calendar = try TableCalendar(
      code: "table",
      months: [
        (month("2020-01"), days("2020-01-01", "2020-01-20")),
        (month("2020-02"), days("2020-01-21", "2020-02-29")),
      ])
    #expect(calendar.window(of: period("2020-02")) == days("2020-01-21", "2020-02-29"))
    #expect(calendar.window(of: period("2020-03")) == days("2020-03-01", "2020-03-31"))
    #expect(calendar.window(of: period("2019-12")) == days("2019-12-01", "2019-12-31"))
  }

  @Test("Gaps, overlaps and missing months of a table are refused by name")
  func faults() {
    #expect(
      throws: TableCalendar.Fault.gap(before: month("2020-02"), days("2020-02-01", "2020-02-02"))
    ) {
      try TableCalendar(
        code: "gap",
        months: [
          (month("2020-01"), days("2020-01-01", "2020-01-31")),
          (month("2020-02"), days("2020-02-03", "2020-02-29")),
        ])
    }
    #expect(
      throws: TableCalendar.Fault.overlap(
        before: month("2020-02"), days("2020-01-31", "2020-01-31"))
    ) {
      try TableCalendar(
        code: "overlap",
        months: [
          (month("2020-01"), days("2020-01-01", "2020-01-31")),
          (month("2020-02"), days("2020-01-31", "2020-02-29")),
        ])
    }
    #expect(throws: TableCalendar.Fault.missing(month("2020-02"))) {
      try TableCalendar(
        code: "missing",
        months: [
          (month("2020-01"), days("2020-01-01", "2020-01-31")),
          (month("2020-03"), days("2020-02-01", "2020-03-31")),
        ])
    }
  }

  @Test(
    "A series that changes its calendar on a day loses no day and counts none twice",
    arguments: ["2020-01-01", "2020-01-14", "2020-01-15", "2020-01-31", "2020-02-10"])
  func series(_ from: String) {
    let changes: [CalendarSeries] = [
      CalendarSeries(
        GregorianMonths(), then: [.init(from: day(from), calendar: DecreeCalendar())]),
      CalendarSeries(
        DecreeCalendar(), then: [.init(from: day(from), calendar: GregorianMonths())]),
      CalendarSeries(DecreeCalendar(), then: [.init(from: day(from), calendar: Self.twentyFifth)]),
    ]
    for calendar in changes {
      var current = month("2019-10")
      var next = calendar.window(ofMonth: current).first
      while current < month("2020-08") {
        let window = calendar.window(ofMonth: current)
        #expect(window.first == next)
        #expect(calendar.month(holding: window.first) == current)
        #expect(calendar.month(holding: window.last) == current)
        next = window.last.adding(days: 1)
        current = current.adding(months: 1)
      }
    }
  }

  @Test(
    "Periods of every kind tile, whatever calendars follow each other on whatever days",
    arguments: UInt64(1)...40)
  func randomSeries(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let stages = try (0..<3).map { _ in
      CalendarSeries.Stage(
        from: day("2019-06-01").adding(days: .random(in: 0...900, using: &generator)),
        calendar: try someCalendar(using: &generator))
    }
    let calendar = CalendarSeries(try someCalendar(using: &generator), then: stages)
    for kind in ReportingPeriod.Kind.allCases where kind != .days && kind != .nineMonths {
      var current = try #require(calendar.period(kind, holding: day("2018-03-01")))
      while calendar.window(of: current).last < day("2022-06-01") {
        let window = calendar.window(of: current)
        #expect(calendar.period(kind, holding: window.first) == current)
        #expect(calendar.period(kind, holding: window.last) == current)
        let next = try #require(calendar.period(kind, holding: window.last.adding(days: 1)))
        #expect(next.previous == current)
        #expect(calendar.window(of: next).first == window.last.adding(days: 1))
        current = next
      }
    }
  }

  private func someCalendar(
    using generator: inout SeededGenerator
  ) throws -> any PeriodCalendar {
    switch Int.random(in: 0..<4, using: &generator) {
    case 0: return DecreeCalendar()
    case 1: return GregorianMonths()
    case 2:
      return CutOffCalendar(
        code: "own", cutOffDay: .random(in: 1...28, using: &generator),
        runsToYearEnd: .random(using: &generator))
    default:
      var first = day("2019-12-20").adding(days: .random(in: 0...20, using: &generator))
      var months: [(YearMonth, DayWindow)] = []
      for number in 0..<12 {
        let month = self.month("2020-01").adding(months: number)
        let last = month.lastDay.adding(days: -.random(in: 0...18, using: &generator))
        months.append((month, DayWindow(first).union(DayWindow(max(first, last)))))
        first = max(first, last).adding(days: 1)
      }
      return try TableCalendar(code: "table", months: months)
    }
  }

  @Test("Before the change months follow the old calendar, after it the new one")
  func seriesSides() {
    let calendar = CalendarSeries(
      GregorianMonths(), then: [.init(from: day("2020-01-15"), calendar: DecreeCalendar())])
    #expect(calendar.window(of: period("2019-12")) == days("2019-12-01", "2019-12-31"))
    #expect(calendar.window(of: period("2020-01")) == days("2020-01-01", "2020-01-31"))
    #expect(calendar.window(of: period("2020-02")) == days("2020-02-01", "2020-02-14"))
    #expect(calendar.window(of: period("2020-03")) == days("2020-02-15", "2020-03-14"))
  }

  private func month(_ code: String) -> YearMonth {
    guard case .month(let month)? = ReportingPeriod(code: code) else {
      preconditionFailure("\(code) is no month")
    }
    return month
  }
}
