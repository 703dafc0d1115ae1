import ReportEngine
import ReportModel
import Testing

@Suite("Rule 5: four states of a task as of the cut-off, which add up to what was assigned")
struct Rule5TaskTests {
  private let store = InventedStore.full
  private let states: [Measure] = [.completedOnTime, .completedLate, .inProgress, .overdue]

  @Test(arguments: [
    ("2020-06-14", "2020-06-13", TaskState.completedOnTime),
    ("2020-06-14", "2020-06-14", .completedOnTime),
    ("2020-06-10", "2020-06-11", .completedLate),
    ("2020-06-10", "2020-06-20", .overdue),
  ])
  func `completion on the last day is on time, on the day after late, after the cut-off none`(
    due: String, completed: String, state: TaskState
  ) {
    #expect(
      TaskState(due: day(due), completedOn: day(completed), asOf: day("2020-06-14")) == state)
  }

  @Test func `the last day belongs to the term`() {
    let due = day("2020-06-14")
    #expect(TaskState(due: due, completedOn: nil, asOf: due) == .inProgress)
    #expect(TaskState(due: due, completedOn: nil, asOf: due.adding(days: 1)) == .overdue)
  }

  @Test func `without a last day a task is in progress, and done whenever it is done`() {
    let asOf = day("2020-06-14")
    #expect(TaskState(due: nil, completedOn: nil, asOf: asOf) == .inProgress)
    #expect(TaskState(due: nil, completedOn: asOf, asOf: asOf) == .completedOnTime)
  }

  @Test func `a completion dated after the cut-off is not one in that report`() throws {
    let baccao = Question.Filter(unit: InventedUnits.unit("BACCAO"))
    #expect(try store.answer(states, filter: baccao).lines == [" = 0 0 1 0"])
    let nextDay = try store.answer(states, asOf: day("2020-06-15"), filter: baccao)
    #expect(nextDay.lines == [" = 0 1 0 0"])
  }

  @Test func `a correction dated after the cut-off does not undo what was done by it`() throws {
    let store = InventedStore.store(
      completions: InventedRecords.completions(
        """
        K4 | VAN | 2020-06-12 |  | 2020-06-10
        K4 | VAN | 2020-06-20 |  | 2020-06-18
        """))
    let van = Question.Filter(unit: InventedUnits.unit("VAN"))
    #expect(try store.answer(by: [.task], [.completedOnTime], filter: van).lines.contains("K4 = 1"))
    let later = try store.answer(
      by: [.task], [.completedLate], asOf: day("2020-06-20"), filter: van)
    #expect(later.lines.contains("K4 = 1"))
  }

  @Test func `whoever continues a unit that has ended may finish its task`() throws {
    let plan = InventedProvince.plan.replacing(
      tasks: [
        PlanTask(
          code: "K1", title: "Nhiệm vụ giả định", assignees: [.unit(InventedUnits.unit("CAO"))],
          due: day("2020-06-10"))
      ])
    let done = InventedRecords.completions("K1 | BACCAO | 2020-06-09 | | 2020-06-09", plan: plan)
    let store = InventedStore.store(plan: plan, completions: done)
    #expect(try store.answer(by: [.unit], states, plan: plan).lines == ["BACCAO = 1 0 0 0"])
    let idle = InventedStore.store(plan: plan, completions: [])
    #expect(try idle.answer(by: [.unit], states, plan: plan).lines == ["BACCAO = 0 0 0 1"])
  }

  @Test func `the four states add up to what was assigned, by whatever it is broken down`() throws {
    #expect(try store.answer([.tasks] + states).lines == [" = 12 3 1 6 2"])
    let dimensions: [[QuestionDimension]] = [
      [.unit], [.below("TINH")], [.unitGroup], [.task], [.phase], [.contentArea], [.task, .unit],
      [.level("district")],
    ]
    for dimension in dimensions {
      for asOf in ["2020-05-01", "2020-05-31", "2020-06-01", "2020-06-14", "2020-07-01"] {
        let answer = try store.answer(by: dimension, [.tasks] + states, asOf: day(asOf))
        for row in answer.rows {
          let counts = row.figures.map { figure in
            if case .count(let count) = figure { count } else { -1 }
          }
          #expect(counts[0] == counts.dropFirst().reduce(0, +))
        }
      }
    }
  }

  @Test func `a task of a group counts once for each unit of the group valid at the cut-off`()
    throws
  {
    let june = try store.answer(by: [.unit, .task], [.tasks])
    #expect(
      june.rows.filter { $0.codes[1] == "K1" }.map { $0.codes[0] } == [
        "AN", "BACCAO", "DAI-D", "DAI-T", "EM-T", "EM-H", "NAM",
      ])
    let may = try store.answer(by: [.unit, .task], [.tasks], asOf: day("2020-05-31"))
    #expect(
      may.rows.filter { $0.codes[1] == "K1" }.map { $0.codes[0] } == [
        "AN", "BAC", "CAO", "DAI", "EM", "NAM",
      ])
  }

  @Test func `a unit that is named and is in the group has the task once`() throws {
    let plan = InventedProvince.plan
    let both = PlanTask(
      code: "K9", title: "Nhiệm vụ giả định",
      assignees: [.group(Position(1)), .unit(InventedUnits.unit("VAN"))])
    let ledger = TaskLedger(
      [], plan: plan.replacing(tasks: [both]), tree: plan.units.tree(on: day("2020-06-14")))
    #expect(
      ledger.assignments.map(\.unit) == [InventedUnits.unit("VAN"), InventedUnits.unit("XA")])
  }

  @Test func `a task assigned after the cut-off is not there yet`() throws {
    let tasks = try store.answer(by: [.task], [.tasks]).rows.map(\.codes)
    #expect(tasks == [["K1"], ["K2"], ["K3"], ["K4"]])
    let next = try store.answer(by: [.task], [.tasks], asOf: day("2020-06-15")).rows.map(\.codes)
    #expect(next.contains(["K5"]))
  }

  @Test func `rates name their denominator`() throws {
    let rate = try store.answer([.completionRate]).figure(.completionRate)
    #expect(rate == .rate(Ratio(4, over: 12)))
    let document = try InventedReport.document(InventedReport.monthly())
    let told = document.blocks.contains { block in
      if case .paragraph(let text) = block {
        text.contains(
          "Tổng số 12 nhiệm vụ được giao: đã hoàn thành 4 (đúng hạn 3, quá hạn 1), đạt 33,3% số nhiệm vụ được giao"
        )
      } else {
        false
      }
    }
    #expect(told)
    let table = try #require(document.tables.first { $0.code == "tasks" })
    for code in ["completion_rate", "on_time_rate"] {
      let label = table.columns[try table.column(code)].label
      #expect(label.contains("% số"), "the label says of what the percentage is")
    }
  }

  @Test func `tasks of a former period stand where their units' successors stand now`() throws {
    let table = try InventedReport.table(
      rows: "{ items: unit, total: last, total_label: Tổng }",
      columns: [
        "{ code: now, show: tasks, label: Kỳ này }",
        "{ code: before, show: tasks, compare: previous-period, label: Kỳ trước }",
      ], period: .days(days("2020-06-05", "2020-06-14")))
    // The period before ends on 4 June: after the reform. The month before ends on 14 May: no K1 yet.
    #expect(try table.value("Tổng", "before") == .count(12))
    let plan = InventedProvince.plan
    let early = plan.replacing(
      tasks: [
        PlanTask(code: "K1", title: "Nhiệm vụ giả định", assignees: [.group(Position(0))])
      ])
    let merged = try InventedReport.table(
      rows: "{ items: unit, total: last, total_label: Tổng }",
      columns: [
        "{ code: now, show: tasks, label: Kỳ này }",
        "{ code: before, show: tasks, compare: previous-period, label: Kỳ trước }",
      ], plan: early, source: InventedStore.store(plan: early, completions: []))
    #expect(try merged.value("Huyện ủy Bắc Cao", "now") == .count(1))
    #expect(try merged.value("Huyện ủy Bắc Cao", "before") == .count(2), "Bắc's and Cao's")
    #expect(try merged.value("Tổng", "before") == .count(6))
  }

  @Test func `the list of overdue tasks names each of them, the longest overdue first`() throws {
    let document = try InventedReport.document(InventedReport.monthly())
    let list = try #require(document.tables.first { $0.code == "overdue" })
    #expect(
      list.rows.map(\.codes) == [["task": "K3", "unit": "VAN"], ["task": "K4", "unit": "XA"]])
    let days = try list.column("days_overdue")
    #expect(list.rows.map { $0.cells[days].value } == [.count(14), .count(1)])
    let percent = try list.column("percent")
    #expect(
      list.rows[0].cells[percent].value == .quantity(Quantity(55), decimals: 0),
      "the percentage told last by the cut-off")
  }

  @Test func `it shows who supports a task, and the last day as first set, where there is such`()
    throws
  {
    let task = PlanTask(
      code: "K6", title: "Nhiệm vụ có đơn vị phối hợp",
      assignees: [.unit(InventedUnits.unit("VAN"))],
      support: [.group(Position(0)), .unit(InventedUnits.unit("XA"))], due: day("2020-06-10"),
      originalDue: day("2020-05-31"))
    let plan = InventedProvince.plan
    let document = try InventedReport.document(
      InventedReport.monthly(), plan: plan.replacing(tasks: plan.tasks + [task]))
    let list = try #require(document.tables.first { $0.code == "overdue" })
    let rows = list.rows.filter { $0.codes["task"] == "K6" }
    let cells = try #require(rows.first).cells
    #expect(rows.count == 1, "those in support aren't overdue themselves")
    let support = try list.column("support")
    #expect(cells[support].value == .text("Huyện ủy; Sở Xa"))
    #expect(try cells[list.column("original_due")].value == .day(day("2020-05-31")))
    #expect(try cells[list.column("due")].value == .day(day("2020-06-10")))
    #expect(list.columns.prefix(7).map(\.index) == ["A", "B", "C", "D", "E", "F", "G"])
  }
}

extension Plan {
  /// The plan with other tasks.
  func replacing(tasks: [PlanTask]) -> Plan {
    Plan(
      campaign: campaign, issuer: issuer, calendar: calendar, deadline: deadline, layout: layout,
      groups: groups, units: units, phases: phases, contentAreas: contentAreas,
      channels: channels, indicators: indicators, tasks: tasks, targets: targets,
      fingerprint: fingerprint)
  }
}
