/// When a period's report is due, counted from its cut-off.
public struct DeadlineRule: Hashable, Sendable {
  /// What is counted.
  public enum Counting: String, Sendable {
    case days
    case workingDays = "working-days"
  }

  /// Days after the cut-off, 0…366.
  public let count: Int
  public let counting: Counting
  /// Whether a report that would be due on a day off is due on the next working day.
  public let rollsToWorkingDay: Bool
  /// Public holidays, on which no work is done whatever the weekday.
  public let holidays: Set<Day>
  /// Saturdays and Sundays that are worked in exchange for another day.
  public let swappedWorkingDays: Set<Day>

  public init(
    count: Int, counting: Counting, rollsToWorkingDay: Bool = false, holidays: Set<Day> = [],
    swappedWorkingDays: Set<Day> = []
  ) {
    self.count = max(0, min(count, 366))
    self.counting = counting
    self.rollsToWorkingDay = rollsToWorkingDay
    self.holidays = holidays
    self.swappedWorkingDays = swappedWorkingDays
  }

  /// The last day on which a report for a period with this cut-off is on time.
  public func deadline(cutOff: Day) -> Day {
    let day =
      switch counting {
      case .days: cutOff.adding(days: count)
      case .workingDays: workingDay(count, after: cutOff)
      }
    return rollsToWorkingDay && !isWorkingDay(day) ? workingDay(1, after: day) : day
  }

  /// The working day that is the `number`th after a day; the day itself for 0.
  public func workingDay(_ number: Int, after day: Day) -> Day {
    var day = day
    var left = number
    // Bounded, so that a year full of holidays ends all the same.
    for _ in 0..<2000 where left > 0 {
      day = day.adding(days: 1)
      if isWorkingDay(day) { left -= 1 }
    }
    return day
  }

  private func isWorkingDay(_ day: Day) -> Bool {
    if swappedWorkingDays.contains(day) { return true }
    return day.weekday <= 5 && !holidays.contains(day)
  }
}
