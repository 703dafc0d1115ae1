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

  /// The period before, as a sentence refers to it: «tháng trước».
  static func previous(of period: ReportingPeriod) -> String {
    switch period {
    case .month: "tháng trước"
    case .quarter: "quý trước"
    case .year: "năm trước"
    case .week: "tuần trước"
    case .halfYear, .nineMonths, .days: "kỳ trước"
    }
  }

  /// A mark for narrow headings: «T5», «QI».
  static func mark(of period: ReportingPeriod) -> String {
    switch period {
    case .month(let month): "T\(month.month)"
    case .quarter(_, let quarter): "Q\(RomanNumeral.text(quarter))"
    case .week(_, let week): "Tuần \(week)"
    case .year(let year): "\(year)"
    case .halfYear, .nineMonths, .days: "KT"
    }
  }

  /// The year that the period is counted in.
  static func year(of period: ReportingPeriod, in calendar: any PeriodCalendar) -> Int {
    calendar.year(holding: calendar.window(of: period).last)
  }

  /// `14/6/2020`: as in running text, without padding.
  public static func date(_ day: Day) -> String {
    let (year, month, dayOfMonth) = day.components
    return "\(dayOfMonth)/\(month)/\(year)"
  }

  /// A month as it is written in full dates: months 1 and 2 are padded, others are not.
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
