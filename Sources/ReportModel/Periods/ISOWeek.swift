/// Weeks of ISO 8601: Monday to Sunday, the first one holds 4 January.
public enum ISOWeek {
  /// Monday to Sunday of a week.
  public static func window(year: Int, week: Int) -> DayWindow {
    let fourth = Day(number: Day.number(year: year, month: 1, day: 4))
    let monday = fourth.adding(days: 1 - fourth.weekday + 7 * (week - 1))
    return DayWindow(unchecked: monday, monday.adding(days: 6))
  }

  /// 52 or 53.
  public static func count(inYear year: Int) -> Int {
    // 28 December always lies in the year's last week.
    number(holding: Day(number: Day.number(year: year, month: 12, day: 28))).week
  }

  /// Week-based year and week of a day; around New Year the year may differ from the day's own.
  public static func number(holding day: Day) -> (year: Int, week: Int) {
    let thursday = day.adding(days: 4 - day.weekday)
    let year = thursday.year
    let firstDay = Day(number: Day.number(year: year, month: 1, day: 1))
    return (year, thursday.days(since: firstDay) / 7 + 1)
  }
}
