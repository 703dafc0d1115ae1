import ReportEngine
import ReportModel
import Testing

@Suite("Rule 6: the phase of a record is the one it names, else the innermost dated one of its day")
struct Rule6PhaseTests {
  private let plan = InventedProvince.plan

  private func phase(_ iso: String, _ area: String, named: String? = nil) -> String? {
    let position = plan.phase(
      named: named.map { InventedRecords.position($0, in: plan.phases.map(\.code)) }, on: day(iso),
      contentArea: InventedRecords.position(area, in: plan.contentAreas.map(\.code)))
    return position.map { plan.phases[$0].code }
  }

  @Test func `a record that names its phase belongs to it, whatever its day`() {
    #expect(phase("2020-06-05", "A2", named: "P1") == "P1")
    #expect(phase("2020-06-14", "A0", named: "P3") == "P3")
  }

  @Test func `else it belongs to the innermost phase that holds its day`() {
    #expect(phase("2020-05-19", "A0") == "P1")
    #expect(phase("2020-06-01", "A0") == "P2")
    #expect(phase("2020-06-02", "A0") == "P2A")
    #expect(phase("2020-06-08", "A2") == "P2A", "the last day of a phase belongs to it")
    #expect(phase("2020-06-09", "A2A") == "P2")
  }

  @Test func `where phases overlap the one that the content area belongs to wins`() {
    #expect(phase("2020-05-25", "A1") == "P1")
    #expect(phase("2020-05-25", "A2") == "P2")
    #expect(phase("2020-05-25", "A2A") == "P2", "the area of a part belongs to the whole as well")
    #expect(phase("2020-05-25", "A0") == "P2", "the one that began last, when the area is for all")
  }

  @Test func `the content area's phase wins over a deeper one that is not part of it`() {
    let deep = Plan(
      campaign: plan.campaign, issuer: plan.issuer, calendar: plan.calendar,
      deadline: plan.deadline, layout: plan.layout, groups: [], units: plan.units,
      phases: [
        Phase(code: "X", name: "X", first: day("2020-01-01"), last: day("2020-12-31")),
        Phase(code: "Y", name: "Y", first: day("2020-01-01"), last: day("2020-12-31")),
        Phase(
          code: "Y1", name: "Y1", parent: Position(1), first: day("2020-01-01"),
          last: day("2020-12-31")),
      ],
      contentAreas: [ContentArea(code: "AX", name: "AX", phase: Position(0))],
      channels: plan.channels, indicators: plan.indicators, fingerprint: "")
    #expect(deep.phase(named: nil, on: day("2020-06-01"), contentArea: Position(0)) == Position(0))
  }

  @Test func `a part that begins with the whole is inside it all the same`() {
    let nested = Plan(
      campaign: plan.campaign, issuer: plan.issuer, calendar: plan.calendar,
      deadline: plan.deadline, layout: plan.layout, groups: [], units: plan.units,
      phases: [
        Phase(code: "X", name: "X", first: day("2020-01-01"), last: day("2020-12-31")),
        Phase(
          code: "X1", name: "X1", parent: Position(0), first: day("2020-01-01"),
          last: day("2020-06-30")),
      ],
      contentAreas: [
        ContentArea(code: "A", name: "A"), ContentArea(code: "B", name: "B", phase: Position(0)),
      ], channels: plan.channels, indicators: plan.indicators, fingerprint: "")
    for area in 0...1 {
      let position = nested.phase(
        named: nil, on: day("2020-06-01"), contentArea: Position(area))
      #expect(position == Position(1))
    }
  }

  @Test func `outside all phases it is «ngoài đợt», which is told and counted`() throws {
    #expect(phase("2020-06-14", "A0") == nil)
    let answer = try InventedStore.full.answer(by: [.phase], [.activities])
    #expect(answer.rows.last?.codes == [""])
    #expect(answer.rows.last?.figures == [.count(1)])
    let text = try InventedReport.paragraph("{{records.outside_phases}} ngoài đợt")
    #expect(text == "1 ngoài đợt")
    let document = try InventedReport.document(InventedReport.monthly())
    let table = try #require(document.tables.first { $0.code == "phases" })
    #expect(try table.value("Ngoài đợt", "activities") == .count(1))
    #expect(
      try table.row("Ngoài đợt").cells[0].value == .text("III"), "it follows the phases printed")
  }

  @Test func `a phase that nothing belongs to has no row`() throws {
    let document = try InventedReport.document(InventedReport.monthly())
    let table = try #require(document.tables.first { $0.code == "phases" })
    #expect(!table.labels.contains(.text("Đợt 3 giả định")))
  }

  @Test func `a phase without days holds no day`() {
    #expect(plan.phases[3].holds(day("2020-06-14")) == false)
  }

  @Test func `the filter by phase takes its parts, the dimension keeps them apart`() throws {
    let store = InventedStore.full
    let byPhase = try store.answer(by: [.phase], [.activities])
    let whole = try store.answer([.activities], filter: Question.Filter(phase: Position(1)))
    func count(_ code: String) -> Int {
      byPhase.rows.first { $0.codes == [code] }.map { row in
        if case .count(let count) = row.figures[0] { count } else { 0 }
      } ?? 0
    }
    #expect(count("P2A") > 0)
    #expect(whole.figure(.activities) == .count(count("P2") + count("P2A")))
  }
}
