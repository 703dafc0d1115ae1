/// What is drawn for one indicator of the sample's plan: how often, by whom, and how much.
struct SampleIndicator {
  /// How the months of the campaign change how often something is done.
  enum Season {
    /// People meet: it nearly stopped in the spring of 2020.
    case gathering
    /// Goes on without meeting, and rather grew in that spring.
    case distant
    /// Neither.
    case steady
    /// A stock is told once a month, whatever the month.
    case stock
  }

  /// What the activity mostly is about.
  enum Theme {
    case general
    case opinion
    case sentiment
    case emulation
    case rebuttal
  }

  /// As in the sample's plan.
  let code: String
  let season: Season
  let theme: Theme
  /// Records in a hundred common months, by kind of unit; a unit's code stands before its kind.
  let often: [SampleUnit.Kind: Int]
  let oftenOfUnit: [String: Int]
  /// Quantity of one record, in thousandths and in whole steps.
  let quantity: ClosedRange<Int>
  let step: Int
  /// Attendances for each 1 of the quantity; `nil`: none are told.
  let audience: ClosedRange<Int>?

  init(
    _ code: String, _ season: Season = .steady, theme: Theme = .general,
    often: [SampleUnit.Kind: Int] = [:], ofUnit: [String: Int] = [:], quantity: ClosedRange<Int>,
    step: Int = 1000, audience: ClosedRange<Int>? = nil
  ) {
    self.code = code
    self.season = season
    self.theme = theme
    self.often = often
    oftenOfUnit = ofUnit
    // Bounds are given in ones.
    self.quantity = (quantity.lowerBound * 1000)...(quantity.upperBound * 1000)
    self.step = step
    self.audience = audience
  }

  func often(by unit: SampleUnit) -> Int { oftenOfUnit[unit.code] ?? often[unit.kind] ?? 0 }

  /// All recorded indicators, in the order of the plan.
  static let all: [SampleIndicator] = [
    SampleIndicator(
      "VB",
      often: [
        .district: 80, .committee: 70, .partyBody: 40, .department: 70, .organisation: 60,
        .press: 20,
      ], ofUnit: ["BTGTU": 180], quantity: 1...3),
    SampleIndicator(
      "HN", .gathering,
      often: [.district: 60, .committee: 60, .partyBody: 30, .department: 40, .organisation: 50],
      quantity: 1...2, audience: 60...150),
    SampleIndicator(
      "HN_BCV", .gathering, often: [.district: 40, .committee: 25, .organisation: 8],
      ofUnit: ["BTGTU": 100], quantity: 1...1, audience: 60...180),
    SampleIndicator(
      "HN_DC", .distant, often: [.district: 12, .committee: 6], ofUnit: ["BTGTU": 40],
      quantity: 1...14),
    SampleIndicator(
      "TTM", .gathering,
      often: [
        .district: 170, .committee: 100, .partyBody: 20, .department: 50, .organisation: 120,
      ], quantity: 1...6, audience: 40...110),
    SampleIndicator(
      "TLTT", often: [.district: 35, .committee: 25, .department: 12, .organisation: 25],
      ofUnit: ["BTGTU": 110], quantity: 100...1200, step: 10_000),
    SampleIndicator(
      "TB_BAO", .distant,
      often: [.district: 45, .committee: 20, .partyBody: 8, .department: 30, .organisation: 30],
      ofUnit: ["BAOGL": 420, "DPTTH": 60], quantity: 4...22),
    SampleIndicator(
      "CM", .distant, often: [.district: 20, .committee: 8], ofUnit: ["BAOGL": 150, "DPTTH": 150],
      quantity: 1...2),
    SampleIndicator(
      "PT", .distant, often: [.district: 50], ofUnit: ["DPTTH": 320], quantity: 3...15),
    SampleIndicator(
      "TH", .distant, often: [.district: 20], ofUnit: ["DPTTH": 320], quantity: 2...12),
    SampleIndicator(
      "PTCS", .distant, often: [.district: 150, .committee: 10], quantity: 40...220),
    SampleIndicator("PTCS_G", .distant, often: [.district: 90], quantity: 8...45, step: 500),
    SampleIndicator(
      "BR",
      often: [
        .district: 110, .committee: 50, .partyBody: 8, .department: 35, .organisation: 40,
        .press: 15,
      ], quantity: 3...24),
    SampleIndicator(
      "BR_M", often: [.district: 40, .department: 15], quantity: 12...180, step: 500),
    SampleIndicator(
      "PN", often: [.district: 40, .committee: 20, .department: 10, .organisation: 8],
      quantity: 1...4),
    SampleIndicator(
      "PN_M2", often: [.district: 25], ofUnit: ["SVHTTDL": 100], quantity: 6...72, step: 250),
    SampleIndicator(
      "PN_HC", .stock, often: [.district: 100], ofUnit: ["SVHTTDL": 100], quantity: 8...40),
    SampleIndicator(
      "AP", often: [.district: 25], ofUnit: ["SVHTTDL": 80], quantity: 50...400, step: 10_000),
    SampleIndicator(
      "CO", often: [.district: 60, .committee: 30, .department: 20, .organisation: 15],
      quantity: 30...320, step: 5000),
    SampleIndicator(
      "LED", .distant, often: [.district: 40], ofUnit: ["SVHTTDL": 80, "VPTU": 30],
      quantity: 20...180),
    SampleIndicator(
      "XLD", .gathering, often: [.district: 60], ofUnit: ["SVHTTDL": 150, "TDOAN": 30],
      quantity: 1...8),
    SampleIndicator(
      "CP", .gathering, ofUnit: ["SVHTTDL": 150, "DUBP": 60, "DUQS": 40], quantity: 1...4,
      audience: 80...220),
    SampleIndicator(
      "WEB", .distant,
      often: [
        .district: 100, .committee: 60, .partyBody: 35, .department: 90, .organisation: 80,
        .press: 150,
      ], quantity: 3...20),
    SampleIndicator(
      "MXH", .distant, often: [.district: 60, .committee: 30, .department: 25, .organisation: 90],
      quantity: 4...40),
    SampleIndicator(
      "MXH_TC", .distant, often: [.district: 60, .organisation: 80], ofUnit: ["DPTTH": 150],
      quantity: 600...5400),
    SampleIndicator(
      "MXH_TD", .stock,
      ofUnit: [
        "PLK": 100, "AKH": 100, "CSE": 100, "DDO": 100, "KBA": 100, "DUCA": 100, "STTTT": 100,
        "HPN": 100, "TDOAN": 100, "BAOGL": 100, "DPTTH": 100,
      ], quantity: 900...9000),
    SampleIndicator(
      "VHVN", .gathering, theme: .emulation,
      often: [.district: 35, .committee: 20, .department: 10, .organisation: 30],
      ofUnit: ["SVHTTDL": 120], quantity: 1...3, audience: 150...500),
    SampleIndicator(
      "GTT", .gathering, theme: .emulation,
      often: [.district: 20, .committee: 15, .organisation: 18], ofUnit: ["SVHTTDL": 40],
      quantity: 1...2),
    SampleIndicator(
      "HT", .gathering, theme: .emulation,
      often: [.district: 10, .committee: 6, .department: 6, .organisation: 15], quantity: 1...1),
    SampleIndicator(
      "HT_BD", .distant, theme: .emulation, often: [.district: 8, .organisation: 18],
      ofUnit: ["SGDDT": 45], quantity: 80...2600),
    SampleIndicator(
      "TL", .gathering, ofUnit: ["SVHTTDL": 45, "PLK": 15, "AKH": 10], quantity: 1...1,
      audience: 300...1500),
    SampleIndicator(
      "DH", theme: .emulation,
      often: [.district: 35, .committee: 25, .department: 20, .organisation: 40, .press: 40],
      ofUnit: ["SNV": 60], quantity: 1...5),
    SampleIndicator(
      "CT", theme: .emulation, often: [.district: 12, .department: 4], quantity: 1...2),
    SampleIndicator(
      "GY", theme: .opinion,
      often: [.district: 45, .committee: 40, .partyBody: 15, .department: 30, .organisation: 35],
      quantity: 10...150),
    SampleIndicator(
      "DLXH", theme: .sentiment, often: [.district: 80, .committee: 50, .organisation: 25],
      ofUnit: ["BDVTU": 100], quantity: 1...2),
    SampleIndicator(
      "PB", .distant, theme: .rebuttal, often: [.district: 20, .committee: 15],
      ofUnit: ["DUCA": 60, "DUQS": 50, "STTTT": 60, "BAOGL": 100, "DPTTH": 80], quantity: 1...6),
  ]
}
