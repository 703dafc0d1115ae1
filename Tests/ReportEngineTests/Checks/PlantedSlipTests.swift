import ReportEngine
import ReportModel
import Testing

/// How much of what is wrong is found, and how much that is right is taken for wrong.
@Suite("Slips planted into 10 000 unit-months") struct PlantedSlipTests {
  /// What was found of one campaign.
  private struct Outcome {
    var found: [PlantedCampaign.Slip: Int] = [:]
    var planted: [PlantedCampaign.Slip: Int] = [:]
    /// Unit-months that are taken for wrong though nothing was planted there.
    var falseAlarms = 0
    var falseByCheck: [CheckCode: Int] = [:]
    /// Findings of grade «error» about planted unit-months, and about others.
    var trueErrors = 0
    var falseErrors = 0
    /// Findings about planted unit-months, by check.
    var trueByCheck: [CheckCode: Int] = [:]
    var slowest = Duration.zero

    var recall: Double { Double(found.values.reduce(0, +)) / Double(planted.values.reduce(0, +)) }

    init(_ campaign: PlantedCampaign) throws {
      let start = ContinuousClock.now
      let suspects = try campaign.campaign.suspects(in: 0...(PlantedCampaign.months - 1))
      slowest = ContinuousClock.now - start
      var wrong: Set<[Int]> = []
      for planted in campaign.planted { wrong.insert([planted.unit, planted.month]) }
      var alarms: Set<[Int]> = []
      var told: Set<[Int]> = []
      for suspect in suspects {
        let unit = suspect.unit.index - 1
        let month = suspect.month.number - InventedCampaign.firstMonth.number
        if wrong.contains([unit, month]) {
          trueByCheck[suspect.identity.check, default: 0] += 1
          if suspect.grade == .error { trueErrors += 1 }
        } else {
          alarms.insert([unit, month])
          falseByCheck[suspect.identity.check, default: 0] += 1
          if suspect.grade == .error { falseErrors += 1 }
        }
        told.insert([unit, month, suspect.indicator?.index ?? -1])
      }
      falseAlarms = alarms.count
      for planted in campaign.planted {
        self.planted[planted.slip, default: 0] += 1
        // A finding has to be about the very figure, or about the whole and its part.
        var figures = [planted.indicator ?? -1]
        if planted.indicator == 1 { figures.append(2) }
        if figures.contains(where: { told.contains([planted.unit, planted.month, $0]) }) {
          found[planted.slip, default: 0] += 1
        }
      }
    }

    /// One line for each kind, for whoever wants to know.
    var report: String {
      let slips = PlantedCampaign.Slip.allCases.map {
        "\($0.rawValue) \(found[$0] ?? 0)/\(planted[$0] ?? 0)"
      }
      let checks = CheckCode.allCases.map {
        "\($0.rawValue) \(trueByCheck[$0] ?? 0) true, \(falseByCheck[$0] ?? 0) false"
      }
      return "recall: " + slips.joined(separator: "; ") + "\nfindings: "
        + checks.joined(separator: "; ") + "\nerrors: \(trueErrors) true, \(falseErrors) false"
        + "\nfalse alarms: \(falseAlarms); \(slowest)"
    }
  }

  /// Of five campaigns by chance none is chosen, and each has to pass.
  @Test(arguments: [1, 2, 3, 4, 5] as [UInt64])
  func `are found to 95 in 100, with at most one false alarm in 100 unit-months`(_ seed: UInt64)
    throws
  {
    let campaign = PlantedCampaign(seed: seed)
    #expect(campaign.planted.count == 100)
    let outcome = try Outcome(campaign)
    #expect(outcome.recall >= 0.95, "\(outcome.report)")
    #expect(outcome.falseAlarms <= 100, "\(outcome.report)")
    // Who sees an error should find one.
    #expect(outcome.trueErrors >= 9 * outcome.falseErrors, "\(outcome.report)")
  }
}
