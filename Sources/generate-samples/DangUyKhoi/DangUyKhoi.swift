import ReportModel

/// What of `samples/dang-uy-khoi-2021` is set, not drawn: the campaign of a bloc of central bodies,
/// by months of the calendar, from the first phase into the second.
enum DangUyKhoi {
  static let sample = Sample(
    name: "dang-uy-khoi-2021", seed: 23_062_021, density: 109, issuer: "DUK",
    deadline: DeadlineRule(count: 5, counting: .days),
    units: units, months: months, indicators: indicators, tasks: tasks, notes: notes,
    content: { content(on: $0, of: $1, from: &$2) })
}
