public import ReportModel

/// The windows of days that a report and its comparisons look at.
public struct ComparisonWindows: Sendable, Hashable {
  /// The period; for a phase its days.
  public let period: ReportingPeriod
  /// The phase that the report is on; its figures are those of the records that belong to it.
  public let phase: Position<Phase>?
  /// The days that the report is on, cut off at `asOf` when that comes before their end.
  public let current: DayWindow
  /// The days whose records are counted: those of a period, and all up to `asOf` for a phase, since a
  /// record may name its phase though its day lies outside.
  public let counted: DayWindow
  public let asOf: Day
  /// `nil` for a phase, as all that follow: what came before it wasn't that phase.
  public let previousPeriod: DayWindow?
  public let samePeriodLastYear: DayWindow?
  public let sinceYearBegan: DayWindow?
  /// For a phase too: of the whole campaign, whatever the phase.
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
    phase = nil
    self.current = current
    counted = current
    self.asOf = asOf
    previousPeriod = plan.calendar.window(of: period.previous)
    samePeriodLastYear = plan.calendar.window(of: period.samePeriodLastYear)
    sinceYearBegan = DayWindow(first: year.first, last: current.last) ?? current
    sinceCampaignBegan = DayWindow(first: plan.campaign.first, last: current.last) ?? current
  }

  /// The windows of a phase as of a day; `nil` when the day lies before the phase begins.
  ///
  /// A phase without a first day begins with the campaign, one without a last day goes on.
  public init?(phase: Position<Phase>, asOf: Day, plan: Plan) {
    let last = min(plan.phases[phase].last ?? asOf, asOf)
    // One that ends before the campaign begins is faulty, but it is no reason to have no days.
    let first = plan.phases[phase].first ?? min(plan.campaign.first, last)
    guard let current = DayWindow(first: first, last: last),
      let counted = DayWindow(first: .distantPast, last: asOf)
    else { return nil }
    period = .days(current)
    self.phase = phase
    self.current = current
    self.counted = counted
    self.asOf = asOf
    previousPeriod = nil
    samePeriodLastYear = nil
    sinceYearBegan = nil
    sinceCampaignBegan = DayWindow(first: plan.campaign.first, last: asOf) ?? current
  }

  /// The days whose records a comparison counts; `nil` for a target, which is no sum of records, and
  /// where there is nothing to compare with.
  public func window(for comparison: Comparison) -> DayWindow? {
    switch comparison {
    case .current: counted
    case .previousPeriod: previousPeriod
    case .samePeriodLastYear: samePeriodLastYear
    case .sinceYearBegan: sinceYearBegan
    case .sinceCampaignBegan: sinceCampaignBegan
    case .target: nil
    }
  }

  /// The phase whose records alone a comparison counts.
  func phase(for comparison: Comparison) -> Position<Phase>? {
    comparison == .current ? phase : nil
  }

  /// The day as of which tasks are classified for a comparison.
  public func asOf(for comparison: Comparison) -> Day {
    switch comparison {
    case .previousPeriod: previousPeriod?.last ?? asOf
    case .samePeriodLastYear: samePeriodLastYear?.last ?? asOf
    case .current, .sinceYearBegan, .sinceCampaignBegan, .target: asOf
    }
  }
}

extension Day {
  /// 1 January of the first year that days can have: before all records.
  static var distantPast: Day { Day(year: 1, month: 1, day: 1) ?? Day(number: 0) }
}
