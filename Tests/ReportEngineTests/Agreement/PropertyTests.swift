import ReportEngine
import ReportModel
import ReportsTestSupport
import Testing

@Suite("Whatever the records are") struct PropertyTests {
  private static let seeds: [UInt64] = [1, 2, 3, 4, 5, 6]
  private static let dimensions: [QuestionDimension] = [
    .unit, .level("district"), .level("province"), .below("TINH"), .below("AN"), .unitGroup, .phase,
    .contentArea, .channel, .indicator, .task, .week, .month, .quarter, .year,
  ]
  private static let windows = [
    days("2020-05-15", "2020-06-14"), days("2020-04-20", "2020-06-20"),
    days("2020-06-02", "2020-06-09"),
  ]

  private func plainRows(_ answer: Answer) -> [[String]: String] {
    Dictionary(
      uniqueKeysWithValues: answer.rows.map { ($0.codes, $0.figures[0].plain) })
  }

  @Test(arguments: seeds.prefix(3))
  func `statistics equal a naive recomputation, for all dimensions and measures`(seed: UInt64)
    throws
  {
    let records = RandomRecords(seed: seed)
    var generator = SeededGenerator(seed: seed)
    let store = records.store(dividedBy: &generator, into: 3)
    let plan = InventedProvince.plan
    var asked = 0
    for window in Self.windows {
      for asOf in [window.last, day("2020-05-31")] {
        let statistics = Statistics(plan: plan, source: store)
        let naive = NaiveStatistics(plan: plan, records: records, window: window, asOf: asOf)
        for dimensions in combinations(seed: seed) {
          for measure in Measure.allCases {
            guard
              let question = try? Question(
                by: dimensions, measures: [measure], window: window, asOf: asOf, in: plan)
            else { continue }
            // Reports by time are counted at each period's own cut-off; rule 4 has tests of that.
            if measure.subject == .reporting, dimensions.contains(where: isTime) { continue }
            asked += 1
            #expect(
              plainRows(try statistics.answer(question)) == naive.rows(by: dimensions, measure),
              "\(measure.rawValue) by \(dimensions.map(\.word)) in \(window) as of \(asOf)")
          }
        }
      }
    }
    #expect(asked > 400)
  }

  /// None, every single one, and some pairs.
  private func combinations(seed: UInt64) -> [[QuestionDimension]] {
    var generator = SeededGenerator(seed: seed)
    let pairs = Self.dimensions.flatMap { first in
      Self.dimensions.filter { $0 != first }.map { [first, $0] }
    }
    return [[]] + Self.dimensions.map { [$0] } + pairs.shuffled(using: &generator).prefix(20)
  }

  private func isTime(_ dimension: QuestionDimension) -> Bool {
    [.week, .month, .quarter, .year].contains(dimension)
  }

  @Test(arguments: seeds)
  func `the sums by unit, phase, content area, channel and time are those of the whole`(
    seed: UInt64
  ) throws {
    var generator = SeededGenerator(seed: seed)
    let store = RandomRecords(seed: seed).store(dividedBy: &generator, into: 2)
    for window in Self.windows {
      let whole = try store.answer([.activities, .audience], window: window)
      for dimension in Self.dimensions where Measure.activities.allows(dimension) {
        if [.level("district"), .below("AN")].contains(dimension) { continue }
        let parts = try store.answer(by: [dimension], [.activities, .audience], window: window)
        for measure in [Measure.activities, .audience] {
          #expect(sum(parts, measure) == sum(whole, measure), "by \(dimension.word)")
        }
      }
    }
  }

  @Test(arguments: seeds)
  func `what a level leaves out is told, and with it the sum is the whole`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let store = RandomRecords(seed: seed).store(dividedBy: &generator, into: 2)
    let whole = try store.answer([.activities])
    let communes = try store.answer(by: [.level("commune")], [.activities])
    #expect(sum(communes, .activities) + communes.leftOut == sum(whole, .activities))
    #expect(communes.leftOut > 0)
  }

  @Test(arguments: seeds)
  func `figures are the same in whatever order and however divided the records came`(
    seed: UInt64
  ) throws {
    let records = RandomRecords(seed: seed)
    var generator = SeededGenerator(seed: seed &+ 99)
    let one = records.store(dividedBy: &generator, into: 1)
    let template = try InventedReport.monthly()
    let document = try InventedReport.document(template, source: one)
    for pieces in [1, 4, 9] {
      let other = records.store(dividedBy: &generator, into: pieces)
      let again = try InventedReport.document(template, source: other)
      #expect(again.tables == document.tables)
      #expect(again.blocks == document.blocks)
      #expect(again.charts == document.charts)
      #expect(again.facts == document.facts, "the fingerprint too")
    }
  }

  @Test(arguments: seeds)
  func `the four states of tasks add up, and every rate lies between 0 and 100 %`(
    seed: UInt64
  ) throws {
    var generator = SeededGenerator(seed: seed)
    let store = RandomRecords(seed: seed).store(dividedBy: &generator, into: 2)
    for offset in stride(from: 0, to: 90, by: 7) {
      let asOf = day("2020-04-10").adding(days: offset)
      let states: [Measure] = [.completedOnTime, .completedLate, .inProgress, .overdue]
      let tasks = try store.answer([.tasks, .completionRate] + states, asOf: asOf)
      #expect(states.map { sum(tasks, $0) }.reduce(0, +) == sum(tasks, .tasks))
      let rates = [
        tasks.figure(.completionRate),
        try store.answer([.reportingRate], asOf: asOf).figure(.reportingRate),
      ]
      for case .rate(let rate?)? in rates {
        #expect(rate.numerator >= 0)
        #expect(rate.numerator <= rate.denominator)
      }
    }
  }

  @Test(arguments: seeds)
  func `grand totals are the same in every view of the tree`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let store = RandomRecords(seed: seed).store(dividedBy: &generator, into: 2)
    let flows: [Measure] = [.activities, .audience]
    let total = try store.answer(flows, asOf: day("2020-01-01")).lines
    for asOf in ["2020-05-31", "2020-06-01", "2030-01-01"] {
      #expect(try store.answer(flows, asOf: day(asOf)).lines == total)
      let province = try store.answer(
        by: [.level("province")], flows, asOf: day(asOf))
      #expect(province.lines.map { $0.replacing("TINH", with: "") } == total)
    }
  }

  @Test(arguments: seeds)
  func `every figure of a report on them is the answer to a question`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let store = RandomRecords(seed: seed).store(dividedBy: &generator, into: 2)
    let document = try InventedReport.document(EveryColumn.template, source: store)
    let audit = try ReportAudit(document, plan: InventedProvince.plan, source: store)
    #expect(audit.disagreements == [])
  }
}
