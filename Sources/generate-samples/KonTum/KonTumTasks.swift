extension KonTum {
  /// All tasks, in the order of `tasks.csv`.
  static let tasks: [SampleTask] = [
    SampleTask("NV01", "DT", from: "2020-04-20"),
    SampleTask("NV02", "VP", from: "2020-04-20"),
    SampleTask("NV03", "VP", from: "2020-04-20"),
    SampleTask("NV04", "PHG", "TCD", "DT", from: "2020-04-20"),
    SampleTask("NV05", "TRANG", from: "2020-04-20", due: "2020-05-15"),
    SampleTask("NV06", "CBCQ", from: "2020-04-20", due: "2020-06-30"),
    SampleTask("NV07", "CDCS", from: "2020-04-20", due: "2020-06-15"),
    SampleTask("NV08", "PHG", "DT", from: "2020-07-01", due: "2020-08-31"),
    SampleTask("NV09", "CBCQ", "PHG", from: "2020-08-03", due: "2020-09-10"),
    SampleTask("NV10", "VP", from: "2020-09-01", due: "2020-09-21"),
    SampleTask("NV11", "CBCQ", "TRANG", from: "2020-09-28", due: "2020-10-09"),
    SampleTask("NV12", "CBCQ", "DT", from: "2020-10-12", due: "2020-12-31"),
    SampleTask("NV13", "CBCQ", from: "2020-10-20", due: "2020-11-15"),
    SampleTask("NV14", "TRANG", "VP", from: "2021-01-11", due: "2021-02-01"),
    SampleTask("NV15", "CBCQ", "TRANG", from: "2021-02-02", due: "2021-02-20"),
    SampleTask("NV16", "CBCQ", "PHG", "DT", from: "2021-03-01", due: "2021-05-31"),
    SampleTask("NV17", "VP", from: "2021-05-17", due: "2021-06-25"),
  ].compactMap { $0 }
}
