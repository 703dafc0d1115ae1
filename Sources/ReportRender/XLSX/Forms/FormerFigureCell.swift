import ReportModel

/// What the cell of a figure of the period before holds.
enum FormerFigureCell {
  static func content(of value: Cell.Value) -> CellContent {
    if let number = SheetDrawing.number(value) { return .number(number) }
    let text = CellText.printed(value)
    return text.isEmpty ? .blank : .text(text)
  }

  /// The texts that stand for figures that aren't there.
  static let marks = Absence.allCases.map(CellText.mark(of:)).reduce(into: [String]()) {
    if !$1.isEmpty, !$0.contains($1) { $0.append($1) }
  }
}
