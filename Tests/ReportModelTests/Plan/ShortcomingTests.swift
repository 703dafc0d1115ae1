import ReportModel
import Testing

@Suite struct ShortcomingTests {
  private func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

  @Test func `A shortcoming is told of once it is known, until it is mended`() throws {
    let shortcoming = Shortcoming(
      text: "chậm tiến độ", first: try day("2020-06-05"), last: try day("2020-06-30"))
    func isTold(_ first: String, _ last: String) throws -> Bool {
      let last = try day(last)
      return shortcoming.isToldOf(
        in: try #require(DayWindow(first: try day(first), last: last)), asOf: last)
    }
    #expect(try !isTold("2020-05-01", "2020-06-04"))
    #expect(try isTold("2020-05-15", "2020-06-14"))
    #expect(try isTold("2020-06-15", "2020-07-14"))
    #expect(try !isTold("2020-07-01", "2020-07-31"))
  }

  @Test func `One that isn't mended is told of in every later report`() throws {
    let shortcoming = Shortcoming(text: "chậm tiến độ", first: try day("2020-06-05"))
    let last = try day("2021-01-31")
    let window = try #require(DayWindow(first: try day("2021-01-01"), last: last))
    #expect(shortcoming.isToldOf(in: window, asOf: last))
  }
}
