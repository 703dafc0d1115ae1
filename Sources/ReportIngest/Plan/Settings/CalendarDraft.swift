import ReportModel
import Settings

/// Which days a period holds: `calendar`, `calendars` of one's own, and `calendar_changes`.
struct CalendarDraft {
  let calendar: any PeriodCalendar

  init(_ root: inout MappingReader) {
    let own = root.optionalMappings("calendars", CalendarDraft.own).compactMap(\.self)
    let known = PeriodCalendars.all + own
    let initial = CalendarDraft.choose(root.choice("calendar", among: known.map(\.code)), known)
    let changes = root.optionalMappings("calendar_changes") { change in
      CalendarSeries.Stage(
        from: change.day("from"),
        calendar: CalendarDraft.choose(
          change.choice("calendar", among: known.map(\.code)), known))
    }
    calendar = changes.isEmpty ? initial : CalendarSeries(initial, then: changes)
  }

  private static func choose(
    _ code: String, _ known: [any PeriodCalendar]
  ) -> any PeriodCalendar {
    known.first { $0.code == code } ?? GregorianMonths()
  }

  /// Either `cut_off_day`, or `months` with the window of each.
  private static func own(_ reader: inout MappingReader) -> (any PeriodCalendar)? {
    let code = reader.code().value
    if PeriodCalendars.named(code) != nil {
      reader.report(
        PlanMessages.calendarNameTaken.finding(at: reader.location(of: "code"), value: code))
    }
    if let day = reader.optionalInteger("cut_off_day", in: 1...28) {
      return CutOffCalendar(
        code: code, cutOffDay: day,
        runsToYearEnd: reader.optionalBoolean("runs_to_year_end") ?? false)
    }
    let months = reader.mappings("months", month).compactMap(\.self)
    guard !reader.isPlaceholder, !months.isEmpty else { return nil }
    do {
      return try TableCalendar(code: code, months: months)
    } catch {
      reader.report(
        PlanMessages.calendarFault(error).finding(at: reader.location(of: "months"), value: code))
      return nil
    }
  }

  private static func month(
    _ reader: inout MappingReader
  ) -> (month: YearMonth, window: DayWindow)? {
    let name = reader.text("month")
    let first = reader.day("from")
    let last = reader.day("to")
    guard !reader.isPlaceholder else { return nil }
    guard case .month(let month)? = ReportingPeriod(code: name) else {
      reader.report(
        PlanMessages.malformedMonth.finding(at: reader.location(of: "month"), value: name))
      return nil
    }
    guard let window = DayWindow(first: first, last: last) else {
      reader.report(
        PlanMessages.endsBeforeBeginning.finding(at: reader.location(of: "to"), value: "\(last)"))
      return nil
    }
    return (month, window)
  }
}
