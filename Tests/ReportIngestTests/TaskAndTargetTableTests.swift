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
