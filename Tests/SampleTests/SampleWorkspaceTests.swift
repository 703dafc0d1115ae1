import ReportIngest
import ReportModel
import Testing

@testable import generate_samples

/// That the sample is what samples/README.md says it is.
@Suite("The sample of Gia Lai 2020")
struct SampleWorkspaceTests {
  let workspace: SampleWorkspace

  init() throws {
    workspace = try SampleWorkspace("gia-lai-2020")
  }

  @Test("has a plan without any fault")
  func plan() {
    #expect(workspace.planFindings.isEmpty)
  }

  @Test("records 36 indicators, and tells of every channel in a sentence")
  func indicators() {
    let recorded = workspace.plan.indicators.filter { $0.audienceOf == nil }
    #expect(recorded.count == 36)
    #expect(workspace.plan.indicators.count == 42)
    #expect(
      Set(recorded.filter(\.isHeadline).map(\.channel)).count == workspace.plan.channels.count)
  }

  @Test("has 17 district committees, and 43 units that send reports")
  func units() throws {
    let tree = workspace.plan.units.tree(on: try #require(Day(iso: "2020-06-14")))
    let versions = workspace.plan.units.positions.map(tree.version(of:))
    #expect(versions.count { $0.level == "district" } == 17)
    #expect(versions.count(where: \.submits) == 43)
  }

  @Test("nests the part during the congress in the second phase")
  func phases() throws {
    let plan = workspace.plan
    let inside = try #require(plan.phases.first { $0.code == "D2b" })
    #expect(plan.phases[try #require(inside.parent)].code == "D2")
    #expect(plan.contentAreas.allSatisfy { $0.phase != nil })
  }

  @Test("has records that are read without any finding, each within its file's month")
  func records() throws {
    var activityCount = 0
    for file in try workspace.recordFiles() {
      let reading = try workspace.read(file)
      #expect(reading.findings.kept.isEmpty, "\(file)")
      let window = try workspace.window(of: file)
      switch reading.records {
      case .activities(let batch):
        activityCount += batch.count
        #expect(try batch.records().allSatisfy { window.contains($0.day) }, "\(file)")
      case .completions(let records):
        #expect(records.allSatisfy { window.contains($0.reportedOn) }, "\(file)")
      case .receipts(let records):
        #expect(
          records.allSatisfy { workspace.plan.calendar.window(of: $0.period) == window }, "\(file)")
      }
    }
    #expect(activityCount == 6201)
  }

  @Test("misses two of 43 reports in June 2020, and three came late")
  func june() throws {
    guard case .receipts(let receipts) = try workspace.read("nhan-bao-cao-2020-06.csv").records
    else {
      Issue.record("not a file of receipts")
      return
    }
    let deadline = workspace.plan.deadline.deadline(cutOff: try #require(Day(iso: "2020-06-14")))
    #expect(receipts.count == 41)
    #expect(receipts.count { $0.receivedOn.map { $0 > deadline } ?? false } == 3)
    #expect(receipts.count(where: \.nothingToReport) == 1)
  }

  @Test("is generated from the units, indicators and tasks that its plan has")
  func generator() {
    let plan = workspace.plan
    let sample = GiaLai.sample
    #expect(sample.units.map(\.code) == plan.units.units.dropFirst().map(\.code))
    #expect(
      sample.indicators.map(\.code)
        == plan.indicators.filter { $0.audienceOf == nil }.map(\.code))
    #expect(sample.tasks.map(\.code) == plan.tasks.map(\.code))
    for (drawn, planned) in zip(sample.tasks, plan.tasks) {
      #expect(drawn.assignedOn == planned.assignedOn, "\(drawn.code)")
      #expect(drawn.due == planned.due, "\(drawn.code)")
      #expect(drawn.assignees == planned.assignees.map { code(of: $0) }, "\(drawn.code)")
    }
  }

  private func code(of assignee: PlanTask.Assignee) -> String {
    switch assignee {
    case .unit(let unit): workspace.plan.units[unit].code
    case .group(let group): workspace.plan.groups[group].code
    }
  }
}
