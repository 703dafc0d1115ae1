import Foundation
import ReportIngest
import ReportModel
import Testing

/// What a new workspace begins with works at once.
@Suite struct StarterWorkspaceTests {
  private let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
    path: "../../report-templates/starter")

  private func plan() throws -> PlanReading {
    try PlanReader { name in
      FileManager.default.contents(atPath: folder.appending(path: name).path).map { Array($0) }
    }.read("plan.yaml")
  }

  @Test func `The starter plan has no faults`() throws {
    let reading = try plan()
    #expect(reading.findings == [])
    let plan = try #require(reading.plan)
    #expect(plan.units.units.count == 7)
    #expect(plan.indicators.count == 6)
    #expect(!plan.tasks.isEmpty)
    #expect(!plan.targets.isEmpty)
  }

  @Test func `The starter records are taken whole, for two months`() throws {
    let plan = try #require(plan().plan)
    var reader = RecordReader(plan: plan)
    let records = folder.appending(path: "records")
    var months: Set<YearMonth> = []
    for name in try FileManager.default.contentsOfDirectory(atPath: records.path).sorted() {
      let reading = try reader.read(path: records.appending(path: name).path)
      #expect(reading.findings.kept == [], "\(name)")
      guard case .activities(let activities) = reading.records else { continue }
      for activity in try activities.records() {
        months.insert(plan.calendar.month(holding: activity.day))
      }
    }
    #expect(months.count == 2)
  }

  @Test func `The schema lies beside the starter plan, so that editors find it`() throws {
    let beside = try Data(contentsOf: folder.appending(path: "plan.schema.json"))
    let original = try Data(contentsOf: folder.appending(path: "../plan.schema.json"))
    #expect(beside == original)
  }
}
