import ReportModel

/// Horizontal bars, each below its label, so that the text keeps its size however narrow the screen is
/// and bars alone give way. The parts of a whole are drawn so too: bars are easier to compare than the
/// angles of a pie, and stay apart in grey.
struct HTMLBars {
  private static let labelHeight = 19
  private static let barHeight = 16
  private static let gap = 8
  /// Rows that a page of print holds; a picture is not broken between pages.
  private static let partLength = 16
  /// Letters of a label that fit a telephone in one line.
  private static let labelLength = 44
  /// Percent of the width that the longest bar takes; the rest is for its figure.
  private static let longestBar = 76.0
  /// Percent of the width from which on a piece of a bar holds its figure.
  private static let roomyPiece = 6.0

  private let chart: Chart
  private let table: Table
  private let rows: [Table.Row]
  private let scale: Double

  init(_ chart: Chart, of table: Table, rows: [Table.Row]) {
    self.chart = chart
    self.table = table
    self.rows = rows
    let lengths = rows.map { row in
      let values = chart.seriesColumns.map { HTMLChart.length(of: row.cells[$0].value) }
      return chart.kind == .stackedBar ? values.reduce(0, +) : values.max() ?? 0
    }
    scale = Self.longestBar / max(lengths.max() ?? 0, .leastNormalMagnitude)
  }

  /// Pictures one below another.
  var pictures: [HTMLChart.Picture] {
    stride(from: 0, to: rows.count, by: Self.partLength).map { start in
      picture(of: rows[start..<min(start + Self.partLength, rows.count)])
    }
  }

  private func picture(of rows: ArraySlice<Table.Row>) -> HTMLChart.Picture {
    var markup = Markup()
    var top = 0
    for row in rows {
      let label = PrintableText.line(CellText.printed(row.cells[chart.categoryColumn].value))
      for line in TextLines.wrapped(label, width: Self.labelLength) {
        markup.element("text", ["x": "0", "y": "\(top + 14)"], line)
        top += Self.labelHeight
      }
      if chart.kind == .stackedBar {
        writePieces(of: row, top: top, to: &markup)
        top += Self.barHeight
      } else {
        for (series, column) in chart.seriesColumns.enumerated() {
          writeBar(row.cells[column], series: series, top: top, to: &markup)
          top += Self.barHeight
        }
      }
      markup.endLine()
      top += Self.gap
    }
    return HTMLChart.Picture(markup: markup, width: nil, height: top)
  }

  private func writeBar(_ cell: Cell, series: Int, top: Int, to markup: inout Markup) {
    let width = scale * HTMLChart.length(of: cell.value)
    if width > 0 { writeRectangle(x: 0, width: width, top: top, series: series, to: &markup) }
    let text = CellText.printed(cell.value)
    markup.element(
      "text", ["x": Self.percent(width), "dx": "5", "y": "\(top + 13)"], text)
  }

  /// The bars of all series one behind another; a figure stands in its piece if there is room.
  private func writePieces(of row: Table.Row, top: Int, to markup: inout Markup) {
    var start = 0.0
    for (series, column) in chart.seriesColumns.enumerated() {
      let value = row.cells[column].value
      let width = scale * HTMLChart.length(of: value)
      guard width > 0 else { continue }
      let name = ColumnNames.full(of: column, in: table)
      let text = CellText.printed(value)
      writeRectangle(
        x: start, width: width, top: top, series: series, title: "\(name): \(text)", to: &markup)
      if width >= Self.roomyPiece {
        markup.element(
          "text",
          ["class": "inside", "x": Self.percent(start + width / 2), "y": "\(top + 12)"], text)
      }
      start += width
    }
  }

  private func writeRectangle(
    x: Double, width: Double, top: Int, series: Int, title: String? = nil,
    to markup: inout Markup
  ) {
    markup.open(
      "rect",
      [
        "x": Self.percent(x), "y": "\(top)", "width": Self.percent(width),
        "height": "\(Self.barHeight)", "fill": HTMLChart.fill(of: series),
      ])
    if let title { markup.element("title", title) }
    markup.close("rect")
  }

  /// With two decimals, so that bars are true to a tenth of a pixel on any screen.
  private static func percent(_ value: Double) -> String {
    let hundredths = Int64((value * 100).rounded())
    return DecimalText.plain(hundredths, places: 2, keeping: 0) + "%"
  }
}
