import Foundation
import Testing

@Suite("reports trace") struct TraceCommandTests {
  @Test func `a cell of a workbook is led back to records by source and row`() throws {
    let report = try ReportWorkbook()
    let traced = try report.run("trace", ["a.xlsx", "'Phụ lục 1'!C12"])
    #expect(traced.status == 0, "\(traced.messages)")
    #expect(traced.lines[0] == "Phụ lục 1!C12: Thị ủy An Khê – Số hoạt động = 24")
    #expect(traced.text.contains("Unit: Thị ủy An Khê (AKH) and all below it"))
    #expect(traced.text.contains("24 records, counted"))
    #expect(traced.text.contains("[1] records/hoat-dong-2020-06.csv (version 1, submission"))
    #expect(traced.text.contains("Adds up to 24: it agrees."))
    #expect(traced.lines.allSatisfy { $0.count <= 80 })
  }

  @Test func `the same without quotes, and by the first sheet`() throws {
    let report = try ReportWorkbook()
    let plain = try report.run("trace", ["a.xlsx", "Phụ lục 1!$C$12"])
    #expect(plain.text.contains("= 24"))
    let first = try report.run("trace", ["a.xlsx", "F61"])
    #expect(first.status == 0, "\(first.messages)")
    #expect(first.lines[0].hasPrefix("Báo cáo!F61:"))
  }

  @Test func `a derived figure is traced as its operands`() throws {
    let report = try ReportWorkbook()
    let json = try report.run("trace", ["a.xlsx", "'Biểu 1'!I8", "--format", "json"])
    #expect(json.status == 0, "\(json.messages)")
    let trace = try #require(
      JSONSerialization.jsonObject(with: json.output) as? [String: Any])
    #expect(trace["schema"] as? String == "trace/1")
    let figure = try #require(trace["figure"] as? [String: Any])
    #expect(figure["rule"] as? String == "percent")
    #expect(figure["agrees"] as? Bool == true)
    let operands = try #require(figure["operands"] as? [[String: Any]])
    #expect(operands.count == 2)
    #expect(operands[1]["rule"] as? String == "target")
    let targets = try #require(operands[1]["parts"] as? [[String: Any]])
    #expect(targets[0]["row"] as? Int != nil)
    let csv = try report.run("trace", ["a.xlsx", "'Biểu 1'!I8", "--format", "csv"])
    let records = try #require(operands[0]["parts"] as? [[String: Any]])
    #expect(csv.lines.count == 1 + records.count + targets.count + 1)
    #expect(csv.lines[0].hasPrefix("figure,label,kind,date,unit"))
  }

  @Test func `tasks are listed with their states and reports`() throws {
    let report = try ReportWorkbook()
    let rate = try report.run("trace", ["a.xlsx", "'Phụ lục 6'!H11"])
    #expect(rate.status == 0, "\(rate.messages)")
    #expect(rate.text.contains("completed on"))
    #expect(rate.text.contains("(3)"))
    let overdue = try report.run("trace", ["a.xlsx", "'Phụ lục 8'!F9"])
    #expect(overdue.text.contains("the days from"))
    #expect(overdue.text.contains("overdue"))
  }

  @Test func `a cell of the sheet of records is the record`() throws {
    let report = try ReportWorkbook()
    let record = try report.run(
      "trace", ["a.xlsx", "'Bản ghi hoạt động trong kỳ'!H9", "--format", "csv"])
    #expect(record.status == 0, "\(record.messages)")
    #expect(record.lines[0].hasPrefix("date,unit,phase"))
    #expect(record.text.contains("records/hoat-dong-2020-06.csv"))
  }

  @Test func `a question is traced as statistics answers it`() throws {
    let report = try ReportWorkbook()
    let arguments = ["--period", "2020-06", "--unit", "AKH"]
    let talks = try report.run("trace", arguments + ["--indicator", "TTM"])
    #expect(talks.status == 0, "\(talks.messages)")
    #expect(talks.lines[0] == "Cuộc tuyên truyền miệng (cuộc) = 12")
    #expect(try report.run("trace", arguments).lines[0] == "Hoạt động = 24")
    for measure in ["tasks", "overdue", "completion-rate", "units-received", "reporting-rate"] {
      let traced = try report.run("trace", arguments + ["--measure", measure])
      #expect(traced.status == 0, "\(traced.messages)")
      #expect(traced.text.contains("it agrees."), "\(measure)")
      #expect(traced.text.contains("NOT") == false, "\(measure)")
    }
  }

  @Test func `what can't be traced is told, and why`() throws {
    let report = try ReportWorkbook()
    func messages(_ arguments: [String], status: Int32) throws -> String {
      let outcome = try report.run("trace", arguments)
      #expect(outcome.status == status, "\(arguments)")
      #expect(outcome.text.isEmpty)
      return outcome.messages
    }
    #expect(
      try messages(["a.xlsx", "'Phụ lục 9999'!A1"], status: 66).contains("Its sheets: «Báo cáo»"))
    #expect(
      try messages(["a.xlsx", "'Phụ lục 1'!B12"], status: 66).contains("“Thị ủy An Khê”"))
    #expect(try messages(["a.xlsx", "ZZ9999"], status: 66).contains("is empty"))
    #expect(
      try messages(["a.xlsx", "'Biểu 1'!K8"], status: 66)
        .contains("there is nothing to compare with"))
    #expect(try messages(["a.xlsx", "12"], status: 64).contains("not a cell"))
    #expect(try messages(["a.xlsx"], status: 64).contains("The cell is missing"))
    #expect(try messages([], status: 64).contains("No figure is named"))
    #expect(
      try messages(["a.xlsx", "A1", "--period", "2020-06"], status: 64).contains("no period"))
    #expect(try messages(["--measure", "nonsense"], status: 64).isEmpty == false)
  }

  @Test func `that the records have changed since is told`() throws {
    let report = try ReportWorkbook()
    try report.importLate()
    let traced = try report.run("trace", ["a.xlsx", "'Phụ lục 1'!C12"])
    #expect(traced.status == 0)
    #expect(traced.lines[0].hasSuffix("= 25"))
    #expect(traced.messages.contains("The records have changed"))
    #expect(traced.messages.contains("has 24"))
  }
}
