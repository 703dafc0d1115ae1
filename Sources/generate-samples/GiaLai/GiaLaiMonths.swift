extension GiaLai {
  /// December 2019 to December 2020: a slow start, 90 years of the Party on 3 February, the spring
  /// without meetings, the district congresses from May to August, the provincial one in October.
  static let months: [SampleMonth] = [
    SampleMonth("2019-12", course: 62, missing: ["IPA", "HCCB"], late: ["KCH", "SLDTBXH"]),
    SampleMonth("2020-01", course: 86, late: ["DUKDN", "CPU"]),
    SampleMonth("2020-02", course: 126, missing: ["AYP"], late: ["MYA", "SYT", "HND"]),
    SampleMonth("2020-03", course: 74, gatherings: 60, late: ["KPA"]),
    SampleMonth(
      "2020-04", course: 58, gatherings: 18, missing: ["KCH", "DUKDN", "HND"],
      late: ["IPA", "SYT"], nothingToReport: ["UBKTTU", "BDT"]),
    SampleMonth("2020-05", course: 92, gatherings: 78, late: ["DCO", "HCCB"]),
    SampleMonth(
      "2020-06", course: 136, missing: ["KBA", "TDOAN"], late: ["KPA", "DUBP", "SVHTTDL"],
      nothingToReport: ["BNCTU"]),
    SampleMonth("2020-07", course: 150, late: ["CPR"]),
    SampleMonth("2020-08", course: 138, late: ["IPA", "DUKCQ"], unregistered: ["HPN"]),
    SampleMonth("2020-09", course: 112, missing: ["IGR"], late: ["SNNPTNT"]),
    SampleMonth("2020-10", course: 132, late: ["PTH", "LDLD"]),
    SampleMonth("2020-11", course: 140, missing: ["SLDTBXH"], late: ["CPU", "KCH"]),
    SampleMonth("2020-12", course: 96, missing: ["SYT"], late: ["AYP"], unknownDay: ["DUCA"]),
  ].compactMap { $0 }
}
