import ReportModel
import ReportsTestSupport
import Testing

/// Sums that were taken along while records were read, against a plain recount.
@Suite struct ReadySumsTests {
  /// Fails whoever goes through the records.
  private struct Untouchable: ActivityBatch.Storage {
    struct Touched: Error {}

    func forEachBlock(
      in window: DayWindow?, hasTexts: Bool, _ body: (ActivityBlock) throws -> Void
    ) throws { throw Touched() }
  }

  private static let flowsAlone = InventedPlan(indicatorCodes: ["meetings", "banners", "visits"])

  private static func store(
    _ records: [ActivityRecord], plan: Plan, storage: (any ActivityBatch.Storage)? = nil
  ) -> InMemoryStore {
    let halves = Dictionary(grouping: records) { HalfMonth(holding: $0.day) }
    let blocks = halves.sorted { $0.key < $1.key }.map { ActivityBlock($0.value, of: $0.key) }
    var sums = ReadySums(plan: plan)
    for block in blocks { sums.add(block) }
    let batch = ActivityBatch(
      count: records.count, days: days("2015-01-01", "2021-12-31"),
      units: Set(records.map(\.unit)).sorted(), readySums: sums,
      storage: storage ?? BlocksInMemory(blocks: blocks))
    var store = InMemoryStore(plan: plan)
    _ = store.record(SourceDelivery("a.csv", .activities(batch)))
    return store
  }

  /// Over three years, and over seven, which are too many half-months to keep sums of.
  @Test(arguments: [true, false], ["2019-01-05", "2015-01-05"])
  func `whatever is asked, the figures are those of the records`(
    hasStocks: Bool, first: String
  ) throws {
    let plan = hasStocks ? InventedPlan().plan : Self.flowsAlone.plan
    let records = InventedRecords.activities(900, in: days(first, "2021-02-20"), seed: 7)
    let store = Self.store(records, plan: plan)
    let windows = [
      days("2015-01-01", "2021-12-31"), days("2020-01-01", "2020-12-31"),
      days("2019-12-15", "2020-11-14"), days("2020-02-03", "2020-09-20"),
      days("2020-05-16", "2020-05-18"),
    ]
    for rawDivision in UInt8(0)..<16 {
      let division = CellDivision(rawValue: rawDivision)
      for window in windows {
        for grain in [CellGrain.window, .halfMonth, .day] {
          let cells = try store.activityCells(in: window, grain: grain, by: division)
          #expect(cells.allSatisfy { window.contains($0.days) })
          #expect(
            figures(of: cells) == naiveFigures(records, in: window, by: division, plan: plan))
        }
      }
    }
  }

  @Test func `of whole half-months no record is looked at again`() throws {
    let plan = Self.flowsAlone.plan
    let records = InventedRecords.activities(300, in: days("2020-01-01", "2020-12-31"), seed: 8)
    let store = Self.store(records, plan: plan, storage: Untouchable())
    let window = days("2020-02-15", "2020-10-14")
    for division in [[], .unit, .phase, [.phase, .contentArea], .indicator] as [CellDivision] {
      for grain in [CellGrain.window, .halfMonth] {
        let cells = try store.activityCells(in: window, grain: grain, by: division)
        #expect(figures(of: cells) == naiveFigures(records, in: window, by: division, plan: plan))
      }
    }
    #expect(throws: Untouchable.Touched.self) {
      try store.activityCells(in: days("2020-02-16", "2020-10-14"), grain: .window, by: .unit)
    }
    #expect(throws: Untouchable.Touched.self) {
      try store.activityCells(in: window, grain: .window, by: [.unit, .indicator])
    }
  }
}
