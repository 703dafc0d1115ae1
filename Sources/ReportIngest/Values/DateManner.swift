import ReportModel

/// In which order the dates of a column are written. Year, month and day in this order (`2020-06-14`) are
/// read in any.
enum DateManner: String, CaseIterable, Sendable, Hashable {
  /// `14/6/2020` alone.
  case standard
  /// `14/6/2020`, and as well `14-6-2020`, `14.6.2020`, `14/6/20`.
  case dayFirst = "day-month-year"
  /// `6/14/2020`, as programs that were made for America write it, in the same spellings.
  case monthFirst = "month-day-year"

  /// Reads a date, given what it is by the standard.
  ///
  /// Where the month stands first, `6/5/2020` isn't the day that it is by the standard.
  func reading(
    _ text: String, after standard: Result<Day, DateReading.Fault>
  ) -> Result<Day, DateReading.Fault> {
    if case .success = standard, self != .monthFirst || !text.contains("/") { return standard }
    let own = read(text)
    if case .failure(.notADate) = own { return standard }
    return own
  }

  private func read(_ text: String) -> Result<Day, DateReading.Fault> {
    let parts = text.split(omittingEmptySubsequences: false) { "/-.".contains($0) }
    let numbers = parts.map { part in
      (1...4).contains(part.utf8.count) && part.utf8.allSatisfy { (48...57).contains($0) }
        ? Int(part) : nil
    }
    guard self != .standard, numbers.count == 3, let first = numbers[0], let second = numbers[1],
      let year = numbers[2], parts[0].utf8.count <= 2, parts[1].utf8.count <= 2,
      parts[2].utf8.count != 1, parts[2].utf8.count != 3
    else { return .failure(.notADate) }
    let (day, month) = self == .dayFirst ? (first, second) : (second, first)
    let fullYear = parts[2].utf8.count == 2 ? 2000 + year : year
    guard let date = Day(year: fullYear, month: month, day: day) else {
      return .failure(.noSuchDay(monthFirst: nil))
    }
    return DateReading.years.contains(fullYear) ? .success(date) : .failure(.outOfRange)
  }
}
