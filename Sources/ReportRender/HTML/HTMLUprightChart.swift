import ReportModel

/// Upright bars, or lines over the rows: for rows that follow in time. Its width follows from the rows.
struct HTMLUprightChart {
  private static let plotHeight = 180
  /// Room above the highest point for its figure.
  private static let top = 22
  private static let lineHeight = 16
  /// Letters of a label that fit a line below its place.
  private static let labelLength = 9

  private let chart: Chart
  private let rows: [Table.Row]
  private let scale: Double
  /// Pixels that each row has.
  private let slot: Int

  init(_ chart: Chart, rows: [Table.Row]) {
    self.chart = chart
    self.rows = rows
    let values = rows.flatMap { row in
      chart.seriesColumns.map { HTMLChart.length(of: row.cells[$0].value) }
    }
    scale = Double(Self.plotHeight) / max(values.max() ?? 0, .leastNormalMagnitude)
    slot = chart.kind == .column ? max(64, 16 + 38 * chart.seriesColumns.count) : 64
  }

  var picture: HTMLChart.Picture {
    var markup = Markup()
    let width = slot * rows.count
    if chart.kind == .column { writeColumns(to: &markup) } else { writeLines(to: &markup) }
    let base = "\(Self.top + Self.plotHeight)"
    write(
      "line", ["class": "axis", "x1": "0", "y1": base, "x2": "\(width)", "y2": base], to: &markup)
    let lines = writeLabels(to: &markup)
    return HTMLChart.Picture(
      markup: markup, width: width,
      height: Self.top + Self.plotHeight + 6 + lines * Self.lineHeight)
  }

  /// Writes what each place stands for; returns how many lines the longest takes.
  private func writeLabels(to markup: inout Markup) -> Int {
    var most = 0
    for (place, row) in rows.enumerated() {
      let label = PrintableText.line(CellText.printed(row.cells[chart.categoryColumn].value))
      let lines = TextLines.wrapped(label, width: Self.labelLength)
      for (number, line) in lines.enumerated() {
        write(
          line, x: middle(of: place),
          y: Self.top + Self.plotHeight + (number + 1) * Self.lineHeight, to: &markup)
      }
      most = max(most, lines.count)
      markup.endLine()
    }
    return most
  }

  private func writeColumns(to markup: inout Markup) {
    let count = chart.seriesColumns.count
    let width = count == 1 ? 36 : 34
    for (place, row) in rows.enumerated() {
      for (series, column) in chart.seriesColumns.enumerated() {
        let value = row.cells[column].value
        let y = height(of: value)
        let left = middle(of: place) - (width + 4) * count / 2 + (width + 4) * series + 2
        if y < Self.top + Self.plotHeight {
          write(
            "rect",
            [
              "x": "\(left)", "y": "\(y)", "width": "\(width)",
              "height": "\(Self.top + Self.plotHeight - y)", "fill": HTMLChart.fill(of: series),
            ], to: &markup)
        }
        write(CellText.printed(value), x: left + width / 2, y: y - 5, to: &markup)
      }
      markup.endLine()
    }
  }

  /// A line breaks where a figure isn't there.
  private func writeLines(to markup: inout Markup) {
    for (series, column) in chart.seriesColumns.enumerated() {
      let stroke = HTMLChart.stroke(of: series)
      var last: (x: Int, y: Int)?
      for (place, row) in rows.enumerated() {
        let value = row.cells[column].value
        guard Self.isFigure(value) else {
          last = nil
          continue
        }
        let point = (x: middle(of: place), y: height(of: value))
        if let last {
          write(
            "line",
            [
              "x1": "\(last.x)", "y1": "\(last.y)", "x2": "\(point.x)", "y2": "\(point.y)",
              "stroke": stroke.color, "stroke-dasharray": stroke.dashes,
            ], to: &markup)
        }
        write(
          "circle",
          ["cx": "\(point.x)", "cy": "\(point.y)", "r": "3.5", "fill": stroke.color], to: &markup)
        // The figures of the first line stand above it, those of others below theirs.
        write(
          CellText.printed(value), x: point.x, y: series == 0 ? point.y - 8 : point.y + 16,
          to: &markup)
        last = point
      }
      markup.endLine()
    }
  }

  private static func isFigure(_ value: Cell.Value) -> Bool {
    switch value {
    case .count, .quantity, .percent, .ratio: true
    case .empty, .text, .day, .absent: false
    }
  }

  private func middle(of place: Int) -> Int { slot * place + slot / 2 }

  private func height(of value: Cell.Value) -> Int {
    Self.top + Self.plotHeight - Int((scale * HTMLChart.length(of: value)).rounded())
  }

  private func write(_ text: String, x: Int, y: Int, to markup: inout Markup) {
    markup.element("text", ["x": "\(x)", "y": "\(y)", "class": "middle"], text)
  }

  private func write(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?>,
    to markup: inout Markup
  ) {
    markup.open(name, attributes)
    markup.close(name)
  }
}
