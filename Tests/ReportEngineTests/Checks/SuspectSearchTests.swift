@testable import ReportEngine
import ReportModel
import ReportsTestSupport
import Testing

@Suite("The search for suspect figures") struct SuspectSearchTests {
  private func campaign() -> InventedCampaign {
    var campaign = InventedCampaign()
    campaign.report("A", "NEWS", [11, 14, 12, 9, 13, 12, 15, 10, 12, 11, 13, 120])
    campaign.report("A", "WEB", [5, 6, 5, 4, 6, 5, 7, 4, 5, 5, 6, 50], source: "b.csv")
    campaign.report("B", "FANS", [1210, 1190], source: "c.csv")
    campaign.report("C", "TALK", [6, 9, 7, 11, 11], source: "d.csv")
    campaign.report("C", "NEWS", [41, 63, 38, 57, 57], source: "b.csv")
    campaign.report("C", "WEB", [20, 31, 18, 23, 23])
    campaign.record("C", "TALK", month: 2, Quantity(7), source: "b.csv")
    return campaign
  }

  @Test func `depends on nothing but the records`() throws {
    let campaign = campaign()
    let months = InventedCampaign.firstMonth...InventedCampaign.firstMonth.adding(months: 11)
    func suspects(_ order: ([String]) -> [String]) throws -> [SuspectFigure] {
      try SuspectSearch(plan: campaign.plan, source: campaign.store(order)).result(in: months)
        .suspects
    }
    let found = try suspects { $0 }
    #expect(
      found.map(\.identity.text) == [
        "order-of-magnitude/A/NEWS/-/2019-12/120",
        "fallen-cumulative/B/FANS/-/2019-02/1190", "duplicate-record/C/TALK/A0/2019-03-05/7",
        "copied-month/C/-/-/2019-05/2019-04",
      ])
    #expect(try suspects { $0.reversed() } == found)
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<5 { #expect(try suspects { $0.shuffled(using: &generator) } == found) }
  }

  @Test func `stands in the plan's order: units, months, indicators`() throws {
    let found = try campaign().suspects(in: 0...11)
    let keys = found.map { [$0.unit.index, $0.month.number, $0.indicator?.index ?? -1] }
    #expect(keys == keys.sorted { $0.lexicographicallyPrecedes($1) })
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `finds the same in records of any kind, however they came`(_ seed: UInt64) throws {
    let records = RandomRecords(seed: seed)
    var generator = SeededGenerator(seed: seed)
    let months = YearMonth(holding: day("2020-04-01"))...YearMonth(holding: day("2020-07-01"))
    func suspects(pieces: Int) throws -> [SuspectFigure] {
      let store = records.store(dividedBy: &generator, into: pieces)
      // Two sources may hold one record; and the pieces have other names.
      return try SuspectSearch(plan: InventedProvince.plan, source: store).result(in: months)
        .suspects.filter { $0.identity.check != .duplicateRecord }.map { $0.standing(at: []) }
    }
    let found = try suspects(pieces: 1)
    #expect(try suspects(pieces: 1) == found)
    #expect(try suspects(pieces: 7) == found)
  }

  @Test func `looks at no months but those asked for, and at none after them`() throws {
    let campaign = campaign()
    #expect(try campaign.identities(in: 1...1) == ["fallen-cumulative/B/FANS/-/2019-02/1190"])
    #expect(try campaign.suspects(in: 5...10).isEmpty)
  }

  @Test func `tells how many figures it could judge`() throws {
    let campaign = campaign()
    let first = InventedCampaign.firstMonth
    let result = try SuspectSearch(plan: campaign.plan, source: campaign.store())
      .result(in: first.adding(months: 4)...first.adding(months: 4))
    #expect(result.judged { _ in true } == 5)
    #expect(result.unjudged { _ in true } == 0)
    let early = try SuspectSearch(plan: campaign.plan, source: campaign.store())
      .result(in: first...first)
    #expect(early.judged { _ in true } == 0)
    #expect(early.unjudged { $0 == Position(3) } == 3)
  }

  @Test func `knows the months of a window as far as there are records`() throws {
    let campaign = campaign()
    let search = SuspectSearch(plan: campaign.plan, source: campaign.store())
    let first = InventedCampaign.firstMonth
    #expect(
      try search.months(of: days("2001-01-01", "2030-12-31"))
        == first...first.adding(months: 11))
    #expect(
      try search.months(of: days("2019-02-10", "2019-02-11")) == first.adding(
        months: 1)...first.adding(months: 1))
    #expect(try search.months(of: days("2021-01-01", "2021-12-31")) == nil)
  }

  @Test func `bears any figures`() throws {
    var campaign = InventedCampaign()
    campaign.report("A", "NEWS", [0, 1, .max, 2, 3, .max, 1, 0, 9_000_000_000_000_000])
    campaign.report("A", "FANS", [.max, 0, 1, .max, .max, 3, 4, 5, 6, 7])
    campaign.report("A", "WEB", [.max, .max, 0, 0, 1])
    #expect(try !campaign.suspects(in: 0...9).isEmpty)
  }

  @Test(
    arguments: [(1, 0), (2, 65_536), (3, 103_872), (1000, 653_117), (1 << 40, 40 * 65_536)]
      as [(UInt64, Int)])
  func `Logarithms are exact to the last place`(_ number: UInt64, _ logarithm: Int) {
    #expect(BinaryLogarithm.of(number) == logarithm)
    // The largest number of that logarithm, of which large numbers share one.
    let largest = BinaryLogarithm.number(of: logarithm)
    #expect(largest >= number)
    #expect(BinaryLogarithm.of(largest) == logarithm)
    #expect(BinaryLogarithm.of(largest + 1) > logarithm)
  }
}
