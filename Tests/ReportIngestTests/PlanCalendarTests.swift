import ReportIngest
import ReportModel
import Testing

/// Calendars of a plan's own, as they are written in plan.yaml.
@Suite struct PlanCalendarTests {
  private let files = InventedPlanFiles()

  private func reading(_ calendar: String) -> InventedPlanFiles {
    files.replacing("calendar: nd09\n", with: calendar + "\n", in: "plan.yaml")
  }

  private func window(_ code: String, of calendar: String) throws -> String {
    let plan = try #require(reading(calendar).read().plan)
    let period = try #require(ReportingPeriod(code: code))
    return plan.calendar.window(of: period).description
  }

  @Test func `A cut-off on the 25th with December running to the 31st`() throws {
    let calendar = """
      calendar: cut-off-25
      calendars:
        - { code: cut-off-25, cut_off_day: 25, runs_to_year_end: true }
      """
    #expect(try window("2020-06", of: calendar) == "2020-05-26..2020-06-25")
    #expect(try window("2020-12", of: calendar) == "2020-11-26..2020-12-31")
  }

  @Test func `A series may change its calendar on a day`() throws {
    let calendar = """
      calendar: calendar
      calendar_changes: [ { from: 2020-07-14, calendar: nd09 } ]
      """
    #expect(try window("2020-06", of: calendar) == "2020-06-01..2020-06-30")
    #expect(try window("2020-07", of: calendar) == "2020-07-01..2020-07-14")
    #expect(try window("2020-08", of: calendar) == "2020-07-15..2020-08-14")
  }

  @Test(arguments: [
    (
      "2020-02-02", "2020-02-29",
      "Khoảng trống trước tháng 2020-02: các ngày 2020-02-01..2020-02-01"
    ),
    (
      "2020-01-31", "2020-02-29",
      "Tháng 2020-02 chồng lên tháng trước: các ngày 2020-01-31..2020-01-31"
    ),
  ])
  func `Gaps and overlaps of a table are refused by name`(
    _ first: String, _ last: String, _ message: String
  ) {
    let findings = reading(
      """
      calendar: own
      calendars:
        - code: own
          months:
            - { month: 2020-01, from: 2020-01-01, to: 2020-01-31 }
            - { month: 2020-02, from: \(first), to: \(last) }
      """
    ).read().findings
    #expect(findings.contains { $0.message.vietnamese.hasPrefix(message) })
  }

  @Test func `Plans whose calendars differ have different fingerprints`() throws {
    func fingerprint(_ day: Int) throws -> String {
      try #require(
        reading("calendar: own\ncalendars: [ { code: own, cut_off_day: \(day) } ]").read().plan
      ).fingerprint
    }
    #expect(try fingerprint(20) != fingerprint(25))
  }
}
