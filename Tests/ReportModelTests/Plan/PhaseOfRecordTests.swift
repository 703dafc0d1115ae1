import ReportModel
import Testing

@Suite("Phase of a record")
struct PhaseOfRecordTests {
  // Invented phases: 0 spring, 1 summer with 2 the congress within it, 3 an event without days yet,
  // 4 a campaign that overlaps 0 and 1, 5 open to the end.
  private let plan = Plan(
    campaign: Campaign(code: "x", name: "x", subject: "x", first: day("2020-01-01")),
    issuer: Issuer(
      superior: "x", name: "x", abbreviation: "x", place: "x", signature: Signature(post: "x"),
      recipients: []),
    calendar: DecreeCalendar(), deadline: DeadlineRule(count: 0, counting: .days), layout: "x",
    groups: [],
    units: OrgUnitRegister(units: [
      OrgUnit(code: "T", versions: [OrgUnit.Version(name: "T", level: "province")])
    ]),
    phases: [
      Phase(code: "spring", name: "x", first: day("2020-01-01"), last: day("2020-03-31")),
      Phase(code: "summer", name: "x", first: day("2020-04-01"), last: day("2020-06-30")),
      Phase(
        code: "congress", name: "x", parent: Position(1), first: day("2020-05-05"),
        last: day("2020-05-20")),
      Phase(code: "event", name: "x", event: "khi có hướng dẫn"),
      Phase(code: "overlap", name: "x", first: day("2020-03-15"), last: day("2020-04-15")),
      Phase(code: "after", name: "x", first: day("2020-12-01")),
    ],
    contentAreas: [
      ContentArea(code: "general", name: "x"),
      ContentArea(code: "of-spring", name: "x", phase: Position(0)),
      ContentArea(code: "of-summer", name: "x", phase: Position(1)),
    ],
    channels: [], indicators: [], fingerprint: "x")

  private func phase(
    _ iso: String, named: Int? = nil, contentArea: Int = 0
  ) -> Int? {
    plan.phase(
      named: named.map(Position.init), on: day(iso), contentArea: Position(contentArea))?.index
  }

  @Test("The phase that a record names is its phase, whatever the day")
  func named() {
    #expect(phase("2020-05-10", named: 0) == 0)
    #expect(phase("2025-01-01", named: 3) == 3)
  }

  @Test("Else it is the innermost phase that holds the day, first and last day included")
  func innermost() {
    #expect(phase("2020-01-01") == 0)
    #expect(phase("2020-05-04") == 1)
    #expect(phase("2020-05-05") == 2)
    #expect(phase("2020-05-20") == 2)
    #expect(phase("2020-05-21") == 1)
    #expect(phase("2020-06-30") == 1)
  }

  @Test("A part of a phase wins over a content area that belongs to the whole")
  func partOverArea() {
    #expect(phase("2020-05-10", contentArea: 2) == 2)
  }

  @Test("A day in no phase is «ngoài đợt»; a phase without days holds none")
  func outside() {
    #expect(phase("2020-07-01") == nil)
    #expect(phase("2019-12-31") == nil)
  }

  @Test("A phase without an end goes on")
  func openEnd() {
    #expect(phase("2020-12-01") == 5)
    #expect(phase("2031-01-01") == 5)
  }

  @Test("Where phases overlap, that of the content area wins, else the one that began last")
  func overlap() {
    #expect(phase("2020-03-20") == 4)
    #expect(phase("2020-03-20", contentArea: 1) == 0)
    #expect(phase("2020-04-10", contentArea: 2) == 1)
    #expect(phase("2020-04-10", contentArea: 1) == 1)
  }

  @Test("A phase is within itself and what it is part of")
  func within() {
    #expect(plan.phase(Position(2), isWithin: Position(1)))
    #expect(plan.phase(Position(2), isWithin: Position(2)))
    #expect(!plan.phase(Position(1), isWithin: Position(2)))
    #expect(plan.depth(of: Position(2)) == 1)
  }
}
