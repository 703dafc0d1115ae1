import ReportModel

/// Finds the reporting periods that a text speaks of.
enum PeriodSearch {
  /// The periods in a title, such as `BÁO CÁO THÁNG 6 NĂM 2020`; the month of a date isn't one.
  static func periods(inTitle title: String) -> [ReportingPeriod] {
    // Words apart from punctuation, which would else stick to the year.
    let words = VietnameseText.normalized(String(title.prefix(400)))
      .split { " ,;:()«»\"“”".contains($0) }.map(String.init)
    var found: [ReportingPeriod] = []
    for last in words.indices where words[last].hasSuffix(year(words[last])) {
      // The longest wording that ends there is meant: «tháng 6 năm 2020» rather than «năm 2020».
      for first in max(0, last - 5)...last {
        guard let period = PeriodReading.read(words[first...last].joined(separator: " ")) else {
          continue
        }
        if !isDate(words, before: first) { found.append(period) }
        break
      }
    }
    return found.distinct
  }

  /// The periods in the name of a file, such as `bao-cao-2020-06.xlsx` or `thang 6-2020.xlsx`.
  static func periods(inFileName name: String) -> [ReportingPeriod] {
    let codes = name.matches(of: /(?:^|[^0-9])(\d{4}-(?:\d{2}|[Qq][1-4]|[Hh][12]|9[Mm]))(?![0-9])/)
      .compactMap { ReportingPeriod(code: $0.1.uppercased()) }
    if !codes.isEmpty { return codes.distinct }
    return name.matches(of: /(?:^|[^0-9])(\d{1,2})[-_. ](\d{4})(?![0-9])/)
      .compactMap { PeriodReading.read("\($0.1)/\($0.2)") }.distinct
  }

  private static func year(_ word: String) -> String {
    let digits = String(word.suffix(4))
    return digits.utf8.count == 4 && digits.utf8.allSatisfy { (48...57).contains($0) }
      ? digits : "?"
  }

  /// Whether a day stands before the words, as in `ngày 5 tháng 6 năm 2020`.
  private static func isDate(_ words: [String], before first: Int) -> Bool {
    first >= 2 && Int(words[first - 1]) != nil && NameKey(words[first - 2]) == NameKey("ngày")
  }
}

extension [ReportingPeriod] {
  fileprivate var distinct: [ReportingPeriod] {
    reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
