/// A row of a data-entry form by which what is written there is known, whatever stands beside it.
///
/// The code of a row stands in a hidden column of the form. Codes of the plan hold no colon.
public enum FormRow: Hashable, Sendable {
  /// Who reports: the unit's code.
  case unit(String)
  /// What is reported on: the period's code.
  case period(String)
  /// The number of the unit's own document.
  case reference
  /// «Không phát sinh»: there is nothing to report.
  case nothingToReport
  /// What the unit has to say besides.
  case remarks
  /// An indicator under a content area, by their codes.
  case activity(contentArea: String, indicator: String)
  /// A task by its code.
  case task(String)
  /// A row for an activity that has none of its own; counted from 1.
  case additional(Int)

  public var code: String {
    switch self {
    case .unit(let code): "unit:\(code)"
    case .period(let code): "period:\(code)"
    case .reference: "reference"
    case .nothingToReport: "nothing"
    case .remarks: "remarks"
    case .activity(let contentArea, let indicator): "activity:\(contentArea):\(indicator)"
    case .task(let code): "task:\(code)"
    case .additional(let number): "additional:\(number)"
    }
  }

  /// Reads a row's code; `nil` when it is none.
  public init?(code: String) {
    let parts = code.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    switch (parts.first, parts.count) {
    case ("unit", 2): self = .unit(parts[1])
    case ("period", 2): self = .period(parts[1])
    case ("reference", 1): self = .reference
    case ("nothing", 1): self = .nothingToReport
    case ("remarks", 1): self = .remarks
    case ("activity", 3): self = .activity(contentArea: parts[1], indicator: parts[2])
    case ("task", 2): self = .task(parts[1])
    case ("additional", 2):
      guard let number = Int(parts[1]), number > 0, String(number) == parts[1] else { return nil }
      self = .additional(number)
    default: return nil
    }
  }
}

/// What is written into a cell of a form's row.
public enum FormField: String, Hashable, Sendable, CaseIterable {
  /// The one cell of a row of the front sheet.
  case entry
  case quantity
  case audience
  case note
  /// How far a task has come, 0 to 100.
  case percent
  case completedOn
  case contentArea
  case indicator
  case day
}

/// One cell of a form that something is written into.
public struct FormSlot: Hashable, Sendable {
  public let row: FormRow
  public let field: FormField

  public init(_ row: FormRow, _ field: FormField) {
    self.row = row
    self.field = field
  }
}
