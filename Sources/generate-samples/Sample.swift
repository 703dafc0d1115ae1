import ReportModel

/// A sample whose records are drawn: what of it is set. It follows the sample's plan, which says what
/// its codes mean.
struct Sample: Sendable {
  /// Folder of the sample under `samples/`.
  let name: String
  /// Another seed gives another sample; samples/README.md names this one.
  let seed: UInt64
  /// All records together, in percent of what the indicators' table says.
  let density: Int
  /// The unit that issues the report, if it is one of the units: it works, but reports to nobody here.
  var issuer: String?
  /// When a report is on time, as in the plan.
  var deadline = DeadlineRule(count: 3, counting: .days)
  /// All units that work, in the order of `units.csv`.
  let units: [SampleUnit]
  /// In order of time.
  let months: [SampleMonth]
  /// All recorded indicators, in the order of the plan.
  let indicators: [SampleIndicator]
  /// All tasks, in the order of `tasks.csv`.
  let tasks: [SampleTask]
  let notes: SampleNotes
  /// Draws what an activity on a day is about.
  let content: @Sendable (Day, SampleIndicator, inout SampleStream) -> SampleContent?

  static let all = [
    GiaLai.sample, KonTum.sample, DamHa.sample, CaoBang.sample, DangUyKhoi.sample,
  ]

  /// Units that have the task, in the order of the units.
  func units(of task: SampleTask) -> [SampleUnit] { units.filter(task.isAssigned(to:)) }

  /// Last day of the sample.
  var end: Day { months.last?.window.last ?? Day(number: 0) }

  /// The files of one month; there is none for what has no rows in it.
  func files(of month: SampleMonth) -> [SampleFile] {
    let activities = SampleActivities(sample: self, month: month).rows()
    let activeUnits = Set(activities.map { $0[SampleActivities.unitColumn] })
    return [
      SampleFile(
        name: "hoat-dong-\(month.name).csv", header: SampleActivities.header, rows: activities),
      SampleFile(
        name: "tien-do-\(month.name).csv", header: SampleCompletions.header,
        rows: SampleCompletions(sample: self).rows(of: month)),
      SampleFile(
        name: "nhan-bao-cao-\(month.name).csv", header: SampleReceipts.header,
        rows: SampleReceipts(sample: self, month: month, activeUnits: activeUnits).rows()),
    ].filter { !$0.rows.isEmpty }
  }
}
