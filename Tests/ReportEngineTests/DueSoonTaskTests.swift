import ReportModel
import Testing

@testable import ReportEngine

/// Tasks that are due soon (sắp đến hạn): in progress, with a last day within the days of the plan.
@Suite struct DueSoonTaskTests {
  /// June's cut-off is 14/6/2020; 15 days from it is 29/6/2020.
  private func plan(_ dues: [String?]) -> Plan {
    InventedProvince.plan.replacing(
      tasks: dues.enumerated().map { number, due in
        PlanTask(
          code: "S\(number + 1)", title: "Nhiệm vụ giả định",
          assignees: [.unit(InventedUnits.unit("AN"))], due: due.map { day($0) })
      })
  }

  private func list(
    _ dues: [String?], completions: String = ""
  ) throws -> (table: Table, sentence: String?) {
    let plan = plan(dues)
    let document = try InventedReport.document(
      InventedReport.monthly(), plan: plan,
      source: InventedStore.store(
        plan: plan, completions: InventedRecords.completions(completions, plan: plan)))
    let sentence = document.blocks.compactMap { block -> String? in
      if case .paragraph(let text) = block, text.contains("nhiệm vụ được giao") {
        text
      } else {
        nil
      }
    }.first
    return (try #require(document.tables.first { $0.code == "due_soon" }), sentence)
  }

  @Test func `days are counted from the cut-off, both ends included, the nearest first`() throws {
    let (table, sentence) = try list([
      "2020-06-29", "2020-06-30", "2020-06-14", "2020-06-13", nil, "2020-06-20",
    ])
    #expect(table.rows.map { $0.codes["task"] } == ["S3", "S6", "S1"])
    let days = try table.column("days_left")
    #expect(table.rows.map { $0.cells[days].value } == [.count(0), .count(6), .count(15)])
    let text = try #require(sentence)
    #expect(text.contains("(trong hạn 5, quá hạn 1)"), "they stay among those in progress: \(text)")
    #expect(text.hasSuffix("Sắp đến hạn trong 15 ngày tới: 3 nhiệm vụ."))
  }

  @Test
  func `what was completed is not due any more; what is completed later still is`()
    throws
  {
    let (table, _) = try list(
      ["2020-06-20", "2020-06-20"],
      completions: """
        S1 | AN | 2020-06-10 |  | 2020-06-10
        S2 | AN | 2020-06-16 |  | 2020-06-15
        """)
    #expect(table.rows.map { $0.codes["task"] } == ["S2"])
  }

  @Test
  func `without such tasks the sentence is silent and the list says so`()
    throws
  {
    let (table, sentence) = try list(["2020-09-30"])
    #expect(table.rows.isEmpty)
    #expect(table.emptyText == "Không có nhiệm vụ sắp đến hạn.")
    #expect(try #require(sentence).hasSuffix("quá hạn 0)."))
  }
}
