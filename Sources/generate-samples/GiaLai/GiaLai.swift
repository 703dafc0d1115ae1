import ReportModel

/// What of `samples/gia-lai-2020` is set, not drawn: a province's campaign over thirteen months.
enum GiaLai {
  static let sample = Sample(
    name: "gia-lai-2020", seed: 20_200_605, density: 96, issuer: "BTGTU", units: units,
    months: months, indicators: indicators, tasks: tasks, notes: notes,
    content: { content(on: $0, theme: $1.theme, from: &$2) })
}
