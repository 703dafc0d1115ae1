extension DamHa {
  /// All recorded indicators, in the order of the plan.
  static let indicators: [SampleIndicator] = [
    SampleIndicator(
      "HN_TT", .gathering, often: ["XA": 50, "LL": 35, "DT": 25, "BTG": 90, "BTC": 40],
      quantity: 1...2, audience: 40...120),
    SampleIndicator(
      "HN_YK", .gathering, theme: .opinion, often: ["XA": 28, "LL": 20, "DT": 18],
      quantity: 1...2, audience: 35...90),
    SampleIndicator(
      "GY", theme: .opinion, often: ["XA": 40, "LL": 30, "DT": 22, "BXD": 15, "PB": 10],
      quantity: 4...60),
    SampleIndicator(
      "SH_CB", .gathering, often: ["XA": 140, "LL": 60], quantity: 3...14, audience: 16...38),
    SampleIndicator(
      "HOP", .gathering, often: ["DT": 110, "XA": 35, "KMT": 40], quantity: 1...9,
      audience: 20...55),
    SampleIndicator("TB", .distant, often: ["TTVH": 250, "BTG": 50, "HDOAN": 25], quantity: 1...9),
    SampleIndicator(
      "WEB", .distant,
      often: ["VHTT": 220, "TTVH": 260, "BXD": 35, "BTG": 60, "DT": 35, "XA": 40, "GDDT": 35],
      quantity: 2...14),
    SampleIndicator("CM", .distant, often: ["TTVH": 25, "VHTT": 12], quantity: 1...2),
    SampleIndicator("PTCS", .distant, often: ["XA": 120, "TTVH": 150], quantity: 18...90),
    SampleIndicator(
      "PTCS_G", .distant, often: ["XA": 55, "TTVH": 100], quantity: 5...28, step: 500),
    SampleIndicator("PN", often: ["XA": 22, "VHTT": 60, "LL": 10], quantity: 1...3),
    SampleIndicator("AP", often: ["VHTT": 45, "XA": 10], quantity: 20...180, step: 10_000),
    SampleIndicator(
      "BR", often: ["XA": 60, "DT": 20, "LL": 25, "VHTT": 90, "GDDT": 30, "VPHU": 45, "NV": 25],
      quantity: 2...14),
    SampleIndicator("BR_M", often: ["XA": 15, "VHTT": 30], quantity: 10...90, step: 500),
    SampleIndicator(
      "CO", often: ["XA": 35, "KMT": 30, "VHTT": 40, "LL": 15], quantity: 20...160, step: 5000),
    SampleIndicator("BDT", .distant, often: ["VHTT": 90, "TTDH": 50], quantity: 15...120),
    SampleIndicator("TQ_HC", .stock, often: ["XA": 100, "VHTT": 100], quantity: 3...9),
    SampleIndicator("SACH", often: ["BTG": 50, "XA": 8], quantity: 20...160, step: 10_000),
    SampleIndicator(
      "HT", .gathering, theme: .emulation, often: ["HDOAN": 15, "GDDT": 14, "BTG": 10, "XA": 3],
      quantity: 1...1, audience: 90...320),
    SampleIndicator(
      "VSMT", .gathering, theme: .emulation, often: ["XA": 55, "DT": 30, "KMT": 40],
      quantity: 1...4, audience: 30...110),
    SampleIndicator(
      "DH", theme: .emulation, often: ["DT": 25, "XA": 18, "TTVH": 60, "NV": 35, "GDDT": 20],
      quantity: 1...4),
    SampleIndicator(
      "PB", .distant, theme: .rebuttal, often: ["BTG": 70, "LL": 35, "HDOAN": 45, "VHTT": 25],
      quantity: 1...6),
  ]
}
