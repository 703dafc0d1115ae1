extension KonTum {
  /// All recorded indicators, in the order of the plan.
  static let indicators: [SampleIndicator] = [
    SampleIndicator(
      "IO_TL", often: ["PHG": 30, "TCD": 60, "DT": 40, "VP": 150, "TRANG": 0], quantity: 1...2),
    SampleIndicator("IO_LD", .distant, often: ["VP": 60], quantity: 35...160, step: 1000),
    SampleIndicator(
      "WEB", .distant, often: ["TRANG": 350, "VP": 40, "CDTN": 30], quantity: 1...5),
    SampleIndicator("WEB_TC", .distant, often: ["TRANG": 100], quantity: 260...900),
    SampleIndicator("WEB_BN", .distant, often: ["TRANG": 14], quantity: 1...1),
    SampleIndicator("BR", often: ["VP": 80, "CDCS": 12, "CDTN": 16], quantity: 1...4),
    SampleIndicator("BR_M2", often: ["VP": 40], quantity: 4...24, step: 250),
    SampleIndicator("BR_DT", .stock, often: ["VP": 100], quantity: 4...8),
    SampleIndicator("CO", often: ["VP": 50, "CDTN": 12], quantity: 6...36),
    SampleIndicator("LED", .distant, often: ["VP": 70, "THTK": 20], quantity: 10...60),
    SampleIndicator(
      "HN", .gathering, often: ["TCD": 40, "DT": 20, "VP": 20], quantity: 1...1,
      audience: 38...72),
    SampleIndicator(
      "GB", .gathering, often: ["PHG": 115, "VP": 130, "TRANG": 0], quantity: 1...3,
      audience: 6...14),
    SampleIndicator(
      "SH", .gathering, often: ["TCD": 120, "CDCS": 60, "CDTN": 95], quantity: 1...2,
      audience: 12...44),
    SampleIndicator(
      "GY", theme: .opinion, often: ["TCD": 60, "PHG": 28, "DT": 32, "TRANG": 0], quantity: 2...24),
    SampleIndicator("GY_BC", theme: .opinion, often: ["TCD": 25, "VP": 10], quantity: 1...1),
    SampleIndicator(
      "DH", theme: .emulation, often: ["DT": 30, "TCD": 20, "PHG": 8, "TRANG": 0],
      quantity: 1...3),
    SampleIndicator("PTTD", theme: .emulation, often: ["DT": 15], quantity: 1...1),
    SampleIndicator(
      "DT_BD", .distant, theme: .emulation, often: ["DT": 24, "PHG": 12, "TRANG": 0],
      quantity: 3...40),
    SampleIndicator("DLXH", theme: .sentiment, often: ["TCD": 95, "DT": 20], quantity: 1...1),
    SampleIndicator(
      "PB", .distant, theme: .rebuttal, often: ["CDTN": 70, "PHG": 10, "TRANG": 35],
      quantity: 1...6),
  ]
}
