import ReportModel

/// A chart as inline SVG in a figure with its title and, for several series, a legend.
struct HTMLChart {
  /// What is drawn: as wide as the screen, or so many pixels.
  struct Picture {
    let markup: Markup
    let width: Int?
    /// Pixels.
    let height: Int
  }

  private let chart: Chart
  private let table: Table
  private let id: String
  private let rows: [Table.Row]

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
  }

  func write(to page: inout Markup) {
    page.open("figure")
    page.endLine()
    let axis = chart.valueAxisTitle.map { " (\($0))" } ?? ""
    page.element("figcaption", chart.title + axis)
    page.endLine()
    if chart.seriesColumns.count > 1 { writeLegend(to: &page) }
    for (number, picture) in pictures.enumerated() {
      write(picture, isFirst: number == 0, to: &page)
    }
    page.close("figure")
    page.endLine()
  }

  private var pictures: [Picture] {
    switch chart.kind {
    case .bar, .stackedBar, .pie: HTMLBars(chart, of: table, rows: rows).pictures
    case .column, .line: [HTMLUprightChart(chart, rows: rows).picture]
    }
  }

  /// The first picture speaks for all of them; one of a width of its own scrolls where that is too much.
  private func write(_ picture: Picture, isFirst: Bool, to page: inout Markup) {
    if picture.width != nil {
      page.open(
        "div",
        ["class": "scroll", "role": "region", "tabindex": "0", "aria-labelledby": "\(id)-ten"])
    }
    page.open(
      "svg",
      [
        "class": picture.width == nil ? "chart" : "chart upright",
        "width": picture.width.map { "\($0)" }, "height": "\(picture.height)",
        "role": isFirst ? "img" : nil,
        "aria-labelledby": isFirst ? "\(id)-ten \(id)-mo-ta" : nil,
        "aria-hidden": isFirst ? nil : "true",
      ])
    if isFirst {
      page.element("title", ["id": "\(id)-ten"], chart.title)
      page.element("desc", ["id": "\(id)-mo-ta"], description)
    }
    page.endLine()
    page.add(picture.markup)
    page.close("svg")
    if picture.width != nil { page.close("div") }
    page.endLine()
  }

  private var description: String {
    let series = chart.seriesColumns.map { ColumnNames.full(of: $0, in: table) }
    let kind = chart.kind == .line ? "Biểu đồ đường" : "Biểu đồ thanh"
    return "\(kind), \(rows.count) mục: \(series.joined(separator: "; ")). "
      + "Số liệu như trong \(DocumentFlow.title(of: table))."
  }

  /// What a figure is drawn as long as; nothing for a figure that isn't there or lies below zero.
  static func length(of value: Cell.Value) -> Double {
    switch value {
    case .count(let count): max(0, Double(count))
    case .quantity(let quantity, _): max(0, Double(quantity.thousandths) / 1000)
    case .percent(let ratio): max(0, 100 * ratio.approximateValue)
    case .ratio(let ratio, let form): max(0, Double(form.scale) * ratio.approximateValue)
    case .empty, .text, .day, .absent: 0
    }
  }

  // MARK: - Telling series apart

  private func writeLegend(to page: inout Markup) {
    page.open("ul", ["class": "legend"])
    page.endLine()
    for (series, column) in chart.seriesColumns.enumerated() {
      page.open("li")
      page.literal("<svg width=\"16\" height=\"16\" class=\"swatch\" aria-hidden=\"true\">")
      writeSwatch(of: series, to: &page)
      page.literal("</svg>")
      page.write(ColumnNames.full(of: column, in: table))
      page.close("li")
      page.endLine()
    }
    page.close("ul")
    page.endLine()
  }

  private func writeSwatch(of series: Int, to page: inout Markup) {
    if chart.kind == .line {
      let stroke = Self.stroke(of: series)
      page.open(
        "path",
        ["d": "M0 8H16", "stroke": stroke.color, "stroke-dasharray": stroke.dashes])
      page.close("path")
    } else {
      page.open("rect", ["width": "16", "height": "16", "fill": Self.fill(of: series)])
      page.close("rect")
    }
  }

  /// Lines differ in their dashes, as fills do in their lightness.
  static func stroke(of series: Int) -> (color: String, dashes: String?) {
    let strokes: [(color: String, dashes: String?)] = [
      ("#1f3864", nil), ("#c00000", "6 3"), ("#5b6e8c", "2 3"), ("#000000", "9 3 2 3"),
    ]
    return strokes[series % strokes.count]
  }

  static func fill(of series: Int) -> String {
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

  static func css(_ color: UInt32) -> String {
    let digits = String(color, radix: 16)
    return "#" + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
  }
}
