import ReportModel

/// A table written into an officer's own sheet: its rows above and below as they are, the model rows once for
/// each row of the table.
struct DesignedRows {
  private let table: Table
  private let design: TableDesign
  private let sheet: SheetDesign
  private(set) var rows: [PlannedRow] = []
  /// The sheet's columns of the table's columns; one without a cell of its own is only a running number,
  /// which no formula needs.
  let tableColumns: [Int]
  private(set) var lastBodyRow = 0

  private static let standardHeight = 15.0
  private static let standardWidth = 8.43  // digits, as spreadsheets have it

  init(_ table: Table, design: TableDesign) {
    self.table = table
    self.design = design
    sheet = design.design
    let item = design.rows[.item] ?? 0
    tableColumns = table.columns.map { column in
      design.columns.first { $0.value == column.code && $0.key.row == item }?.key.column ?? 0
    }
    let repeated = design.repeatedRows
    for row in 0..<repeated.lowerBound { rows.append(fixedRow(row)) }
    for (index, row) in table.rows.enumerated() {
      rows.append(bodyRow(row, index, model: design.rows[row.kind] ?? item))
    }
    if table.rows.isEmpty { rows.append(emptyRow(model: item)) }
    lastBodyRow = rows.count - 1
    for row in (repeated.upperBound + 1)..<max(repeated.upperBound + 1, sheet.rowCount) {
      rows.append(fixedRow(row))
    }
  }

  var columnWidths: [ColumnWidth] {
    (0..<sheet.columnCount).map { ColumnWidth(points: points(of: $0)) }
  }

  private func points(of column: Int) -> Double {
    // Widths are in digits of the workbook's font, about as wide in most: 7 pixels.
    (sheet.columnWidths[column] ?? Self.standardWidth) * 5.25
  }

  private func points(of columns: ClosedRange<Int>) -> Double {
    columns.reduce(0) { $0 + points(of: $1) }
  }

  // MARK: - Page

  /// What pages repeat as the officer has it, else all that stands above the table.
  var headingRows: ClosedRange<Int> {
    let above = 0...max(0, design.repeatedRows.lowerBound - 1)
    guard let asked = sheet.page.repeatedRows, asked.upperBound <= above.upperBound else {
      return above
    }
    return asked
  }

  func page(footer: String) -> PageSetup {
    let page = sheet.page
    let scaling: PageSetup.Scaling =
      page.fitsWidth ? .toWidth : page.scale.map { .percent($0) } ?? .none
    return PageSetup(
      isLandscape: page.isLandscape, margins: page.margins, scaling: scaling, header: page.header,
      footer: footer)
  }

  func printedSize(on page: PageSetup, columns: [ColumnWidth]) -> Double {
    let item = design.rows[.item] ?? 0
    let size = sheet.cells.filter { $0.key.row == item }.map(\.value.format.size).min() ?? 11
    let percent =
      switch page.scaling {
      case .none: 100
      case .toWidth: TableSheet.scale(of: columns, on: page)
      case .percent(let percent): percent
      }
    return size * Double(min(percent, 100)) / 100
  }

  // MARK: - Rows

  /// A row outside the table, with its variables filled in.
  private func fixedRow(_ row: Int) -> PlannedRow {
    let texts = { (place: SheetDesign.Place) in
      design.texts[place] ?? sheet.cells[place]?.text ?? ""
    }
    let cells = cells(of: row) { place, _ in .text(texts(place)) }
    return PlannedRow(height: height(of: row, cells), cells: cells)
  }

  private func bodyRow(_ row: Table.Row, _ index: Int, model: Int) -> PlannedRow {
    var cells = cells(of: model) { place, format in
      guard let code = design.columns[place] else { return .text(sheet.cells[place]?.text ?? "") }
      // A column that has nothing to show this time leaves its cell empty.
      guard let column = table.columns.firstIndex(where: { $0.code == code }) else { return .blank }
      let cell = row.cells[column]
      format.number = TableFormats.number(of: cell.value)
      if case .text(let text) = cell.value { return .text(text) }
      return .figure(cell, table: table.code, column: column)
    }
    for index in cells.indices {
      guard case .figure(let figure, _, _) = cells[index].content else { continue }
      cells[index].records = figure.records
      cells[index].note = figure.note
    }
    var planned = PlannedRow(height: height(of: model, cells), cells: cells)
    planned.bodyRow = PlannedRow.BodyRow(table: table.code, row: index)
    planned.outlineLevel = row.level
    return planned
  }

  private func emptyRow(model: Int) -> PlannedRow {
    let stub = design.columns.first { $0.key.row == model && $0.value == "stub" }?.key
    let cells = cells(of: model) { place, _ in
      place == stub ? .text(table.emptyText ?? "") : .blank
    }
    return PlannedRow(height: height(of: model, cells), cells: cells)
  }

  private func cells(
    of row: Int, _ content: (SheetDesign.Place, inout CellFormat) -> PlannedContent
  ) -> [PlannedCell] {
    (0..<sheet.columnCount).compactMap { column in
      let place = SheetDesign.Place(row: row, column: column)
      let block = sheet.block(at: place)
      guard block == nil || block?.corner == place else { return nil }
      guard let cell = sheet.cells[place] ?? block.map({ _ in Self.plain }) else { return nil }
      var format = CellFormat(cell.format)
      let content = content(place, &format)
      return PlannedCell(
        columns: block?.columns ?? column...column, rowSpan: block?.rows.count ?? 1,
        content: content, format: format)
    }
  }

  private static let plain = SheetDesign.Cell(text: "", format: SheetDesign.Format())

  /// As high as the officer has it, and no lower than its wrapped texts.
  private func height(of row: Int, _ cells: [PlannedCell]) -> Double {
    var height = sheet.rowHeights[row] ?? Self.standardHeight
    for cell in cells where cell.format.wraps && cell.rowSpan == 1 {
      guard case .text(let text) = cell.content, !text.isEmpty else { continue }
      let lines = cell.format.metrics.lines(
        of: PrintableText.line(text), width: points(of: cell.columns) - PlannedParagraph.padding)
      height = max(height, Double(lines.count) * cell.format.size * 1.2 + 3)
    }
    return RowHeight.stored(height)
  }
}
