import ReportIngest
import ReportModel
import Testing

/// Deadlines, holidays and days worked in exchange, as they are written in plan.yaml.
@Suite struct PlanScheduleTests {
  private let files = InventedPlanFiles()

  private func reading(_ deadline: String, calendar: String = "nd09") -> PlanReading {
    files.replacing("deadline: { days: 3 }", with: "deadline: \(deadline)", in: "plan.yaml")
      .replacing("calendar: nd09", with: "calendar: \(calendar)", in: "plan.yaml").read()
  }

  private func deadline(_ text: String, cutOff: String) throws -> String {
    let rule = try #require(reading(text).plan).deadline
    return "\(rule.deadline(cutOff: try #require(Day(iso: cutOff))))"
  }

  @Test func `A deadline on a day off moves on only if the plan says so`() throws {
    // 14 August 2020 is a Friday.
    #expect(try deadline("{ days: 1 }", cutOff: "2020-08-14") == "2020-08-15")
    #expect(
      try deadline("{ days: 1, rolls_to_working_day: true }", cutOff: "2020-08-14") == "2020-08-17")
    #expect(
      try deadline(
        "{ days: 1, rolls_to_working_day: true }\nholidays: [ 2020-08-17 ]", cutOff: "2020-08-14")
        == "2020-08-18")
    #expect(
      try deadline(
        "{ days: 1, rolls_to_working_day: true }\nswapped_working_days: [ 15/8/2020 ]",
        cutOff: "2020-08-14") == "2020-08-15")
  }

  @Test(arguments: [
    ("{ days: 0 }", "2020-01", "2020-01-14"),
    ("{ working_days: 0 }", "2020-01", "2020-01-14"),
    // 14 February 2020 is a Friday.
    ("{ days: 1 }", "2020-02", "2020-02-15"),
    ("{ days: 3 }\nholidays: [ 2020-05-15 ]", "2020-05", "2020-05-17"),
  ])
  func `Under the decree a deadline without a working day after the cut-off is a warning`(
    _ deadline: String, _ period: String, _ due: String
  ) throws {
    let reading = reading(deadline)
    let finding = try #require(reading.findings.first)
    #expect(reading.findings.count == 1)
    #expect(finding.code == "short-deadline")
    #expect(finding.severity == .warning)
    #expect(finding.location.row == 15)
    #expect(finding.value == due)
    #expect(finding.message.vietnamese.contains(period))
    #expect(reading.plan != nil)
  }

  @Test(arguments: [
    "{ days: 1, rolls_to_working_day: true }", "{ working_days: 1 }", "{ days: 3 }",
    "{ days: 3, rolls_to_working_day: true }\nholidays: [ 2020-05-15 ]",
  ])
  func `A deadline with a working day after the cut-off is none`(_ deadline: String) {
    #expect(reading(deadline).findings == [])
  }

  @Test func `Calendars other than the decree's are the body's own matter`() {
    #expect(reading("{ days: 0 }", calendar: "calendar").findings == [])
    let changes = "calendar\ncalendar_changes: [ { from: 2020-07-14, calendar: nd09 } ]"
    let findings = reading("{ days: 0 }", calendar: changes).findings
    #expect(findings.map(\.code) == ["short-deadline"])
    #expect(findings.first?.value == "2020-07-14", "from the change on, not before")
  }

  @Test func `A day is off or worked in exchange, not both`() {
    let both = reading(
      "{ days: 3 }\nholidays: [ 2020-05-02 ]\nswapped_working_days: [ 2020-05-09, 2020-05-02 ]")
    #expect(both.findings.map(\.code) == ["both-off-and-worked"])
    #expect(both.findings.first?.location.row == 17)
    #expect(both.plan == nil)
    let monday = reading("{ days: 3 }\nswapped_working_days: [ 2020-05-11 ]")
    #expect(monday.findings.map { "\($0.code) \($0.severity)" } == ["worked-anyway warning"])
  }
}
