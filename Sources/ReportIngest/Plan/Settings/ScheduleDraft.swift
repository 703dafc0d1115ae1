import ReportModel
import Settings

/// Which days a period holds (see `CalendarDraft`) and when its report is due: `deadline`, `holidays`,
/// `swapped_working_days`.
struct ScheduleDraft {
  let calendar: any PeriodCalendar
  let deadline: DeadlineRule
  /// `nil` where the plan doesn't say when reports are due.
  let deadlineLocation: Finding.Location?
  let swappedWorkingDays: [Located<Day>]

  init(_ root: inout MappingReader) {
    calendar = CalendarDraft(&root).calendar
    let holidays = root.optionalList("holidays") { $0.day() }
    let swapped = root.optionalList("swapped_working_days") { Located($0.day(), at: $0.location) }
    (deadline, deadlineLocation) = root.mapping("deadline") { reader in
      let counted = ScheduleDraft.count(&reader)
      let rule = DeadlineRule(
        count: counted?.days ?? 0, counting: counted?.counting ?? .days,
        rollsToWorkingDay: reader.optionalBoolean("rolls_to_working_day") ?? false,
        holidays: Set(holidays), swappedWorkingDays: Set(swapped.map(\.value)))
      return (rule, counted.map { _ in reader.location })
    }
    swappedWorkingDays = swapped
  }

  /// Either `days` or `working_days`; `nil` if it is neither or both.
  private static func count(
    _ reader: inout MappingReader
  ) -> (days: Int, counting: DeadlineRule.Counting)? {
    let days = reader.optionalInteger("days", in: 0...366)
    let workingDays = reader.optionalInteger("working_days", in: 0...366)
    switch (days, workingDays) {
    case (let days?, nil): return (days, .days)
    case (nil, let workingDays?): return (workingDays, .workingDays)
    case (nil, nil), (_?, _?):
      if !reader.isPlaceholder {
        reader.report(ScheduleMessages.unclearDeadline.finding(at: reader.location, value: nil))
      }
      return nil
    }
  }
}
