import ReportModel
import Testing

@Suite("ISO week")
struct ISOWeekTests {
  @Test(
    "Around New Year a week belongs to the year of its Thursday",
    arguments: [
      ("2018-12-31", 2019, 1), ("2020-12-31", 2020, 53), ("2021-01-03", 2020, 53),
      ("2021-01-04", 2021, 1), ("2016-01-03", 2015, 53), ("2017-01-01", 2016, 52),
      ("2020-06-14", 2020, 24),
    ])
  func newYear(_ iso: String, _ year: Int, _ week: Int) {
    let number = ISOWeek.number(holding: day(iso))
    #expect(number.year == year)
    #expect(number.week == week)
    #expect(ISOWeek.window(year: year, week: week).contains(day(iso)))
  }

  @Test("Some years have 53 weeks", arguments: [(2015, 53), (2019, 52), (2020, 53), (2021, 52)])
  func count(_ year: Int, _ count: Int) {
    #expect(ISOWeek.count(inYear: year) == count)
  }

  @Test("Weeks run from Monday to Sunday, one after the other")
  func tile() {
    var next = ISOWeek.window(year: 2014, week: 1).first
    for year in 2014...2026 {
      for week in 1...ISOWeek.count(inYear: year) {
        let window = ISOWeek.window(year: year, week: week)
        #expect(window.first == next)
        #expect(window.first.weekday == 1)
        #expect(window.length == 7)
        next = window.last.adding(days: 1)
      }
    }
  }
}
