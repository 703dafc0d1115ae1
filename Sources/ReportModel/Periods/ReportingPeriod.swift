/// A reporting period (kỳ báo cáo) by name; a calendar gives it its days.
///
/// Written `2020-06`, `2020-Q2`, `2020-H1`, `2020-9M`, `2020`, `2020-W23` or
/// `2020-05-15..2020-06-14`.
public enum ReportingPeriod: Hashable, Sendable {
  case month(YearMonth)
  /// Quarter 1…4.
  case quarter(year: Int, Int)
  /// Half 1 or 2.
  case halfYear(year: Int, Int)
  case nineMonths(year: Int)
  case year(Int)
  /// ISO 8601 week 1…53.
  case week(year: Int, Int)
  case days(DayWindow)

  /// What kinds of period there are, in the order from short to long.
  public enum Kind: String, CaseIterable, Sendable {
    case week
    case month
    case quarter
    case halfYear = "half-year"
    case nineMonths = "nine-months"
    case year
    case days
  }

  public var kind: Kind {
    switch self {
    case .month: .month
    case .quarter: .quarter
    case .halfYear: .halfYear
    case .nineMonths: .nineMonths
    case .year: .year
    case .week: .week
    case .days: .days
    }
  }

  /// Reads a period's written form; `nil` when it is none of them.
  public init?(code: some StringProtocol) {
    let code = String(code)
    if let range = code.firstRange(of: "..") {
      guard let first = Day(iso: code[..<range.lowerBound]),
        let last = Day(iso: code[range.upperBound...]),
        let window = DayWindow(first: first, last: last)
      else { return nil }
      self = .days(window)
      return
    }
    let parts = code.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count <= 2, parts[0].utf8.count == 4,
      parts[0].utf8.allSatisfy({ (48...57).contains($0) }), let year = Int(parts[0]), year >= 1
    else { return nil }
    guard parts.count == 2 else {
      self = .year(year)
      return
    }
    guard let period = ReportingPeriod(year: year, part: parts[1]) else { return nil }
    self = period
  }

  private init?(year: Int, part: Substring) {
    func number(after prefix: Character, digits: Int, in range: ClosedRange<Int>) -> Int? {
      guard part.first == prefix, part.count == digits + 1,
        part.dropFirst().utf8.allSatisfy({ (48...57).contains($0) }),
        let value = Int(part.dropFirst()), range.contains(value)
      else { return nil }
      return value
    }
    if part == "9M" {
      self = .nineMonths(year: year)
    } else if let quarter = number(after: "Q", digits: 1, in: 1...4) {
      self = .quarter(year: year, quarter)
    } else if let half = number(after: "H", digits: 1, in: 1...2) {
      self = .halfYear(year: year, half)
    } else if let week = number(after: "W", digits: 2, in: 1...ISOWeek.count(inYear: year)) {
      self = .week(year: year, week)
    } else if part.utf8.count == 2, part.utf8.allSatisfy({ (48...57).contains($0) }),
      let number = Int(part), let month = YearMonth(year: year, month: number)
    {
      self = .month(month)
    } else {
      return nil
    }
  }

  /// The written form, which `init(code:)` reads back.
  public var code: String {
    func padded(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    func fourDigits(_ value: Int) -> String {
      String(repeating: "0", count: max(0, 4 - String(value).count)) + String(value)
    }
    return switch self {
    case .month(let month): "\(fourDigits(month.year))-\(padded(month.month))"
    case .quarter(let year, let quarter): "\(fourDigits(year))-Q\(quarter)"
    case .halfYear(let year, let half): "\(fourDigits(year))-H\(half)"
    case .nineMonths(let year): "\(fourDigits(year))-9M"
    case .year(let year): fourDigits(year)
    case .week(let year, let week): "\(fourDigits(year))-W\(padded(week))"
    case .days(let window): window.description
    }
  }

  /// The period of the same kind just before this one.
  ///
  /// The nine months of a year have the nine months of the year before as their predecessor; a
  /// window of days has the window of equal length that ends the day before it.
  public var previous: ReportingPeriod {
    switch self {
    case .month(let month): .month(month.adding(months: -1))
    case .quarter(let year, let quarter):
      quarter == 1 ? .quarter(year: year - 1, 4) : .quarter(year: year, quarter - 1)
    case .halfYear(let year, let half):
      half == 1 ? .halfYear(year: year - 1, 2) : .halfYear(year: year, 1)
    case .nineMonths(let year): .nineMonths(year: year - 1)
    case .year(let year): .year(year - 1)
    case .week(let year, let week):
      week == 1
        ? .week(year: year - 1, ISOWeek.count(inYear: year - 1)) : .week(year: year, week - 1)
    case .days(let window):
      .days(
        DayWindow(
          unchecked: window.first.adding(days: -window.length), window.first.adding(days: -1)))
    }
  }

  /// The same period one year earlier (cùng kỳ năm trước).
  ///
  /// Week 53 of a year whose predecessor has only 52 weeks is compared with week 52.
  public var samePeriodLastYear: ReportingPeriod {
    switch self {
    case .month(let month): .month(month.adding(months: -12))
    case .quarter(let year, let quarter): .quarter(year: year - 1, quarter)
    case .halfYear(let year, let half): .halfYear(year: year - 1, half)
    case .nineMonths(let year): .nineMonths(year: year - 1)
    case .year(let year): .year(year - 1)
    case .week(let year, let week):
      .week(year: year - 1, min(week, ISOWeek.count(inYear: year - 1)))
    case .days(let window):
      .days(
        DayWindow(
          unchecked: window.first.inYear(window.first.year - 1),
          window.last.inYear(window.last.year - 1)))
    }
  }
}
