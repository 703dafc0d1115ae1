import ReportModel

/// What of `samples/cao-bang-2020` is set, not drawn: a subcommittee's campaign over seventeen months,
/// in which thirteen districts became ten.
enum CaoBang {
  static let sample = Sample(
    name: "cao-bang-2020", seed: 13_417_093, density: 83, issuer: "BTGTU", units: units,
    months: months, indicators: indicators, tasks: tasks, notes: notes,
    content: { content(on: $0, of: $1, from: &$2) })
}
