extension CaoBang {
  /// Days and numbers of documents that stand in the source; the others are invented.
  private typealias Done = SampleTask.Completion

  /// All tasks, in the order of `tasks.csv`.
  static let tasks: [SampleTask] =
    ([
      SampleTask(
        "NV01", "BTGTU", from: "2019-07-15",
        settled: ["BTGTU": Done("2019-12-30", reference: "417-KH/TU")]),
      SampleTask("NV02", "BTGTU", from: "2019-07-15", ongoing: true),
      SampleTask(
        "NV03", "BTGTU", from: "2019-07-15", due: "2020-09-30",
        settled: ["BTGTU": Done("2020-09-28")]),
      SampleTask(
        "NV04", "HU", "DU", from: "2019-12-30", due: "2020-03-31", latest: "2020-05-22",
        settled: [
          "HAL": Done("2020-05-22", note: "Hoàn thành chậm so với thời hạn"),
          "DUKDN": Done("2020-05-18", note: "Hoàn thành chậm so với thời hạn"),
        ]),
      SampleTask(
        "NV05", "HU", "DU", from: "2019-12-30", due: "2020-04-30", latest: "2020-06-03",
        settled: [
          "QHO": Done("2020-06-03", note: "Kiện toàn sau khi thành lập huyện"),
          "DUBP": Done("2020-05-29", note: "Hoàn thành chậm so với thời hạn"),
        ]),
      SampleTask("NV06", "HU", "DU", from: "2019-12-30", ongoing: true),
    ] + atProvince + afterMeeting).compactMap { $0 }

  private static let atProvince = [
    SampleTask("NV07", "BTGTU", from: "2019-12-30", ongoing: true),
    SampleTask(
      "NV08", "BTGTU", from: "2019-12-30",
      settled: ["BTGTU": Done("2020-04-28", reference: "93-HD/BTGTU")]),
    SampleTask("NV09", "BTGTU", from: "2019-12-30", settled: ["BTGTU": Done("2020-05-12")]),
    SampleTask(
      "NV10", "DT", from: "2019-12-30", due: "2020-03-31", latest: "2020-05-29"),
    SampleTask("NV11", "DT", from: "2019-12-30", ongoing: true),
    SampleTask("NV12", "DT", from: "2019-12-30", ongoing: true),
    SampleTask("NV13", "TDOAN", from: "2019-12-30", settled: ["TDOAN": Done("2020-05-20")]),
    SampleTask(
      "NV14", "BD", from: "2019-12-30",
      settled: [
        "BCB": Done("2020-05-15", note: "Báo cáo tại cuộc họp Tiểu ban ngày 05/6/2020"),
        "DPTTH": Done("2020-05-25"),
      ]),
    SampleTask(
      "NV15", "BD", from: "2020-04-28",
      settled: ["BCB": Done("2020-06-02"), "DPTTH": Done("2020-06-04")]),
    SampleTask("NV16", "STTTT", from: "2019-12-30", settled: ["STTTT": Done("2020-05-08")]),
    SampleTask("NV17", "SVHTTDL", from: "2019-12-30", ongoing: true),
  ]

  private static let afterMeeting = [
    SampleTask("NV18", "BTGTU", from: "2020-06-05", ongoing: true),
    SampleTask("NV19", "BTGTU", from: "2020-06-05"),
    SampleTask("NV20", "BTGTU", from: "2020-06-05", settled: ["BTGTU": Done("2020-10-16")]),
    SampleTask(
      "NV21", "BTGTU", from: "2020-06-05", due: "2020-08-31",
      settled: ["BTGTU": Done("2020-08-27")]),
    SampleTask("NV22", "BTGTU", from: "2020-06-05"),
    SampleTask("NV23", "BTGTU", from: "2020-06-05", ongoing: true),
    SampleTask("NV24", "BTGTU", from: "2020-06-05"),
    SampleTask("NV25", "BTCTU", "SN", "DT", "BD", from: "2020-06-05", ongoing: true),
    SampleTask("NV26", "BTCTU", from: "2020-06-05"),
    SampleTask("NV27", "SVHTTDL", from: "2020-06-05", ongoing: true),
    SampleTask("NV28", "BD", from: "2020-06-05"),
    SampleTask(
      "NV29", "VPUBND", from: "2020-06-05", due: "2020-07-31",
      settled: ["VPUBND": Done("2020-08-20", note: "Hoàn thành chậm so với thời hạn")]),
    SampleTask(
      "NV30", "BXD", "SN", "DT", "BD", from: "2020-06-05", due: "2020-06-29",
      settled: [
        "HND": Done("2020-07-09", note: "Hoàn thành chậm so với thời hạn"),
        "LDLD": Done("2020-07-21", note: "Hoàn thành chậm so với thời hạn"),
      ]),
    SampleTask("NV31", "STTTT", from: "2020-06-05", ongoing: true),
    SampleTask("NV32", "DT", from: "2020-06-05", ongoing: true),
    SampleTask("NV33", "LDLD", "TDOAN", from: "2020-06-05"),
  ]
}
