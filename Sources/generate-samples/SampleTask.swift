import ReportModel

/// A task of the sample's `tasks.csv`, as far as progress on it is drawn.
struct SampleTask {
  let code: String
  /// Codes of units and of groups.
  let assignees: [String]
  let assignedOn: Day
  let due: Day?

  init?(_ code: String, _ assignees: String..., from: String, due: String? = nil) {
    guard let assignedOn = Day(iso: from) else { return nil }
    self.code = code
    self.assignees = assignees
    self.assignedOn = assignedOn
    self.due = due.flatMap { Day(iso: $0) }
  }

  /// Units that have the task, in the order of the units.
  var units: [SampleUnit] {
    SampleUnit.all.filter { assignees.contains($0.code) || assignees.contains($0.group) }
  }

  /// All tasks, in the order of `tasks.csv`.
  static let all: [SampleTask] = [
    SampleTask("NV01", "HU", "DU", from: "2019-12-02", due: "2019-12-31"),
    SampleTask("NV02", "HU", "DU", from: "2019-12-02", due: "2020-01-31"),
    SampleTask("NV03", "BD", "STTTT", from: "2019-12-02", due: "2020-01-31"),
    SampleTask("NV04", "HU", "SVHTTDL", "BD", from: "2019-12-16", due: "2020-02-10"),
    SampleTask("NV05", "HU", "DU", from: "2020-01-06", due: "2020-03-31"),
    SampleTask("NV06", "DT", "SNV", from: "2020-01-06", due: "2020-03-31"),
    SampleTask("NV07", "HU", "DU", from: "2020-02-17", due: "2020-05-31"),
    SampleTask("NV08", "STTTT", "DUCA", from: "2020-03-13"),
    SampleTask("NV09", "HU", "SVHTTDL", "BD", from: "2020-03-16", due: "2020-05-05"),
    SampleTask("NV10", "HU", "DT", "BD", from: "2020-01-06"),
    SampleTask("NV11", "DUCA", "DUQS", "DUBP", "STTTT", from: "2020-01-06"),
    SampleTask("NV12", "BTCTU", from: "2020-05-04", due: "2020-06-30"),
    SampleTask("NV13", "STTTT", from: "2020-04-01", due: "2020-06-05"),
    SampleTask("NV14", "HU", "DU", from: "2020-04-15", due: "2020-07-31"),
    SampleTask("NV15", "BTGTU", from: "2020-02-03", due: "2020-05-29"),
    SampleTask("NV16", "HU", "SVHTTDL", "BD", "DT", from: "2020-07-15", due: "2020-09-05"),
    SampleTask("NV17", "HU", "DU", "SN", from: "2020-08-03", due: "2020-09-10"),
    SampleTask("NV18", "HU", "DU", "SN", "DT", from: "2020-07-01", due: "2020-09-30"),
    SampleTask("NV19", "BD", "SN", from: "2020-08-17", due: "2020-10-10"),
    SampleTask("NV20", "HU", "BDVTU", "MTTQ", from: "2020-09-01", due: "2020-10-15"),
    SampleTask("NV21", "HU", "SVHTTDL", from: "2020-09-01", due: "2020-10-15"),
    SampleTask("NV22", "BD", "STTTT", "VPTU", from: "2020-09-15", due: "2020-10-23"),
    SampleTask("NV23", "SNV", "BD", "DT", from: "2020-09-15", due: "2020-12-10"),
    SampleTask("NV24", "HU", "DU", from: "2020-10-24", due: "2020-11-05"),
    SampleTask("NV25", "HU", "DU", "DT", from: "2020-11-02", due: "2020-12-31"),
    SampleTask("NV26", "HU", "DU", "SN", "DT", from: "2020-10-26", due: "2020-11-20"),
    SampleTask("NV27", "BD", from: "2020-11-02"),
    SampleTask("NV28", "TDOAN", "SGDDT", from: "2020-08-03", due: "2020-11-30"),
  ].compactMap { $0 }
}
