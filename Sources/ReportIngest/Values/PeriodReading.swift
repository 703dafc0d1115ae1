import ReportModel

/// Reads a reporting period: its code, or as it is worded in Vietnamese.
///
/// Worded are `6/2020`, `tháng 6/2020`, `tháng 6 năm 2020`, `quý II/2020`, `quý II năm 2020`,
/// `6 tháng đầu năm 2020`, `6 tháng cuối năm 2020`, `9 tháng năm 2020` and `năm 2020`.
enum PeriodReading {
  static func read(_ text: String) -> ReportingPeriod? {
    if let period = ReportingPeriod(code: text.uppercased()) { return period }
    // The name key splits at white space and folds quý and quí to one spelling; so does this.
    let words = NameKey(text.replacing("/", with: " năm ")).text.split(separator: " ").map(
      String.init)
    guard let last = words.last, last.utf8.count == 4, let year = Int(last) else { return nil }
    var before = Array(words.dropLast())
    guard before.popLast() == word("năm") else { return nil }
    return period(of: before, year: year)
  }

  private static func period(of words: [String], year: Int) -> ReportingPeriod? {
    switch words.count {
    case 0: return .year(year)
    case 1: return month(words[0], year: year)
    case 2 where words[0] == word("tháng"): return month(words[1], year: year)
    case 2 where words[0] == word("quý"):
      return quarters[words[1]].map { .quarter(year: year, $0) }
    case 2 where words == ["9", word("tháng")]: return .nineMonths(year: year)
    case 3 where words == ["6", word("tháng"), word("đầu")]: return .halfYear(year: year, 1)
    case 3 where words == ["6", word("tháng"), word("cuối")]: return .halfYear(year: year, 2)
    default: return nil
    }
  }

  private static func month(_ text: String, year: Int) -> ReportingPeriod? {
    guard (1...2).contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) }),
      let number = Int(text), let month = YearMonth(year: year, month: number)
    else { return nil }
    return .month(month)
  }

  private static let quarters = [
    "i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4,
  ]

  private static func word(_ text: String) -> String { NameKey(text).text }
}
