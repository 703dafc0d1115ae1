import ReportIngest
import ReportModel
import Testing

/// What is special in the samples of Kon Tum and Đầm Hà, as samples/README.md says it.
@Suite("The samples of a department and of a district")
struct DepartmentAndDistrictSampleTests {
  private func activities(of workspace: SampleWorkspace) throws -> [ActivityRecord] {
    try workspace.recordFiles(beginning: "hoat-dong").flatMap { file in
      guard case .activities(let batch) = try workspace.read(file).records else {
        Issue.record("not a file of activities: \(file)")
        return [ActivityRecord]()
      }
      return try batch.records()
    }
  }

  @Test("Kon Tum: all that the document lists is there, as it is printed")
  func lists() throws {
    let plan = try SampleWorkspace("kon-tum-so-tai-chinh-2020").plan
    #expect(plan.campaign.slogans.count == 11)
    #expect(plan.campaign.purpose.count == 5)
    #expect(plan.campaign.basis.count == 6)
    #expect(plan.contentAreas.count == 7)
    #expect(plan.contentAreas.allSatisfy { $0.phase == nil && !$0.points.isEmpty })
    #expect(plan.phases.map(\.points.count) == [5, 4, 1, 6, 1, 3])
    // The document's first recipient is the one that the report is addressed to.
    #expect(plan.issuer.addressees == ["Sở Thông tin và Truyền thông tỉnh Kon Tum"])
    #expect(plan.issuer.recipients.first == "BCH Công đoàn (T/h)")
    #expect(plan.issuer.recipients.last == "Lưu: VT, VP")
  }

  @Test("Kon Tum: August is of the second phase, but for the records that name the first")
  func august() throws {
    let workspace = try SampleWorkspace("kon-tum-so-tai-chinh-2020")
    let plan = workspace.plan
    let records = try activities(of: workspace)
    #expect(records.count == 718)
    let august = records.filter { $0.day.year == 2020 && $0.day.month == 8 }
    for record in august {
      let phase = plan.phase(
        named: record.namedPhase, on: record.day, contentArea: record.contentArea)
      let code = phase.map { plan.phases[$0].code }
      #expect(code == (record.namedPhase == nil ? "G2" : "G1"))
    }
    let named = august.count { $0.namedPhase != nil }
    #expect(named * 4 > august.count && named * 2 < august.count)
  }

  @Test("Đầm Hà: 38 records of late April lie in no phase")
  func outside() throws {
    let workspace = try SampleWorkspace("dam-ha-2020")
    let records = try activities(of: workspace)
    #expect(records.count == 1584)
    let outside = records.filter {
      workspace.plan.phase(named: $0.namedPhase, on: $0.day, contentArea: $0.contentArea) == nil
    }
    #expect(outside.count == 38)
    #expect(outside.allSatisfy { $0.day.month == 4 && $0.day.dayOfMonth > 15 })
  }

  @Test("Đầm Hà: what Quảng Lợi did before 1 February 2020 follows Quảng Tân from then on")
  func merger() throws {
    let workspace = try SampleWorkspace("dam-ha-2020")
    let units = workspace.plan.units
    let ended = try #require(units.positions.first { units[$0].code == "QLO" })
    let successor = try #require(units.positions.first { units[$0].code == "QTA" })
    let before = units.tree(on: try #require(Day(iso: "2020-01-31")))
    let after = units.tree(on: try #require(Day(iso: "2020-02-01")))
    #expect(before.holder(of: ended) == ended)
    #expect(after.holder(of: ended) == successor)
    let records = try activities(of: workspace).filter { $0.unit == ended }
    #expect(!records.isEmpty)
    #expect(records.allSatisfy { before.day >= $0.day })
  }

  @Test("Đầm Hà: every task has one or more units that lead, most have some that support")
  func support() throws {
    let tasks = try SampleWorkspace("dam-ha-2020").plan.tasks
    #expect(tasks.allSatisfy { !$0.assignees.isEmpty })
    #expect(tasks.count { !$0.support.isEmpty } == 20)
    #expect(
      tasks.filter { $0.originalDue != nil }.map(\.code) == [
        "NV05", "NV07", "NV11", "NV12", "NV19",
      ])
  }
}
