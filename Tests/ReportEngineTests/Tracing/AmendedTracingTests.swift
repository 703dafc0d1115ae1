import Foundation
import ReportEngine
import ReportModel
import ReportStore
import Testing

@Suite("Figures of closed and amended periods are traced to the records of their version")
struct AmendedTracingTests {
  private let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("reports-amended-\(UUID().uuidString)")
  private let plan = InventedProvince.plan

  private func report(_ template: String, _ code: String) throws -> ReportPlan {
    try InventedReport.plan(
      template, .period(try #require(ReportingPeriod(code: code)), asOf: nil))
  }

  @Test(arguments: UInt64(1)...3)
  func `200 random cells of each version, and of the period after it`(seed: UInt64) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("reports.sqlite").path
    let june = try #require(ReportingPeriod(code: "2020-06"))
    let material = DatabaseStore.ClosingMaterial(files: [], program: "test", plan: plan)
    var store = try DatabaseStore(path: path, plan: plan)
    _ = try store.record(delivery("a.csv", InventedRecords.activities))
    _ = try store.record(delivery("b.csv", completions: InventedRecords.completions))
    let first = try store.close(june, keeping: material)
    // The file comes again with half of its rows, and others come late.
    let kept = InventedRecords.activities.enumerated().filter { $0.offset % 2 == 0 }.map(\.element)
    _ = try store.record(delivery("a.csv", kept, edition: 2))
    _ = try store.record(delivery("late.csv", RandomRecords(seed: seed).activities))
    let second = try store.amend(june, keeping: material, reason: "late")
    var documents: [ReportDocument] = []
    for closing in [first, second] {
      let source = try DatabaseStore(address: .file(path), closing: closing, plan: plan)
      let audit = try TraceAudit(
        report(EveryColumn.template, "2020-06"), source: source, sample: 200, seed: seed)
      #expect(audit.disagreements == [], "version \(closing.version)")
      #expect(audit.partCount > 100)
      documents.append(audit.document)
    }
    #expect(!DocumentDifference(from: documents[0], to: documents[1]).changes.isEmpty)
    let july = try TraceAudit(
      report(EveryColumn.template, "2020-07"), source: store, sample: 200, seed: seed)
    #expect(july.disagreements == [])
  }

  private func delivery(
    _ source: String, _ activities: [ActivityRecord] = [],
    completions: [CompletionRecord] = [], edition: Int = 1
  ) -> SourceDelivery {
    SourceDelivery(
      source: source, digest: "\(source) \(edition)", importedOn: nil,
      records: [.activities(activities), .completions(completions)])
  }
}
