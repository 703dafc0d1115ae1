import ReportModel

/// What may be written into a cell, and what is said when something else is.
struct CellRule: Hashable {
  enum Values: Hashable {
    case wholeNumber(ClosedRange<Double>)
    case number(ClosedRange<Double>)
    case day(DayWindow)
    /// One of the texts of a range of cells, such as `'Danh mục'!$A$1:$A$9`, however many.
    case oneOf(String)
  }

  let values: Values
  /// At most 32 characters; more are cut.
  let title: String
  /// At most 255 characters; more are cut.
  let message: String
  /// Said beside the cell when it is chosen.
  var hint: String?

  /// The least and the greatest number; a day is its number in a sheet.
  var bounds: ClosedRange<Double>? {
    switch values {
    case .wholeNumber(let bounds), .number(let bounds): bounds
    case .day(let window): SheetDay.number(window.first)...SheetDay.number(window.last)
    case .oneOf: nil
    }
  }

  var formula: String? {
    if case .oneOf(let range) = values { "=" + range } else { nil }
  }
}

/// Days as sheets count them.
enum SheetDay {
  /// The first day that all spreadsheets number alike; before it they count a day that never was.
  static let first = 61.0

  /// Days since the last day of 1899; right from `first` on.
  static func number(_ day: Day) -> Double { Double(Int(day.number) + 25_569) }
}
