import ReportModel
import Tabular

/// Whether two cells of workbooks say the same, however their files write it.
enum CellMatching {
  static func match(_ one: FullCell?, _ other: FullCell?) -> Bool {
    guard let one, let other else { return one == nil && other == nil }
    guard formulasMatch(one.formula, other.formula) else { return false }
    // Some programs leave the values of formulas to be worked out anew.
    if one.formula != nil, one.value == nil || other.value == nil { return true }
    return valuesMatch(one.value, other.value)
  }

  private static func formulasMatch(_ one: FullCell.Formula?, _ other: FullCell.Formula?) -> Bool {
    switch (one, other) {
    case (nil, nil): true
    case (.text(let one), .text(let other)):
      FormulaSpelling.canonical(one) == FormulaSpelling.canonical(other)
    // What isn't written out can't be compared; its value is.
    case (.shared, .some), (.some, .shared): true
    default: false
    }
  }

  static func valuesMatch(_ one: FullCell.Value?, _ other: FullCell.Value?) -> Bool {
    guard case .number(let first) = one, case .number(let second) = other else {
      return one == other
    }
    return SealedNumber(first) == SealedNumber(second)
      || (!isExact(first) || !isExact(second))
        && (first - second).magnitude <= max(first.magnitude, second.magnitude) * 1e-9
  }

  private static func isExact(_ number: Double) -> Bool {
    if case .thousandths = SealedNumber(number) { true } else { false }
  }
}

/// A cell that differs between two workbooks.
struct CellChange {
  let sheet: String
  let address: CellAddress
  /// In the one that is compared with; `nil` for an empty cell.
  let expected: FullCell?
  let found: FullCell?

  /// The cells of a sheet that differ, by rows and columns.
  static func changes(
    in sheet: String, expected: [CellAddress: FullCell], found: [CellAddress: FullCell]
  ) -> [CellChange] {
    Set(expected.keys).union(found.keys).sorted {
      ($0.row, $0.column) < ($1.row, $1.column)
    }.compactMap { address in
      let (one, other) = (expected[address], found[address])
      guard !CellMatching.match(one, other) else { return nil }
      return CellChange(sheet: sheet, address: address, expected: one, found: other)
    }
  }

  /// Whether it is the formula alone that differs, so that it has to be shown.
  var showsFormulas: Bool {
    CellMatching.valuesMatch(expected?.value, found?.value)
      || (expected?.formula == nil) != (found?.formula == nil)
  }
}

/// Contents of cells in words.
enum CellContentText {
  /// Two contents of a cell that are to be told apart.
  static func texts(
    of one: FullCell?, _ other: FullCell?, showsFormulas: Bool
  ) -> (BilingualText, BilingualText) {
    if case .text(let first) = one?.value, case .text(let second) = other?.value {
      let (first, second) = TextExcerpt.excerpts(first, second)
      return (
        BilingualText(vi: "«\(first)»", en: "“\(first)”"),
        BilingualText(vi: "«\(second)»", en: "“\(second)”")
      )
    }
    return (text(of: one, showsFormulas), text(of: other, showsFormulas))
  }

  private static func text(of cell: FullCell?, _ showsFormula: Bool) -> BilingualText {
    guard let cell else { return BilingualText(vi: "(trống)", en: "(empty)") }
    let value = printed(cell.value)
    guard showsFormula, let formula = formula(cell) else { return value }
    return BilingualText(
      vi: "\(value.vietnamese) [\(formula)]", en: "\(value.english) [\(formula)]")
  }

  /// As people read it: no more decimals than anybody asks for.
  private static func printed(_ value: FullCell.Value?) -> BilingualText {
    switch value {
    case .number(let number):
      var thousandths = (number * 1000).rounded()
      if !(thousandths.magnitude < 1e18) { thousandths = 0 }
      let quantity = Quantity(thousandths: Int64(thousandths))
      return BilingualText(
        vi: DecimalText.vietnamese(quantity, places: quantity.significantPlaces),
        en: quantity.plain)
    case .text(let text): return BilingualText(vi: "«\(text)»", en: "“\(text)”")
    case .boolean, .error:
      let text = plain(value) ?? ""
      return BilingualText(vi: text, en: text)
    case nil: return BilingualText(vi: "(không có trị số)", en: "(no value)")
    }
  }

  /// Plain text, with `.` as the decimal sign.
  static func plain(_ value: FullCell.Value?) -> String? {
    switch value {
    case .text(let text): text
    case .number(let number): plain(number)
    case .boolean(let value): value ? "TRUE" : "FALSE"
    case .error(let text): text
    case nil: nil
    }
  }

  private static func plain(_ number: Double) -> String {
    switch SealedNumber(number) {
    case .thousandths(let thousandths):
      DecimalText.plain(thousandths, places: 3, keeping: 0)
    case .approximate: "\(number)"
    }
  }

  static func formula(_ cell: FullCell) -> String? {
    switch cell.formula {
    case .text(let text): "=\(text)"
    case .shared: "=…"
    case nil: nil
    }
  }
}
