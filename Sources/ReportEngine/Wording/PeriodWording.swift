public import ReportModel

/// How periods and days are written in official Vietnamese documents.
public enum PeriodWording {
  /// In full: «tháng 6 năm 2020», «quý II năm 2020», «6 tháng đầu năm 2020».
  public static func name(of period: ReportingPeriod) -> String {
    switch period {
    case .month(let month): "tháng \(month.month) năm \(month.year)"
    case .quarter(let year, let quarter): "quý \(RomanNumeral.text(quarter)) năm \(year)"
    case .halfYear(let year, let half): "6 tháng \(half == 1 ? "đầu" : "cuối") năm \(year)"
    case .nineMonths(let year): "9 tháng năm \(year)"
    case .year(let year): "năm \(year)"
    case .week(let year, let week): "tuần \(week) năm \(year)"
    case .days(let window):
      "từ ngày \(date(window.first)) đến ngày \(date(window.last))"
    }
  }

  /// Without the year: «tháng 6», «quý II»; a year or a window of days stays as it is.
  static func shortName(of period: ReportingPeriod) -> String {
    switch period {
    case .month(let month): "tháng \(month.month)"
    case .quarter(_, let quarter): "quý \(RomanNumeral.text(quarter))"
    case .halfYear(_, let half): "6 tháng \(half == 1 ? "đầu" : "cuối") năm"
    case .nineMonths: "9 tháng"
    case .week(_, let week): "tuần \(week)"
    case .year(let year): "năm \(year)"
    case .days: "kỳ này"
    }
  }

  /// The period before, as a sentence refers to it: «tháng trước», «6 tháng cuối năm 2019».
  static func previous(of period: ReportingPeriod) -> String {
    switch period {
    case .month: "tháng trước"
    case .quarter: "quý trước"
    case .week: "tuần trước"
    case .halfYear, .year: name(of: period.previous)
    case .nineMonths: lastYear(of: period)
    case .days: "kỳ trước"
    }
  }

  /// The period before in a heading beside this one, with its year when that is another one: «tháng 5»,
  /// «quý IV/2019».
  static func previousName(of period: ReportingPeriod) -> String {
    let previous = period.previous
    guard let year = previous.namedYear else { return "kỳ trước" }
    if year == period.namedYear { return shortName(of: previous) }
    return switch previous {
    case .month, .quarter, .week: "\(shortName(of: previous))/\(year)"
    case .halfYear, .nineMonths, .year, .days: name(of: previous)
    }
  }

  /// The same period one year earlier, as a sentence refers to it: «cùng kỳ năm 2019».
  static func lastYear(of period: ReportingPeriod) -> String {
    switch period.samePeriodLastYear {
    case .year(let year): "năm \(year)"
    case .days(let window): "cùng kỳ năm \(window.last.year)"
    case let lastYear: lastYear.namedYear.map { "cùng kỳ năm \($0)" } ?? "cùng kỳ năm trước"
    }
  }

  /// A mark for narrow headings: «T5», «QI».
  static func mark(of period: ReportingPeriod) -> String {
    switch period {
    case .month(let month): "T\(month.month)"
    case .quarter(_, let quarter): "Q\(RomanNumeral.text(quarter))"
    case .week(_, let week): "Tuần \(week)"
    case .year(let year): "\(year)"
    case .nineMonths: "CK"
    case .halfYear, .days: "KT"
    }
  }

  /// The year that the period is counted in.
  static func year(of period: ReportingPeriod, in calendar: any PeriodCalendar) -> Int {
    calendar.year(holding: calendar.window(of: period).last)
  }

  /// `14/6/2020`, `05/02/2020`: days below 10 are padded, and months as in full dates.
  public static func date(_ day: Day) -> String { day.vietnamese }

  /// A month as it is written in dates: months 1 and 2 are padded, others are not.
  ///
  /// So in all regimes: Hướng dẫn 36-HD/VPTW, Hướng dẫn 05-HD/VPTW, Nghị định 30/2020/NĐ-CP.
  static func monthInDateLine(_ month: Int) -> String { month <= 2 ? "0\(month)" : "\(month)" }

  /// The line that stands on every output; a view of the units other than the usual one is named.
  public static func dateLine(
    _ window: DayWindow, asOf: Day, units: UnitView = .atCutOff
  ) -> String {
    let days =
      "Số liệu từ ngày \(date(window.first)) đến ngày \(date(window.last)); tính đến ngày \(date(asOf))"
    guard units != .atCutOff else { return days }
    return "\(days); theo \(UnitViewWording.name(of: units, cutOff: asOf))"
  }
}

extension ReportingPeriod {
  /// The year of the period's name; a window of days is named by its days alone.
  var namedYear: Int? {
    switch self {
    case .month(let month): month.year
    case .quarter(let year, _), .halfYear(let year, _), .week(let year, _): year
    case .nineMonths(let year), .year(let year): year
    case .days: nil
    }
  }
}
