import ReportModel
import Testing

@testable import ReportEngine

@Suite struct GroupTaskListTests {
  @Test func `tasks of groups show how many units of each have completed them`() throws {
    let document = try InventedReport.document(
      """
      template: thu
      periods: [month]
      title: [x]
      sections: [{ content: [{ table: group_tasks }] }]
      tables: [{ code: group_tasks, title: x, placement: body, list: group-tasks }]
      """)
    let table = try #require(document.tables.first)
    #expect(!table.rows.isEmpty)
    for row in table.rows {
      guard case .count(let assigned) = row.cells[4].value,
        case .count(let completed) = row.cells[5].value
      else {
        Issue.record("a row without counts: \(row)")
        continue
      }
      #expect(assigned > 0)
      #expect((0...assigned).contains(completed))
      #expect(
        row.cells[6].value == .percent(try #require(Ratio(Int64(completed), over: Int64(assigned))))
      )
    }
  }
}
