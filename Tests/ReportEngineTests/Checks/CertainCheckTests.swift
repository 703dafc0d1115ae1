import ReportModel
import Testing

@Suite("What can't be right whatever is usual") struct CertainCheckTests {
  // MARK: - Cumulatives

  @Test func `A cumulative that fell is found at once`() throws {
    var campaign = InventedCampaign()
    campaign.report("A", "FANS", [1210, 1190])
    let suspect = try #require(try campaign.suspects(in: 1...1).first)
    #expect(suspect.identity.text == "fallen-cumulative/A/FANS/-/2019-02/1190")
    #expect(suspect.grade == .error)
    #expect(suspect.expectation == Quantity(1210))
    #expect(
      suspect.explanation.vietnamese
        == "giảm so với 1.210 của tháng 1, mà số lũy kế chỉ có thể tăng")
  }

  @Test func `One that stays, or isn't told for a while, has not fallen`() throws {
    var campaign = InventedCampaign()
    campaign.report("A", "FANS", [1210, 1210, nil, 1211])
    #expect(try campaign.suspects(in: 0...3).isEmpty)
  }

  @Test func `The month after a slip has not fallen`() throws {
    var campaign = InventedCampaign()
    campaign.report("A", "FANS", [1210, 1218, 1225, 1231, 1240, 1246, 1252, 12590, 1266, 1274])
    #expect(
      try campaign.identities(in: 0...9) == ["order-of-magnitude/A/FANS/-/2019-08/12590"])
  }

  @Test func `The level of a month is the one of its last day`() throws {
    var campaign = InventedCampaign()
    campaign.report("A", "FANS", [1210, 1190])
    // On the same day another content area adds to the level.
    campaign.record("A", "FANS", month: 1, Quantity(30), contentArea: 1)
    #expect(try campaign.suspects(in: 1...1).isEmpty)
  }

  // MARK: - Parts

  @Test func `A part larger than its whole is found`() throws {
    var campaign = InventedCampaign()
    campaign.report("A", "NEWS", [12])
    campaign.report("A", "WEB", [13])
    let suspect = try #require(try campaign.suspects(in: 0...0).first)
    #expect(suspect.identity.text == "part-exceeds-whole/A/WEB/-/2019-01/13")
    #expect(suspect.expectation == Quantity(12))
    #expect(
      suspect.explanation.vietnamese == "lớn hơn 12 của «Tin, bài», mà nó chỉ là một phần")
  }

  @Test func `A part may be all of its whole, and a whole may be missing`() throws {
    var campaign = InventedCampaign()
    campaign.report("A", "NEWS", [12, nil])
    campaign.report("A", "WEB", [12, 9])
    // Another unit's whole is no bound.
    campaign.report("B", "NEWS", [3, 3])
    #expect(try campaign.suspects(in: 0...1).isEmpty)
  }

  // MARK: - Duplicates

  @Test func `A record that two sources bring is found, with both places`() throws {
    var campaign = InventedCampaign()
    for source in ["b.csv", "a.csv"] {
      campaign.record("B", "TALK", month: 0, Quantity(1), audience: 30, source: source)
      campaign.record(
        "A", "TALK", month: 0, Quantity(2), audience: 80, reference: "12-BC/HU", source: source)
    }
    campaign.record("B", "NEWS", month: 0, Quantity(5), source: "b.csv")
    let suspects = try campaign.suspects(in: 0...0)
    #expect(
      suspects.map(\.identity.text) == [
        "duplicate-record/A/TALK/A0/2019-01-05/2", "duplicate-record/B/TALK/A0/2019-01-05/1",
      ])
    let suspect = try #require(suspects.first)
    #expect(suspect.grade == .error)
    #expect(
      suspect.places == [
        SuspectFigure.Place(source: "a.csv", row: 3), SuspectFigure.Place(source: "b.csv", row: 3),
      ])
    #expect(
      suspect.explanation.vietnamese
        == "có ở 2 nguồn, giống hệt nhau: ngày 05/01/2019, số văn bản 12-BC/HU")
  }

  @Test func `Equal rows of one source, or records that differ in anything, are no duplicates`()
    throws
  {
    var campaign = InventedCampaign()
    campaign.record("A", "TALK", month: 0, Quantity(1), audience: 30)
    campaign.record("A", "TALK", month: 0, Quantity(1), audience: 30)
    campaign.record("A", "TALK", month: 0, Quantity(1), audience: 31, source: "b.csv")
    campaign.record(
      "A", "TALK", month: 0, Quantity(1), audience: 30, reference: "1-BC", source: "b.csv")
    campaign.record(
      "A", "TALK", month: 0, Quantity(1), audience: 30, contentArea: 1, source: "b.csv")
    campaign.record("A", "NEWS", month: 0, .zero)
    campaign.record("A", "NEWS", month: 0, .zero, source: "b.csv")
    #expect(try campaign.suspects(in: 0...0).isEmpty)
  }
}
