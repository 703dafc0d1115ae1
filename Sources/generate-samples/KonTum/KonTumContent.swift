import ReportModel

extension KonTum {
  /// The phases' days are those of the sample's plan.
  private static let secondBegins = Day(iso: "2020-08-01")
  private static let firstEnds = Day(iso: "2020-08-31")
  private static let secondEnds = Day(iso: "2020-09-30")
  private static let fourthBegins = Day(iso: "2021-02-02")

  /// Draws what an activity on a day is about; the seven areas belong to all phases.
  static func content(
    on day: Day, theme: SampleIndicator.Theme, from stream: inout SampleStream
  ) -> SampleContent? {
    guard let secondBegins, let firstEnds, let secondEnds, let fourthBegins else { return nil }
    // August lies in two phases: what the cells' congresses left over says that it is of the first.
    if day >= secondBegins, day <= firstEnds, stream.happens(percent: 30) {
      let area = stream.choice([("ND5", weight: 60), ("ND4", weight: 40)])
      return area.map {
        SampleContent(
          area: $0, phase: "G1", note: "Hoàn thành nội dung Đại hội đảng bộ cấp cơ sở")
      }
    }
    // The quick report on the congress comes in October, but tells of the days of the congress.
    if day > secondEnds, day < secondEnds.adding(days: 10), stream.happens(percent: 25) {
      return SampleContent(area: "ND5", phase: "G2a", note: "Tổng hợp tin, bài về Đại hội tỉnh")
    }
    let area = stream.choice(weights(of: theme, afterCongresses: day >= fourthBegins, on: day))
    return area.map { SampleContent(area: $0) }
  }

  private static func weights(
    of theme: SampleIndicator.Theme, afterCongresses: Bool, on day: Day
  ) -> [(String, weight: Int)] {
    switch theme {
    case .opinion: [("ND4", 100)]
    case .sentiment: [("ND5", 60), ("ND7", 40)]
    case .emulation: [("ND6", 85), ("ND3", 15)]
    case .rebuttal: [("ND7", 100)]
    case .general:
      if afterCongresses {
        [("ND1", 10), ("ND2", 20), ("ND3", 15), ("ND5", 45), ("ND6", 10)]
      } else if day.year == 2020, day.month <= 4 {
        [("ND1", 40), ("ND2", 25), ("ND3", 10), ("ND5", 10), ("ND6", 15)]
      } else {
        [("ND1", 15), ("ND2", 12), ("ND3", 18), ("ND4", 15), ("ND5", 30), ("ND6", 10)]
      }
    }
  }
}
