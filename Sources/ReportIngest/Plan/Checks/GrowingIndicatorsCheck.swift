import ReportModel
import Settings

/// What an indicator with `grows` may be: a level, since happenings of one month can be fewer than those
/// of another.
enum GrowingIndicatorsCheck {
  static func findings(_ indicators: [IndicatorDraft]) -> [Finding] {
    indicators.compactMap { indicator in
      guard let grows = indicator.grows, grows.value, indicator.accumulation.value != .stock else {
        return nil
      }
      return IndicatorMessages.growingFlow.finding(at: grows.location, value: "true")
    }
  }
}
