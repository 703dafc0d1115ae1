import ReportModel

/// The months that are rows of a table: those of the calendar's year up to the cut-off, in the report of a
/// phase those of the phase.
struct MonthRows {
  /// From the first on without a gap; their places in an answer are those here.
  let months: [YearMonth]
  private let plan: Plan
  private let windows: ComparisonWindows
  private let first: Day

  init(_ windows: ComparisonWindows, plan: Plan) {
    let whole = windows.sinceYearBegan ?? windows.current
    let calendar = plan.calendar
    let last = calendar.month(holding: windows.current.last)
    var months = [calendar.month(holding: whole.first)]
    while let month = months.last, month < last { months.append(month.adding(months: 1)) }
    self.months = months
    self.plan = plan
    self.windows = windows
    first = whole.first
  }

  /// The days whose records a comparison counts, beginning in the month of the first row; `nil` where there
  /// is nothing to compare with.
  func window(for comparison: Comparison) -> DayWindow? {
    switch comparison {
    case .current: return DayWindow(first: first, last: windows.current.last)
    case .samePeriodLastYear:
      guard windows.phase == nil, let earliest = days(ofRow: 0, comparison),
        let latest = days(ofRow: months.count - 1, comparison)
      else { return nil }
      return earliest.union(latest)
    case .previousPeriod, .sinceYearBegan, .sinceCampaignBegan, .target: return nil
    }
  }

  /// The days of a row's month, or of the same month of last year.
  func days(ofRow row: Int, _ comparison: Comparison) -> DayWindow? {
    let month = comparison == .current ? months[row] : months[row].adding(months: -12)
    let days = plan.calendar.window(ofMonth: month)
    guard comparison == .current else { return days }
    return DayWindow(first: max(days.first, first), last: min(days.last, windows.current.last))
  }

  /// Places of the months that have a row: before the campaign there was nothing to count.
  var rows: [Int] {
    months.indices.filter { plan.calendar.lastDay(ofMonth: months[$0]) >= plan.campaign.first }
  }

  /// «Tháng 6»; with the year where the rows are of several.
  func label(ofRow row: Int) -> String {
    let month = months[row]
    return months.first?.year == months.last?.year
      ? "Tháng \(month.month)" : "Tháng \(month.month)/\(month.year)"
  }
}
