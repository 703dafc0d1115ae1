import ReportModel

/// A sheet that holds one table, to work with its numbers and to print it by itself: title, date line,
/// headings that stay in view.
struct TableSheet {
  let plan: SheetPlan
  let page: PageSetup
  /// Points of the body's type as it is printed.
  let printedSize: Double
  /// The sheet's columns of the table's columns.
  let columns: [Int]
  /// The rows that hold the headings.
  let headingRows: ClosedRange<Int>
  /// How much wider than the page a table may be laid out for the sake of its headings and texts.
  private static let mostScaling = 1.3

  let lastBodyRow: Int
  private let frozenColumns: Int

  init(_ table: Table, of document: ReportDocument, footer: String) {
    let layout = document.layout
    let styles = TableStyles(layout)
    let measured = TableWidths(table, styles: styles)
    let number = PageText.pageNumber(layout.style(.pageNumber), fontName: layout.fontName)
    func page(isLandscape: Bool) -> PageSetup {
      PageSetup(
        isLandscape: isLandscape, margins: layout.margins, scaling: .toWidth,
        header: number, footer: footer,
        countsFromOne: AppendixHeading.heads(table) && layout.appendix.hasOwnPageNumbers)
    }
    let upright = page(isLandscape: false)
    let isLandscape = measured.readableTotal > upright.width - 2
    var page = isLandscape ? page(isLandscape: true) : upright
    // A wide table is laid out wider than the page, and scaled down to it in print.
    let pageWidth = page.width - 2
    let width = max(
      pageWidth, min(measured.readableTotal, pageWidth * Self.mostScaling), measured.leastTotal)
    let widths = measured.fitted(to: width) ?? []
    columns = Array(table.columns.indices)
    let drawn = TableRows(
      table: table, styles: styles, columns: columns.map { $0...$0 }, widths: widths)
    var rows = Self.titleRows(table, document, width: width)
    let heading = drawn.heading()
    headingRows = rows.count...(rows.count + heading.count - 1)
    rows += heading + drawn.body(heading: [])
    lastBodyRow = rows.count - 1
    rows += drawn.notes()
    let columnWidths = widths.map { ColumnWidth(points: $0) }
    let percent = Self.scale(of: columnWidths, on: page)
    printedSize = styles.body.size * Double(percent) / 100
    var plan = SheetPlan(rows: rows, columns: columnWidths)
    page.scaling = .percent(percent)
    let headingHeight = rows[headingRows].reduce(0) { $0 + $1.height }
    let pagination = Pagination(
      pageHeight: page.height * 100 / Double(percent) - Pagination.reserve,
      repeatedHeight: headingHeight)
    (plan.rows, plan.pageBreaks) = pagination.divided(rows)
    self.plan = plan
    self.page = page
    frozenColumns = Self.frozenColumns(table, widths)
  }

  /// The table in an officer's own sheet.
  init(_ table: Table, design: TableDesign, footer: String) {
    let drawn = DesignedRows(table, design: design)
    plan = SheetPlan(rows: drawn.rows, columns: drawn.columnWidths)
    page = drawn.page(footer: footer)
    printedSize = drawn.printedSize(on: page, columns: drawn.columnWidths)
    columns = drawn.tableColumns
    headingRows = drawn.headingRows
    lastBodyRow = drawn.lastBodyRow
    frozenColumns = 0
  }

  /// The percentage that brings the columns onto the page.
  static func scale(of columns: [ColumnWidth], on page: PageSetup) -> Int {
    let width = columns.reduce(1) { $0 + $1.points }
    return max(10, min(100, Int(100 * page.width / width)))
  }

  /// The cells of headings and body.
  var range: CellRange {
    CellRange(
      rows: headingRows.lowerBound...max(headingRows.upperBound, lastBodyRow),
      columns: 0...max(0, plan.columns.count - 1))
  }

  /// Draws the sheet; tells where the table has come to stand in it.
  ///
  /// - Parameters:
  ///   - records: where the records behind its figures stand.
  ///   - isMarked: whether rates are drawn as bars and what is overdue is set off.
  func draw(
    _ table: Table, records: RecordPlace?, isMarked: Bool, in sheet: WorkbookSheet
  ) throws(RenderError) -> TablePlace {
    let drawing = try SheetDrawing(
      plan, tableColumns: [table.code: columns], records: records, in: sheet)
    if isMarked { try mark(table, in: sheet) }
    try sheet.setUp(page)
    try sheet.repeatRows(headingRows)
    sheet.freeze(above: headingRows.upperBound + 1, leftOf: frozenColumns)
    let all = 0...max(0, plan.columns.count - 1)
    try sheet.setPrintArea(CellRange(rows: 0...max(0, plan.rows.count - 1), columns: all))
    return drawing.places[table.code] ?? TablePlace(columns: columns)
  }

  /// Draws rates as bars and sets off what is overdue.
  private func mark(_ table: Table, in sheet: WorkbookSheet) throws(RenderError) {
    guard lastBodyRow > headingRows.upperBound else { return }
    for (index, column) in table.columns.enumerated() {
      let cells = CellRange(
        rows: (headingRows.upperBound + 1)...lastBodyRow, columns: columns[index]...columns[index])
      if column.isAlert {
        try sheet.markPositive(in: cells)
      } else if column.kind == .percent, Self.isRate(index, of: table) {
        try sheet.drawBars(in: cells, whole: 100)
      }
    }
  }

  /// Whether the percentages of a column are parts of a whole, so that none exceeds 100.
  private static func isRate(_ column: Int, of table: Table) -> Bool {
    let rates = table.rows.compactMap { row -> Bool? in
      guard case .percent(let ratio) = row.cells[column].value else { return nil }
      return ratio.numerator >= 0 && ratio.numerator <= ratio.denominator
    }
    return !rates.isEmpty && rates.allSatisfy(\.self)
  }

  private static func titleRows(
    _ table: Table, _ document: ReportDocument, width: Double
  ) -> [PlannedRow] {
    let layout = document.layout
    let all = 0...max(0, table.columns.count - 1)
    func row(
      _ text: String, _ style: Layout.Style, _ horizontal: CellFormat.Horizontal
    ) -> PlannedRow {
      let lines = FontMetrics(style).lines(
        of: PrintableText.line(text),
        width: (width - PlannedParagraph.padding) / PlannedParagraph.allowance)
      return PlannedRow(
        height: RowHeight.stored(Double(max(1, lines.count)) * style.size * 1.25 + 3),
        cells: [
          PlannedCell(columns: all, content: .text(text), format: CellFormat(style, horizontal))
        ])
    }
    var rows: [PlannedRow]
    if AppendixHeading.heads(table) {
      rows = AppendixHeading.lines(of: table, in: document).map {
        row($0.text, layout.style($0.role), .centre)
      }
    } else {
      rows = [row(DocumentFlow.title(of: table), layout.style(.tableTitle), .centre)]
    }
    let note = layout.style(.tableNote)
    rows.append(row("(\(document.heading.dateLine))", note, .centre))
    if let measureLine = table.measureLine {
      rows.append(row(measureLine, note, .right))
    } else {
      rows.append(.space(6))
    }
    return rows
  }

  /// The stub stays in view, unless it would take up a good part of a screen.
  static func frozenColumns(_ table: Table, _ widths: [Double]) -> Int {
    guard let label = table.columns.firstIndex(where: { $0.kind == .label }),
      table.columns.count > 4,
      label < widths.count, widths[...label].reduce(0, +) < 320
    else { return 0 }
    return label + 1
  }
}
