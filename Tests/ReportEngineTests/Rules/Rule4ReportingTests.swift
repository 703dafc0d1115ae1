import ReportEngine
import ReportModel
import Testing

@Suite("Rule 4: the reporting rate is a share of the units expected at the cut-off")
struct Rule4ReportingTests {
  private let store = InventedStore.full
  private let measures: [Measure] = [
    .unitsExpected, .unitsReceived, .unitsOnTime, .reportingRate,
  ]

  @Test func `expected are the units that submit and are valid at the cut-off`() throws {
    let answer = try store.answer(by: [.unit], [.unitsExpected])
    #expect(
      answer.rows.map(\.codes) == [
        ["AN"], ["AN1"], ["BACCAO"], ["DAI-D"], ["DAI-T"], ["EM-T"], ["EM-H"], ["NAM"], ["VAN"],
      ])
    let before = try store.answer(by: [.unit], [.unitsExpected], asOf: day("2020-05-31"))
    #expect(
      before.rows.map(\.codes) == [
        ["AN"], ["AN1"], ["BAC"], ["CAO"], ["DAI"], ["EM"], ["NAM"], ["VAN"],
      ])
  }

  @Test func `the numerator is a subset of the denominator, so the rate can't exceed 100 %`() throws
  {
    #expect(try store.answer(measures).lines == [" = 9 8 3 88.89"])
    // Reports of units that aren't expected don't count: Sở Xa's receipt, those of ended units.
    let all = InventedProvince.plan.units.positions.map {
      Receipt(unit: $0, period: InventedProvince.june, receivedOn: day("2020-06-15"))
    }
    let zealous = InventedStore.store(receipts: all)
    #expect(try zealous.answer(measures).lines == [" = 9 9 9 100.00"])
  }

  @Test(arguments: [("2020-06-17", "1"), ("2020-06-18", "0")])
  func `on time is received on or before the deadline`(received: String, onTime: String) throws {
    let receipt = Receipt(
      unit: InventedUnits.unit("AN"), period: InventedProvince.june, receivedOn: day(received))
    let store = InventedStore.store(activities: [], receipts: [receipt])
    #expect(try store.figure(.unitsReceived) == "1")
    #expect(try store.figure(.unitsOnTime) == onTime)
  }

  @Test func `a report whose day is unknown is received, and neither on time nor late`() throws {
    let coverage = try InventedReport.document(InventedReport.monthly()).facts.coverage
    #expect(coverage.deadline == day("2020-06-17"))
    #expect(coverage.onTime == 3)
    #expect(coverage.late == 1)
    #expect(coverage.undated == 4)
  }

  @Test func `of several deliveries for a period the first day counts`() throws {
    let store = InventedStore.store(
      activities: [],
      receipts: InventedRecords.receipts(
        """
        AN | 2020-06 | 2020-06-25 |
        AN | 2020-06 | 2020-06-16 |
        """))
    #expect(try store.figure(.unitsOnTime) == "1")
  }

  @Test func `over several periods a unit is on time only if all its reports were`() throws {
    let quarter = days("2020-03-15", "2020-06-14")
    let late = InventedStore.store(
      activities: [],
      receipts: InventedRecords.receipts(
        """
        AN | 2020-05 | 2020-05-16 |
        AN | 2020-06 | 2020-06-18 |
        """))
    #expect(try late.figure(.unitsReceived, window: quarter) == "1")
    #expect(try late.figure(.unitsOnTime, window: quarter) == "0")
    #expect(try store.figure(.unitsOnTime, window: quarter) == "4")
  }

  @Test func `every period of a window counts by its own cut-off`() throws {
    let answer = try store.answer(
      by: [.month], [.unitsExpected, .unitsReceived], window: days("2020-04-15", "2020-06-14"))
    #expect(answer.lines == ["2020-05 = 8 7", "2020-06 = 9 8"])
  }

  @Test func `a province of which nobody is expected has no rate, rather than one of 0 %`() throws {
    let answer = try store.answer(measures, filter: Question.Filter(unit: InventedUnits.unit("XA")))
    #expect(answer.rows.isEmpty)
  }
}
