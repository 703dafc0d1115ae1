import Foundation
import Testing

/// `reports totals`: tables of task totals that were sent or published.
@Suite("Totals of tasks")
struct TotalsCommandTests {
  private func run(
    _ table: String, _ arguments: [String] = []
  ) throws -> Program.Outcome {
    let folder = try TemporaryFolder()
    try folder.write(table, to: "tong-hop.csv")
    return try Program.run(["totals", "tong-hop.csv", "--lang", "en"] + arguments, in: folder.url)
  }

  @Test("totals that add up are said to, without a workspace")
  func sound() throws {
    let outcome = try run(
      """
      Đơn vị;Tổng số nhiệm vụ;Đã hoàn thành;Chưa hoàn thành;Tỷ lệ hoàn thành (%)
      Đơn vị giả định;7.349;4.069;3.280;55,4

      """)
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(outcome.text == "The totals add up: 1 row.\n")
  }

  @Test("totals that don't are told with file, row, column and the sum, and end with status 1")
  func faulty() throws {
    let table = """
      unit,assigned,completed,open,in_progress,overdue,completion_rate
      Đơn vị giả định,15533,13119,2414,2065,348,84.46

      """
    let outcome = try run(table)
    #expect(outcome.status == 1)
    #expect(outcome.text == "")
    #expect(outcome.messages.contains("tong-hop.csv:2:4: error: open “2414”"))
    #expect(outcome.messages.contains("2065 + 348 = 2413, not 2414"))
    let json = try run(table, ["--format", "json"])
    #expect(json.status == 1)
    #expect(json.text.contains("\"code\":\"totals-do-not-add-up\""))
  }

  @Test("a file that isn't there is missing, not faulty")
  func missing() throws {
    let folder = try TemporaryFolder()
    #expect(try Program.run(["totals", "khong-co.csv"], in: folder.url).status == 66)
  }
}
