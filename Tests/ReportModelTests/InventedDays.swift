import ReportModel

/// A day that the calendar has; a test that names another is wrong.
func day(_ iso: String) -> Day {
  guard let day = Day(iso: iso) else { preconditionFailure("\(iso) is no day") }
  return day
}

func days(_ first: String, _ last: String) -> DayWindow {
  guard let window = DayWindow(first: day(first), last: day(last)) else {
    preconditionFailure("\(first) is after \(last)")
  }
  return window
}

func period(_ code: String) -> ReportingPeriod {
  guard let period = ReportingPeriod(code: code) else {
    preconditionFailure("\(code) is no period")
  }
  return period
}
