public import ReportModel

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

/// The windows of days that a report's comparisons look at.
public struct ComparisonWindows: Sendable, Hashable {
  public let period: ReportingPeriod
  /// The days of the period, cut off at `asOf` when that comes before the period's end.
  public let current: DayWindow
  public let asOf: Day
  public let previousPeriod: DayWindow
  public let samePeriodLastYear: DayWindow
  public let sinceYearBegan: DayWindow
  public let sinceCampaignBegan: DayWindow

  /// The windows of a period as of a day; `nil` when the day lies before the period begins.
  public init?(period: ReportingPeriod, asOf: Day?, plan: Plan) {
    let whole = plan.calendar.window(of: period)
    let asOf = asOf ?? whole.last
    guard let current = DayWindow(first: whole.first, last: min(whole.last, asOf)) else {
      return nil
    }
    let year = plan.calendar.window(of: .year(plan.calendar.year(holding: current.last)))
    self.period = period
    self.current = current
    self.asOf = asOf
    previousPeriod = plan.calendar.window(of: period.previous)
    samePeriodLastYear = plan.calendar.window(of: period.samePeriodLastYear)
    sinceYearBegan = DayWindow(first: year.first, last: current.last) ?? current
    sinceCampaignBegan = DayWindow(first: plan.campaign.first, last: current.last) ?? current
  }

  /// The window of a comparison; `nil` for a target, which is no sum of records.
  public func window(for comparison: Comparison) -> DayWindow? {
    switch comparison {
    case .current: current
    case .previousPeriod: previousPeriod
    case .samePeriodLastYear: samePeriodLastYear
    case .sinceYearBegan: sinceYearBegan
    case .sinceCampaignBegan: sinceCampaignBegan
    case .target: nil
    }
  }

  /// The day as of which tasks are classified for a comparison.
  public func asOf(for comparison: Comparison) -> Day {
    switch comparison {
    case .previousPeriod: previousPeriod.last
    case .samePeriodLastYear: samePeriodLastYear.last
    case .current, .sinceYearBegan, .sinceCampaignBegan, .target: asOf
    }
  }
}
