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

  /// Units whose news and the part of it on the web go up and down together.
  private func partsAndWholes(_ whole: Int, _ part: Int) -> InventedCampaign {
    var campaign = InventedCampaign()
    let news = [60, 24, 90, 41, 33, 75, 52, 28, 66]
    for unit in ["A", "B", "C"] {
      let isLast = unit == "A"
      campaign.report(unit, "NEWS", news + [isLast ? whole : 50])
      campaign.report(unit, "WEB", news.map { $0 * 2 / 5 } + [isLast ? part : 20])
    }
    return campaign
  }

  @Test func `A part is odd beside its whole before it is so by itself`() throws {
    let suspects = try partsAndWholes(75, 3).suspects(in: 9...9)
    #expect(suspects.map(\.identity.text) == ["order-of-magnitude/A/WEB/-/2019-10/3"])
    let suspect = try #require(suspects.first)
    #expect(suspect.correction == Quantity(30))
    #expect(suspect.explanation.vietnamese.hasPrefix("thường khoảng 29 khi «Tin, bài» là 75; "))
    #expect(suspect.explanation.english.hasPrefix("usually about 29 where “Tin, bài” is 75; "))
  }

  @Test func `A part is none where the whole is as low or high`() throws {
    #expect(try partsAndWholes(10, 4).suspects(in: 9...9).isEmpty)
    let high = try partsAndWholes(400, 160).suspects(in: 9...9)
    #expect(high.allSatisfy { $0.indicator == Position(2) })
  }

  @Test func `A whole is odd beside its part before it is so by itself`() throws {
    let suspects = try partsAndWholes(310, 12).suspects(in: 9...9)
    #expect(suspects.map(\.identity.check) == [.orderOfMagnitude])
    #expect(suspects.first?.correction == Quantity(31))
  }

  @Test func `An ending that nobody writes tells of a swap`() throws {
    let units = (0..<6).map { "U\($0)" }
    func campaign(_ last: Int, _ step: Int) -> InventedCampaign {
      var campaign = InventedCampaign(units: units)
      let leaflets = [150, 300, 200, 100, 450, 250, 150, 350, 200, 150, 100]
      for unit in units {
        campaign.report(
          unit, "NEWS",
          leaflets.enumerated().map { $1 + $0 * step } + [unit == "U0" ? last : 200])
      }
      return campaign
    }
    // 150 was meant.
    #expect(
      try campaign(510, 0).identities(in: 11...11) == ["swapped-digits/U0/NEWS/-/2019-12/510"])
    // Where figures end in anything, or the ending is as usual, it may be right.
    #expect(try campaign(510, 3).suspects(in: 11...11).isEmpty)
    #expect(try campaign(500, 0).suspects(in: 11...11).isEmpty)
  }

  @Test func `What falls far below every now and then is no outlier`() throws {
    let units = (0..<8).map { "U\($0)" }
    func campaign(_ low: [Int]) -> InventedCampaign {
      var campaign = InventedCampaign(units: units)
      for (number, unit) in units.enumerated() {
        let months = (0..<12).map { month -> Int in
          (month + number) % 6 == 0 ? low[month % low.count] : 100 + 7 * ((month * 5 + number) % 9)
        }
        campaign.report(unit, "NEWS", months + [unit == "U0" ? 33 : 120])
      }
      return campaign
    }
    #expect(try campaign([110]).suspects(in: 12...12).map(\.identity.check) == [.outlier])
    #expect(try campaign([30, 45, 38]).suspects(in: 12...12).isEmpty)
  }

  @Test(
    arguments: [
      (12, [21]), (1234, [1243, 1324, 2134]), (10, []), (100, []), (110, [101]), (7, []), (22, []),
    ] as [(UInt64, [UInt64])])
  func `Swaps keep the number of digits`(_ count: UInt64, _ swaps: [UInt64]) {
    #expect(OddFigureSearch.swaps(of: count) == swaps)
  }
}
