import ReportEngine
import ReportModel
import Testing

/// What the reports say of tasks when there is nothing of a kind: no clause about nothing.
@Suite("Sentences on tasks") struct TaskSentenceTests {
  private func sentence(_ completions: [CompletionRecord]) throws -> String? {
    let document = try InventedReport.document(
      InventedReport.monthly(), source: InventedStore.store(completions: completions))
    for case .paragraph(let text) in document.blocks where text.contains("nhiệm vụ được giao") {
      return text
    }
    return nil
  }

  @Test func `with none done, only what is open is told`() throws {
    let text = try #require(try sentence([]))
    #expect(text.hasPrefix("Tổng số "))
    #expect(text.contains("nhiệm vụ được giao: chưa hoàn thành "))
    #expect(!text.contains("đã hoàn thành"))
    #expect(text.contains(", quá hạn 4). "))
  }

  @Test func `with all done, only that is told`() throws {
    let plan = InventedProvince.plan
    let all = plan.tasks.indices.flatMap { task in
      plan.units.positions.map { unit in
        CompletionRecord(
          task: Position(task), unit: unit, reportedOn: day("2020-05-20"),
          percent: Quantity(100), row: task)
      }
    }
    let text = try #require(try sentence(all))
    #expect(text.contains("đạt 100,0% số nhiệm vụ được giao"))
    #expect(!text.contains("chưa hoàn thành"))
    #expect(text.hasSuffix("."))
  }

  @Test func `with some of both, both are told`() throws {
    let text = try #require(try sentence(InventedRecords.completions))
    #expect(text.contains("đã hoàn thành "))
    #expect(text.contains("; chưa hoàn thành "))
  }
}
