public import ReportModel

/// What is printed of a cell, in the Vietnamese form: `1.234,5`, `61,2`, `14/06/2020`.
public enum CellText {
  public static func printed(_ value: Cell.Value) -> String {
    switch value {
    case .empty: ""
    case .text(let text): text
    case .count(let count): DecimalText.vietnamese(count)
    case .quantity(let quantity, let decimals):
      DecimalText.vietnamese(quantity, places: min(max(decimals, 0), Quantity.places))
    case .percent(let ratio): DecimalText.vietnamesePercent(ratio)
    case .ratio(let ratio, let form): DecimalText.vietnamese(ratio, form)
    case .day(let day): printed(day)
    case .absent(let reason): mark(of: reason)
    }
  }

  /// `dd/mm/yyyy`.
  static func printed(_ day: Day) -> String {
    let (year, month, dayOfMonth) = day.components
    func padded(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    return "\(padded(dayOfMonth))/\(padded(month))/\(year)"
  }

  /// What stands for a figure that isn't there; never a zero.
  static func mark(of absence: Absence) -> String {
    switch absence {
    case .reportedNone, .noBase: "-"
    case .notExpected: "x"
    case .notComparable: "(*)"
    case .notReported, .notApplicable: ""
    }
  }

  /// Whether the cell shows nothing at all.
  static func isBlank(_ cell: Cell) -> Bool { printed(cell.value).isEmpty }
}
