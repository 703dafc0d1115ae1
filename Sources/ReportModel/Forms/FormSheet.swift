/// The sheets of a data-entry form: what writing and reading of forms agree on.
public enum FormSheet: String, Hashable, Sendable, CaseIterable {
  /// Who reports on what, the instructions, «không phát sinh».
  case front
  /// Indicators under content areas.
  case figures
  case tasks
  /// Rows for activities that have none of their own.
  case additional

  /// Name of the very hidden sheet that bears the stamp.
  public static let stampName = "_reports"
  /// Name of the hidden sheet that holds what drop-downs offer.
  public static let choicesName = "Danh mục"
  /// Column of the rows' codes, hidden.
  public static let codeColumn = 0

  private static let markPrefix = "reports-form"

  /// What stands in the first cell of a sheet, by which it is known however it is called.
  ///
  /// - Parameter number: the sheet's place among the form's sheets, counted from 1.
  public func mark(number: Int) -> String { "\(FormSheet.markPrefix):\(rawValue):\(number)" }

  /// Reads a sheet's mark; `nil` when it is none.
  public static func marked(_ text: String) -> (sheet: FormSheet, number: Int)? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0] == markPrefix, let number = Int(parts[2]),
      (1...1000).contains(number), let sheet = FormSheet(rawValue: String(parts[1]))
    else { return nil }
    return (sheet, number)
  }

  /// The columns that are written into; columns count from 0.
  public var entries: [(field: FormField, column: Int)] {
    switch self {
    case .front: [(.entry, 2)]
    case .figures: [(.quantity, 5), (.audience, 7), (.note, 8)]
    case .tasks: [(.percent, 6), (.completedOn, 7), (.note, 8)]
    case .additional:
      [
        (.contentArea, 2), (.indicator, 3), (.day, 4), (.quantity, 5), (.audience, 6), (.note, 7),
      ]
    }
  }

  public func column(of field: FormField) -> Int? {
    entries.first { $0.field == field }?.column
  }

  /// The sheet on which a row stands.
  public static func holding(_ row: FormRow) -> FormSheet {
    switch row {
    case .unit, .period, .reference, .nothingToReport, .remarks: .front
    case .activity: .figures
    case .task: .tasks
    case .additional: .additional
    }
  }

  /// How many columns the sheet has.
  public var columnCount: Int {
    switch self {
    case .front: 5
    case .figures, .tasks: 9
    case .additional: 8
    }
  }
}
