import ReportModel

/// A reporting month of the sample: what of its course is set, not drawn.
struct SampleMonth {
  /// `2020-06`, which is 15/5 – 14/6/2020 in the calendar of the sample's plan.
  let name: String
  let window: DayWindow
  /// How much is done, in percent of a common month.
  let course: Int
  /// The same for what needs people to meet.
  let gatherings: Int
  /// Units that sent nothing.
  let missing: Set<String>
  /// Units that sent later than three days after the cut-off.
  let late: Set<String>
  /// Units that sent «không phát sinh».
  let nothingToReport: Set<String>
  /// Units whose report came, but on a day that nobody wrote down.
  let unknownDay: Set<String>
  /// Units whose report came, but was not entered among the receipts at all.
  let unregistered: Set<String>

  init?(
    _ name: String, course: Int, gatherings: Int? = nil, missing: Set<String> = [],
    late: Set<String> = [], nothingToReport: Set<String> = [], unknownDay: Set<String> = [],
    unregistered: Set<String> = []
  ) {
    let parts = name.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 2, let month = YearMonth(year: parts[0], month: parts[1]) else {
      return nil
    }
    self.name = name
    window = DecreeCalendar().window(ofMonth: month)
    self.course = course
    self.gatherings = gatherings ?? course
    self.missing = missing
    self.late = late
    self.nothingToReport = nothingToReport
    self.unknownDay = unknownDay
    self.unregistered = unregistered
  }

  /// How much of an indicator is done, in percent of a common month.
  func factor(of season: SampleIndicator.Season) -> Int {
    switch season {
    case .gathering: gatherings
    case .steady: course
    // What needs no meeting swings half as much.
    case .distant: (course + 100) / 2
    case .stock: 100
    }
  }

  /// December 2019 to December 2020: a slow start, 90 years of the Party on 3 February, the spring
  /// without meetings, the district congresses from May to August, the provincial one in October.
  static let all: [SampleMonth] = [
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
