import ReportModel

/// What every unit reported itself, indicator by indicator and month by month, as far back as the plan
/// looks.
///
/// Figures are those of the unit's own records, not of the units below it: a slip is made where a report
/// is written.
struct FigureHistory {
  let plan: Plan
  /// In order of time, without a gap.
  let months: [YearMonth]
  /// Which of the months are checked; the last ones.
  let checked: Range<Int>
  /// In the order of indicators, then of units.
  let series: [FigureSeries]
  /// What each unit reported as a whole, in order of time.
  let contents: [Position<OrgUnit>: [MonthContent]]

  /// - Throws: what the source throws.
  init(
    plan: Plan, source: some RecordSource, checking checkedMonths: ClosedRange<YearMonth>
  ) throws {
    let length = checkedMonths.upperBound.number - checkedMonths.lowerBound.number + 1
    let first = checkedMonths.lowerBound.adding(months: -plan.checks.history)
    let months = (0..<(plan.checks.history + length)).map { first.adding(months: $0) }
    var figures = FigureSeriesSums(plan: plan)
    for (place, month) in months.enumerated() {
      let window = plan.calendar.window(ofMonth: month)
      figures.take(try source.activityCells(in: window, grain: .halfMonth), month: place)
    }
    self.plan = plan
    self.months = months
    checked = plan.checks.history..<months.count
    series = figures.series
    contents = figures.contents
  }

  /// The month at a place, as identities and messages name it.
  func period(_ place: Int) -> ReportingPeriod { .month(months[place]) }
}

/// The figures of one unit and indicator.
struct FigureSeries {
  struct Point {
    /// Place among the months of the history.
    let month: Int
    let figure: Quantity
    /// How many happenings the figure is the sum of, at least 1: for an audience the quantity of the
    /// indicator whose audience it is, else the number of records.
    let happenings: Int
  }

  let unit: Position<OrgUnit>
  let indicator: Position<Indicator>
  /// In order of time; months without a figure are left out.
  let points: [Point]

  func figure(in month: Int) -> Quantity? { points.first { $0.month == month }?.figure }
}

/// All that a unit reported of flows for a month.
struct MonthContent {
  let month: Int
  /// Of indicators, content areas, quantities, numbers of records and audiences, whatever their order.
  let fingerprint: RecordFingerprint
  /// Indicators with a quantity greater than 0, and their quantities.
  let figures: [Position<Indicator>: Quantity]
}
