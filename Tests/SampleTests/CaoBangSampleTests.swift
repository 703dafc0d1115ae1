import ReportEngine
import ReportIngest
import ReportModel
import Testing

/// That the sample says what the news of the subcommittee's meeting of 5 June 2020 says.
@Suite("The sample of Cao Bằng 2020")
struct CaoBangSampleTests {
  let workspace: SampleWorkspace
  let meeting: Day

  init() throws {
    workspace = try SampleWorkspace("cao-bang-2020")
    meeting = try #require(Day(iso: "2020-06-05"))
  }

  @Test(
    "counts 10/10 districts and 5/5 committees that had issued a plan and set up a subcommittee")
  func completionByGroup() throws {
    let ledger = try ledger(on: meeting)
    let tree = workspace.plan.units.tree(on: meeting)
    for task in ["NV04", "NV05"] {
      for (group, count) in [("HU", 10), ("DU", 5)] {
        let assignments = ledger.assignments.filter {
          workspace.plan.tasks[$0.task].code == task
            && tree.version(of: $0.unit).group.map { workspace.plan.groups[$0].code } == group
        }
        #expect(assignments.count == count, "\(task) \(group)")
        #expect(assignments.allSatisfy { $0.completedOn != nil }, "\(task) \(group)")
      }
    }
  }

  @Test("had not come so far three weeks before")
  func beforeTheMeeting() throws {
    let ledger = try ledger(on: try #require(Day(iso: "2020-05-14")))
    let open = ledger.assignments.filter {
      ["NV04", "NV05"].contains(workspace.plan.tasks[$0.task].code) && $0.completedOn == nil
    }
    #expect(!open.isEmpty)
    #expect(open.allSatisfy { $0.state == .overdue })
  }

  @Test("takes «trước ngày 30/6/2020» as the day before, and «tháng 9/2020» as its last day")
  func lastDays() throws {
    #expect(try task("NV30").due == Day(iso: "2020-06-29"))
    #expect(try task("NV30").title.contains("trước ngày 30/6/2020"))
    #expect(try task("NV03").due == Day(iso: "2020-09-30"))
    #expect(try task("NV03").title.contains("tháng 9/2020"))
    #expect(try task("NV21").originalDue == Day(iso: "2020-07-31"))
    #expect(try !task("NV21").support.isEmpty)
  }

  @Test("has phases without days, and the four shortcomings from the day of the meeting")
  func phasesAndShortcomings() throws {
    #expect(workspace.plan.phases.allSatisfy { $0.first == nil && $0.last == nil })
    #expect(workspace.plan.contentAreas.allSatisfy { $0.phase == nil })
    #expect(workspace.plan.shortcomings.map(\.first) == Array(repeating: meeting, count: 4))
  }

  @Test("has thirteen districts until February 2020 and ten from March")
  func districts() throws {
    func count(on day: String) throws -> Int {
      let tree = workspace.plan.units.tree(on: try #require(Day(iso: day)))
      return workspace.plan.units.positions.count {
        tree.isValid($0) && tree.version(of: $0).level == "district"
      }
    }
    #expect(try count(on: "2020-01-31") == 13)
    #expect(try count(on: "2020-02-29") == 12)
    #expect(try count(on: "2020-03-01") == 10)
  }

  private func task(_ code: String) throws -> PlanTask {
    try #require(workspace.plan.tasks.first { $0.code == code })
  }

  private func ledger(on day: Day) throws -> TaskLedger {
    var completions: [CompletionRecord] = []
    for file in try workspace.recordFiles(beginning: "tien-do") {
      guard case .completions(let records) = try workspace.read(file).records else { continue }
      completions += records
    }
    return TaskLedger(
      completions, plan: workspace.plan, tree: workspace.plan.units.tree(on: day))
  }
}
