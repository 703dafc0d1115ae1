import CXlsxWriter
import Foundation
import ReportModel

/// Charts, native to the spreadsheet: they follow the cells that they are drawn from.
extension WorkbookFile {
  func makeChart(_ drawing: ChartDrawing) throws(RenderError)
    -> UnsafeMutablePointer<lxw_chart>
  {
    guard let chart = workbook_add_chart(workbook, UInt8(Self.type(of: drawing.kind).rawValue))
    else {
      throw .workbook(step: "workbook_add_chart", sheet: nil, reason: "out of memory")
    }
    try withFont(size: 13, bold: true) { font throws(RenderError) in
      chart_title_set_name(chart, Self.fit(drawing.title, length: 255))
      chart_title_set_name_font(chart, &font)
    }
    try withFont(size: 11, bold: false) { font throws(RenderError) in
      if drawing.kind != .pie { setAxes(of: chart, drawing, font: &font) }
      chart_legend_set_position(chart, UInt8(Self.legend(of: drawing).rawValue))
      chart_legend_set_font(chart, &font)
      for (number, series) in drawing.series.enumerated() {
        try add(series, number: number, to: chart, kind: drawing.kind, font: &font)
      }
    }
    switch drawing.kind {
    case .bar, .stackedBar: chart_set_series_gap(chart, 40)
    case .column: chart_set_series_gap(chart, 60)
    case .line, .pie: break
    }
    return chart
  }

  private static func type(of kind: Chart.Kind) -> lxw_chart_type {
    switch kind {
    case .bar: LXW_CHART_BAR
    case .stackedBar: LXW_CHART_BAR_STACKED
    case .column: LXW_CHART_COLUMN
    case .line: LXW_CHART_LINE
    case .pie: LXW_CHART_PIE
    }
  }

  /// The parts of a pie are named where they stand.
  private static func legend(of drawing: ChartDrawing) -> lxw_chart_legend_position {
    drawing.series.count > 1 && drawing.kind != .pie
      ? LXW_CHART_LEGEND_BOTTOM : LXW_CHART_LEGEND_NONE
  }

  private func setAxes(
    of chart: UnsafeMutablePointer<lxw_chart>, _ drawing: ChartDrawing, font: inout lxw_chart_font
  ) {
    let isUpright = drawing.kind == .column || drawing.kind == .line
    // In bar charts the upright axis, y, is that of the categories; the first is to stand on top.
    let categories = isUpright ? chart.pointee.x_axis : chart.pointee.y_axis
    let values = isUpright ? chart.pointee.y_axis : chart.pointee.x_axis
    if !isUpright {
      chart_axis_set_reverse(categories)
      chart_axis_set_crossing_max(categories)
    }
    chart_axis_set_interval_unit(categories, 1)  // every row is named, however many there are
    chart_axis_set_num_font(categories, &font)
    chart_axis_set_num_font(values, &font)
    chart_axis_set_num_format(values, "[$-42A]#,##0")
    chart_axis_set_min(values, 0)
    if let title = drawing.valueAxisTitle {
      chart_axis_set_name(values, Self.fit(title, length: 255))
      chart_axis_set_name_font(values, &font)
    }
  }

  private func add(
    _ series: ChartDrawing.Series, number: Int, to chart: UnsafeMutablePointer<lxw_chart>,
    kind: Chart.Kind, font: inout lxw_chart_font
  ) throws(RenderError) {
    guard let added = chart_add_series(chart, series.categories, series.values) else {
      throw .workbook(step: "chart_add_series", sheet: nil, reason: "out of memory")
    }
    chart_series_set_name(added, Self.fit(series.name, length: 255))
    switch kind {
    case .bar, .stackedBar, .column:
      setLook(of: added, series.fill)
      label(added, series, color: kind == .stackedBar ? series.labelColor : 0, font: &font)
    case .line:
      drawLine(of: added, number: number)
      // Figures of several lines would stand in each other's way.
      if number == 0 {
        label(added, series, color: 0, font: &font)
        chart_series_set_labels_position(added, UInt8(LXW_CHART_LABEL_POSITION_ABOVE.rawValue))
      }
    case .pie:
      try setLooks(ofPoints: added, series.pointFills)
      font.color = 0
      chart_series_set_labels_percentage(added)
      chart_series_set_labels_position(
        added, UInt8(LXW_CHART_LABEL_POSITION_OUTSIDE_END.rawValue))
      chart_series_set_labels_leader_line(added)
      chart_series_set_labels_font(added, &font)
      chart_series_set_labels_options(added, 0, 1, 0)
    }
  }

  /// Labels stand within stacked bars, else at their end.
  private func label(
    _ added: UnsafeMutablePointer<lxw_chart_series>, _ series: ChartDrawing.Series, color: UInt32,
    font: inout lxw_chart_font
  ) {
    font.color = color
    chart_series_set_labels(added)
    chart_series_set_labels_font(added, &font)
    chart_series_set_labels_num_format(added, series.labelFormat)
  }

  private func setLook(
    of series: UnsafeMutablePointer<lxw_chart_series>, _ look: ChartDrawing.Fill
  ) {
    var line = Self.outline
    chart_series_set_line(series, &line)
    switch look {
    case .solid(let color):
      var fill = lxw_chart_fill()
      fill.color = color
      chart_series_set_fill(series, &fill)
    case .hatched(let color, let background):
      var pattern = Self.pattern(color, background)
      chart_series_set_pattern(series, &pattern)
    }
  }

  /// The first line is solid and dark, the others broken and lighter, so that they stay apart in grey.
  private func drawLine(of series: UnsafeMutablePointer<lxw_chart_series>, number: Int) {
    var line = lxw_chart_line()
    line.color = number == 0 ? 0x1F3864 : 0x7F7F7F
    line.width = 2.25
    line.dash_type = UInt8(
      (number == 0 ? LXW_CHART_LINE_DASH_SOLID : LXW_CHART_LINE_DASH_DASH).rawValue)
    chart_series_set_line(series, &line)
    let marker = number == 0 ? LXW_CHART_MARKER_CIRCLE : LXW_CHART_MARKER_SQUARE
    chart_series_set_marker_type(series, UInt8(marker.rawValue))
    chart_series_set_marker_size(series, 7)
    var fill = lxw_chart_fill()
    fill.color = line.color
    chart_series_set_marker_fill(series, &fill)
  }

  private func setLooks(
    ofPoints series: UnsafeMutablePointer<lxw_chart_series>, _ looks: [ChartDrawing.Fill]
  ) throws(RenderError) {
    var line = Self.outline
    var fills = looks.map { look in
      var fill = lxw_chart_fill()
      if case .solid(let color) = look { fill.color = color }
      return fill
    }
    var patterns = looks.map { look in
      if case .hatched(let color, let background) = look {
        Self.pattern(color, background)
      } else {
        lxw_chart_pattern()
      }
    }
    let code = withUnsafeMutablePointer(to: &line) { line in
      fills.withUnsafeMutableBufferPointer { fills in
        patterns.withUnsafeMutableBufferPointer { patterns in
          var points = looks.indices.map { index in
            var point = lxw_chart_point()
            point.line = line
            switch looks[index] {
            case .solid: point.fill = fills.baseAddress.map { $0 + index }
            case .hatched: point.pattern = patterns.baseAddress.map { $0 + index }
            }
            return point
          }
          return points.withUnsafeMutableBufferPointer { points in
            // A list of addresses, closed by none; all is copied by the library.
            var list: [UnsafeMutablePointer<lxw_chart_point>?] =
              points.indices.map { index in points.baseAddress.map { $0 + index } } + [nil]
            return chart_series_set_points(series, &list)
          }
        }
      }
    }
    try check(code, "chart_series_set_points")
  }

  private static var outline: lxw_chart_line {
    var line = lxw_chart_line()
    line.color = 0x404040
    line.width = 0.75
    return line
  }

  private static func pattern(_ color: UInt32, _ background: UInt32) -> lxw_chart_pattern {
    var pattern = lxw_chart_pattern()
    pattern.fg_color = color
    pattern.bg_color = background
    pattern.type = UInt8(LXW_CHART_PATTERN_WIDE_UPWARD_DIAGONAL.rawValue)
    return pattern
  }

  private func withFont(
    size: Double, bold: Bool, _ body: (inout lxw_chart_font) throws(RenderError) -> Void
  ) throws(RenderError) {
    let name = strdup(fontName)
    defer { free(name) }
    var font = lxw_chart_font()
    font.name = name
    font.size = size
    font.bold = bold ? 1 : UInt8(LXW_EXPLICIT_FALSE.rawValue)
    try body(&font)
  }
}
