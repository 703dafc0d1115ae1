/// With what a figure is set beside: asked for in a template by one word.
public enum Comparison: String, CaseIterable, Hashable, Sendable {
  /// The period itself.
  case current
  /// The period of the same kind just before (kỳ trước).
  case previousPeriod = "previous-period"
  /// The same period one year earlier (cùng kỳ năm trước).
  case samePeriodLastYear = "same-period-last-year"
  /// From the first day of the calendar's year to the cut-off (lũy kế từ đầu năm).
  case sinceYearBegan = "since-year-began"
  /// From the first day of the campaign to the cut-off.
  case sinceCampaignBegan = "since-campaign-began"
  /// The planned figure (kế hoạch).
  case target
}
