import Foundation
import Testing

/// Calendars, holidays and deadlines as data of the plan, as `reports period` tells of them.
@Suite("Deadlines and calendars of a plan")
struct DeadlineTests {
  /// A new workspace whose plan has other lines for some of its keys.
  private func workspace(_ lines: [String]) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try #require(Program.run(["init", "w"], in: folder.url).status == 0)
    var plan = try folder.text(of: "w/plan.yaml").components(separatedBy: "\n")
    for line in lines {
      let key = line.prefix { $0 != ":" } + ":"
      let place = try #require(plan.firstIndex { $0.hasPrefix(key) }, "the plan has \(key)")
      plan[place] = line
    }
    try folder.write(plan.joined(separator: "\n"), to: "w/plan.yaml")
    return folder
  }

  private func run(_ period: String, in folder: TemporaryFolder) throws -> Program.Outcome {
    try Program.run(["period", period, "--workspace", "w"], in: folder.url)
  }

  /// The day that is told as the deadline.
  private func deadline(_ period: String, _ lines: [String]) throws -> String {
    let outcome = try run(period, in: workspace(lines))
    #expect(outcome.status == 0, "\(outcome.messages)")
    let line = try #require(outcome.lines.first { $0.hasPrefix("Hạn gửi báo cáo: ") })
    return String(line.dropFirst("Hạn gửi báo cáo: ngày ".count))
  }

  /// Months end on the 22nd, the day before the holidays of Tết Canh Tý.
  private static let twentySecond =
    "calendar: n22\ncalendars: [ { code: n22, cut_off_day: 22 } ]"
  private static let tet2020 =
    "holidays: [ 2020-01-23, 2020-01-24, 2020-01-27, 2020-01-28, 2020-01-29 ]"

  @Test(
    "days are counted through Tết, working days after it",
    arguments: [
      ("{ days: 3 }", "25/01/2020"), ("{ days: 3, rolls_to_working_day: true }", "30/01/2020"),
      ("{ days: 8 }", "30/01/2020"), ("{ days: 10, rolls_to_working_day: true }", "03/02/2020"),
      ("{ working_days: 1 }", "30/01/2020"), ("{ working_days: 2 }", "31/01/2020"),
      ("{ working_days: 3 }", "03/02/2020"),
    ])
  func newYear(_ rule: String, _ expected: String) throws {
    let lines = [Self.twentySecond, "deadline: \(rule)", Self.tet2020]
    #expect(try deadline("2020-01", lines) == expected)
  }

  /// Monday 29 April 2019 was off, to join the weekend with the holidays of 30 April and 1 May;
  /// Saturday 4 May was worked for it.
  private static let spring2019 = "holidays: [ 2019-04-29, 2019-04-30, 2019-05-01 ]"
  private static let saturday = "swapped_working_days: [ 2019-05-04 ]"

  @Test(
    "a Saturday that is worked in exchange for a day off is a working day",
    arguments: [
      ("{ working_days: 3 }", saturday, "04/5/2019"),
      ("{ working_days: 3 }", "swapped_working_days: []", "06/5/2019"),
      ("{ days: 4, rolls_to_working_day: true }", saturday, "04/5/2019"),
      ("{ days: 4, rolls_to_working_day: true }", "swapped_working_days: []", "06/5/2019"),
      ("{ days: 4 }", "swapped_working_days: []", "04/5/2019"),
      ("{ days: 5, rolls_to_working_day: true }", saturday, "06/5/2019"),
    ])
  func workedSaturday(_ rule: String, _ swapped: String, _ expected: String) throws {
    let lines = ["calendar: calendar", "deadline: \(rule)", Self.spring2019, swapped]
    #expect(try deadline("2019-04", lines) == expected)
  }

  @Test("on time and late follow the deadline that has rolled on")
  func receipts() throws {
    // The day after the cut-off, 14 March 2026, is a Sunday.
    let folder = try workspace([
      "calendar: nd09", "deadline: { days: 1, rolls_to_working_day: true }", "holidays: []",
    ])
    try folder.write(
      """
      unit,period,received_on
      TT,2026-03,2026-03-16
      DB,2026-03,2026-03-17

      """, to: "w/so-nhan.csv")
    let imported = try Program.run(["import", "w/so-nhan.csv", "--workspace", "w"], in: folder.url)
    #expect(imported.status == 0, "\(imported.messages)")
    let status = try Program.run(
      ["status", "--period", "2026-03", "--workspace", "w"], in: folder.url, today: "2026-04-01")
    #expect(status.text.contains("đúng hạn 1, quá hạn 1"), "\(status.text)\(status.messages)")
    #expect(status.text.contains("Hạn gửi báo cáo: ngày 16/3/2026"))
  }

  @Test("a deadline that leaves no working day after the cut-off is warned of, under the decree")
  func decree() throws {
    let lines = ["calendar: nd09", "deadline: { days: 3 }", "holidays: [ 2026-02-16, 2026-02-17 ]"]
    let folder = try workspace(lines)
    let checked = try Program.run(["plan", "check", "--workspace", "w"], in: folder.url)
    #expect(checked.status == 0, "\(checked.messages)")
    #expect(checked.messages.contains("09/2019/NĐ-CP"), "\(checked.messages)")
    #expect(checked.messages.contains("2026-02-17"))
    let rolling = try workspace(
      ["deadline: { days: 3, rolls_to_working_day: true }"] + [lines[0], lines[2]])
    let sound = try Program.run(["plan", "check", "--workspace", "w"], in: rolling.url)
    #expect(sound.messages.isEmpty, "\(sound.messages)")
  }

  @Test("a cut-off of one's own, with the year ending on 31 December")
  func cutOff() throws {
    let folder = try workspace([
      """
      calendar: n25
      calendars: [ { code: n25, cut_off_day: 25, runs_to_year_end: true } ]
      """
    ])
    #expect(try run("2020-06", in: folder).text.contains("Từ ngày 26/5/2020 đến ngày 25/6/2020"))
    #expect(try run("2020-12", in: folder).text.contains("Từ ngày 26/11/2020 đến ngày 31/12/2020"))
    #expect(try run("2020-Q1", in: folder).text.contains("Từ ngày 01/01/2020 đến ngày 25/3/2020"))
    #expect(try run("2020", in: folder).text.contains("Từ ngày 01/01/2020 đến ngày 31/12/2020"))
    let decree = try Program.run(
      ["period", "2020-06", "--calendar", "nd09", "--workspace", "w"], in: folder.url)
    #expect(decree.text.contains("Từ ngày 15/5/2020 đến ngày 14/6/2020"))
  }

  @Test("a series that changes its calendar on a day has one month that is longer or shorter")
  func series() throws {
    let folder = try workspace([
      "calendar: calendar\ncalendar_changes: [ { from: 2020-07-14, calendar: nd09 } ]"
    ])
    for (period, days) in [
      ("2020-06", "Từ ngày 01/6/2020 đến ngày 30/6/2020"),
      ("2020-07", "Từ ngày 01/7/2020 đến ngày 14/7/2020"),
      ("2020-08", "Từ ngày 15/7/2020 đến ngày 14/8/2020"),
      ("2020-Q3", "Từ ngày 01/7/2020 đến ngày 14/9/2020"),
      ("2020", "Từ ngày 01/01/2020 đến ngày 14/12/2020"),
    ] {
      #expect(try run(period, in: folder).text.contains(days))
    }
  }

  @Test(
    "gaps and overlaps of a table of months are refused by name",
    arguments: [
      ("2020-02-03", "tháng 2020-02", "2020-02-01..2020-02-02"),
      ("2020-01-30", "Tháng 2020-02", "2020-01-30..2020-01-31"),
    ])
  func faultyTable(_ first: String, _ month: String, _ days: String) throws {
    let folder = try workspace([
      """
      calendar: rieng
      calendars:
        - code: rieng
          months:
            - { month: 2020-01, from: 2020-01-01, to: 2020-01-31 }
            - { month: 2020-02, from: \(first), to: 2020-02-29 }
      """
    ])
    let outcome = try run("2020-02", in: folder)
    #expect(outcome.status == 1)
    #expect(outcome.output.isEmpty)
    #expect(outcome.messages.contains("w/plan.yaml:"))
    #expect(outcome.messages.contains(month), "\(outcome.messages)")
    #expect(outcome.messages.contains(days), "\(outcome.messages)")
  }
}
