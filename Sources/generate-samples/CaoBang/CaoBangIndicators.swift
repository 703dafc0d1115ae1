extension CaoBang {
  /// All recorded indicators, in the order of the plan.
  static let indicators: [SampleIndicator] = [
    SampleIndicator(
      "VB", often: ["HU": 40, "DU": 35, "BXD": 30, "SN": 30, "DT": 30, "BD": 20, "BTGTU": 140],
      quantity: 1...3),
    SampleIndicator(
      "HN_BCV", .gathering, often: ["HU": 40, "DU": 25, "DT": 6, "BTGTU": 80], quantity: 1...1,
      audience: 50...160),
    SampleIndicator(
      "TTM", .gathering, often: ["HU": 70, "DU": 45, "DT": 50], quantity: 1...5, audience: 35...90),
    SampleIndicator(
      "TBNB", .distant, often: ["BTGTU": 90, "HU": 5], quantity: 300...1900, step: 10_000),
    SampleIndicator(
      "TL_TT", often: ["BTGTU": 45, "DU": 6, "DT": 6], quantity: 100...900, step: 10_000),
    SampleIndicator(
      "TB_BAO", .distant, often: ["HU": 25, "DU": 10, "DT": 10, "SN": 10, "BCB": 300],
      quantity: 3...16),
    SampleIndicator("PTTH", .distant, often: ["HU": 35, "DPTTH": 280], quantity: 3...14),
    SampleIndicator("TS", .distant, often: ["STTTT": 90, "DU": 8, "DT": 10], quantity: 1...6),
    SampleIndicator("BR", often: ["HU": 55, "DU": 25, "SN": 15, "DT": 15], quantity: 3...22),
    SampleIndicator("PN_C", often: ["HU": 12, "SVHTTDL": 35, "BTGTU": 10], quantity: 1...3),
    SampleIndicator(
      "CO", often: ["HU": 35, "DU": 15, "SVHTTDL": 30], quantity: 30...260, step: 5000),
    SampleIndicator(
      "CT", theme: .emulation, often: ["HU": 6, "VPUBND": 20], quantity: 1...2),
    SampleIndicator(
      "MXH", .distant, often: ["HU": 35, "DU": 20, "DT": 25, "STTTT": 90], quantity: 3...30),
    SampleIndicator(
      "TG", .distant, theme: .rebuttal,
      often: ["STTTT": 110, "DUCA": 110, "DUQS": 30, "BTGTU": 30],
      quantity: 1...9),
    SampleIndicator(
      "VHVN", .gathering, theme: .emulation,
      often: ["HU": 25, "DU": 10, "SVHTTDL": 110, "LDLD": 35, "TDOAN": 40, "HPN": 20],
      quantity: 1...3, audience: 120...450),
    SampleIndicator(
      "TDTT", .gathering, theme: .emulation, often: ["HU": 12, "DU": 10, "SVHTTDL": 40, "DT": 8],
      quantity: 1...2),
    SampleIndicator(
      "TLAM", .gathering, theme: .emulation, often: ["SVHTTDL": 35, "TPCB": 10], quantity: 1...1),
    SampleIndicator(
      "HT", .gathering, theme: .emulation, often: ["TDOAN": 35, "HU": 6, "LDLD": 10],
      quantity: 1...1, audience: 60...320),
    SampleIndicator(
      "GY", theme: .opinion, often: ["HU": 30, "DU": 25, "DT": 35], quantity: 8...120),
    SampleIndicator(
      "BCTT", theme: .sentiment, often: ["HU": 30, "DU": 20, "DT": 55], quantity: 1...2),
  ]
}
