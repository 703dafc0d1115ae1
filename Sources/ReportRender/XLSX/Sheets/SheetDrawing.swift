import ReportModel

/// Writes a planned sheet into a workbook.
struct SheetDrawing {
  /// Where each table has come to stand, by its code.
  private(set) var places: [String: TablePlace]

  /// Draws all rows of the plan; `tableColumns` are the sheet columns of each table drawn.
  ///
  /// - Parameter records: where the records stand, if the sheet is one to work with: then rows below
  ///   others can be folded, figures lead to the records that they count, and bear their remarks.
  init(
    _ plan: SheetPlan, tableColumns: [String: [Int]], records: RecordPlace? = nil,
    in sheet: WorkbookSheet
  ) throws(RenderError) {
    var places = tableColumns.mapValues { TablePlace(columns: $0) }
    for (number, row) in plan.rows.enumerated() {
      if let body = row.bodyRow { places[body.table]?.rows[body.row] = number }
    }
    self.places = places
    for (number, width) in plan.columns.enumerated() { try sheet.setColumn(number, width) }
    for (number, row) in plan.rows.enumerated() {
      try sheet.setRow(
        number, height: row.height, outlineLevel: records == nil ? 0 : row.outlineLevel)
      for cell in row.cells {
        if let records, let counted = cell.records {
          try sheet.link(
            to: records.reference(to: counted),
            tip: "Xem \(DecimalText.vietnamese(counted.count)) bản ghi", row: number,
            column: cell.columns.lowerBound)
        }
        let range = CellRange(rows: number...(number + cell.rowSpan - 1), columns: cell.columns)
        try sheet.write(content(of: cell, in: row), at: range, cell.format)
        if let ledger = sheet.ledger, let shown = Self.shown(by: cell, in: row, tableColumns) {
          ledger.note(shown, at: range)
        }
        if records != nil, let note = cell.note {
          try sheet.comment(note, row: number, column: cell.columns.lowerBound)
        }
      }
    }
    if records != nil, plan.rows.contains(where: { $0.outlineLevel > 0 }) { sheet.foldRowsBelow() }
    try sheet.breakPages(before: plan.pageBreaks)
  }

  /// The cell of a table that a cell of the sheet shows.
  private static func shown(
    by cell: PlannedCell, in row: PlannedRow, _ tableColumns: [String: [Int]]
  ) -> WorkbookMap.TableCell? {
    guard let body = row.bodyRow else { return nil }
    let column =
      if case .figure(_, _, let column) = cell.content {
        Optional(column)
      } else {
        tableColumns[body.table]?.firstIndex(of: cell.columns.lowerBound)
      }
    return column.map { WorkbookMap.TableCell(table: body.table, row: body.row, column: $0) }
  }

  private func content(of cell: PlannedCell, in row: PlannedRow) -> CellContent {
    switch cell.content {
    case .blank: .blank
    case .text(let text): text.isEmpty ? .blank : .text(text)
    case .figure(let figure, let table, let column):
      content(of: figure, table: table, row: row.bodyRow?.row ?? 0, column: column)
    }
  }

  private func content(of cell: Cell, table: String, row: Int, column: Int) -> CellContent {
    guard let number = Self.number(cell.value) else {
      let text = CellText.printed(cell.value)
      return text.isEmpty ? .blank : .text(text)
    }
    if let derivation = cell.derivation, let place = places[table],
      let formula = FormulaText.formula(derivation, row: row, column: column, at: place)
    {
      return .formula(formula, value: number)
    }
    return .number(number)
  }

  /// The number that a spreadsheet keeps; `nil` for what isn't a number or can't be held exactly enough.
  static func number(_ value: Cell.Value) -> Double? {
    switch value {
    case .count(let count):
      // Spreadsheets keep 15 digits; a longer number is written as text rather than changed.
      return count.magnitude < 1_000_000_000_000_000 ? Double(count) : nil
    case .quantity(let quantity, _):
      return quantity.thousandths.magnitude < 1_000_000_000_000_000
        ? Double(quantity.thousandths) / 1000 : nil
    case .percent(let ratio):
      return 100 * Double(ratio.numerator) / Double(ratio.denominator)
    case .ratio(let ratio, let form):
      return Double(form.scale) * Double(ratio.numerator) / Double(ratio.denominator)
    case .day(let day):
      let number = SheetDay.number(day)
      return number >= SheetDay.first ? number : nil
    case .empty, .text, .absent:
      return nil
    }
  }
}
