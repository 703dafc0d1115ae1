extension DangUyKhoi {
  /// All tasks, in the order of `tasks.csv`.
  static let tasks: [SampleTask] = [
    SampleTask(
      "NV01", "BAN", "BO", "NGANH", "DT", from: "2021-06-14", due: "2021-07-31",
      latest: "2021-11-30"),
    SampleTask("NV02", "BAN", "BO", "NGANH", "DT", from: "2021-06-14", ongoing: true),
    SampleTask("NV03", "BAN", "BO", "NGANH", "DT", from: "2021-06-14"),
    SampleTask("NV04", "DUK", from: "2021-06-14", ongoing: true),
    SampleTask("NV05", "DUK", from: "2021-06-14", ongoing: true),
    SampleTask(
      "NV06", "BAN", "BO", "NGANH", "DT", from: "2021-06-14", due: "2021-12-31",
      latest: "2022-03-31"),
    SampleTask("NV07", "BAN", "BO", "NGANH", "DT", from: "2022-01-01", due: "2025-12-31"),
    SampleTask("NV08", "BAN", "BO", "NGANH", "DT", from: "2021-06-14", ongoing: true),
    SampleTask("NV09", "BAN", "BO", "NGANH", "DT", from: "2021-06-14"),
    SampleTask("NV10", "BAN", "BO", "NGANH", "DT", from: "2021-06-14", ongoing: true),
    SampleTask("NV11", "BAN", "BO", "NGANH", "DT", from: "2021-06-14"),
    SampleTask("NV12", "BAN", "BO", "NGANH", "DT", from: "2021-06-14"),
  ].compactMap { $0 }
}
