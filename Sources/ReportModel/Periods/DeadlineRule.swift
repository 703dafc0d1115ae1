/// When a period's report is due, counted from its cut-off.
///
/// Decree 09/2019/NĐ-CP, article 8, clause 5(b): at least one working day after the cut-off.
public struct DeadlineRule: Hashable, Sendable {
  /// What is counted.
  public enum Counting: String, Sendable {
    case days
    case workingDays = "working-days"
  }

  /// Days after the cut-off, 0…366.
  public let count: Int
  public let counting: Counting
  /// Public holidays, on which no work is done whatever the weekday.
  public let holidays: Set<Day>
  /// Saturdays and Sundays that are worked in exchange for another day.
  public let swappedWorkingDays: Set<Day>

  public init(
    count: Int, counting: Counting, holidays: Set<Day> = [], swappedWorkingDays: Set<Day> = []
  ) {
    self.count = max(0, min(count, 366))
    self.counting = counting
    self.holidays = holidays
    self.swappedWorkingDays = swappedWorkingDays
  }

  /// The last day on which a report for a period with this cut-off is on time.
  public func deadline(cutOff: Day) -> Day {
    switch counting {
    case .days: return cutOff.adding(days: count)
    case .workingDays:
      var day = cutOff
      var left = count
      // Bounded, so that a year full of holidays ends all the same.
      for _ in 0..<2000 where left > 0 {
        day = day.adding(days: 1)
        if isWorkingDay(day) { left -= 1 }
      }
      return day
    }
  }

  func isWorkingDay(_ day: Day) -> Bool {
    if swappedWorkingDays.contains(day) { return true }
    return day.weekday <= 5 && !holidays.contains(day)
  }
}
