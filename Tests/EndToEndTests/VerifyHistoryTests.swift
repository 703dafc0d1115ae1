import Foundation
import GRDB
import Testing

@Suite("Whether the log and closed periods are as they were")
struct VerifyHistoryTests {
  private let workspace: SampleWorkspace

  init() throws {
    workspace = try SampleWorkspace.copy()
    let closed = try workspace.run("close", ["2020-06"])
    try #require(closed.status == 0, "\(closed.messages)")
  }

  private func change(_ sql: String) throws {
    let queue = try DatabaseQueue(path: workspace.folder.path("w/reports.sqlite"))
    try queue.write { try $0.execute(sql: sql) }
    try queue.close()
  }

  @Test("all is well as long as nobody tampers with the store")
  func sound() throws {
    let verified = try workspace.run("verify")
    #expect(verified.status == 0, "\(verified.messages)")
    #expect(verified.text.contains("Nhật ký nguyên vẹn: 40 mục"))
    #expect(verified.text.contains("Kỳ 2020-06, bản 1: nguyên vẹn."))
    let json = try workspace.run("verify", ["--format", "json"])
    #expect(json.text.contains("\"schema\":\"history/1\""))
    #expect(try workspace.run("store", ["check"]).status == 0)
  }

  @Test("a changed entry is named")
  func brokenLog() throws {
    try change(
      "DROP TRIGGER log_entries_stay; UPDATE log SET author = 'khác' WHERE number = 12")
    let verified = try workspace.run("verify")
    #expect(verified.status == 1)
    #expect(verified.text.contains("NHẬT KÝ BỊ SỬA: mục 12"))
    let checked = try workspace.run("store", ["check"])
    #expect(checked.status == 1)
    #expect(checked.text.contains("mục 12"))
  }

  @Test("records that were slipped into a closed period are found")
  func slippedIn() throws {
    try change("UPDATE completion SET since = 41")
    let verified = try workspace.run("verify")
    #expect(verified.status == 1)
    #expect(verified.text.contains("Kỳ 2020-06, bản 1: ĐÃ BỊ SỬA (bản ghi)."))
  }

  @Test("two versions are compared figure by figure")
  func versions() throws {
    try Data("date,unit,content_area,indicator,quantity\n2020-05-20,CPH,D1.1,CM,5\n".utf8)
      .write(to: workspace.folder.url.appendingPathComponent("late.csv"))
    #expect(try workspace.run("import", ["late.csv"]).status == 0)
    #expect(try workspace.run("amend", ["2020-06", "--reason", "gửi muộn"]).status == 0)
    let csv = try workspace.run(
      "diff", ["2020-06", "--between", "v1", "v2", "--format", "csv"])
    #expect(csv.status == 0, "\(csv.messages)")
    #expect(csv.lines.first == "table,row,column,codes,former,later")
    #expect(
      csv.lines.contains {
        $0.hasPrefix("indicators,") && $0.contains(",current,indicator=CM,15,20")
      }, "\(csv.text)")
    let same = try workspace.run("diff", ["2020-06", "--between", "2", "2"])
    #expect(same.text.contains("Không có số liệu nào thay đổi."))
    #expect(try workspace.run("diff", ["2020-06", "--between", "v1"]).status == 64)
    #expect(try workspace.run("diff", ["2020-06", "--between", "v1", "v7"]).status == 66)
  }

  @Test("the workbook of an amended period is verified, and its cells are traced")
  func amendedWorkbook() throws {
    try Data("date,unit,content_area,indicator,quantity\n2020-05-20,CPH,D1.1,CM,5\n".utf8)
      .write(to: workspace.folder.url.appendingPathComponent("late.csv"))
    #expect(try workspace.run("import", ["late.csv"]).status == 0)
    #expect(try workspace.run("amend", ["2020-06", "--reason", "gửi muộn"]).status == 0)
    for version in ["1", "2"] {
      let made = try workspace.run(
        "monthly", ["--period", "2020-06", "--data-version", version, "--output", "v.xlsx"])
      try #require(made.status == 0, "\(made.messages)")
      #expect(try workspace.run("verify", ["v.xlsx"]).status == 0)
      // What comes later changes neither.
      let traced = try workspace.run("trace", ["v.xlsx", "'Phụ lục 1'!C9", "--format", "json"])
      #expect(traced.status == 0, "\(traced.messages)")
      #expect(traced.text.contains("\"agrees\":true"), "\(traced.text.prefix(2000))")
      #expect(traced.text.contains("late.csv") == (version == "2"))
    }
    // Old and new value of what was amended are led back to their own version's records.
    for (cell, value) in [("E5", 15), ("F5", 20)] {
      let traced = try workspace.run(
        "trace", ["v.xlsx", "'Số liệu điều chỉnh'!\(cell)", "--format", "json"])
      #expect(traced.status == 0, "\(traced.messages)")
      #expect(traced.text.contains("\"traced\":\(value)"), "\(traced.text.prefix(600))")
      #expect(traced.text.contains("late.csv") == (value == 20))
    }
  }
}
