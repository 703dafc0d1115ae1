import ReportModel

/// How sheets of records look, by the first of the records.
struct RecordLook: Sendable {
  enum Manner {
    /// Bordered cells whose texts wrap, as in a report's other sheets.
    case printed
    /// Cells and no more, to be worked on by programs: half the time, and half the file.
    case plain
  }

  /// The table with the records that the look was made by.
  let table: Table
  let manner: Manner
  let page: PageSetup
  let columns: [ColumnWidth]
  let frozenColumns: Int
  /// Points of the body's type as it is printed.
  let printedSize: Double
  private let drawn: TableRows
  private let formats: TableFormats

  /// How much wider than the page the sheet may be for the sake of its headings and texts.
  private static let mostScaling = 1.3

  init(_ table: Table, manner: Manner, layout: Layout, footer: String?) {
    self.table = table
    self.manner = manner
    let styles = TableStyles(layout)
    let measured = TableWidths(table, styles: styles)
    func page(isLandscape: Bool) -> PageSetup {
      PageSetup(
        isLandscape: isLandscape, margins: layout.margins, scaling: .toWidth,
        // Without title rows the title stands in the page's header.
        header: PageText.remark(table.title, fontName: layout.fontName)
          + PageText.pageNumber(layout.style(.pageNumber), fontName: layout.fontName),
        footer: footer)
    }
    let upright = page(isLandscape: false)
    self.page = measured.readableTotal > upright.width - 2 ? page(isLandscape: true) : upright
    let pageWidth = self.page.width - 2
    let width = max(
      pageWidth, min(measured.readableTotal, pageWidth * Self.mostScaling), measured.leastTotal)
    let widths = measured.fitted(to: width) ?? []
    columns = widths.map { ColumnWidth(points: $0) }
    frozenColumns = TableSheet.frozenColumns(table, widths)
    printedSize = styles.body.size * Double(TableSheet.scale(of: columns, on: self.page)) / 100
    drawn = TableRows(
      table: table, styles: styles, columns: table.columns.indices.map { $0...$0 }, widths: widths)
    formats = TableFormats(table, styles: styles)
  }

  /// What each sheet begins with: the row of headings, since records have no spanners and no column
  /// indices, and what stands in place of the records where there are none.
  var beginning: SheetPlan {
    SheetPlan(
      rows: drawn.heading().prefix(1) + (table.rows.isEmpty ? drawn.body(heading: []) : []),
      columns: columns)
  }

  /// - Parameter texts: by column, fit for a cell.
  /// - Returns: `nil` where rows have the standard height.
  func height(of texts: [(column: Int, text: String)]) -> Double? {
    guard manner == .printed else { return nil }
    return drawn.height(of: texts, formats.metrics(.item))
  }

  func range(rows: ClosedRange<Int>) -> CellRange {
    CellRange(rows: rows, columns: 0...max(0, columns.count - 1))
  }

  /// What a cell holds; texts are fit for one, and may have several lines.
  enum Content {
    case blank
    case number(Double)
    case text(String)
  }

  static func content(of value: Cell.Value) -> Content {
    if let number = SheetDrawing.number(value) { return .number(number) }
    let text = CellText.printed(value)
    if text.isEmpty { return .blank }
    if WorkbookFile.isFit(text) { return .text(text) }
    return .text(WorkbookFile.escaped(WorkbookFile.cut(PrintableText.lines(text))))
  }

  // MARK: - Forms

  /// Values of each form have the same format within a column.
  private static let forms: [Cell.Value] =
    [.empty, .absent(.notApplicable), .count(0), .day(Day(number: 0))]
    + (0...Quantity.places).map { .quantity(.zero, decimals: $0) }

  static let formCount = forms.count

  /// Records have neither rates nor ratios; those would be drawn as text is.
  static func form(of value: Cell.Value) -> UInt8 {
    switch value {
    case .empty, .text, .percent, .ratio: 0
    case .absent: 1
    case .count: 2
    case .day: 3
    case .quantity(_, let decimals): 4 + UInt8(min(max(decimals, 0), Quantity.places))
    }
  }

  func format(ofForm form: UInt8, _ column: Int) -> CellFormat {
    var format = formats.format(.item, column: column, value: Self.forms[Int(form)])
    if manner == .plain {
      format.bordered = false
      format.wraps = false
    }
    return format
  }
}
