import Foundation
import Testing

@Suite("Closed periods")
struct ClosingCommandTests {
  private let workspace: SampleWorkspace

  init() throws {
    workspace = try SampleWorkspace.copy()
  }

  /// Three records of June by the decree's calendar, and one of July.
  private static let late = """
    date,unit,content_area,indicator,quantity,audience
    2020-05-20,CPH,D1.1,CM,5,
    2020-06-01,CSE,D1.2,TTM,3,120
    2020-06-14,CSE,D1.2,TTM,2,80
    2020-06-20,CSE,D1.2,TTM,9,80

    """

  private func importLate(_ text: String = Self.late) throws -> Program.Outcome {
    try Data(text.utf8).write(to: workspace.folder.url.appendingPathComponent("late.csv"))
    return try workspace.run("import", ["late.csv"])
  }

  /// The report as text and as a workbook.
  private func report(
    _ more: [String] = [], name: String = "r.xlsx"
  ) throws -> (text: Data, workbook: Data, messages: String) {
    let made = try workspace.run(
      "monthly", ["--province", "--period", "2020-06", "--output", name] + more)
    try #require(made.status == 0, "\(made.messages)")
    return (
      made.output, try Data(contentsOf: workspace.folder.url.appendingPathComponent(name)),
      made.messages
    )
  }

  private func json(_ more: [String] = []) throws -> [String: Any] {
    let made = try workspace.run(
      "monthly", ["--period", "2020-06", "--no-workbook", "--format", "json"] + more)
    try #require(made.status == 0, "\(made.messages)")
    return try #require(JSONSerialization.jsonObject(with: made.output) as? [String: Any])
  }

  private func close(_ period: String = "2020-06") throws {
    let closed = try workspace.run("close", [period])
    try #require(closed.status == 0, "\(closed.messages)")
  }

  @Test(
    "after late rows, a withdrawal, another plan and other templates, the same bytes are printed")
  func printedAgain() throws {
    let open = try report()
    try close()
    let closed = try report()
    #expect(closed.text == open.text)
    let imported = try importLate()
    #expect(imported.status == 0)
    #expect(imported.messages.contains("Kỳ 2020-06 đã chốt: 3 bản ghi gửi sau"))
    let submission = try workspace.run("submissions", ["--format", "csv"]).lines.first {
      $0.contains("hoat-dong-2020-06.csv")
    }
    let number = try #require(submission?.split(separator: ",").first)
    let withdrawn = try workspace.run(
      "submissions", ["withdraw", String(number), "--reason", "gửi nhầm"])
    #expect(withdrawn.status == 0, "\(withdrawn.messages)")
    #expect(withdrawn.messages.contains("Kỳ 2020-06 đã chốt"))
    let plan = workspace.folder.url.appendingPathComponent("w/plan.yaml")
    let text = try String(contentsOf: plan, encoding: .utf8)
    try text.replacing("BAN TUYÊN GIÁO", with: "BAN TUYÊN GIÁO VÀ DÂN VẬN")
      .replacing("Ban Tuyên giáo", with: "Ban Tuyên giáo và Dân vận")
      .write(to: plan, atomically: true, encoding: .utf8)
    let templates = workspace.folder.url.appendingPathComponent("w/report-templates")
    try FileManager.default.createDirectory(at: templates, withIntermediateDirectories: true)
    try "extends: monthly\ntitle: [kết quả khác]\n".write(
      to: templates.appendingPathComponent("monthly.yaml"), atomically: true, encoding: .utf8)
    let again = try report()
    #expect(again.text == closed.text)
    #expect(again.workbook == closed.workbook)
    #expect(again.messages.contains("Kỳ 2020-06 đã chốt: theo số liệu bản 1"))
    // Nor is the plan needed any more.
    try FileManager.default.removeItem(
      at: workspace.folder.url.appendingPathComponent("w/units.csv"))
    #expect(try report().workbook == closed.workbook)
  }

  @Test("an amendment tells old value, new value and reason of just the cells that changed")
  func amended() throws {
    try close()
    let first = try report()
    let former = try json()
    #expect(try importLate().status == 0)
    let amended = try workspace.run("amend", ["2020-06", "--reason", "bổ sung báo cáo gửi muộn"])
    #expect(amended.status == 0, "\(amended.messages)")
    let later = try json()
    let expected = try changedCells(from: former, to: later)
    let tables = try #require(later["tables"] as? [[String: Any]])
    let told = try #require(tables.last)
    #expect(told["code"] as? String == "amendments")
    let rows = try #require(told["rows"] as? [[String: Any]])
    let found = try rows.map { row -> String in
      let cells = try #require(row["cells"] as? [[String: Any]])
      #expect(cells[6]["value"] as? String == "bổ sung báo cáo gửi muộn")
      return [cells[1], cells[4], cells[5]].map(printed).joined(separator: "|")
    }
    #expect(found.sorted() == expected.sorted())
    #expect(expected.count > 20)
    let second = try report()
    let text = String(decoding: second.text, as: UTF8.self)
    #expect(text.contains("(điều chỉnh lần 1)"))
    #expect(text.contains("Lý do: bổ sung báo cáo gửi muộn."))
    // The version before stays as it was.
    let again = try report(["--data-version", "1"])
    #expect(again.text == first.text)
    #expect(again.workbook == first.workbook)
    #expect(
      try workspace.run("monthly", ["--period", "2020-06", "--data-version", "3"]).status == 66)
  }

  /// Table, old and new value of every cell that is printed otherwise, found by place.
  private func changedCells(
    from former: [String: Any], to later: [String: Any]
  ) throws -> [String] {
    let before = try #require(former["tables"] as? [[String: Any]])
    let after = try #require(later["tables"] as? [[String: Any]])
    var changes: [String] = []
    for (one, other) in zip(before, after) {
      let name = one["number"] as? String ?? one["title"] as? String ?? ""
      let rows = try #require(one["rows"] as? [[String: Any]])
      let otherRows = try #require(other["rows"] as? [[String: Any]])
      try #require(rows.count == otherRows.count)
      for (row, otherRow) in zip(rows, otherRows) {
        let cells = try #require(row["cells"] as? [[String: Any]])
        let otherCells = try #require(otherRow["cells"] as? [[String: Any]])
        for (cell, otherCell) in zip(cells, otherCells) where printed(cell) != printed(otherCell) {
          changes.append("\(name)|\(printed(cell))|\(printed(otherCell))")
        }
      }
    }
    return changes
  }

  private func printed(_ cell: [String: Any]) -> String {
    "\(cell["value"] ?? cell["reason"] ?? "")"
  }

  @Test("later reports follow the amendment and say so")
  func cumulative() throws {
    func july() throws -> String {
      let made = try workspace.run("monthly", ["--period", "2020-07", "--no-workbook"])
      try #require(made.status == 0, "\(made.messages)")
      return made.text
    }
    try close()
    #expect(try importLate().status == 0)
    let before = try july()
    #expect(!before.contains("số liệu đã điều chỉnh"))
    #expect(try workspace.run("amend", ["2020-06", "--reason", "gửi muộn"]).status == 0)
    let after = try july()
    #expect(before != after)
    #expect(
      after.contains("Kỳ trước và lũy kế theo số liệu đã điều chỉnh: tháng 6 năm 2020: bản 2"))
  }

  @Test("an open period follows all that comes; opening needs a reason and is told in the log")
  func reopened() throws {
    let figures = try workspace.figures()
    try close()
    #expect(try importLate().status == 0)
    #expect(try workspace.run("reopen", ["2020-06"]).status == 64)
    #expect(try workspace.run("reopen", ["2020-06", "--reason", " "]).status == 64)
    let opened = try workspace.run("reopen", ["2020-06", "--reason", "chốt nhầm"])
    #expect(opened.status == 0, "\(opened.messages)")
    #expect(try workspace.figures() != figures)
    let log = try workspace.run("log", ["--format", "json"])
    #expect(log.text.contains("\"schema\":\"log/1\""))
    let entries = try workspace.run("log", ["--format", "csv"]).lines
    #expect(entries.contains { $0.contains(",close,") && $0.contains("period=2020-06") })
    #expect(entries.contains { $0.contains(",reopen,") && $0.contains("reason=chốt nhầm") })
    let closed = try workspace.run("close", ["2020-06", "--reason", "chốt lại"])
    #expect(closed.messages.contains("bản 2"))
  }

  @Test("what can't be done is refused, and the store stays as it was")
  func refusals() throws {
    func expect(_ status: Int32, _ message: String, _ command: String, _ arguments: [String]) throws
    {
      let outcome = try workspace.run(command, arguments, today: "2020-07-01")
      #expect(outcome.status == status, "\(arguments)")
      #expect(outcome.messages.contains(message), "\(outcome.messages)")
    }
    try expect(64, "chưa hết", "close", ["2020-07"])
    try expect(64, "2020-13", "close", ["2020-13"])
    try expect(64, "chưa chốt", "amend", ["2020-06", "--reason", "x"])
    try expect(64, "chưa chốt", "reopen", ["2020-06", "--reason", "x"])
    let before = try workspace.run("log", ["--format", "csv"]).text
    #expect(!before.contains("close"))
    try close()
    try expect(64, "đã chốt (bản 1)", "close", ["2020-06"])
    try expect(64, "Không có gì để điều chỉnh", "amend", ["2020-06", "--reason", "x"])
    try expect(64, "--as-of", "monthly", ["--period", "2020-06", "--as-of", "2020-06-10"])
    try expect(64, "--data-version", "phase", ["D1", "--data-version", "1"])
  }

  @Test("a clock that was set back is warned of, and nothing is lost")
  func clock() throws {
    let closed = try workspace.run(
      "close", ["2020-05"], today: "2020-07-01", language: "en_US.UTF-8")
    #expect(closed.status == 0)
    #expect(closed.messages.contains("clock (2020-07-01T05:00:00Z) is behind the log's last entry"))
    let last = try workspace.run("log", ["--format", "csv"]).lines.last { !$0.isEmpty }
    #expect(last?.hasPrefix("40,2020-07-01T05:00:00Z,") == true)
    #expect(try workspace.run("verify").status == 0)
  }

  @Test("an amendment may take the plan as it is now")
  func amendedPlan() throws {
    try close()
    let plan = workspace.folder.url.appendingPathComponent("w/plan.yaml")
    let text = try String(contentsOf: plan, encoding: .utf8)
    try text.replacing("- Thường trực Tỉnh ủy (b/c)", with: "- Ban Thường vụ Tỉnh ủy (b/c)")
      .write(to: plan, atomically: true, encoding: .utf8)
    #expect(try workspace.run("amend", ["2020-06", "--reason", "sửa nơi nhận"]).status == 64)
    let amended = try workspace.run(
      "amend", ["2020-06", "--reason", "sửa nơi nhận", "--plan"])
    #expect(amended.status == 0, "\(amended.messages)")
    #expect(String(decoding: try report().text, as: UTF8.self).contains("Ban Thường vụ Tỉnh ủy"))
  }

  @Test("a dry run says what would be held, and what would change in open periods")
  func dryRun() throws {
    try close()
    try Data(Self.late.utf8).write(to: workspace.folder.url.appendingPathComponent("late.csv"))
    let rehearsed = try workspace.run("import", ["late.csv", "--dry-run"])
    #expect(rehearsed.status == 0, "\(rehearsed.messages)")
    #expect(rehearsed.messages.contains("3 bản ghi gửi sau"))
    #expect(rehearsed.text.contains("THÁNG 7 NĂM 2020"))
    #expect(!rehearsed.text.contains("THÁNG 6 NĂM 2020"))
  }
}
