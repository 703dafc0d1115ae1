extension DangUyKhoi {
  /// All recorded indicators, in the order of the plan.
  static let indicators: [SampleIndicator] = [
    SampleIndicator(
      "VB", often: ["BAN": 40, "BO": 45, "NGANH": 35, "DT": 40, "DUK": 190], quantity: 1...3),
    SampleIndicator(
      "BCHI", .distant,
      often: ["BAN": 25, "BO": 35, "NGANH": 30, "DT": 35, "BND": 260, "TTXVN": 240, "DTNVN": 220],
      quantity: 3...24),
    SampleIndicator(
      "WEB", .distant, often: ["BAN": 70, "BO": 95, "NGANH": 70, "DT": 85, "DUK": 200],
      quantity: 3...28),
    SampleIndicator(
      "CM", .stock, often: ["BND": 100, "TTXVN": 100, "DTNVN": 100, "BTTTT": 100, "BVHTTDL": 100],
      quantity: 2...7),
    SampleIndicator(
      "PB", .distant, theme: .rebuttal,
      often: [
        "BTGTW": 90, "HVCTQG": 80, "BND": 110, "DTNVN": 60, "TTXVN": 60, "BTTTT": 40, "DUK": 50,
      ],
      quantity: 1...6),
    SampleIndicator(
      "HN_BCV", .gathering, often: ["BAN": 20, "BO": 25, "NGANH": 18, "DT": 20, "DUK": 90],
      quantity: 1...1, audience: 80...380),
    SampleIndicator(
      "HN_CD", .gathering, often: ["BAN": 35, "BO": 40, "NGANH": 30, "DT": 30], quantity: 1...2,
      audience: 60...260),
    SampleIndicator(
      "SHCB", .distant, often: ["BAN": 60, "BO": 70, "NGANH": 60, "DT": 55], quantity: 4...40),
    SampleIndicator(
      "HTKH", .gathering, often: ["BAN": 14, "BO": 12, "NGANH": 8, "DT": 8, "HVCTQG": 70],
      quantity: 1...2, audience: 50...220),
    SampleIndicator(
      "PTTD", theme: .emulation, often: ["BAN": 8, "BO": 12, "NGANH": 10, "DT": 18, "DUK": 25],
      quantity: 1...1),
    SampleIndicator(
      "DH", theme: .emulation, often: ["BAN": 15, "BO": 25, "NGANH": 18, "DT": 35, "BND": 50],
      quantity: 1...6),
  ]
}
