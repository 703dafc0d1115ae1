import ReportModel

/// What of `samples/dam-ha-2020` is set, not drawn: a district before, during and after its congress.
enum DamHa {
  static let sample = Sample(
    name: "dam-ha-2020", seed: 20_200_328, density: 100,
    deadline: DeadlineRule(count: 2, counting: .days), units: units, months: months,
    indicators: indicators, tasks: tasks, notes: notes,
    content: { content(on: $0, theme: $1.theme, from: &$2) })
}
