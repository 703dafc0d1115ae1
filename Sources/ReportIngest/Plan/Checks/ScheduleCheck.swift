import ReportModel
import Settings

/// Days off and days worked don't contradict each other, and where the decree on reports rules, at least
/// one working day lies between cut-off and deadline.
struct ScheduleCheck {
  private let schedule: ScheduleDraft
  private let campaign: Campaign

  /// Months that are looked at when a campaign has no last day.
  private static let longest = 24

  init(_ schedule: ScheduleDraft, campaign: Campaign) {
    self.schedule = schedule
    self.campaign = campaign
  }

  func findings() -> [Finding] { contradictions() + [shortDeadline()].compactMap(\.self) }

  private func contradictions() -> [Finding] {
    schedule.swappedWorkingDays.compactMap { swapped in
      let day = swapped.value
      if schedule.deadline.holidays.contains(day) {
        return ScheduleMessages.bothOffAndWorked.finding(at: swapped.location, value: "\(day)")
      }
      guard day.weekday <= 5 else { return nil }
      return ScheduleMessages.workedAnyway.finding(.warning, at: swapped.location, value: "\(day)")
    }
  }

  /// The first month whose deadline comes too early: Decree 09/2019/NĐ-CP, article 8, clause 5(b).
  private func shortDeadline() -> Finding? {
    guard let location = schedule.deadlineLocation else { return nil }
    let calendar = schedule.calendar
    let rule = schedule.deadline
    var month = calendar.month(holding: campaign.first)
    for _ in 0..<Self.longest {
      let cutOff = calendar.lastDay(ofMonth: month)
      let isWithin = campaign.last.map { calendar.window(ofMonth: month).first <= $0 } ?? true
      guard isWithin else { return nil }
      let due = rule.deadline(cutOff: cutOff)
      if isByDecree(month), due < rule.workingDay(1, after: cutOff) {
        return ScheduleMessages.shortDeadline(.month(month), cutOff: cutOff).finding(
          .warning, at: location, value: "\(due)")
      }
      month = month.adding(months: 1)
    }
    return nil
  }

  private func isByDecree(_ month: YearMonth) -> Bool {
    let series = schedule.calendar as? CalendarSeries
    return (series?.calendar(ofMonth: month) ?? schedule.calendar) is DecreeCalendar
  }
}
