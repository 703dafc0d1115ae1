import ReportModel

/// The footnote of a report on suspect figures that were confirmed.
struct ConfirmedFigures {
  let report: ReportPlan
  let statistics: Statistics

  /// «Huyện ủy A: băng rôn 1.200 chiếc (treo đồng loạt tại các xã); …»; `nil` when there is none.
  ///
  /// Of the months that lie wholly within the report's days. Without waivers nothing is looked for. Which
  /// waivers hold is judged by the cut-off, not by the clock, so that equal data give equal reports.
  func footnote() throws -> String? {
    let texts = try figures().map(\.text)
    return texts.isEmpty ? nil : texts.joined(separator: "; ")
  }

  /// A figure that was confirmed.
  struct Figure {
    let unit: Position<OrgUnit>
    let indicator: Position<Indicator>?
    /// «Huyện ủy A: băng rôn 1.200 chiếc (treo đồng loạt tại các xã)».
    let text: String
  }

  /// The confirmed figures of the months that lie wholly within the report's days.
  func figures() throws -> [Figure] {
    let plan = report.plan
    let windows = report.windows
    guard !plan.waivers.isEmpty, let months = try months(within: windows.current) else {
      return []
    }
    let placement = statistics.placement(of: report)
    let isInScope = placement.table { $0.unit($1, isWithin: report.scope) }
    let suspects = try statistics.suspects(in: months).suspects.filter {
      isInScope[$0.unit, on: plan.calendar.lastDay(ofMonth: $0.month)]
    }
    let review = WaiverReview(suspects, waivers: plan.waivers, on: windows.asOf)
    return review.confirmed.map { confirmed in
      let suspect = confirmed.suspect
      var place = placement.tree.name(of: suspect.unit)
      if months.lowerBound != months.upperBound {
        place += ", tháng \(suspect.month.month)/\(suspect.month.year)"
      }
      return Figure(
        unit: suspect.unit, indicator: suspect.indicator,
        text: "\(place): \(subject(of: suspect)) (\(confirmed.waiver.reason))")
    }
  }

  private func months(within window: DayWindow) throws -> ClosedRange<YearMonth>? {
    let calendar = report.plan.calendar
    var first = calendar.month(holding: window.first)
    var last = calendar.month(holding: window.last)
    if calendar.window(ofMonth: first).first < window.first { first = first.adding(months: 1) }
    if calendar.lastDay(ofMonth: last) > window.last { last = last.adding(months: -1) }
    guard first <= last,
      let whole = DayWindow(
        first: calendar.window(ofMonth: first).first, last: calendar.lastDay(ofMonth: last))
    else { return nil }
    return try statistics.monthsWithRecords(in: whole)
  }

  private func subject(of suspect: SuspectFigure) -> String {
    guard let position = suspect.indicator, let figure = suspect.figure else {
      return suspect.explanation.vietnamese
    }
    let indicator = report.plan.indicators[position]
    let number = DecimalText.vietnamese(figure, places: figure.significantPlaces)
    let name = indicator.name.lowercasingFirstLetter
    // «cuộc tuyên truyền miệng 120» tells its measure already.
    return name.contains(indicator.measure)
      ? "\(name) \(number)" : "\(name) \(number) \(indicator.measure)"
  }
}
