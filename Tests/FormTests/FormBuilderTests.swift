import ReportEngine
import ReportModel
import Testing

@Suite struct FormBuilderTests {
  private func rows(_ form: EntryForm) -> [String] {
    form.blocks.flatMap { block in block.sections.flatMap { $0.rows.map(\.row.code) } }
  }

  @Test func `A form asks for what is counted under the areas that are open in the period`() throws
  {
    let form = try InventedCampaign().form(of: "A")
    #expect(
      rows(form) == [
        "activity:ND1:TTM", "activity:ND1:HN", "activity:ND1:BR", "activity:ND1:BR_M",
        "activity:ND1:PN", "activity:ND2:TTM", "activity:ND2:BR", "activity:ND2:BR_M",
        "activity:ND3:TTM", "activity:ND3:HN", "activity:ND3:BR", "activity:ND3:BR_M",
      ])
    #expect(form.identity.unitName == "Huyện ủy A")
    #expect(form.window.description == "2020-05-15..2020-06-14")
    #expect(form.deadline == Day(year: 2020, month: 6, day: 17))
    #expect(form.formerPeriodName == "Tháng 5")
  }

  @Test func `What the unit's group is asked for narrows every area`() throws {
    let form = try InventedCampaign().form(of: "S")
    #expect(
      rows(form) == [
        "activity:ND1:HN", "activity:ND1:BR", "activity:ND1:BR_M", "activity:ND1:PN",
        "activity:ND2:BR", "activity:ND2:BR_M", "activity:ND3:HN", "activity:ND3:BR",
        "activity:ND3:BR_M",
      ])
  }

  @Test func `A level is asked for once, unless the plan names it under an area`() throws {
    let campaign = try InventedCampaign {
      $0.replacing("indicators: [ TTM ] }", with: "indicators: [ TTM, PN ] }")
    }
    let form = try campaign.form(of: "A")
    #expect(rows(form).filter { $0.hasSuffix(":PN") } == ["activity:ND1:PN", "activity:ND2:PN"])
  }

  @Test
  func `Audiences are asked for where the wording tells them or an indicator is made of them`()
    throws
  {
    let form = try InventedCampaign().form(of: "A")
    let asking = form.blocks[0].sections.flatMap(\.rows).filter(\.asksAudience).map(\.row.code)
    #expect(asking == ["activity:ND1:TTM", "activity:ND1:HN"])
  }

  @Test func `Last period's figures stand beside the cells: a value, a zero, none of it`() throws {
    var campaign = try InventedCampaign()
    try campaign.record(
      """
      date,unit,content_area,indicator,quantity,audience
      2020-05-01,A,ND1,TTM,3,40
      2020-05-02,A,ND1,TTM,2,
      2020-05-02,A,ND1,BR,0,
      2020-05-03,A,ND2,BR_M,12.5,
      2020-05-03,A,ND2,PN,7,
      2020-05-16,A,ND1,TTM,100,
      """)
    let rows = try campaign.form(of: "A").blocks.flatMap { $0.sections.flatMap(\.rows) }
    func former(_ code: String) -> Cell.Value? { rows.first { $0.row.code == code }?.former }
    #expect(former("activity:ND1:TTM") == .quantity(Quantity(5), decimals: 0))
    #expect(rows[0].formerAudience == .count(40))
    #expect(former("activity:ND1:BR") == .quantity(.zero, decimals: 0))
    #expect(former("activity:ND1:HN") == .absent(.reportedNone))
    #expect(former("activity:ND2:BR_M") == .quantity(Quantity(thousandths: 12_500), decimals: 1))
    // A level is that of the unit, under whatever area it was told.
    #expect(former("activity:ND1:PN") == .quantity(Quantity(7), decimals: 0))
    let silent = try campaign.form(of: "B").blocks[0].sections[0].rows[0]
    #expect(silent.former == .absent(.notReported))
  }

  @Test func `A unit sees the figures of the one that it continues`() throws {
    var campaign = try InventedCampaign()
    try campaign.record("date,unit,content_area,indicator,quantity\n2020-05-01,C,ND1,BR,9\n")
    let rows = try campaign.form(of: "B").blocks[0].sections.flatMap(\.rows)
    #expect(
      rows.first { $0.row.code == "activity:ND1:BR" }?.former == .quantity(Quantity(9), decimals: 0)
    )
    #expect(throws: FormBuilder.Fault.unitNotValid) { try campaign.form(of: "C") }
  }

  @Test func `Tasks stand in the form until they were completed before the period`() throws {
    var campaign = try InventedCampaign()
    func tasks() throws -> [String] { try campaign.form(of: "A").tasks.map(\.row.code) }
    #expect(try tasks() == ["task:NV1", "task:NV2"])
    // Reported in the period: a form that is written anew has the same tasks as before.
    try campaign.record("task,unit,reported_on,percent\nNV2,A,2020-06-14,100\n")
    #expect(try tasks() == ["task:NV1", "task:NV2"])
    try campaign.record("task,unit,reported_on,percent\nNV1,A,2020-05-14,100\n")
    #expect(try tasks() == ["task:NV2"])
    #expect(
      try campaign.form(of: "A", keeping: [Position(0)]).tasks.map(\.row.code)
        == ["task:NV1", "task:NV2"])
  }

  @Test func `Forms are for the units of which a report is expected`() throws {
    let campaign = try InventedCampaign()
    let builder = try FormBuilder(
      plan: campaign.plan, period: InventedCampaign.june, source: campaign.store)
    #expect(builder.expectedUnits.map { campaign.plan.units[$0].code } == ["A", "B", "S"])
  }
}
