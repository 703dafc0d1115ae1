import ReportModel

/// A chart as inline SVG: horizontal bars, each below its label, so that the text keeps its size however
/// narrow the screen is and bars alone give way.
struct HTMLChart {
  private static let labelHeight = 19
  private static let barHeight = 16
  private static let gap = 8
  private static let partLength = 16
  /// Letters of a label that fit a telephone in one line.
  private static let labelLength = 44
  /// Percent of the width that the longest bar takes; the rest is for its figure.
  private static let longestBar = 76.0
  /// Percent of the width from which on a piece of a bar holds its figure.
  private static let roomyPiece = 6.0

  private let chart: Chart
  private let table: Table
  private let id: String
  private let rows: [Table.Row]
  private let scale: Double

  /// The chart of a table; `nil` where it draws nothing that the table has.
  init?(_ chart: Chart, of table: Table, number: Int) {
    let columns = table.columns.indices
    rows = chart.rows.filter(table.rows.indices.contains).map { table.rows[$0] }
    guard !rows.isEmpty, !chart.seriesColumns.isEmpty, columns.contains(chart.categoryColumn),
      chart.seriesColumns.allSatisfy(columns.contains)
    else { return nil }
    self.chart = chart
    self.table = table
    id = "bieu-do-\(number)"
    let lengths = rows.map { row in
      let values = chart.seriesColumns.map { Self.length(of: row.cells[$0].value) }
      return chart.kind == .stackedBar ? values.reduce(0, +) : values.max() ?? 0
    }
    scale = Self.longestBar / max(lengths.max() ?? 0, .leastNormalMagnitude)
  }

  func write(to page: inout Markup) {
    page.open("figure")
    page.endLine()
    let axis = chart.valueAxisTitle.map { " (\($0))" } ?? ""
    page.element("figcaption", chart.title + axis)
    page.endLine()
    if chart.seriesColumns.count > 1 { writeLegend(to: &page) }
    for (number, part) in parts.enumerated() { writePart(part, isFirst: number == 0, to: &page) }
    page.close("figure")
    page.endLine()
  }

  /// Rows that a page of print holds; a picture is not broken between pages.
  private var parts: [[Table.Row]] {
    stride(from: 0, to: rows.count, by: Self.partLength).map { start in
      Array(rows[start..<min(start + Self.partLength, rows.count)])
    }
  }

  /// The first part speaks for all of them.
  private func writePart(_ rows: [Table.Row], isFirst: Bool, to page: inout Markup) {
    let bars = bars(of: rows)
    page.open(
      "svg",
      [
        "class": "chart", "height": "\(bars.height)", "role": isFirst ? "img" : nil,
        "aria-labelledby": isFirst ? "\(id)-ten \(id)-mo-ta" : nil,
        "aria-hidden": isFirst ? nil : "true",
      ])
    if isFirst {
      page.element("title", ["id": "\(id)-ten"], chart.title)
      page.element("desc", ["id": "\(id)-mo-ta"], description)
    }
    page.endLine()
    page.add(bars.markup)
    page.close("svg")
    page.endLine()
  }

  private var description: String {
    let series = chart.seriesColumns.map { ColumnNames.full(of: $0, in: table) }
    return "Biểu đồ thanh, \(rows.count) mục: \(series.joined(separator: "; ")). "
      + "Số liệu như trong \(DocumentFlow.title(of: table))."
  }

  // MARK: - Drawing bars

  private func bars(of rows: [Table.Row]) -> (markup: Markup, height: Int) {
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
    return (markup, top)
  }

  private func writeBar(_ cell: Cell, series: Int, top: Int, to markup: inout Markup) {
    let width = scale * Self.length(of: cell.value)
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
      let width = scale * Self.length(of: value)
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
        "height": "\(Self.barHeight)", "fill": Self.fill(of: series),
      ])
    if let title { markup.element("title", title) }
    markup.close("rect")
  }

  /// What a bar stands for; nothing for a figure that isn't there or lies below zero.
  private static func length(of value: Cell.Value) -> Double {
    switch value {
    case .count(let count): max(0, Double(count))
    case .quantity(let quantity, _): max(0, Double(quantity.thousandths) / 1000)
    case .percent(let ratio): max(0, 100 * ratio.approximateValue)
    case .ratio(let ratio, let form): max(0, Double(form.scale) * ratio.approximateValue)
    case .empty, .text, .day, .absent: 0
    }
  }

  /// With two decimals, so that bars are true to a tenth of a pixel on any screen.
  private static func percent(_ value: Double) -> String {
    let hundredths = Int64((value * 100).rounded())
    return DecimalText.plain(hundredths, places: 2, keeping: 0) + "%"
  }

  // MARK: - Telling series apart

  private func writeLegend(to page: inout Markup) {
    page.open("ul", ["class": "legend"])
    page.endLine()
    for (series, column) in chart.seriesColumns.enumerated() {
      page.open("li")
      page.literal("<svg width=\"16\" height=\"16\" class=\"swatch\" aria-hidden=\"true\">")
      page.open("rect", ["width": "16", "height": "16", "fill": Self.fill(of: series)])
      page.literal("</rect></svg>")
      page.write(ColumnNames.full(of: column, in: table))
      page.close("li")
      page.endLine()
    }
    page.close("ul")
    page.endLine()
  }

  private static func fill(of series: Int) -> String {
    let number = series % ChartDrawing.fills.count
    return switch ChartDrawing.fills[number] {
    case .solid(let color): css(color)
    case .hatched: "url(#net-\(number))"
    }
  }

  /// The hatchings that charts are filled with, once for the page.
  static func writePatterns(to page: inout Markup) {
    page.literal("<svg class=\"patterns\" width=\"0\" height=\"0\" aria-hidden=\"true\"><defs>\n")
    for case (let number, .hatched(let color, let background)) in ChartDrawing.fills.enumerated() {
      page.open(
        "pattern",
        [
          "id": "net-\(number)", "width": "5", "height": "5", "patternUnits": "userSpaceOnUse",
          "patternTransform": "rotate(45)",
        ])
      page.open("path", ["d": "M0 0H5V5H0Z", "fill": css(background)])
      page.close("path")
      page.open("path", ["d": "M0 0H2V5H0Z", "fill": css(color)])
      page.close("path")
      page.close("pattern")
      page.endLine()
    }
    page.literal("</defs></svg>\n")
  }

  private static func css(_ color: UInt32) -> String {
    let digits = String(color, radix: 16)
    return "#" + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
  }
}
