import ReportModel

/// A reporting month of a sample: what of its course is set, not drawn.
struct SampleMonth {
  /// `2020-06`; which days it holds depends on the calendar of the sample's plan.
  let name: String
  let window: DayWindow
  /// How much is done, in percent of a common month.
  let course: Int
  /// The same for what needs people to meet.
  let gatherings: Int
  /// Units that sent nothing.
  let missing: Set<String>
  /// Units that sent after the deadline.
  let late: Set<String>
  /// Units that sent «không phát sinh».
  let nothingToReport: Set<String>
  /// Units whose report came, but on a day that nobody wrote down.
  let unknownDay: Set<String>
  /// Units whose report came, but was not entered among the receipts at all.
  let unregistered: Set<String>

  init?(
    _ name: String, in calendar: any PeriodCalendar = DecreeCalendar(), course: Int,
    gatherings: Int? = nil, missing: Set<String> = [],
    late: Set<String> = [], nothingToReport: Set<String> = [], unknownDay: Set<String> = [],
    unregistered: Set<String> = []
  ) {
    let parts = name.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 2, let month = YearMonth(year: parts[0], month: parts[1]) else {
      return nil
    }
    self.name = name
    window = calendar.window(ofMonth: month)
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
}
