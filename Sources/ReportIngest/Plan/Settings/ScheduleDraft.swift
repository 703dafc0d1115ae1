import ReportModel
import Settings

/// Which days a period holds (see `CalendarDraft`) and when its report is due: `deadline`, `holidays`,
/// `swapped_working_days`.
struct ScheduleDraft {
  let calendar: any PeriodCalendar
  let deadline: DeadlineRule

  init(_ root: inout MappingReader) {
    calendar = CalendarDraft(&root).calendar
    let holidays = root.optionalList("holidays") { $0.day() }
    let swapped = root.optionalList("swapped_working_days") { $0.day() }
    let (count, counting) = root.mapping("deadline", ScheduleDraft.count)
    deadline = DeadlineRule(
      count: count, counting: counting, holidays: Set(holidays), swappedWorkingDays: Set(swapped))
  }

  /// Either `days` or `working_days`.
  private static func count(_ reader: inout MappingReader) -> (Int, DeadlineRule.Counting) {
    let days = reader.optionalInteger("days", in: 0...366)
    let workingDays = reader.optionalInteger("working_days", in: 0...366)
    switch (days, workingDays) {
    case (let days?, nil): return (days, .days)
    case (nil, let workingDays?): return (workingDays, .workingDays)
    case (nil, nil), (_?, _?):
      if !reader.isPlaceholder {
        reader.report(PlanMessages.unclearDeadline.finding(at: reader.location, value: nil))
      }
      return (0, .days)
    }
  }
}
