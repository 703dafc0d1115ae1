import ReportModel

/// The sheet of charts, one below another, drawn from the cells of the tables' sheets.
struct ChartSheet {
  static let name = "Biểu đồ"
  private static let rowHeight = 15.0

  private let document: ReportDocument
  private let page: PageSetup

  init(_ document: ReportDocument, footer: String) {
    self.document = document
    let layout = document.layout
    page = PageSetup(
      isLandscape: false, margins: layout.margins, scaling: .toWidth,
      header: PageText.pageNumber(layout.style(.pageNumber), fontName: layout.fontName),
      footer: footer)
  }

  /// Draws the charts whose tables have a sheet; `places` and `sheets` are by the tables' codes.
  func draw(in sheet: WorkbookSheet, places: [String: TablePlace], sheets: [String: String])
    throws(RenderError)
  {
    try sheet.setUp(page)
    try sheet.setColumn(0, ColumnWidth(points: page.width - 2))
    var row = 0
    var used = 0.0
    var breaks: [Int] = []
    for chart in document.charts {
      guard let drawing = drawing(of: chart, places: places, sheets: sheets) else { continue }
      let rows = Int((drawing.height / Self.rowHeight).rounded(.up)) + 2
      let height = Double(rows) * Self.rowHeight
      if used > 0, used + height > page.height {
        breaks.append(row)
        used = 0
      }
      for index in row..<(row + rows) { try sheet.setRow(index, height: Self.rowHeight) }
      try sheet.insert(drawing, row: row, column: 0)
      row += rows
      used += height
    }
    try sheet.breakPages(before: breaks)
    try sheet.setPrintArea(CellRange(rows: 0...max(0, row - 1), columns: 0...0))
  }

  private func drawing(
    of chart: Chart, places: [String: TablePlace], sheets: [String: String]
  ) -> ChartDrawing? {
    guard let table = document.tables.first(where: { $0.code == chart.table }),
      let place = places[chart.table], let sheet = sheets[chart.table], !chart.rows.isEmpty
    else { return nil }
    let rows = chart.rows.compactMap { place.rows[$0] }
    func reference(_ column: Int) -> String? {
      guard place.columns.indices.contains(column), rows.count == chart.rows.count else {
        return nil
      }
      let ranges = FormulaText.runs(rows).map { run in
        CellAddress.quoted(sheet) + "!"
          + CellAddress.absolute(row: run.lowerBound, column: place.columns[column]) + ":"
          + CellAddress.absolute(row: run.upperBound, column: place.columns[column])
      }
      return ranges.count == 1 ? "=" + ranges[0] : "=(" + ranges.joined(separator: ",") + ")"
    }
    guard let categories = reference(chart.categoryColumn) else { return nil }
    let series = chart.seriesColumns.enumerated().compactMap { index, column in
      reference(column).map { values in
        ChartDrawing.Series(
          name: ColumnNames.full(of: column, in: table), categories: categories, values: values,
          labelFormat: Self.labelFormat(table.columns[column].kind),
          fill: ChartDrawing.fills[index % ChartDrawing.fills.count],
          pointFills: chart.kind == .pie
            ? chart.rows.indices.map { ChartDrawing.fills[$0 % ChartDrawing.fills.count] } : [])
      }
    }
    return ChartDrawing(
      title: chart.title, kind: chart.kind, valueAxisTitle: chart.valueAxisTitle, series: series,
      width: page.width - 4, height: min(page.height - 45, Self.height(of: chart)))
  }

  private static func height(of chart: Chart) -> Double {
    switch chart.kind {
    case .bar: 130 + Double(chart.rows.count * max(1, chart.seriesColumns.count)) * 24
    case .stackedBar: 130 + Double(chart.rows.count) * 24
    case .column, .line: 260
    case .pie: 300
    }
  }

  /// Labels of bars that have a length: a zero would stand on its neighbour.
  private static func labelFormat(_ kind: Table.Column.Kind) -> String {
    kind == .percent ? "[$-42A]#,##0.0;-#,##0.0;" : "[$-42A]#,##0;-#,##0;"
  }
}
