import ReportModel

extension DangUyKhoi {
  /// The phases' days are those of the sample's plan.
  private static let secondBegins = Day(iso: "2022-01-01")
  private static let sessionEnds = Day(iso: "2021-07-31")

  static func content(
    on day: Day, of indicator: SampleIndicator, from stream: inout SampleStream
  ) -> SampleContent? {
    guard let secondBegins, let sessionEnds else { return nil }
    if indicator.theme == .rebuttal {
      return SampleContent(
        area: "C2", note: stream.happens(percent: 10) ? "Phối hợp với các cơ quan báo chí" : nil)
    }
    if indicator.theme == .general, stream.happens(percent: 14) {
      return SampleContent(area: stream.happens(percent: 70) ? "C1" : "C2")
    }
    if day < secondBegins {
      return stream.choice(first(indicator.theme, elections: day <= sessionEnds))
        .map { SampleContent(area: $0) }
    }
    // What looks back on the first year still belongs to the first phase, and says so.
    if day < secondBegins.adding(days: 31), stream.happens(percent: 12) {
      return SampleContent(area: "P1.2", phase: "P1", note: "Tổng kết tuyên truyền năm 2021")
    }
    return stream.choice(second(indicator.theme)).map { SampleContent(area: $0) }
  }

  private static func first(
    _ theme: SampleIndicator.Theme, elections: Bool
  ) -> [(String, weight: Int)] {
    switch theme {
    case .emulation: [("P1.2", 60), ("P1.3", 40)]
    default:
      elections
        ? [("P1.1", 60), ("P1.2", 25), ("P1.3", 15)] : [("P1.1", 8), ("P1.2", 52), ("P1.3", 40)]
    }
  }

  private static func second(_ theme: SampleIndicator.Theme) -> [(String, weight: Int)] {
    switch theme {
    case .emulation: [("P2.2", 90), ("P2.1", 10)]
    default: [("P2.1", 70), ("P2.2", 30)]
    }
  }
}
