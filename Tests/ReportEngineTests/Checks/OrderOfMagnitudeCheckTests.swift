import ReportModel
import Testing

@Suite("A zero too many or too few") struct OrderOfMagnitudeCheckTests {
  /// Twelve months of an ordinary unit; the last figure is told by each test.
  private static let usual = [11, 14, 12, 9, 13, 12, 15, 10, 12, 11, 13]

  private func campaign(
    _ last: Int, checks: CheckSettings = .standard
  ) -> InventedCampaign {
    var campaign = InventedCampaign(checks: checks)
    campaign.report("A", "NEWS", Self.usual + [last])
    return campaign
  }

  @Test(
    arguments: [
      (120, "gõ thừa một số 0", "one zero too many", .error),
      (1300, "gõ thừa hai số 0", "two zeros too many", .error),
      (11000, "gõ thừa ba số 0", "three zeros too many", .error),
      // So little may have been done all the same.
      (1, "gõ thiếu một số 0", "one zero too few", .warning),
    ] as [(Int, String, String, Finding.Severity)])
  func `is found, with what was usual and what was probably meant`(
    _ figure: Int, _ vietnamese: String, _ english: String, _ grade: Finding.Severity
  ) throws {
    let suspects = try campaign(figure).suspects(in: 11...11)
    let suspect = try #require(suspects.first)
    #expect(suspects.count == 1)
    #expect(suspect.identity.text == "order-of-magnitude/A/NEWS/-/2019-12/\(figure)")
    #expect(suspect.grade == grade)
    #expect(suspect.expectation == Quantity(12))
    #expect(suspect.explanation.vietnamese.hasPrefix("thường khoảng 12; có thể là "))
    #expect(suspect.explanation.vietnamese.contains(vietnamese))
    #expect(suspect.explanation.english.contains(english))
    #expect(suspect.places == [SuspectFigure.Place(source: "a.csv", row: 13)])
  }

  @Test func `is told of a figure too large by ten that ends in no zero`() throws {
    let suspect = try #require(try campaign(127).suspects(in: 11...11).first)
    #expect(suspect.identity.check == .orderOfMagnitude)
    #expect(suspect.correction == Quantity(13))
    #expect(suspect.explanation.vietnamese.contains("mất dấu thập phân"))
  }

  @Test(arguments: [30, 20, 4, 0])
  func `isn't seen in an ordinary ebb and flow`(_ figure: Int) throws {
    #expect(try campaign(figure).suspects(in: 11...11).isEmpty)
  }

  @Test func `isn't seen where months are too few to tell what is usual`() throws {
    var campaign = InventedCampaign()
    campaign.report("A", "NEWS", [12, 11, 13, 120])
    #expect(try campaign.suspects(in: 3...3).isEmpty)
    campaign.report("B", "NEWS", [12, 11, 13, 12, 120])
    #expect(try campaign.identities(in: 3...4) == ["order-of-magnitude/B/NEWS/-/2019-05/120"])
  }

  @Test func `isn't seen where all units rise in a month`() throws {
    let units = (0..<12).map { "U\($0)" }
    var campaign = InventedCampaign(units: units)
    for (number, unit) in units.enumerated() {
      campaign.report(unit, "NEWS", Self.usual.map { $0 + number } + [60 + 5 * number])
    }
    #expect(try campaign.suspects(in: 11...11).isEmpty)
  }

  @Test func `is found in an audience, at the records that tell it`() throws {
    var campaign = InventedCampaign()
    for (month, people) in (Self.usual + [120]).enumerated() {
      campaign.record("A", "TALK", month: month, Quantity(2), audience: people * 10)
    }
    let suspect = try #require(try campaign.suspects(in: 11...11).first)
    #expect(suspect.identity.text == "order-of-magnitude/A/PEOPLE/-/2019-12/1200")
    #expect(suspect.places == [SuspectFigure.Place(source: "a.csv", row: 13)])
  }

  @Test func `is found where a decimal sign was lost`() throws {
    var campaign = InventedCampaign()
    for (month, metres) in Self.usual.enumerated() {
      campaign.record(
        "A", "BANNER_M", month: month, Quantity(thousandths: Int64(metres) * 1000 + 500))
    }
    // 12.6 m were meant.
    campaign.record("A", "BANNER_M", month: 11, Quantity(126))
    let suspect = try #require(try campaign.suspects(in: 11...11).first)
    #expect(suspect.identity.text == "order-of-magnitude/A/BANNER_M/-/2019-12/126")
    #expect(suspect.correction == Quantity(thousandths: 12_600))
    #expect(suspect.explanation.vietnamese.contains("mất dấu thập phân"))
  }

  @Test func `is no missing zero where there is a decimal sign`() throws {
    var campaign = InventedCampaign()
    campaign.report("A", "BANNER_M", Self.usual.map { $0 * 10 })
    campaign.record("A", "BANNER_M", month: 11, Quantity(thousandths: 12_500))
    let suspect = try #require(try campaign.suspects(in: 11...11).first)
    #expect(suspect.correction == Quantity(125))
    #expect(suspect.explanation.vietnamese.contains("có thể là 125 đặt sai dấu thập phân"))
  }

  @Test func `can be switched off, and is then told as an outlier`() throws {
    let checks = CheckSettings(grades: [.orderOfMagnitude: .off])
    let suspects = try campaign(120, checks: checks).suspects(in: 11...11)
    #expect(suspects.map(\.identity.check) == [.outlier])
    let silent = CheckSettings(grades: [.orderOfMagnitude: .off, .outlier: .off])
    #expect(try campaign(120, checks: silent).suspects(in: 11...11).isEmpty)
  }

  @Test func `weighs as the plan says, by the plan's threshold`() throws {
    let mild = CheckSettings(grades: [.orderOfMagnitude: .warning])
    #expect(try campaign(120, checks: mild).suspects(in: 11...11).map(\.grade) == [.warning])
    let deaf = CheckSettings(threshold: Quantity(50), slipThreshold: Quantity(50))
    #expect(try campaign(120, checks: deaf).suspects(in: 11...11).isEmpty)
  }
}
