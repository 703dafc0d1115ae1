import ReportModel
import Testing

@Suite("Day")
struct DayTests {
  @Test("Every day of 400 years has one number, and its number gives it back")
  func roundTrip() throws {
    var expected = try #require(Day(year: 1800, month: 1, day: 1)).number
    for year in 1800..<2200 {
      for month in 1...12 {
        for dayOfMonth in 1...Day.length(ofMonth: month, year: year) {
          let day = try #require(Day(year: year, month: month, day: dayOfMonth))
          #expect(day.number == expected)
          #expect(day.components == (year, month, dayOfMonth))
          expected += 1
        }
      }
    }
  }

  @Test("The first of January 1970 is day 0, and a Thursday")
  func epoch() {
    #expect(day("1970-01-01").number == 0)
    #expect(day("1970-01-01").weekday == 4)
    #expect(day("1969-12-31").number == -1)
    #expect(day("1969-12-31").weekday == 3)
  }

  @Test(
    "February has 29 days every fourth year, but of centuries only every fourth",
    arguments: [(2020, 29), (2019, 28), (1900, 28), (2000, 29), (2100, 28), (2400, 29)])
  func leapYears(_ year: Int, _ length: Int) {
    #expect(Day.length(ofMonth: 2, year: year) == length)
    #expect((Day(year: year, month: 2, day: 29) != nil) == (length == 29))
  }

  @Test(
    "What the calendar doesn't have is no day",
    arguments: [
      "2020-02-30", "2019-02-29", "2020-13-01", "2020-00-10", "2020-04-31", "2020-01-00",
      "0000-01-01", "2020-1-01", "20-01-01", "2020/01/01", "2020-01-01 ", "+020-01-01", "",
      "2020-01-01-01", "２０２０-01-01", "2020-0१-01",
    ])
  func noDays(_ text: String) {
    #expect(Day(iso: text) == nil)
  }

  @Test(
    "Written form and day belong together", arguments: ["0001-01-01", "2020-02-29", "9999-12-31"])
  func writtenForm(_ iso: String) {
    #expect(Day(iso: iso)?.description == iso)
  }

  @Test("29 February becomes 28 February in a year without it")
  func leapDayInAnotherYear() {
    #expect(day("2020-02-29").inYear(2019) == day("2019-02-28"))
    #expect(day("2020-02-29").inYear(2024) == day("2024-02-29"))
  }

  @Test("A window holds its first and last day, and is never empty")
  func window() {
    #expect(DayWindow(first: day("2020-06-15"), last: day("2020-06-14")) == nil)
    let month = days("2020-05-15", "2020-06-14")
    #expect(month.length == 31)
    #expect(month.contains(day("2020-05-15")) && month.contains(day("2020-06-14")))
    #expect(!month.contains(day("2020-05-14")) && !month.contains(day("2020-06-15")))
    #expect(month.intersection(days("2020-06-14", "2020-07-01")) == DayWindow(day("2020-06-14")))
    #expect(month.intersection(days("2020-06-15", "2020-07-01")) == nil)
  }
}
