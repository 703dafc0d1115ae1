import ReportModel

/// The first sheet: the report as it is printed and signed, on A4 upright.
struct ReportSheet {
  static let name = "Báo cáo"

  let plan: SheetPlan
  /// The sheet's columns of each table that stands in the report.
  let tableColumns: [String: [Int]]
  let page: PageSetup

  private struct PlacedTable {
    let rows: TableRows
    let edges: [Double]
  }

  init(_ document: ReportDocument, footer: String) {
    let layout = document.layout
    page = PageSetup(
      isLandscape: false, margins: layout.margins, scaling: .none,
      header: PageText.pageNumber(layout.style(.pageNumber), fontName: layout.fontName),
      footer: footer)
    let width = page.width - 2  // a hair less than the page, lest a column fall over its edge
    let elements = DocumentFlow.elements(of: document)
    var fitted: [String: (styles: TableStyles, widths: [Double])] = [:]
    for case .table(let table) in elements {
      fitted[table.code] = Self.fitted(table, layout, width)
    }
    let edges = fitted.values.map { Self.edges(of: $0.widths) }
    let grid = ColumnGrid(
      width: width,
      edges: edges.flatMap(\.self).sorted()
        + [
          ReportClosingRows.division(of: document, width: width),
          ReportHeadingRows.division(of: document, width: width),
        ])
    var rows = ReportHeadingRows(document, grid: grid, width: width).rows()
    var tableColumns: [String: [Int]] = [:]
    for element in elements {
      if case .table(let table) = element, let (styles, widths) = fitted[table.code] {
        let edges = [0] + Self.edges(of: widths) + [width]
        let columns = zip(edges, edges.dropFirst()).map { grid.columns(from: $0, to: $1) }
        tableColumns[table.code] = columns.map(\.lowerBound)
        let drawn = TableRows(table: table, styles: styles, columns: columns, widths: widths)
        rows += Self.rows(of: drawn, in: grid)
      } else {
        rows += Self.rows(of: element, layout: layout, grid: grid, width: width)
      }
    }
    rows.append(.space(6))
    rows += ReportClosingRows(document, grid: grid).rows()
    let pagination = Pagination(pageHeight: page.height - Pagination.reserve)
    let (divided, breaks) = pagination.divided(rows)
    plan = SheetPlan(rows: divided, columns: grid.columns, pageBreaks: breaks)
    self.tableColumns = tableColumns
  }

  /// Widths for a table over the text's width, in a smaller type if need be; `nil` when it doesn't fit
  /// even so, and is left to its own sheet.
  private static func fitted(
    _ table: Table, _ layout: Layout, _ width: Double
  ) -> (styles: TableStyles, widths: [Double])? {
    for reduction in [0, 1, 2, 3] as [Double] {
      let styles = TableStyles(layout, smallerBy: reduction)
      if let widths = TableWidths(table, styles: styles).fitted(to: width) {
        return (styles, widths)
      }
    }
    return nil
  }

  private static func edges(of widths: [Double]) -> [Double] {
    var edge = 0.0
    return widths.dropLast().map { width in
      edge += width
      return edge
    }
  }

  // MARK: - Drawing the running text

  private static func rows(
    of element: FlowElement, layout: Layout, grid: ColumnGrid, width: Double
  ) -> [PlannedRow] {
    let body = layout.style(.body)
    func paragraph(_ text: String, _ style: Layout.Style) -> [PlannedRow] {
      PlannedParagraph(
        text, style: style, isIndented: true, columns: grid.all, width: width
      ).rows()
    }
    switch element {
    case .sectionHeading(let text, let depth):
      let style = layout.style(depth == 0 ? .sectionHeading : .subsectionHeading)
      let rows = PlannedParagraph(
        style.capitals ? text.uppercased() : text, style: style, horizontal: .left,
        isIndented: depth > 0, columns: grid.all, width: width
      ).rows()
      return followed(rows, by: .space(3), keepingNext: true)
    case .paragraph(let text):
      return followed(paragraph(text, body), by: .space(6))
    case .item(let number, let text):
      return followed(paragraph(number + " " + text, body), by: .space(6))
    case .reference(let text):
      let style = Layout.Style(size: body.size, italic: true)
      return followed(paragraph(text, style), by: .space(6))
    case .table(let table):
      // Too wide for the page: it has a sheet of its own.
      let name = table.number ?? "«\(table.title)»"
      let text = "(Số liệu chi tiết tại \(name) kèm theo)."
      return followed(paragraph(text, Layout.Style(size: body.size, italic: true)), by: .space(6))
    }
  }

  /// Rows with a space below; a heading is kept with what follows it.
  private static func followed(
    _ rows: [PlannedRow], by space: PlannedRow, keepingNext: Bool = false
  ) -> [PlannedRow] {
    rows.map { $0.keepingNext(keepingNext) } + [space.keepingNext(keepingNext)]
  }

  private static func rows(of table: TableRows, in grid: ColumnGrid) -> [PlannedRow] {
    var rows: [PlannedRow] = []
    func line(_ text: String, _ style: Layout.Style, _ horizontal: CellFormat.Horizontal) {
      let lines = FontMetrics(style).lines(
        of: PrintableText.line(text),
        width: (grid.width(of: grid.all) - PlannedParagraph.padding) / PlannedParagraph.allowance)
      rows.append(
        PlannedRow(
          height: RowHeight.stored(Double(max(1, lines.count)) * style.size * 1.25 + 2),
          cells: [
            PlannedCell(
              columns: grid.all, content: .text(text), format: CellFormat(style, horizontal))
          ], mayBeginPage: rows.isEmpty))
    }
    line(DocumentFlow.title(of: table.table), table.styles.title, .centre)
    if let measureLine = table.table.measureLine { line(measureLine, table.styles.note, .right) }
    let heading = table.heading()
    rows += heading.map { $0.beginningPage(false) }
    rows += table.body(heading: heading)
    rows += table.notes()
    return rows + [.space(9)]
  }
}
