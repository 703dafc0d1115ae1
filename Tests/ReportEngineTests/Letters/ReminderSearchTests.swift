import ReportEngine
import ReportModel
import Testing

@Suite("Who is reminded") struct ReminderSearchTests {
  private func reminders(
    on day: Day, of scopes: [String] = [], plan: Plan = InventedProvince.plan,
    source: any RecordSource = InventedStore.full
  ) throws -> Reminders {
    try ReminderSearch(plan: plan, source: source).reminders(
      for: InventedProvince.june, of: scopes.map { InventedUnits.unit($0) }, on: day)
  }

  private func codes(_ reminders: Reminders, in plan: Plan = InventedProvince.plan) -> [String] {
    reminders.all.map { plan.units[$0.unit].code }
  }

  /// Units that `reports status` calls missing.
  private var missing: [String] {
    get throws {
      let window = InventedProvince.juneWindow
      let statistics = Statistics(plan: InventedProvince.plan, source: InventedStore.full)
      let ledger = try statistics.reportingLedger(for: window, asOf: window.last)
      return ledger.coverage(of: ledger.expected, names: statistics.tree(on: window.last))
        .missing.map(\.code)
    }
  }

  @Test func `From the deadline on all units are that have sent nothing`() throws {
    #expect(try !missing.isEmpty)
    let due = try reminders(on: day("2020-06-17"))
    #expect(due.deadline == day("2020-06-17"))
    #expect(try codes(due) == missing)
    #expect(due.all.allSatisfy { $0.isMissing && $0.suspects.isEmpty })
    #expect(due.undue == 0)
  }

  @Test func `Before the deadline nobody is, and those who could be are counted`() throws {
    let early = try reminders(on: day("2020-06-16"))
    #expect(early.all.isEmpty)
    #expect(try early.undue == missing.count)
  }

  @Test func `A named unit stands for all below it, and for nobody else`() throws {
    let scope = try #require(try missing.first)
    let named = try reminders(on: day("2020-06-20"), of: [scope])
    #expect(codes(named).first == scope)
    let tree = InventedProvince.plan.units.tree(on: day("2020-06-14"))
    #expect(named.all.allSatisfy { tree.unit($0.unit, isWithin: InventedUnits.unit(scope)) })
    let twice = try reminders(on: day("2020-06-20"), of: [scope, "TINH", scope])
    #expect(try codes(twice) == missing)
  }

  // MARK: - Figures

  private static let slip = "order-of-magnitude/A/NEWS/-/2019-12/120"
  private static let december = ReportingPeriod.month(YearMonth(holding: day("2019-12-01")))

  private func campaign(waivedUntil until: Day? = nil, isWaived: Bool = false) throws
    -> InventedCampaign
  {
    let waiver = Waiver(
      finding: try #require(SuspectIdentity(text: Self.slip)), reason: "ra quân đồng loạt",
      until: until, location: Finding.Location(file: "waivers.csv", row: 2))
    var campaign = InventedCampaign(waivers: isWaived ? [waiver] : [])
    campaign.report("A", "NEWS", [11, 14, 12, 9, 13, 12, 15, 10, 12, 11, 13, 120])
    campaign.report("B", "NEWS", [11, 14, 12, 9, 13, 12, 15, 10, 12, 11, 13, 12])
    return campaign
  }

  private func reminders(_ campaign: InventedCampaign, on day: Day) throws -> Reminders {
    try ReminderSearch(plan: campaign.plan, source: campaign.store())
      .reminders(for: Self.december, of: [], on: day)
  }

  @Test func `A unit whose figures are suspect is, and one that has sent nothing beside it`() throws
  {
    let campaign = try campaign()
    let found = try reminders(campaign, on: day("2020-01-20"))
    // The campaign's top is expected to report too, and did not.
    #expect(codes(found, in: campaign.plan) == ["TINH", "A", "C"])
    #expect(found.all.map(\.isMissing) == [true, false, true])
    #expect(found.all[1].suspects.map(\.identity.text) == [Self.slip])
  }

  @Test
  func
    `For a unit that doesn't report itself the one above it answers, and is told whose figure it is`()
    throws
  {
    var campaign = InventedCampaign(units: ["A"], communes: ["X"])
    campaign.report("A", "NEWS", [11, 14, 12, 9, 13, 12, 15, 10, 12, 11, 13, 12])
    campaign.report("X", "NEWS", [11, 14, 12, 9, 13, 12, 15, 10, 12, 11, 13, 120])
    let found = try ReminderSearch(plan: campaign.plan, source: campaign.store())
      .reminders(for: Self.december, of: [Position(1)], on: day("2020-01-20"))
    #expect(codes(found, in: campaign.plan) == ["A"])
    let letter = try #require(InventedReminders.letters(found, plan: campaign.plan).first)
    #expect(letter.sentences.contains { $0.hasPrefix("1. Đảng ủy xã X - Tin, bài, tháng 12") })
  }

  @Test func `A waiver spares it as long as it holds`() throws {
    let waived = try campaign(waivedUntil: day("2020-01-31"), isWaived: true)
    let spared = try reminders(waived, on: day("2020-01-31"))
    #expect(codes(spared, in: waived.plan) == ["TINH", "C"])
    let late = try reminders(waived, on: day("2020-02-01"))
    #expect(codes(late, in: waived.plan) == ["TINH", "A", "C"])
  }
}
