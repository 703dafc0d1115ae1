import ReportModel

extension GiaLai {
  /// The phases' days are those of the sample's plan.
  private static let congressBegins = Day(iso: "2020-10-20")
  private static let congressEnds = Day(iso: "2020-10-23")
  private static let secondBegins = Day(iso: "2020-09-01")
  private static let draftsAreOut = Day(iso: "2020-07-10")

  /// Draws what an activity on a day is about.
  static func content(
    on day: Day, theme: SampleIndicator.Theme, from stream: inout SampleStream
  ) -> SampleContent? {
    guard let congressBegins, let congressEnds, let secondBegins, let draftsAreOut else {
      return nil
    }
    if day > congressEnds {
      if day < congressEnds.adding(days: 9), stream.happens(percent: 10) {
        return SampleContent(
          area: "D2.5", phase: "D2b", note: "Tổng hợp tin, bài trong thời gian diễn ra Đại hội")
      }
      return stream.choice(third(theme)).map { SampleContent(area: $0) }
    }
    if day >= congressBegins {
      let area = stream.choice([("D2.5", weight: 85), ("D2.4", weight: 15)])
      return area.map { SampleContent(area: $0) }
    }
    if day >= secondBegins {
      if day < secondBegins.adding(days: 21), stream.happens(percent: 8) {
        return SampleContent(
          area: "D1.2", phase: "D1", note: "Đại hội tổ chức sau thời hạn chung, tính vào đợt 1")
      }
      // Emulation goes on as begun; such records name no phase and fall into the second by date.
      if stream.happens(percent: 3) { return SampleContent(area: "D1.3") }
      return stream.choice(second(theme)).map { SampleContent(area: $0) }
    }
    if day >= draftsAreOut, stream.happens(percent: 5) {
      return SampleContent(
        area: "D2.1", phase: "D2a", note: "Lấy ý kiến sớm vào dự thảo văn kiện Đại hội tỉnh")
    }
    let area = stream.choice(first(theme, on: day))
    return area.map { SampleContent(area: $0, phase: stream.happens(percent: 2) ? "D1" : nil) }
  }

  private static func first(
    _ theme: SampleIndicator.Theme, on day: Day
  ) -> [(String, weight: Int)] {
    switch theme {
    case .opinion: [("D1.2", 100)]
    case .sentiment: [("D1.2", 90), ("D1.1", 10)]
    case .emulation: [("D1.3", 75), ("D1.1", 15), ("D1.2", 10)]
    case .rebuttal: [("D1.3", 90), ("D1.1", 10)]
    case .general:
      // Until the spring it is about the Party's 90 years, then about the congresses.
      day.year < 2020 || day.month <= 3
        ? [("D1.1", 65), ("D1.2", 15), ("D1.3", 20)] : [("D1.1", 25), ("D1.2", 45), ("D1.3", 30)]
    }
  }

  private static func second(_ theme: SampleIndicator.Theme) -> [(String, weight: Int)] {
    switch theme {
    case .opinion: [("D2.1", 100)]
    case .sentiment: [("D2.3", 85), ("D2.4", 15)]
    case .emulation: [("D2.4", 85), ("D2.2", 15)]
    case .rebuttal: [("D2.3", 45), ("D2.4", 55)]
    case .general: [("D2.1", 25), ("D2.2", 25), ("D2.3", 10), ("D2.4", 40)]
    }
  }

  private static func third(_ theme: SampleIndicator.Theme) -> [(String, weight: Int)] {
    switch theme {
    case .opinion: [("D3.3", 100)]
    case .sentiment: [("D3.1", 60), ("D3.3", 40)]
    case .emulation: [("D3.1", 80), ("D3.2", 20)]
    case .rebuttal: [("D3.1", 40), ("D3.2", 60)]
    case .general: [("D3.1", 50), ("D3.2", 30), ("D3.3", 20)]
    }
  }
}
