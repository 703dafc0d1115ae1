import ReportModel

extension DangUyKhoi {
  /// June 2021 to June 2022: hardly a meeting in the epidemic's summer, a peak at the end of the
  /// first year, another at the anniversaries of spring.
  static let months: [SampleMonth] = [
    month("2021-06", course: 92, gatherings: 70, late: ["BYT"], nothing: ["BNCTW"]),
    month("2021-07", course: 104, gatherings: 30, missing: ["KTNN"], late: ["HND", "VPQH"]),
    month("2021-08", course: 90, gatherings: 18, missing: ["BYT"], late: ["TTXVN"]),
    month(
      "2021-09", course: 88, gatherings: 22, missing: ["TLD", "BKTTW"], late: ["BTC"],
      nothing: ["UBKTTW"]),
    month("2021-10", course: 98, gatherings: 60, late: ["BNV", "TWD"]),
    month("2021-11", course: 112, gatherings: 85, missing: ["HND"], late: ["BGDDT"]),
    month("2021-12", course: 132, gatherings: 110, late: ["TANDTC", "BKHDT"]),
    month("2022-01", course: 108, gatherings: 95, missing: ["VPQH"], late: ["BTP"]),
    month("2022-02", course: 84, gatherings: 70, late: ["BDVTW"], nothing: ["KTNN"]),
    month("2022-03", course: 96, gatherings: 80, missing: ["BNNPTNT"], late: ["HPN"]),
    month("2022-04", course: 104, unregistered: ["BTTTT"]),
    month(
      "2022-05", course: 118, missing: ["BKTTW"], late: ["MTTQ", "BND"], unknownDay: ["DTNVN"]),
    month("2022-06", course: 110, missing: ["TLD"], late: ["KTNN", "HVCTQG", "BTC"]),
  ].compactMap { $0 }

  private static func month(
    _ name: String, course: Int, gatherings: Int? = nil, missing: Set<String> = [],
    late: Set<String> = [], nothing: Set<String> = [], unknownDay: Set<String> = [],
    unregistered: Set<String> = []
  ) -> SampleMonth? {
    SampleMonth(
      name, in: GregorianMonths(), course: course, gatherings: gatherings, missing: missing,
      late: late, nothingToReport: nothing, unknownDay: unknownDay, unregistered: unregistered)
  }
}
