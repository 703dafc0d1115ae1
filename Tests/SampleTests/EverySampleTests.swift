import ReportIngest
import ReportModel
import Testing

@testable import generate_samples

/// What holds of every sample that is generated: the plan is sound, and its records fit it.
@Suite("Every sample")
struct EverySampleTests {
  static let names = Sample.all.map(\.name)

  @Test("has a plan without any fault", arguments: names)
  func plan(_ name: String) throws {
    #expect(try SampleWorkspace(name).planFindings.isEmpty)
  }

  @Test(
    "has records that are read without any finding, each within its file's month", arguments: names)
  func records(_ name: String) throws {
    let workspace = try SampleWorkspace(name)
    for file in try workspace.recordFiles() {
      let reading = try workspace.read(file)
      #expect(reading.findings.kept.isEmpty, "\(file)")
      let window = try workspace.window(of: file)
      switch reading.records {
      case .activities(let batch):
        #expect(try batch.records().allSatisfy { window.contains($0.day) }, "\(file)")
      case .completions(let records):
        #expect(records.allSatisfy { window.contains($0.reportedOn) }, "\(file)")
      case .receipts(let records):
        #expect(
          records.allSatisfy { workspace.plan.calendar.window(of: $0.period) == window }, "\(file)")
      }
    }
  }

  @Test(
    "is generated from the calendar, units, indicators and tasks that its plan has",
    arguments: Sample.all)
  func generator(_ sample: Sample) throws {
    let plan = try SampleWorkspace(sample.name).plan
    // The top unit is the whole; only where it issues the report does it do something itself.
    let top = plan.units.units[plan.units.top.index].code
    #expect(
      sample.units.map(\.code)
        == plan.units.units.map(\.code).filter { $0 != top || $0 == sample.issuer })
    #expect(
      sample.indicators.map(\.code)
        == plan.indicators.filter { $0.audienceOf == nil }.map(\.code))
    for month in sample.months {
      let period = try #require(ReportingPeriod(code: month.name))
      #expect(plan.calendar.window(of: period) == month.window)
      #expect(
        plan.deadline.deadline(cutOff: month.window.last)
          == sample.deadline.deadline(cutOff: month.window.last))
    }
    #expect(sample.tasks.map(\.code) == plan.tasks.map(\.code))
    for (drawn, planned) in zip(sample.tasks, plan.tasks) {
      #expect(drawn.assignedOn == planned.assignedOn, "\(drawn.code)")
      #expect(drawn.due == planned.due, "\(drawn.code)")
      #expect(drawn.assignees == planned.assignees.map { code(of: $0, in: plan) }, "\(drawn.code)")
    }
  }

  @Test(
    "misses, in each month, the reports of just those units that the generator left out",
    arguments: Sample.all)
  func receipts(_ sample: Sample) throws {
    let workspace = try SampleWorkspace(sample.name)
    let plan = workspace.plan
    for month in sample.months {
      guard
        case .receipts(let receipts) = try workspace.read("nhan-bao-cao-\(month.name).csv").records
      else {
        Issue.record("not a file of receipts")
        continue
      }
      let tree = plan.units.tree(on: month.window.last)
      let expected = plan.units.positions.filter {
        tree.version(of: $0).submits && tree.isValid($0)
      }
      let received = Set(receipts.map(\.unit))
      let missing = Set(expected.filter { !received.contains($0) }.map { plan.units[$0].code })
      #expect(missing == month.missing.union(month.unregistered), "\(month.name)")
      let deadline = plan.deadline.deadline(cutOff: month.window.last)
      let late = receipts.filter { $0.receivedOn.map { $0 > deadline } ?? false }
      #expect(Set(late.map { plan.units[$0.unit].code }) == month.late, "\(month.name)")
    }
  }

  private func code(of assignee: PlanTask.Assignee, in plan: Plan) -> String {
    switch assignee {
    case .unit(let unit): plan.units[unit].code
    case .group(let group): plan.groups[group].code
    }
  }
}
