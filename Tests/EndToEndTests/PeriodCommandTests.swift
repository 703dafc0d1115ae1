import Foundation
import Testing

/// `reports period`: windows and deadlines.
@Suite("The days of a period")
struct PeriodCommandTests {
  @Test("a calendar that is named needs no workspace")
  func named() throws {
    let folder = try TemporaryFolder()
    let outcome = try Program.run(["period", "2020-Q2", "--calendar", "nd09"], in: folder.url)
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(
      outcome.text == """
        quý II năm 2020 (2020-Q2), chế độ kỳ nd09
        Từ ngày 15/3/2020 đến ngày 14/6/2020
        Hạn bộ, tỉnh gửi báo cáo Chính phủ: ngày 25/6/2020 (khoản 1 Điều 13 Nghị định 09/2019/NĐ-CP)

        """)
  }

  @Test(
    "months, quarters, halves, nine months and years of either calendar, over the ends of years",
    arguments: [
      ("nd09", "2020-01", "Từ ngày 15/12/2019 đến ngày 14/01/2020"),
      ("nd09", "2019-03", "Từ ngày 15/02/2019 đến ngày 14/3/2019"),
      ("nd09", "2020-03", "Từ ngày 15/02/2020 đến ngày 14/3/2020"),
      ("nd09", "2020-12", "Từ ngày 15/11/2020 đến ngày 14/12/2020"),
      ("nd09", "2021-Q1", "Từ ngày 15/12/2020 đến ngày 14/3/2021"),
      ("nd09", "2020-Q4", "Từ ngày 15/9/2020 đến ngày 14/12/2020"),
      ("nd09", "2020-H1", "Từ ngày 15/12/2019 đến ngày 14/6/2020"),
      ("nd09", "2020-H2", "Từ ngày 15/6/2020 đến ngày 14/12/2020"),
      ("nd09", "2020-9M", "Từ ngày 15/12/2019 đến ngày 14/9/2020"),
      ("nd09", "2020", "Từ ngày 15/12/2019 đến ngày 14/12/2020"),
      ("calendar", "2019-02", "Từ ngày 01/02/2019 đến ngày 28/02/2019"),
      ("calendar", "2020-02", "Từ ngày 01/02/2020 đến ngày 29/02/2020"),
      ("calendar", "2100-02", "Từ ngày 01/02/2100 đến ngày 28/02/2100"),
      ("calendar", "2020-Q1", "Từ ngày 01/01/2020 đến ngày 31/3/2020"),
      ("calendar", "2020-H2", "Từ ngày 01/7/2020 đến ngày 31/12/2020"),
      ("calendar", "2020-9M", "Từ ngày 01/01/2020 đến ngày 30/9/2020"),
      ("calendar", "2020", "Từ ngày 01/01/2020 đến ngày 31/12/2020"),
      // Weeks are those of ISO 8601 whatever the calendar.
      ("nd09", "2020-W53", "Từ ngày 28/12/2020 đến ngày 03/01/2021"),
      ("calendar", "2021-W01", "Từ ngày 04/01/2021 đến ngày 10/01/2021"),
      ("nd09", "2020-02-29..2020-03-01", "Từ ngày 29/02/2020 đến ngày 01/3/2020"),
    ])
  func windows(_ calendar: String, _ period: String, _ expected: String) throws {
    let folder = try TemporaryFolder()
    let outcome = try Program.run(["period", period, "--calendar", calendar], in: folder.url)
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(outcome.lines.dropFirst().first == expected[...])
  }

  @Test(
    "a week that a year doesn't have is refused, and so is what is no period",
    arguments: ["2021-W53", "2020-13", "2020-Q5", "june"])
  func noPeriod(_ period: String) throws {
    let folder = try TemporaryFolder()
    let outcome = try Program.run(["period", period, "--calendar", "nd09"], in: folder.url)
    #expect(outcome.status == 64)
    #expect(outcome.output.isEmpty)
    #expect(outcome.messages.contains(period))
  }

  @Test("the plan gives calendar and deadline")
  func planned() throws {
    let workspace = try SampleWorkspace.shared.get()
    let outcome = try workspace.run("period", ["2020-06"])
    #expect(outcome.text.contains("Từ ngày 15/5/2020 đến ngày 14/6/2020"))
    #expect(outcome.text.contains("Hạn gửi báo cáo: ngày 17/6/2020"))
  }

  @Test("a calendar that there isn't is answered with those that there are")
  func unknown() throws {
    let workspace = try SampleWorkspace.shared.get()
    let outcome = try workspace.run("period", ["2020-06", "--calendar", "nd90"])
    #expect(outcome.status == 66)
    #expect(outcome.messages.contains("nd09"))
  }
}
