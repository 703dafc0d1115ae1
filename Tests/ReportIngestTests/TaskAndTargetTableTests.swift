import ReportIngest
import ReportModel
import Testing

/// One test for each thing that can be wrong with tasks.csv and targets.csv.
@Suite struct TaskAndTargetTableTests {
  private let files = InventedPlanFiles()

  private func tasks(_ row: String) -> [String] {
    files.appending(row, to: "tasks.csv").findings()
  }

  private func targets(_ row: String) -> [String] {
    files.appending(row, to: "targets.csv").findings()
  }

  @Test func `A task needs assignees that are known, each once`() {
    #expect(tasks("NV3,Nhiệm vụ ba,,,,,,") == ["tasks.csv:4 no-assignees"])
    #expect(tasks("NV3,Nhiệm vụ ba,X;Y,,,,,").count == 2)
    #expect(tasks("NV3,Nhiệm vụ ba,A;HU;a,,,,,") == ["tasks.csv:4 assignee-twice"])
  }

  @Test func `Codes of tasks are unique`() {
    #expect(tasks("nv1,Nhiệm vụ ba,A,,,,,") == ["tasks.csv:4 duplicate-code"])
  }

  @Test func `A task's content area and phase must be known`() {
    #expect(
      tasks("NV3,Nhiệm vụ ba,A,ND9,D9,,,")
        == ["tasks.csv:4 unknown-content-area", "tasks.csv:4 unknown-phase"])
  }

  @Test func `A task isn't due before it is assigned`() {
    #expect(
      tasks("NV3,Nhiệm vụ ba,A,,,2020-03-01,2020-02-01,") == ["tasks.csv:4 due-before-assignment"])
  }

  /// The plan's tasks when tasks.csv also says who supports them and what the last day was at first.
  private func supported(_ row: String) -> InventedPlanFiles {
    var copy = files
    copy.files["tasks.csv"] = "code,title,assignees,support,assigned_on,due,original_due\n" + row
    return copy
  }

  @Test func `A task has those who lead it and those who support it, and keeps its first last day`()
    throws
  {
    let plan = try #require(
      supported("NV1,Nhiệm vụ một,S,HU;A,2020-01-06,2020-04-30,2020-03-31").read().plan)
    let task = try #require(plan.tasks.first)
    #expect(task.assignees == [.unit(Position(4))])
    #expect(task.support == [.group(Position(0)), .unit(Position(1))])
    #expect(task.due == Day(year: 2020, month: 4, day: 30))
    #expect(task.originalDue == Day(year: 2020, month: 3, day: 31))
  }

  @Test func `Who leads a task doesn't support it besides, and a supporting unit must be known`() {
    #expect(supported("NV1,Nhiệm vụ một,S,S,,,").findings() == ["tasks.csv:2 assignee-twice"])
    #expect(supported("NV1,Nhiệm vụ một,S,X,,,").findings() == ["tasks.csv:2 unknown-assignee"])
  }

  @Test func `A first last day needs one that holds now, and isn't before the assignment`() {
    #expect(
      supported("NV1,Nhiệm vụ một,S,,,,2020-03-31").findings() == ["tasks.csv:2 original-due-alone"]
    )
    #expect(
      supported("NV1,Nhiệm vụ một,S,,2020-02-01,2020-03-31,2020-01-01").findings()
        == ["tasks.csv:2 due-before-assignment"])
  }

  @Test func `A target is one of a known indicator, unit and content area`() {
    #expect(
      targets("X,1,2020-01-01,2020-12-31,X,X,")
        == [
          "targets.csv:5 unknown-indicator", "targets.csv:5 unknown-unit",
          "targets.csv:5 unknown-content-area",
        ])
  }

  @Test func `A target's last day isn't before its first`() {
    #expect(targets("PN_M2,1,2020-12-31,2020-01-01,,,") == ["targets.csv:5 ends-before-beginning"])
    #expect(targets("PN_M2,1,,2020-01-01,,,") == ["targets.csv:5 value-missing"])
  }

  @Test func `A target has no more decimals than its indicator, and is not negative`() {
    #expect(targets("PN_M2,1.255,2020-01-01,2020-12-31,,,") == ["targets.csv:5 too-many-decimals"])
    #expect(targets("PN_M2,-1,2020-01-01,2020-12-31,,,") == ["targets.csv:5 number-negative"])
    #expect(targets("TTM,nhiều,2020-01-01,2020-12-31,S,,") == ["targets.csv:5 number-malformed"])
  }

  @Test func `The same target twice is an error unless its version differs`() {
    #expect(targets("TTM,90,2020-01-01,2020-12-31,,,") == ["targets.csv:5 duplicate-target"])
    #expect(targets("TTM,90,2020-01-01,2020-12-31,,,2020-08-01") == [])
  }
}
