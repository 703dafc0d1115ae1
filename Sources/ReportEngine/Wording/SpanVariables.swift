import ReportModel

/// The variables of the period or the phase that a report is on.
struct SpanVariables {
  let plan: Plan
  let windows: ComparisonWindows

  /// Everything under `period`; of a phase its days and its name.
  var period: [String: Any] {
    var values: [String: Any] = [
      "as_of": PeriodWording.date(windows.asOf),
      "first": PeriodWording.date(windows.current.first),
      "last": PeriodWording.date(windows.current.last),
      "year": String(plan.calendar.year(holding: windows.current.last)),
    ]
    if let phase = windows.phase {
      values["name"] = PhaseWording.nameInText(of: phase, in: plan)
      values["short_name"] = plan.phases[phase].shortName
      return values
    }
    let period = windows.period
    values["name"] = PeriodWording.name(of: period)
    values["short_name"] = PeriodWording.shortName(of: period).capitalizingFirstLetter
    if windows.sinceYearBegan == windows.current { values["begins_year"] = true }
    values.merge(previous(of: period)) { $1 }
    values.merge(lastYear(of: period)) { $1 }
    return values
  }

  private func previous(of period: ReportingPeriod) -> [String: Any] {
    let name = PeriodWording.previousName(of: period)
    var values: [String: Any] = [
      "previous": PeriodWording.previous(of: period),
      "previous_name": name.capitalizingFirstLetter, "previous_name_in_text": name,
      "previous_mark": PeriodWording.mark(of: period.previous),
    ]
    if let window = windows.previousPeriod {
      values["previous_days"] = PeriodWording.name(of: .days(window))
      if isPartial(window) { values["previous_partial"] = true }
      if window == windows.samePeriodLastYear { values["previous_is_last_year"] = true }
    }
    return values
  }

  private func lastYear(of period: ReportingPeriod) -> [String: Any] {
    let name = PeriodWording.lastYear(of: period)
    let year = PeriodWording.year(of: period.samePeriodLastYear, in: plan.calendar)
    var values: [String: Any] = [
      "last_year": name, "last_year_name": name.capitalizingFirstLetter,
      "last_year_short": "CK \(period.samePeriodLastYear.namedYear ?? year)",
    ]
    if windows.samePeriodLastYear.map(isPartial) ?? false { values["last_year_partial"] = true }
    return values
  }

  /// Whether the campaign began within the window, so that figures of it are those of some of its days.
  private func isPartial(_ window: DayWindow) -> Bool {
    window.first < plan.campaign.first && plan.campaign.first <= window.last
  }

  /// Everything under `phase`; `nil` for the report of a period.
  var phase: [String: Any]? {
    windows.phase.map { phase in
      var values: [String: Any] = [
        "name": PhaseWording.name(of: phase, in: plan),
        "name_in_text": PhaseWording.nameInText(of: phase, in: plan),
      ]
      let points = plan.phases[phase].points
      if !points.isEmpty { values["points"] = points.joined(separator: "; ") }
      return values
    }
  }
}
