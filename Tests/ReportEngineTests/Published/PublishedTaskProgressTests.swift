import ReportModel
import Testing

@testable import ReportEngine

/// A published table of task progress, made again from single tasks: its counts and rates are the
/// published ones, its units are invented.
@Suite struct PublishedTaskProgressTests {
  private static let asOf = day("2020-06-14")

  /// Completed on time and late, in progress and overdue, of each unit below the top.
  private static let counts: [(unit: String, onTime: Int, late: Int, inTerm: Int, overdue: Int)] = [
    ("MOT", 8, 2, 2, 0), ("HAI", 16, 4, 5, 3), ("BA", 9, 1, 5, 0),
  ]

  private static let units = [
    unit("TINH", "Tỉnh ủy Giả Định"),
    unit("MOT", "Thành ủy Một", group: 0),
    unit("HAI", "Huyện ủy Hai", group: 0),
    unit("BA", "Đảng ủy Ba", group: 1),
  ]

  private static func unit(_ code: String, _ name: String, group: Int? = nil) -> OrgUnit {
    OrgUnit(
      code: code,
      versions: [
        OrgUnit.Version(
          name: name, level: group == nil ? "province" : "district",
          parent: group.map { _ in Position(0) }, group: group.map { Position($0) },
          submits: group != nil)
      ])
  }

  private static let plan: Plan = {
    var tasks: [PlanTask] = []
    for (index, count) in counts.enumerated() {
      let total = count.onTime + count.late + count.inTerm + count.overdue
      for number in 0..<total {
        let isInTerm = (count.onTime + count.late..<total - count.overdue).contains(number)
        tasks.append(
          PlanTask(
            code: "\(count.unit)-\(number)", title: "Nhiệm vụ giả định \(number)",
            assignees: [.unit(Position(index + 1))],
            due: isInTerm ? day("2020-06-30") : day("2020-06-01")))
      }
    }
    let base = InventedProvince.plan
    return Plan(
      campaign: base.campaign, issuer: base.issuer, calendar: base.calendar,
      deadline: base.deadline, layout: base.layout,
      groups: [
        UnitGroup(code: "HU", name: "Huyện ủy, thành ủy"),
        UnitGroup(code: "DU", name: "Đảng ủy trực thuộc Tỉnh ủy"),
      ],
      units: OrgUnitRegister(units: units), phases: [], contentAreas: base.contentAreas,
      channels: base.channels, indicators: base.indicators, tasks: tasks, fingerprint: "00")
  }()

  private static let store: InMemoryStore = {
    var completions: [CompletionRecord] = []
    for (index, count) in counts.enumerated() {
      for number in 0..<count.onTime + count.late {
        let task = plan.tasks.firstIndex { $0.code == "\(count.unit)-\(number)" }
        completions.append(
          CompletionRecord(
            task: Position(task ?? 0), unit: Position(index + 1), reportedOn: asOf,
            completedOn: day(number < count.onTime ? "2020-06-01" : "2020-06-02")))
      }
    }
    return InventedStore.store(
      plan: plan, activities: [], completions: completions, receipts: [])
  }()

  private func table() throws -> Table {
    let document = try InventedReport.document(
      InventedReport.monthly(), plan: Self.plan, source: Self.store)
    return try #require(document.tables.first { $0.code == "tasks" })
  }

  @Test(arguments: [
    ("Huyện ủy, thành ủy", [40, 24, 6, 7, 3], "75,0", "80,0"),
    ("Thành ủy Một", [12, 8, 2, 2, 0], "83,3", "80,0"),
    ("Huyện ủy Hai", [28, 16, 4, 5, 3], "71,4", "80,0"),
    ("Đảng ủy trực thuộc Tỉnh ủy", [15, 9, 1, 5, 0], "66,7", "90,0"),
    ("Tổng cộng", [55, 33, 7, 12, 3], "72,7", "82,5"),
  ])
  func `the published table of task progress comes out again, subtotals and rates included`(
    row: String, counts: [Int], completionRate: String, onTimeRate: String
  ) throws {
    let table = try table()
    let label = try #require(
      table.labels.first { $0.string?.lowercased() == row.lowercased() }?.string)
    let columns = ["total", "completed_on_time", "completed_late", "in_progress", "overdue"]
    #expect(try columns.map { try table.value(label, $0) } == counts.map { .count($0) })
    for (code, rate) in [("completion_rate", completionRate), ("on_time_rate", onTimeRate)] {
      guard case .percent(let ratio) = try table.value(label, code) else {
        Issue.record("\(label) has no \(code)")
        continue
      }
      #expect(DecimalText.vietnamesePercent(ratio) == rate)
    }
  }

  @Test func `the published sentence on tasks comes out again`() throws {
    let document = try InventedReport.document(
      InventedReport.sentenceTemplate(
        """
        paragraph: "Tổng số {{tasks.total}} nhiệm vụ: đã hoàn thành {{tasks.completed}} (đúng hạn
            {{tasks.completed_on_time}}, quá hạn {{tasks.completed_late}}), đạt
            {{tasks.completion_rate}}%; chưa hoàn thành {{tasks.open}} (trong hạn
            {{tasks.in_progress}}, quá hạn {{tasks.overdue}})."
        """), plan: Self.plan, source: Self.store)
    #expect(
      document.blocks == [
        .paragraph(
          "Tổng số 55 nhiệm vụ: đã hoàn thành 40 (đúng hạn 33, quá hạn 7), đạt 72,7%; chưa hoàn "
            + "thành 15 (trong hạn 12, quá hạn 3).")
      ])
  }
}

extension Cell.Value {
  fileprivate var string: String? {
    if case .text(let text) = self { text } else { nil }
  }
}
