import ReportModel

/// What of `samples/kon-tum-so-tai-chinh-2020` is set, not drawn: one department over eighteen months.
enum KonTum {
  static let sample = Sample(
    name: "kon-tum-so-tai-chinh-2020", seed: 20_200_415, density: 100, deadline: deadline,
    units: units, months: months, indicators: indicators, tasks: tasks, notes: notes,
    content: { content(on: $0, theme: $1.theme, from: &$2) })

  /// The holidays are those of the plan.
  private static let deadline = DeadlineRule(
    count: 3, counting: .workingDays,
    holidays: Set(
      [
        "2020-01-01", "2020-01-23", "2020-01-24", "2020-01-27", "2020-01-28", "2020-01-29",
        "2020-04-02", "2020-04-30", "2020-05-01", "2020-09-02", "2021-01-01", "2021-02-10",
        "2021-02-11", "2021-02-12", "2021-02-15", "2021-02-16", "2021-04-21", "2021-04-30",
        "2021-05-03",
      ].compactMap { Day(iso: $0) }))
}
