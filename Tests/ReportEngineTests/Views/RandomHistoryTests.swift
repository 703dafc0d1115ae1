import ReportEngine
import ReportModel
import Testing

@Suite("Whatever becomes of the units")
struct RandomHistoryTests {
  private static let views: [UnitView] = [
    .atCutOff, .asReported, .today(day("2026-01-01")), .asOf(day("2020-05-20")),
    .asOf(day("2019-01-01")),
  ]

  @Test(arguments: UInt64(1)...25)
  func `grand totals are equal in every view and every breakdown by units`(seed: UInt64) throws {
    var history = RandomHistory(seed: seed)
    let plan = history.plan
    let store = history.store(records: 150)
    let dimensions: [QuestionDimension] = [.unit, .below("TINH"), .unitGroup, .level("province")]
    for units in Self.views {
      for dimension in dimensions {
        let whole = try store.answer([.activities, .audience], plan: plan)
        let parts = try store.answer(
          by: [dimension], [.activities, .audience], units: units, plan: plan)
        #expect(sum(parts, .activities) == sum(whole, .activities), "\(units) \(dimension)")
        #expect(sum(parts, .audience) == sum(whole, .audience), "\(units) \(dimension)")
        for index in plan.indicators.indices {
          let filter = Question.Filter(indicator: Position(index))
          #expect(
            quantity(
              try store.answer(
                by: [dimension], [.quantity], filter: filter, units: units, plan: plan))
              == quantity(try store.answer([.quantity], filter: filter, plan: plan)),
            "\(units) \(dimension) indicator \(index)")
        }
        let expected = try store.answer([.unitsExpected, .tasks], plan: plan)
        let split = try store.answer(
          by: [dimension], [.unitsExpected, .tasks], units: units, plan: plan)
        #expect(sum(split, .unitsExpected) == sum(expected, .unitsExpected))
        #expect(sum(split, .tasks) == sum(expected, .tasks))
      }
    }
  }

  @Test(arguments: UInt64(1)...8)
  func `the total row of a report is equal in every view`(seed: UInt64) throws {
    var history = RandomHistory(seed: seed)
    let store = history.store(records: 120)
    let totals = try Self.views.map { units in
      let table = try InventedReport.table(
        rows: "{ groups: unit-group, items: unit, total: first, total_label: TỔNG SỐ }",
        columns: [
          "{ code: now, show: activities, label: Kỳ này }",
          "{ code: people, show: audience, label: Lượt người }",
          "{ code: stock, show: quantity, indicator: SPEAKERS, label: Báo cáo viên }",
          "{ code: before, show: activities, compare: previous-period, label: Kỳ trước }",
        ], units: units, plan: history.plan, source: store)
      return try ["now", "people", "stock", "before"].map { try table.value("TỔNG SỐ", $0) }
    }
    for total in totals { #expect(total == totals[0]) }
  }

  @Test(arguments: UInt64(1)...25)
  func `as reported, every record stands under its own unit`(seed: UInt64) throws {
    var history = RandomHistory(seed: seed)
    let plan = history.plan
    let store = history.store(records: 80)
    let answer = try store.answer(by: [.unit], [.activities], units: .asReported, plan: plan)
    var counts: [String: Int] = [:]
    for sourced in try store.activityRecords(in: InventedProvince.juneWindow) {
      counts[plan.units[sourced.record.unit].code, default: 0] += 1
    }
    #expect(answer.rows.count == counts.count)
    for row in answer.rows { #expect(row.figures == [.count(counts[row.codes[0]] ?? 0)]) }
  }

  /// Cut-offs before, in the midst of and after what happens to the units.
  private static let cutOffs = [
    "2020-04-20", "2020-05-14", "2020-05-31", "2020-06-14", "2020-08-01",
  ]
  private static let breakdowns: [[QuestionDimension]] = [
    [], [.unit], [.unitGroup], [.below("TINH")], [.level("commune")],
  ]

  @Test(arguments: UInt64(1)...12)
  func `a reporting rate lies between 0 and 100 %, whoever sends what and when`(seed: UInt64) throws
  {
    var history = RandomHistory(seed: seed)
    let plan = history.plan
    let records = history.records(activities: 90)
    let store = history.store(of: records)
    var late = 0
    for cutOff in Self.cutOffs.map({ day($0) }) {
      let window = DayWindow(first: cutOff.adding(days: -30), last: cutOff) ?? DayWindow(cutOff)
      let measures: [Measure] = [.unitsExpected, .unitsReceived, .unitsOnTime, .reportingRate]
      for units in Self.views {
        for dimensions in Self.breakdowns + [[.month, .unitGroup], [.week], [.quarter, .unit]] {
          let answer = try store.answer(
            by: dimensions, measures, window: window, asOf: cutOff, units: units, plan: plan)
          for row in answer.rows {
            let counts = row.figures.prefix(3).compactMap { figure -> Int? in
              if case .count(let count) = figure { count } else { nil }
            }
            try #require(counts.count == 3)
            #expect(0 <= counts[2] && counts[2] <= counts[1] && counts[1] <= counts[0])
            guard case .rate(let rate?) = row.figures[3] else {
              Issue.record("\(row.codes) has no rate of \(counts)")
              continue
            }
            #expect(rate == Ratio(Int64(counts[1]), over: Int64(counts[0])))
            late += counts[1] - counts[2]
          }
        }
      }
    }
    // What the rate has to withstand is there: reports that nobody asked for, and such as came late.
    let unasked = records.receipts.filter { receipt in
      let cutOff = plan.calendar.window(of: receipt.period).last
      return !(plan.units[receipt.unit].version(on: cutOff)?.submits ?? false)
    }
    #expect(!unasked.isEmpty)
    #expect(late > 0)
  }

  @Test(arguments: UInt64(1)...12)
  func `the four states of tasks add up in every row, whatever becomes of who has them`(
    seed: UInt64
  ) throws {
    var history = RandomHistory(seed: seed)
    let plan = history.plan
    let store = history.store(records: 90)
    let states: [Measure] = [.completedOnTime, .completedLate, .inProgress, .overdue]
    var seen: Set<Measure> = []
    for cutOff in Self.cutOffs {
      for units in Self.views {
        for dimensions in Self.breakdowns + [[.task], [.phase, .unitGroup], [.contentArea]] {
          let answer = try store.answer(
            by: dimensions, [.tasks] + states, window: DayWindow(day(cutOff)), units: units,
            plan: plan)
          for row in answer.rows {
            let counts = row.figures.map { figure in
              if case .count(let count) = figure { count } else { -1 }
            }
            #expect(counts.allSatisfy { $0 >= 0 })
            #expect(counts.dropFirst().reduce(0, +) == counts[0])
            for (state, count) in zip(states, counts.dropFirst()) where count > 0 {
              seen.insert(state)
            }
          }
        }
      }
    }
    #expect(seen.count > 2, "nearly each state occurs")
  }

  @Test(arguments: UInt64(1)...6)
  func `statistics equal a naive recomputation`(seed: UInt64) throws {
    var history = RandomHistory(seed: seed)
    let plan = history.plan
    let records = history.records(activities: 90)
    let statistics = Statistics(plan: plan, source: history.store(of: records))
    let window = days("2020-04-15", "2020-06-14")
    let dimensions: [QuestionDimension] = [
      .unit, .level("district"), .below("TINH"), .unitGroup, .task, .month,
    ]
    for asOf in Self.cutOffs.dropFirst().map({ day($0) }) {
      let naive = NaiveStatistics(plan: plan, records: records, window: window, asOf: asOf)
      for chosen in [[]] + dimensions.map({ [$0] }) + [[.unit, .indicator], [.unitGroup, .task]] {
        for measure in Measure.allCases {
          if measure.subject == .reporting, chosen.contains(.month) { continue }
          guard
            let question = try? Question(
              by: chosen, measures: [measure], window: window, asOf: asOf, in: plan)
          else { continue }
          let answer = try statistics.answer(question)
          let rows = Dictionary(
            uniqueKeysWithValues: answer.rows.map { ($0.codes, $0.figures[0].plain) })
          #expect(
            rows == naive.rows(by: chosen, measure),
            "\(measure.rawValue) by \(chosen.map(\.word)) as of \(asOf)")
        }
      }
    }
  }

  @Test(arguments: UInt64(1)...8)
  func `flows of the quarters, halves and months add up to those of the year`(seed: UInt64) throws {
    var history = RandomHistory(seed: seed)
    let plan = history.plan
    let store = history.store(records: 150)
    let flows = plan.indicators.indices.filter { plan.indicators[$0].accumulation == .flow }
    let months = (1...12).compactMap { YearMonth(year: 2020, month: $0) }
    let divisions: [[ReportingPeriod]] = [
      months.map { .month($0) }, (1...4).map { .quarter(year: 2020, $0) },
      (1...2).map { .halfYear(year: 2020, $0) },
      [.nineMonths(year: 2020), .quarter(year: 2020, 4)],
    ]
    for calendar in PeriodCalendars.all {
      for index in flows {
        func total(_ period: ReportingPeriod) throws -> Quantity {
          quantity(
            try store.answer(
              [.quantity], window: calendar.window(of: period), asOf: day("2021-01-01"),
              filter: Question.Filter(indicator: Position(index)), plan: plan))
        }
        let year = try total(.year(2020))
        for division in divisions {
          #expect(try division.map(total).reduce(.zero, +) == year, "\(calendar.code)")
        }
      }
    }
  }
}
