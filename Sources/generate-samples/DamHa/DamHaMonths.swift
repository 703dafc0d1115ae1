import ReportModel

extension DamHa {
  /// December 2019 to December 2020, with the cut-off on the 25th and December to the 31st: the
  /// conferences of the winter, the spring without meetings, the congress in May, then its resolution.
  static let months: [SampleMonth] = [
    month("2019-12", 80, missing: ["HCCB", "QLO"], late: ["DYE"]),
    month("2020-01", 105, late: ["QLA", "NV"]),
    month("2020-02", 130, missing: ["QAN"], late: ["TBI", "HND"]),
    month("2020-03", 115, 85, late: ["LDLD"]),
    month("2020-04", 75, 15, missing: ["QLA", "GDDT"], late: ["DBI"], nothingToReport: ["NV"]),
    month("2020-05", 165, 130, late: ["XDH", "HDOAN"]),
    month("2020-06", 150, missing: ["DYE"], late: ["TTDH"]),
    month("2020-07", 100, late: ["QAN"], unregistered: ["HPN"]),
    month("2020-08", 85, 60, missing: ["DUQS"], late: ["VHTT"]),
    month("2020-09", 105, late: ["TLA"], nothingToReport: ["NV"]),
    month("2020-10", 90, missing: ["HND"], late: ["QTA", "BTC"]),
    month("2020-11", 80, unknownDay: ["DUCA"]),
    month("2020-12", 75, missing: ["TBI"], late: ["QLA"]),
  ].compactMap { $0 }

  private static let calendar = CutOffCalendar(
    code: "chot-ngay-25", cutOffDay: 25, runsToYearEnd: true)

  private static func month(
    _ name: String, _ course: Int, _ gatherings: Int? = nil, missing: Set<String> = [],
    late: Set<String> = [], nothingToReport: Set<String> = [], unknownDay: Set<String> = [],
    unregistered: Set<String> = []
  ) -> SampleMonth? {
    SampleMonth(
      name, in: calendar, course: course, gatherings: gatherings, missing: missing, late: late,
      nothingToReport: nothingToReport, unknownDay: unknownDay, unregistered: unregistered)
  }
}
