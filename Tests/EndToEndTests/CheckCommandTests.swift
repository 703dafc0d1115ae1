import Foundation
import Testing

@Suite("reports check")
struct CheckCommandTests {
  private static let slip = "2020-06-10,PLK,D1.1,TTM,1400,,,,\n"
  private static let identity = "order-of-magnitude/PLK/TTM/-/2020-06/"

  /// A copy of the sample with a file in which two zeros too many were typed.
  private func workspace() throws -> SampleWorkspace {
    let workspace = try SampleWorkspace.copy()
    try workspace.folder.write(
      "date,unit,content_area,indicator,quantity,audience,phase,reference,note\n" + Self.slip,
      to: "them.csv")
    let imported = try workspace.run("import", ["them.csv", "--source", "them.csv"])
    try #require(imported.status == 0, "\(imported.messages)")
    return workspace
  }

  private func identity(_ text: String) throws -> String {
    let words = text.split(whereSeparator: \.isWhitespace)
    return String(try #require(words.first { $0.hasPrefix(Self.identity) }, "\(text)"))
  }

  @Test("a slip is told with figure, expectation, reason and place, and ends with status 1")
  func slip() throws {
    let outcome = try workspace().run("check", ["--period", "2020-06", "--quiet"])
    #expect(outcome.status == 1)
    #expect(outcome.messages == "")
    #expect(outcome.text.hasPrefix("Kiểm tra số liệu từ ngày 15/5/2020 đến ngày 14/6/2020\n"))
    #expect(outcome.text.contains("thường khoảng"))
    #expect(outcome.text.contains("    them.csv:2\n"))
    _ = try identity(outcome.text)
    let english = try workspace().run(
      "check", ["--period", "2020-06", "--lang", "en", "--unit", "PLK"])
    #expect(english.text.contains("usually about"))
    let other = try workspace().run("check", ["--period", "2020-06", "--unit", "CSE", "--quiet"])
    #expect(!other.text.contains("them.csv"))
  }

  @Test("a waiver silences it, and the report says so; one that has run out does not")
  func waiver() throws {
    let workspace = try workspace()
    let report = ["--province", "--period", "2020-06", "--no-workbook", "--quiet"]
    let before = try workspace.run("monthly", report)
    #expect(!before.text.contains("xác nhận"))
    let found = try workspace.run("check", ["--period", "2020-06", "--unit", "PLK", "--quiet"])
    let identity = try identity(found.text)
    let errors = found.text.components(separatedBy: "  lỗi: ").count - 1
    try workspace.folder.write(
      "Nghi vấn,Lý do,Đến hết ngày\n\(identity),Thành ủy xác nhận qua điện thoại,31/12/2020\n",
      to: "w/waivers.csv")
    let waived = try workspace.run(
      "check", ["--period", "2020-06", "--unit", "PLK"], today: "2020-12-31")
    #expect(waived.text.components(separatedBy: "  lỗi: ").count - 1 == errors - 1)
    #expect(waived.status == (errors == 1 ? 0 : 1))
    #expect(waived.text.contains("Đã xác nhận\n"))
    #expect(waived.text.contains("lý do: Thành ủy xác nhận qua điện thoại"))
    let after = try workspace.run("monthly", report)
    let words = after.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("Số liệu đã được xác nhận: Thành ủy Pleiku:"))
    #expect(words.contains("(Thành ủy xác nhận qua điện thoại)."))
    let late = try workspace.run(
      "check", ["--period", "2020-06", "--unit", "PLK"], today: "2021-01-01")
    #expect(late.status == 1)
    #expect(late.messages.contains("w/waivers.csv:2:1: cảnh báo"))
    #expect(late.messages.contains("chỉ có hiệu lực đến hết ngày 2020-12-31"))
  }

  @Test("a waiver of nothing is named, one that can't be read is refused")
  func idleWaivers() throws {
    let workspace = try SampleWorkspace.copy()
    try workspace.folder.write(
      "finding,reason,until\n\(Self.identity)7777,đúng,\n", to: "w/waivers.csv")
    let idle = try workspace.run("check", ["--period", "2020-06"])
    #expect(idle.messages.contains("Không có nghi vấn này"))
    try workspace.folder.write("finding,reason,until\nlạ,đúng,\n", to: "w/waivers.csv")
    let refused = try workspace.run("check", ["--period", "2020-06"])
    #expect(refused.status == 1)
    #expect(refused.text == "")
    #expect(refused.messages.contains("Đây không phải là mã nghi vấn"))
  }

  @Test("JSON tells the same, and a period without records has nothing to tell")
  func json() throws {
    let workspace = try workspace()
    let outcome = try workspace.run(
      "check", ["--period", "2020-06", "--format", "json", "--quiet"])
    let object = try #require(
      JSONSerialization.jsonObject(with: outcome.output) as? [String: Any])
    #expect(object["schema"] as? String == "check/1")
    #expect(object["from"] as? String == "2020-05-15")
    let findings = try #require(object["findings"] as? [[String: Any]])
    let slip = try #require(
      findings.first { ($0["identity"] as? String)?.hasPrefix(Self.identity) ?? false })
    #expect(slip["grade"] as? String == "error")
    #expect(slip["indicator"] as? String == "TTM")
    #expect((slip["places"] as? [[String: Any]])?.isEmpty == false)
    let empty = try workspace.run("check", ["--period", "2019-06", "--quiet"])
    #expect(empty.status == 0)
    #expect(empty.text.contains("0 lỗi, 0 cảnh báo"))
  }

  @Test("files are checked without a store, and the same file twice is found")
  func files() throws {
    let folder = try TemporaryFolder()
    let made = try Program.run(["init", "w", "--sample", "gia-lai-2020"], in: folder.url)
    try #require(made.status == 0)
    let june = "w/records/hoat-dong-2020-06.csv"
    try folder.write(try folder.text(of: june) + "\n", to: "lai.csv")
    let outcome = try Program.run(
      ["check", "--workspace", "w", "--period", "2020-06", "--records", june, "lai.csv"],
      in: folder.url)
    #expect(outcome.status == 1, "\(outcome.messages)")
    #expect(outcome.text.contains("duplicate-record/"))
    #expect(!(try folder.names()).contains("reports.sqlite"))
  }
}
