import ReportModel
import Testing

@Suite("Reporting period")
struct ReportingPeriodTests {
  @Test(
    "A code gives a period, and the period its code",
    arguments: [
      "2020-06", "2020-12", "2020-Q1", "2020-Q4", "2020-H1", "2020-H2", "2020-9M", "2020",
      "2020-W01", "2020-W53", "2021-W52", "2020-05-15..2020-06-14", "2020-02-29..2020-02-29",
      "0001-01", "9999",
    ])
  func roundTrip(_ code: String) throws {
    let period = try #require(ReportingPeriod(code: code))
    #expect(period.code == code)
  }

  @Test(
    "What is no code gives no period",
    arguments: [
      "", "-", "2020-", "2020-13", "2020-00", "2020-6", "2020-Q0", "2020-Q5", "2020-H3", "2020-W54",
      "2021-W53", "2020-W00", "2020-W1", "2020-9m", "2020-12M", "20-06", "2020-06-01", "0000",
      "+020", "+020-06", "2020-+6", "2020-Q+", "2020-q2", "2020-06-14..2020-05-15", "2020-05-15..",
      "..2020-05-15", "2020-02-30..2020-03-01", "tháng 6", " 2020", "２０２０",
    ])
  func noCode(_ code: String) {
    #expect(ReportingPeriod(code: code) == nil)
  }

  @Test(
    "The period before is of the same kind",
    arguments: [
      ("2020-06", "2020-05"), ("2020-01", "2019-12"), ("2020-Q1", "2019-Q4"),
      ("2020-Q3", "2020-Q2"),
      ("2020-H1", "2019-H2"), ("2020-H2", "2020-H1"), ("2020-9M", "2019-9M"), ("2020", "2019"),
      ("2021-W01", "2020-W53"), ("2020-W01", "2019-W52"), ("2020-W24", "2020-W23"),
      ("2020-05-15..2020-06-14", "2020-04-14..2020-05-14"),
      ("2020-03-01..2020-03-01", "2020-02-29..2020-02-29"),
    ])
  func previous(_ code: String, _ previous: String) {
    #expect(period(code).previous == period(previous))
  }

  @Test(
    "The same period last year has the same name but for the year",
    arguments: [
      ("2020-06", "2019-06"), ("2020-Q1", "2019-Q1"), ("2020-H2", "2019-H2"),
      ("2020-9M", "2019-9M"),
      ("2020", "2019"), ("2020-W24", "2019-W24"), ("2020-W53", "2019-W52"),
      ("2020-02-15..2020-02-29", "2019-02-15..2019-02-28"),
      ("2019-12-15..2020-01-14", "2018-12-15..2019-01-14"),
    ])
  func samePeriodLastYear(_ code: String, _ former: String) {
    #expect(period(code).samePeriodLastYear == period(former))
  }

  @Test("Periods before tile with their successors in every calendar")
  func previousTiles() {
    for calendar in PeriodCalendars.all {
      for code in ["2020-03", "2020-Q1", "2020-H1", "2020", "2021-W01", "2020-03-01..2020-03-10"] {
        let before = calendar.window(of: period(code).previous)
        #expect(before.last.adding(days: 1) == calendar.window(of: period(code)).first)
      }
    }
  }
}
