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
