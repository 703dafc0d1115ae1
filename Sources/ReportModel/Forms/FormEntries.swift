/// What was written into one cell of a form, as it stood there.
public enum FormValue: Hashable, Sendable {
  /// A number in plain digits: `1234.5`.
  case number(String)
  case day(Day)
  case text(String)

  /// The value as Vietnamese readers see it: `1234,5`, `01/6/2020`.
  public var text: String {
    switch self {
    case .number(let digits): String(digits.map { $0 == "." ? "," : $0 })
    case .day(let day): day.vietnamese
    case .text(let text): text
    }
  }
}

/// What was written into a form, cell by cell, and what is wrong with it.
public struct FormEntries: Sendable {
  /// Something wrong, and at which cell; the whole form is concerned where there is none.
  public struct Fault: Hashable, Sendable {
    public let slot: FormSlot?
    public let finding: Finding

    public init(at slot: FormSlot?, _ finding: Finding) {
      self.slot = slot
      self.finding = finding
    }
  }

  public var values: [FormSlot: FormValue]
  /// In the order of the form.
  public var faults: [Fault]

  public init(values: [FormSlot: FormValue] = [:], faults: [Fault] = []) {
    self.values = values
    self.faults = faults
  }

  /// Whether nothing is written, and nothing wrong.
  public var isEmpty: Bool { values.isEmpty && faults.isEmpty }
}
