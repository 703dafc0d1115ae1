@testable import ReportEngine
import ReportModel
import Testing

@Suite("Swapped digits and outliers") struct OddFigureCheckTests {
  @Test func `Digits that were swapped are found, with the figure that was meant`() throws {
    var campaign = InventedCampaign()
    campaign.report("A", "NEWS", [18, 21, 19, 17, 20, 19, 22, 18, 20, 91])
    let suspects = try campaign.suspects(in: 9...9)
    let suspect = try #require(suspects.first)
    #expect(suspect.identity.text == "swapped-digits/A/NEWS/-/2019-10/91")
    #expect(suspect.correction == Quantity(19))
    #expect(suspect.grade == .warning)
    #expect(suspect.explanation.vietnamese.contains("có thể là 19 gõ đảo hai chữ số"))
  }

  @Test func `A swap that leaves the figure usual can't be told`() throws {
    var campaign = InventedCampaign()
    campaign.report("A", "NEWS", [18, 21, 19, 17, 20, 19, 22, 18, 20, 12])
    #expect(try campaign.suspects(in: 9...9).isEmpty)
  }

  @Test func `A small swap is found in a level that hardly moves`() throws {
    let levels = [1210, 1218, 1225, 1231, 1240, 1246, 1252, 1259, 1266, 1274]
    var campaign = InventedCampaign()
    campaign.report("A", "FANS", levels + [1820])
    #expect(
      try campaign.identities(in: 10...10) == ["swapped-digits/A/FANS/-/2019-11/1820"])
    campaign = InventedCampaign()
    campaign.report("A", "FANS", levels + [1290])
    #expect(try campaign.suspects(in: 10...10).isEmpty)
  }

  @Test func `A figure that no slip explains is an outlier`() throws {
    var campaign = InventedCampaign()
    campaign.report("A", "NEWS", [98, 103, 101, 97, 102, 99, 104, 100, 98, 355])
    let suspect = try #require(try campaign.suspects(in: 9...9).first)
    #expect(suspect.identity.text == "outlier/A/NEWS/-/2019-10/355")
    #expect(suspect.correction == nil)
    #expect(suspect.explanation.vietnamese.contains("cao bất thường"))
    campaign = InventedCampaign()
    campaign.report("A", "NEWS", [98, 103, 101, 97, 102, 99, 104, 100, 98, 33])
    let low = try #require(try campaign.suspects(in: 9...9).first)
    #expect(low.explanation.english.contains("unusually low"))
  }

  @Test func `Months that are all alike don't make the next one an outlier`() throws {
    var campaign = InventedCampaign()
    campaign.report("A", "NEWS", [30, 30, 30, 30, 30, 30, 30, 30, 30, 31])
    campaign.report("B", "NEWS", [1, 1, 2, 1, 1, 1, 2, 1, 1, 3])
    #expect(try campaign.suspects(in: 9...9).isEmpty)
  }

  @Test func `An audience is odd only if that of one session is`() throws {
    func campaign(_ sessions: Int, _ people: Int) -> InventedCampaign {
      var campaign = InventedCampaign()
      for (month, number) in [7, 8, 6, 9, 7, 8, 7, 6, 8].enumerated() {
        campaign.record(
          "A", "TALK", month: month, Quantity(number), audience: number * 50 + month)
      }
      campaign.record("A", "TALK", month: 9, Quantity(sessions), audience: people)
      return campaign
    }
    #expect(try campaign(1, 47).suspects(in: 9...9).filter { $0.indicator == Position(1) } == [])
    #expect(
      try campaign(7, 37).suspects(in: 9...9).map(\.identity.text)
        == ["order-of-magnitude/A/PEOPLE/-/2019-10/37"])
  }

  @Test func `A sum of records is odd only if they are odd on average`() throws {
    func campaign(_ records: Int, _ quantity: Int) -> InventedCampaign {
      var campaign = InventedCampaign()
      campaign.report("A", "NEWS", [11, 14, 12, 9, 13, 12, 15, 10, 12])
      for _ in 0..<records { campaign.record("A", "NEWS", month: 9, Quantity(quantity)) }
      return campaign
    }
    #expect(try campaign(9, 13).suspects(in: 9...9) == [])
    #expect(try campaign(1, 117).suspects(in: 9...9).count == 1)
  }

  @Test(
    arguments: [
      (12, [21]), (1234, [1243, 1324, 2134]), (10, []), (100, []), (110, [101]), (7, []), (22, []),
    ] as [(UInt64, [UInt64])])
  func `Swaps keep the number of digits`(_ count: UInt64, _ swaps: [UInt64]) {
    #expect(OddFigureSearch.swaps(of: count) == swaps)
  }
}
