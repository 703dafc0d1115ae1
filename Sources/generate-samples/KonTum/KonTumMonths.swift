import ReportModel

extension KonTum {
  /// January 2020 to June 2021, months of the calendar: 90 years of the Party, the spring without
  /// meetings, the provincial congress in September, the national one in January, then a quiet end.
  static let months: [SampleMonth] = [
    month("2020-01", 80, late: ["TCDN"]),
    month("2020-02", 125, missing: ["GCS"], late: ["QLNS", "CDTN"]),
    month("2020-03", 85, 65, late: ["TTR"], nothingToReport: ["TCDN"]),
    month("2020-04", 70, 20, missing: ["TTR", "CDCS"], late: ["HCSN"], nothingToReport: ["THTK"]),
    month("2020-05", 105, 90, late: ["TCDT"]),
    month("2020-06", 130, missing: ["TCDN"], late: ["QLNS"]),
    month("2020-07", 110, unregistered: ["HCSN"]),
    month("2020-08", 140, 120, late: ["GCS", "CDTN"]),
    month("2020-09", 170, missing: ["TCDT"], late: ["VP"]),
    month("2020-10", 135, late: ["TTR"]),
    month("2020-11", 100, missing: ["QLNS"], nothingToReport: ["TCDN"]),
    month("2020-12", 90, late: ["HCSN", "CDCS"]),
    month("2021-01", 150, unknownDay: ["CBCQ"]),
    month("2021-02", 105, 75, missing: ["TTR", "GCS"], late: ["TCDN"]),
    month("2021-03", 110, late: ["THTK"]),
    month("2021-04", 80, late: ["TCDT"], nothingToReport: ["TTR"]),
    month("2021-05", 65, 35, missing: ["HCSN"], late: ["CDTN"]),
    month("2021-06", 55, 45, late: ["QLNS"], nothingToReport: ["GCS"]),
  ].compactMap { $0 }

  private static func month(
    _ name: String, _ course: Int, _ gatherings: Int? = nil, missing: Set<String> = [],
    late: Set<String> = [], nothingToReport: Set<String> = [], unknownDay: Set<String> = [],
    unregistered: Set<String> = []
  ) -> SampleMonth? {
    SampleMonth(
      name, in: GregorianMonths(), course: course, gatherings: gatherings, missing: missing,
      late: late, nothingToReport: nothingToReport, unknownDay: unknownDay,
      unregistered: unregistered)
  }
}
