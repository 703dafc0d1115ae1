extension CaoBang {
  /// August 2019 to December 2020: little before the plan of 30 December 2019, hardly a meeting from
  /// March to May 2020, the congresses below from May on, the provincial one in October.
  static let months: [SampleMonth] = [
    SampleMonth("2019-08", course: 22, missing: ["BLA", "DUKDN"], late: ["HAL"]),
    SampleMonth("2019-09", course: 26, missing: ["PHO"], nothingToReport: ["VPUBND"]),
    SampleMonth("2019-10", course: 30, late: ["TRL", "HCCB"], nothingToReport: ["VPUBND"]),
    SampleMonth("2019-11", course: 34, late: ["BLC"], nothingToReport: ["BTCTU"]),
    SampleMonth("2019-12", course: 48, missing: ["HND"], late: ["DUBP"]),
    SampleMonth("2020-01", course: 80, late: ["NGB", "THN"]),
    SampleMonth("2020-02", course: 96, missing: ["QUY"], late: ["HPN"]),
    SampleMonth("2020-03", course: 70, gatherings: 30, missing: ["HAL"], late: ["TRK"]),
    SampleMonth(
      "2020-04", course: 52, gatherings: 3, missing: ["BLA", "HCCB"], late: ["QHO", "DUKDN"],
      nothingToReport: ["LDLD"]),
    SampleMonth(
      "2020-05", course: 88, gatherings: 10, late: ["HAQ", "STTTT"], nothingToReport: ["VPUBND"]),
    SampleMonth(
      "2020-06", course: 118, gatherings: 60, missing: ["HND"], late: ["HAL", "DUBP"],
      nothingToReport: ["BTCTU"]),
    SampleMonth("2020-07", course: 140, missing: ["BLC"], late: ["HOA"], unregistered: ["DUQS"]),
    SampleMonth("2020-08", course: 132, late: ["THA", "LDLD"], unknownDay: ["TDOAN"]),
    SampleMonth("2020-09", course: 120, missing: ["DUKDN"], late: ["VPUBND"]),
    SampleMonth("2020-10", course: 142, late: ["BLA"]),
    SampleMonth("2020-11", course: 156, missing: ["HCCB"], late: ["NGB", "QHO"]),
    SampleMonth("2020-12", course: 92, missing: ["BTCTU"], late: ["HAL"], unknownDay: ["DUCA"]),
  ].compactMap { $0 }
}
