extension DamHa {
  /// All tasks with those who lead them, in the order of `tasks.csv`.
  static let tasks: [SampleTask] = [
    SampleTask("NV01", "VHTT", from: "2019-12-02"),
    SampleTask("NV02", "TTVH", from: "2019-12-02", due: "2020-01-31"),
    SampleTask("NV03", "TTVH", from: "2019-12-02"),
    SampleTask("NV04", "KMT", from: "2020-03-02", due: "2020-04-30"),
    SampleTask("NV05", "KMT", from: "2020-02-17", due: "2020-05-15"),
    SampleTask("NV06", "BTG", from: "2019-12-02", due: "2020-03-31"),
    SampleTask("NV07", "XA", "LL", from: "2020-01-06", due: "2020-04-15"),
    SampleTask("NV08", "XA", from: "2019-12-02"),
    SampleTask("NV09", "DT", from: "2019-12-02"),
    SampleTask("NV10", "VHTT", from: "2020-02-03", due: "2020-05-15"),
    SampleTask("NV11", "BTG", from: "2019-12-02", due: "2020-05-20"),
    SampleTask("NV12", "BTG", from: "2019-12-16", due: "2020-03-20"),
    SampleTask("NV13", "BTC", from: "2019-12-16", due: "2020-04-15"),
    SampleTask("NV14", "BTG", from: "2020-01-06", due: "2020-04-15"),
    SampleTask("NV15", "DT", "TTVH", from: "2019-12-02"),
    SampleTask("NV16", "BTG", "DUCA", from: "2019-12-02"),
    SampleTask("NV17", "TTVH", from: "2020-04-20", due: "2020-05-31"),
    SampleTask("NV18", "BTG", from: "2020-06-01", due: "2020-06-10"),
    SampleTask("NV19", "XA", "LL", "DT", from: "2020-06-15", due: "2020-09-30"),
    SampleTask("NV20", "XA", "LL", from: "2020-07-01", due: "2020-11-15"),
    SampleTask("NV21", "XA", "LL", "PB", from: "2020-04-01", due: "2020-04-20"),
  ].compactMap { $0 }
}
