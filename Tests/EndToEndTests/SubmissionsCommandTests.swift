import Foundation
import Testing

@Suite("What was received")
struct SubmissionsCommandTests {
  @Test("every version of every file is listed with what it holds and whether it counts")
  func list() throws {
    let workspace = try ImportWorkspace()
    try workspace.write(ImportWorkspace.rows("KBA", 1), to: "w/a.csv")
    try #expect(workspace.run(["import", "w/a.csv", "--received", "2020-06-16"]).status == 0)
    try workspace.write(ImportWorkspace.rows("KBA", 1, 2), to: "w/a.csv")
    try workspace.write(ImportWorkspace.rows("PLK", 3, month: "2020-05"), to: "w/b.csv")
    try #expect(workspace.run(["import", "w/a.csv", "w/b.csv"]).status == 0)
    let csv = try workspace.run(["submissions", "--format", "csv"])
    #expect(csv.status == 0, "\(csv.messages)")
    #expect(csv.lines.count == 5)
    #expect(
      csv.lines[1].hasPrefix(
        "1,a.csv,activities,1,1,1,2020-06,2020-06,2020-06-16,2021-01-01,replaced,2,,,"))
    #expect(
      csv.lines[2].hasPrefix("2,a.csv,activities,2,2,1,2020-06,2020-06,,2021-01-01,current,,,,"))
    #expect(csv.lines[3].hasPrefix("3,b.csv,activities,1,1,1,2020-05"))
    let text = try workspace.run(["submissions"])
    #expect(text.text.contains("thay bằng số 2"))
    #expect(text.text.contains("Đang tính 2/3 báo cáo với 3 bản ghi."))
    #expect(
      try workspace.run(["submissions", "list", "--current", "--format", "csv"]).lines.count == 4)
    #expect(
      try workspace.run(["submissions", "--period", "2020-05", "--format", "csv"]).lines.count == 3)
    let json = try workspace.run(["submissions", "--format", "json"])
    #expect(json.text.contains("\"schema\":\"submissions/1\""))
    #expect(json.text.contains("\"replacedBy\":2"))
  }

  @Test("one is shown with its versions, its digest, and the rows of each unit and period")
  func show() throws {
    let workspace = try ImportWorkspace()
    try workspace.write(
      ImportWorkspace.rows("KBA", 1, 2) + "2020-06-20,PLK,D1.1,TTM,1,\n", to: "w/a.csv")
    try #expect(workspace.run(["import", "w/a.csv"]).status == 0)
    let shown = try workspace.run(["submissions", "show", "1"])
    #expect(shown.status == 0, "\(shown.messages)")
    for expected in ["a.csv", "vẫn như khi nhập", "(KBA)", "2020-06", "2–3", "(PLK)", "2020-07"] {
      #expect(shown.text.contains(expected), "\(expected)\n\(shown.text)")
    }
    let csv = try workspace.run(["submissions", "show", "1", "--format", "csv"])
    #expect(
      csv.text == """
        kind,unit,period,records,first_row,last_row
        activities,KBA,2020-06,2,2,3
        activities,PLK,2020-07,1,4,4

        """)
    try workspace.write("changed", to: "w/a.csv")
    #expect(try workspace.run(["submissions", "show", "1"]).text.contains("đã khác lúc nhập"))
    let unknown = try workspace.run(["submissions", "show", "2"])
    #expect(unknown.status == 66)
    #expect(unknown.messages.contains("reports submissions"))
  }

  @Test("one that is withdrawn counts no more, as if it had never come, and may come again")
  func withdraw() throws {
    let workspace = try ImportWorkspace()
    try workspace.write(ImportWorkspace.rows("PLK", 7), to: "w/other.csv")
    try workspace.write(ImportWorkspace.rows("KBA", 1, 2), to: "w/wrong.csv")
    try #expect(workspace.run(["import", "w/other.csv"]).status == 0)
    let never = try workspace.figures()
    let imported = try workspace.run(["import", "w/wrong.csv", "--received", "2020-06-16"])
    #expect(imported.status == 0)
    let with = try workspace.figures()
    #expect(with != never)
    let status = try workspace.run(["status", "--period", "2020-06"]).text
    #expect(status.contains("Đã nhận 2/43 đơn vị: đúng hạn 1"))
    try #expect(workspace.run(["submissions", "withdraw", "2"]).status == 64)
    try #expect(workspace.run(["submissions", "withdraw", "2", "--reason", " "]).status == 64)
    let done = try workspace.run(["submissions", "withdraw", "2", "--reason", "gửi nhầm kỳ"])
    #expect(done.status == 0, "\(done.messages)")
    #expect(done.messages.contains("Withdrew submission 2 (wrong.csv): 3 records"))
    #expect(try workspace.figures() == never)
    #expect(try workspace.run(["status", "--period", "2020-06"]).text != status)
    let again = try workspace.run(["submissions", "withdraw", "2", "--reason", "nữa"])
    #expect(again.status == 0)
    #expect(again.messages.contains("nothing changed"))
    let listed = try workspace.run(["submissions", "--format", "csv"])
    #expect(listed.text.contains("withdrawn,,2021-01-01,gửi nhầm kỳ,"))
    let restored = try workspace.run(["import", "w/wrong.csv", "--received", "2020-06-16"])
    #expect(restored.messages.contains("imported 2 activity records"))
    #expect(try workspace.figures() == with)
    #expect(try workspace.run(["status", "--period", "2020-06"]).text == status)
    #expect(
      try workspace.run(["submissions", "--format", "csv"]).lines[3].hasPrefix(
        "3,wrong.csv,activities,2,"))
  }

  @Test("one that was replaced can't be withdrawn, and it is said which replaced it")
  func withdrawReplaced() throws {
    let workspace = try ImportWorkspace()
    for quantity in [1, 2] {
      try workspace.write(ImportWorkspace.rows("KBA", quantity), to: "w/a.csv")
      try #expect(workspace.run(["import", "w/a.csv"]).status == 0)
    }
    let outcome = try workspace.run(["submissions", "withdraw", "1", "--reason", "x"])
    #expect(outcome.status == 66)
    #expect(outcome.messages.contains("was replaced by 2"))
  }

  @Test("where there is no store, that is said")
  func noStore() throws {
    let workspace = try ImportWorkspace()
    #expect(try workspace.run(["submissions"]).status == 66)
    #expect(try workspace.run(["submissions", "withdraw", "1", "--reason", "x"]).status == 66)
    #expect(workspace.storeBytes() == nil)
  }
}
