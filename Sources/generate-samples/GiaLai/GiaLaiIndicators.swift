extension GiaLai {
  /// All recorded indicators, in the order of the plan.
  static let indicators: [SampleIndicator] = [
    SampleIndicator(
      "VB",
      often: [
        "HU": 80, "DU": 70, "BXD": 40, "SN": 70, "DT": 60,
        "BD": 20, "BTGTU": 180,
      ], quantity: 1...3),
    SampleIndicator(
      "HN", .gathering,
      often: ["HU": 60, "DU": 60, "BXD": 30, "SN": 40, "DT": 50],
      quantity: 1...2, audience: 60...150),
    SampleIndicator(
      "HN_BCV", .gathering, often: ["HU": 40, "DU": 25, "DT": 8, "BTGTU": 100], quantity: 1...1,
      audience: 60...180),
    SampleIndicator(
      "HN_DC", .distant, often: ["HU": 12, "DU": 6, "BTGTU": 40],
      quantity: 1...14),
    SampleIndicator(
      "TTM", .gathering,
      often: [
        "HU": 170, "DU": 100, "BXD": 20, "SN": 50, "DT": 120,
      ], quantity: 1...6, audience: 40...110),
    SampleIndicator(
      "TLTT", often: ["HU": 35, "DU": 25, "SN": 12, "DT": 25, "BTGTU": 110], quantity: 100...1200,
      step: 10_000),
    SampleIndicator(
      "TB_BAO", .distant,
      often: ["HU": 45, "DU": 20, "BXD": 8, "SN": 30, "DT": 30, "BAOGL": 420, "DPTTH": 60],
      quantity: 4...22),
    SampleIndicator(
      "CM", .distant, often: ["HU": 20, "DU": 8, "BAOGL": 150, "DPTTH": 150],
      quantity: 1...2),
    SampleIndicator(
      "PT", .distant, often: ["HU": 50, "DPTTH": 320], quantity: 3...15),
    SampleIndicator(
      "TH", .distant, often: ["HU": 20, "DPTTH": 320], quantity: 2...12),
    SampleIndicator(
      "PTCS", .distant, often: ["HU": 150, "DU": 10], quantity: 40...220),
    SampleIndicator("PTCS_G", .distant, often: ["HU": 90], quantity: 8...45, step: 500),
    SampleIndicator(
      "BR",
      often: [
        "HU": 110, "DU": 50, "BXD": 8, "SN": 35, "DT": 40,
        "BD": 15,
      ], quantity: 3...24),
    SampleIndicator(
      "BR_M", often: ["HU": 40, "SN": 15], quantity: 12...180, step: 500),
    SampleIndicator(
      "PN", often: ["HU": 40, "DU": 20, "SN": 10, "DT": 8],
      quantity: 1...4),
    SampleIndicator(
      "PN_M2", often: ["HU": 25, "SVHTTDL": 100], quantity: 6...72, step: 250),
    SampleIndicator(
      "PN_HC", .stock, often: ["HU": 100, "SVHTTDL": 100], quantity: 8...40),
    SampleIndicator(
      "AP", often: ["HU": 25, "SVHTTDL": 80], quantity: 50...400, step: 10_000),
    SampleIndicator(
      "CO", often: ["HU": 60, "DU": 30, "SN": 20, "DT": 15],
      quantity: 30...320, step: 5000),
    SampleIndicator(
      "LED", .distant, often: ["HU": 40, "SVHTTDL": 80, "VPTU": 30],
      quantity: 20...180),
    SampleIndicator(
      "XLD", .gathering, often: ["HU": 60, "SVHTTDL": 150, "TDOAN": 30],
      quantity: 1...8),
    SampleIndicator(
      "CP", .gathering, often: ["SVHTTDL": 150, "DUBP": 60, "DUQS": 40], quantity: 1...4,
      audience: 80...220),
    SampleIndicator(
      "WEB", .distant,
      often: [
        "HU": 100, "DU": 60, "BXD": 35, "SN": 90, "DT": 80,
        "BD": 150,
      ], quantity: 3...20),
    SampleIndicator(
      "MXH", .distant, often: ["HU": 60, "DU": 30, "SN": 25, "DT": 90],
      quantity: 4...40),
    SampleIndicator(
      "MXH_TC", .distant, often: ["HU": 60, "DT": 80, "DPTTH": 150],
      quantity: 600...5400),
    SampleIndicator(
      "MXH_TD", .stock,
      often: [
        "PLK": 100, "AKH": 100, "CSE": 100, "DDO": 100, "KBA": 100, "DUCA": 100, "STTTT": 100,
        "HPN": 100, "TDOAN": 100, "BAOGL": 100, "DPTTH": 100,
      ], quantity: 900...9000),
    SampleIndicator(
      "VHVN", .gathering, theme: .emulation,
      often: ["HU": 35, "DU": 20, "SN": 10, "DT": 30, "SVHTTDL": 120], quantity: 1...3,
      audience: 150...500),
    SampleIndicator(
      "GTT", .gathering, theme: .emulation,
      often: ["HU": 20, "DU": 15, "DT": 18, "SVHTTDL": 40],
      quantity: 1...2),
    SampleIndicator(
      "HT", .gathering, theme: .emulation,
      often: ["HU": 10, "DU": 6, "SN": 6, "DT": 15], quantity: 1...1),
    SampleIndicator(
      "HT_BD", .distant, theme: .emulation, often: ["HU": 8, "DT": 18, "SGDDT": 45],
      quantity: 80...2600),
    SampleIndicator(
      "TL", .gathering, often: ["SVHTTDL": 45, "PLK": 15, "AKH": 10], quantity: 1...1,
      audience: 300...1500),
    SampleIndicator(
      "DH", theme: .emulation,
      often: ["HU": 35, "DU": 25, "SN": 20, "DT": 40, "BD": 40, "SNV": 60], quantity: 1...5),
    SampleIndicator(
      "CT", theme: .emulation, often: ["HU": 12, "SN": 4], quantity: 1...2),
    SampleIndicator(
      "GY", theme: .opinion,
      often: ["HU": 45, "DU": 40, "BXD": 15, "SN": 30, "DT": 35],
      quantity: 10...150),
    SampleIndicator(
      "DLXH", theme: .sentiment, often: ["HU": 80, "DU": 50, "DT": 25, "BDVTU": 100],
      quantity: 1...2),
    SampleIndicator(
      "PB", .distant, theme: .rebuttal,
      often: ["HU": 20, "DU": 15, "DUCA": 60, "DUQS": 50, "STTTT": 60, "BAOGL": 100, "DPTTH": 80],
      quantity: 1...6),
  ]
}
