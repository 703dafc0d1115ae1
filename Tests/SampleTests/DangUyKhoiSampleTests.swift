import ReportIngest
import ReportModel
import Testing

/// That the sample has what the news of plan 23-KH/ĐUK has, and nothing that it lacks.
@Suite("The sample of the central agencies bloc 2021")
struct DangUyKhoiSampleTests {
  let workspace: SampleWorkspace

  init() throws {
    workspace = try SampleWorkspace("dang-uy-khoi-2021")
  }

  @Test("has a phase to the end of 2021 and one of 2022 to 2025")
  func phases() {
    let phases = workspace.plan.phases
    #expect(phases.map(\.last) == [Day(iso: "2021-12-31"), Day(iso: "2025-12-31")])
    #expect(phases[1].first == Day(iso: "2022-01-01"))
  }

  @Test("has content areas of each phase, and two of all phases")
  func contentAreas() {
    #expect(
      workspace.plan.contentAreas.map { $0.phase?.index } == [0, 0, 0, 1, 1, nil, nil])
  }

  @Test("carries the forms of the document as channels, besides that of direction")
  func forms() {
    #expect(workspace.plan.campaign.forms.count == 4)
    #expect(workspace.plan.channels.count == 5)
  }

  @Test("has no slogans, and last days only where a phase ends or the README says so")
  func whatTheDocumentLacks() {
    #expect(workspace.plan.campaign.slogans.isEmpty)
    let due = workspace.plan.tasks.filter { $0.due != nil }
    #expect(due.map(\.code) == ["NV01", "NV06", "NV07"])
  }

  @Test("reports by months of the calendar, over the turn of the phases")
  func records() throws {
    var phases: Set<Int?> = []
    for file in ["hoat-dong-2021-12.csv", "hoat-dong-2022-01.csv"] {
      guard case .activities(let batch) = try workspace.read(file).records else {
        Issue.record("not a file of activities")
        continue
      }
      for record in try batch.records() {
        phases.insert(
          workspace.plan.phase(
            named: record.namedPhase, on: record.day, contentArea: record.contentArea)?.index)
      }
    }
    #expect(phases == [0, 1])
  }
}
