import ReportModel

extension DamHa {
  /// The phases' days are those of the sample's plan.
  private static let campaignBegins = Day(iso: "2019-12-01")
  private static let beforeEnds = Day(iso: "2020-04-15")
  private static let congressMonth = Day(iso: "2020-05-01")
  private static let afterBegins = Day(iso: "2020-06-01")

  /// Draws what an activity on a day is about.
  static func content(
    on day: Day, theme: SampleIndicator.Theme, from stream: inout SampleStream
  ) -> SampleContent? {
    guard let campaignBegins, let beforeEnds, let congressMonth, let afterBegins else { return nil }
    // The first month begins some days before the campaign.
    guard day >= campaignBegins else { return nil }
    if day <= beforeEnds {
      return stream.choice(before(theme, on: day)).map { SampleContent(area: $0) }
    }
    if day < congressMonth {
      // Of these days that lie in no phase, some records say which one they are part of.
      let area = stream.choice(during(theme))
      let phase = stream.happens(percent: 35) ? "TRDH" : nil
      return area.map {
        SampleContent(
          area: $0, phase: phase,
          note: phase.map { _ in "Chuẩn bị Đại hội, tính vào giai đoạn trong" })
      }
    }
    if day < afterBegins { return stream.choice(during(theme)).map { SampleContent(area: $0) } }
    return stream.choice(after(theme)).map { SampleContent(area: $0) }
  }

  private static func before(
    _ theme: SampleIndicator.Theme, on day: Day
  ) -> [(String, weight: Int)] {
    switch theme {
    case .opinion: [("ND2", 75), ("ND3", 25)]
    case .sentiment: [("ND1", 100)]
    case .emulation: [("ND6", 80), ("ND8", 20)]
    case .rebuttal: [("ND7", 100)]
    case .general:
      // Around 3 February it is about the Party's 90 years.
      day.year == 2020 && day.month <= 2
        ? [("ND8", 40), ("ND1", 15), ("ND2", 10), ("ND3", 10), ("ND4", 10), ("ND5", 15)]
        : [("ND1", 25), ("ND2", 20), ("ND3", 15), ("ND4", 18), ("ND5", 12), ("ND6", 10)]
    }
  }

  private static func during(_ theme: SampleIndicator.Theme) -> [(String, weight: Int)] {
    switch theme {
    case .opinion: [("ND2", 100)]
    case .sentiment: [("ND1", 100)]
    case .emulation: [("ND6", 85), ("ND1", 15)]
    case .rebuttal: [("ND7", 100)]
    case .general: [("ND1", 65), ("ND4", 10), ("ND6", 15), ("ND8", 10)]
    }
  }

  private static func after(_ theme: SampleIndicator.Theme) -> [(String, weight: Int)] {
    switch theme {
    case .opinion: [("ND2", 100)]
    case .sentiment: [("ND1", 100)]
    case .emulation: [("ND6", 90), ("ND5", 10)]
    case .rebuttal: [("ND7", 100)]
    case .general: [("ND1", 45), ("ND2", 15), ("ND5", 15), ("ND6", 15), ("ND8", 10)]
    }
  }
}
