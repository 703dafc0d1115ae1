import ReportModel
import Testing

@Suite("A month copied forward") struct CopiedMonthCheckTests {
  @Test func `is found where a unit repeats all its figures`() throws {
    var campaign = InventedCampaign()
    campaign.report("A", "TALK", [6, 9, 7, 11, 11])
    campaign.report("A", "NEWS", [41, 63, 38, 57, 57])
    campaign.report("A", "WEB", [20, 31, 18, 23, 23])
    let suspects = try campaign.suspects(in: 4...4)
    let suspect = try #require(suspects.first)
    #expect(suspects.count == 1)
    #expect(suspect.identity.text == "copied-month/A/-/-/2019-05/2019-04")
    #expect(suspect.grade == .warning)
    #expect(suspect.figure == nil)
    #expect(
      suspect.explanation.vietnamese == "toàn bộ số liệu của 3 chỉ tiêu giống hệt tháng 4")
    #expect(suspect.places.count == 3)
  }

  @Test func `is found of an earlier month too`() throws {
    var campaign = InventedCampaign()
    campaign.report("A", "TALK", [6, 9, 7, 11, 9])
    campaign.report("A", "NEWS", [41, 63, 38, 57, 63])
    campaign.report("A", "WEB", [20, 31, 18, 23, 31])
    #expect(try campaign.identities(in: 4...4) == ["copied-month/A/-/-/2019-05/2019-02"])
  }

  @Test func `isn't seen where one figure differs`() throws {
    var campaign = InventedCampaign()
    campaign.report("A", "TALK", [6, 9, 7, 11, 12])
    campaign.report("A", "NEWS", [41, 63, 38, 57, 57])
    campaign.report("A", "WEB", [20, 31, 18, 23, 23])
    #expect(try campaign.suspects(in: 4...4).isEmpty)
  }

  @Test func `isn't seen in a few small figures, which may well repeat`() throws {
    var campaign = InventedCampaign()
    campaign.report("A", "TALK", [2, 1, 3, 2, 2])
    campaign.report("A", "NEWS", [3, 4, 2, 3, 3])
    #expect(try campaign.suspects(in: 4...4).isEmpty)
  }

  @Test func `isn't seen in an indicator that the unit always reports alike`() throws {
    var campaign = InventedCampaign()
    // Two broadcasts a day, and news by the week, come what may.
    campaign.report("A", "NEWS", [60, 60, 60, 60, 60, 60])
    campaign.report("A", "WEB", [52, 52, 52, 52, 52, 52])
    campaign.report("A", "TALK", [1, 3, 2, 4, 2, 2])
    #expect(try campaign.suspects(in: 5...5).isEmpty)
  }

  @Test func `isn't seen in levels, which may stay as they are`() throws {
    var campaign = InventedCampaign()
    campaign.report("A", "FANS", [1210, 1210, 1210, 1210, 1210])
    #expect(try campaign.suspects(in: 4...4).isEmpty)
  }

  @Test func `is less sure with higher odds`() throws {
    var campaign = InventedCampaign(checks: CheckSettings(copyOdds: 1_000_000))
    campaign.report("A", "TALK", [6, 9, 7, 11, 11])
    campaign.report("A", "NEWS", [41, 63, 38, 57, 57])
    #expect(try campaign.suspects(in: 4...4).isEmpty)
  }
}
