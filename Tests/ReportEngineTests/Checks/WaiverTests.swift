@testable import ReportEngine
import ReportModel
import Testing

@Suite("Waivers") struct WaiverTests {
  private static let identity = "order-of-magnitude/A/NEWS/-/2019-12/120"

  private func campaign(
    _ waivers: [(finding: String, reason: String, until: Day?)]
  ) throws -> InventedCampaign {
    let waivers = try waivers.map {
      Waiver(
        finding: try #require(SuspectIdentity(text: $0.finding)), reason: $0.reason,
        until: $0.until, location: Finding.Location(file: "waivers.csv", row: 2))
    }
    var campaign = InventedCampaign(waivers: waivers)
    campaign.report("A", "NEWS", [11, 14, 12, 9, 13, 12, 15, 10, 12, 11, 13, 120])
    campaign.report("B", "FANS", [nil, nil, nil, nil, nil, nil, nil, nil, nil, nil, 1210, 1190])
    return campaign
  }

  private func review(_ campaign: InventedCampaign, on day: Day) throws -> WaiverReview {
    WaiverReview(try campaign.suspects(in: 11...11), waivers: campaign.plan.waivers, on: day)
  }

  @Test func `One silences just its finding`() throws {
    let campaign = try campaign([(Self.identity, "ra quân đồng loạt", nil)])
    let review = try review(campaign, on: day("2030-01-01"))
    #expect(review.open.map(\.identity.check) == [.fallenCumulative])
    #expect(review.confirmed.map(\.suspect.identity.text) == [Self.identity])
    #expect(review.confirmed.map(\.waiver.reason) == ["ra quân đồng loạt"])
    #expect(review.expired.isEmpty)
  }

  @Test func `One that has run out silences nothing`() throws {
    let campaign = try campaign([(Self.identity, "ra quân đồng loạt", day("2020-01-31"))])
    #expect(try review(campaign, on: day("2020-01-31")).open.count == 1)
    let late = try review(campaign, on: day("2020-02-01"))
    #expect(late.open.count == 2)
    #expect(late.confirmed.isEmpty)
    #expect(late.expired.map(\.finding.text) == [Self.identity])
  }

  @Test func `One confirms a figure, and not the next wrong one`() throws {
    let campaign = try campaign([("order-of-magnitude/A/NEWS/-/2019-12/121", "đúng", nil)])
    #expect(try review(campaign, on: day("2020-01-01")).open.count == 2)
  }

  // MARK: - Footnotes

  private static let template = InventedReport.sentenceTemplate(
    "paragraph: \"{{#checks.confirmed}}Số liệu đã được xác nhận: {{checks.confirmed}}.{{/checks.confirmed}}\""
  )

  private func footnote(
    _ campaign: InventedCampaign, _ period: String, asOf: Day? = nil, scope: String? = nil
  ) throws -> String? {
    let document = try InventedReport.document(
      Self.template, period: try #require(ReportingPeriod(code: period)), asOf: asOf, scope: scope,
      plan: campaign.plan, source: campaign.store())
    for case .paragraph(let text) in document.blocks { return text }
    return nil
  }

  @Test func `The report tells what was confirmed, and why`() throws {
    let campaign = try campaign([(Self.identity, "ra quân đồng loạt", nil)])
    #expect(
      try footnote(campaign, "2019-12")
        == "Số liệu đã được xác nhận: Huyện ủy A: tin, bài 120 (ra quân đồng loạt).")
    #expect(
      try footnote(campaign, "2019")
        == "Số liệu đã được xác nhận: Huyện ủy A, tháng 12/2019: tin, bài 120 (ra quân đồng loạt)."
    )
  }

  @Test func `Other months, other units and parts of a month tell nothing of it`() throws {
    let campaign = try campaign([(Self.identity, "ra quân đồng loạt", nil)])
    #expect(try footnote(campaign, "2019-11") == nil)
    #expect(try footnote(campaign, "2019-12", scope: "B") == nil)
    #expect(try footnote(campaign, "2019-12", scope: "A") != nil)
    #expect(try footnote(campaign, "2019-12", asOf: day("2019-12-20")) == nil)
    #expect(try footnote(campaign, "2019-W50") == nil)
  }

  @Test func `By the cut-off, not by the clock, a waiver holds for a report`() throws {
    let held = try campaign([(Self.identity, "ra quân đồng loạt", day("2019-12-31"))])
    #expect(try footnote(held, "2019-12") != nil)
    let ended = try campaign([(Self.identity, "ra quân đồng loạt", day("2019-12-30"))])
    #expect(try footnote(ended, "2019-12") == nil)
  }

  @Test func `Without waivers a report has no word of them`() throws {
    #expect(try footnote(try campaign([]), "2019-12") == nil)
  }
}
