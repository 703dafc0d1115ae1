import ReportModel
import Testing

@Suite("Half-month")
struct HalfMonthTests {
  @Test("A month is parted after its 14th day")
  func halves() {
    #expect(HalfMonth(holding: day("2020-02-14")).window == days("2020-02-01", "2020-02-14"))
    #expect(HalfMonth(holding: day("2020-02-15")).window == days("2020-02-15", "2020-02-29"))
    #expect(HalfMonth(holding: day("2019-02-28")).window == days("2019-02-15", "2019-02-28"))
  }

  @Test("Halves follow each other without gap or overlap over the turn of years")
  func halvesTile() {
    var next = HalfMonth(holding: day("2018-12-01"))
    var expected = day("2018-12-01")
    while expected < day("2021-02-01") {
      #expect(next.window.first == expected)
      #expect(HalfMonth(holding: next.window.last) == next)
      expected = next.window.last.adding(days: 1)
      next = HalfMonth(number: next.number + 1)
    }
  }

  @Test("A window is parted into whole halves and edges that hold each of its days once")
  func split() {
    let start = day("2019-12-01")
    for first in 0..<70 {
      for length in [1, 2, 13, 14, 15, 16, 17, 28, 29, 30, 31, 32, 45, 60, 366] {
        let window = days(start.adding(days: first), length)
        let (halves, edges) = HalfMonth.split(window)
        var parts = edges
        if let halves {
          for number in halves.lowerBound.number...halves.upperBound.number {
            parts.append(HalfMonth(number: number).window)
          }
        }
        parts.sort { $0.first < $1.first }
        #expect(parts.first?.first == window.first)
        #expect(parts.last?.last == window.last)
        for (part, next) in zip(parts, parts.dropFirst()) {
          #expect(part.last.adding(days: 1) == next.first)
        }
        // An edge that held a whole half would be read row by row for nothing.
        for edge in edges {
          #expect(!edge.contains(HalfMonth(holding: edge.first).window))
          #expect(!edge.contains(HalfMonth(holding: edge.last).window))
        }
      }
    }
  }

  @Test("Months of either calendar are two halves without edges", arguments: 1...12)
  func monthsAreHalves(_ number: Int) throws {
    let month = try #require(YearMonth(year: 2020, month: number))
    for calendar in PeriodCalendars.all {
      let (halves, edges) = HalfMonth.split(calendar.window(ofMonth: month))
      let range = try #require(halves)
      #expect(range.upperBound.number - range.lowerBound.number == 1)
      #expect(edges.isEmpty)
    }
  }

  private func days(_ first: Day, _ length: Int) -> DayWindow {
    DayWindow(first).union(DayWindow(first.adding(days: length - 1)))
  }

  private func days(_ first: String, _ last: String) -> DayWindow {
    DayWindow(day(first)).union(DayWindow(day(last)))
  }
}
