import CXlsxWriter
import Foundation
import ReportModel

/// A workbook being written; it and its sheets are the only places that call libxlsxwriter.
///
/// Every return code is checked. The library's memory is freed by `close()`, or on deinitialisation when
/// a step before has failed.
final class WorkbookFile {
  struct Properties {
    let title: String
    let subject: String
    let author: String
    let comments: String
    /// Seconds since 1970; never the clock, so that equal reports are equal bytes.
    let created: Int
  }

  private var workbook: UnsafeMutablePointer<lxw_workbook>?
  private var formats: [CellFormat: UnsafeMutablePointer<lxw_format>] = [:]
  private var markFormat: UnsafeMutablePointer<lxw_format>?
  private let fontName: String

  /// Begins a workbook that `close()` will write to `path`.
  init(path: String, temporaryDirectory: String, fontName: String) throws(RenderError) {
    self.fontName = fontName
    workbook = temporaryDirectory.withCString { directory in
      var options = lxw_workbook_options()
      options.tmpdir = UnsafeMutablePointer(mutating: directory)  // copied by the library
      return workbook_new_opt(path, &options)
    }
    guard let workbook, let first = workbook.pointee.formats.pointee.stqh_first else {
      throw .workbook(step: "workbook_new", sheet: nil, reason: "out of memory")
    }
    // The first format is the workbook's default, by whose digits column widths are measured.
    format_set_font_name(first, fontName)
    format_set_font_size(first, ColumnWidth.defaultFontSize)
  }

  deinit {
    if let workbook { lxw_workbook_free(workbook) }
  }

  /// Writes the file and frees the workbook, which can't be used any more.
  func close() throws(RenderError) {
    guard let workbook else { return }
    self.workbook = nil  // freed by the library even when it fails
    try check(workbook_close(workbook), "workbook_close")
  }

  func setProperties(_ properties: Properties) throws(RenderError) {
    var values = lxw_doc_properties()
    let texts = [properties.title, properties.subject, properties.author, properties.comments]
      .map { strdup(Self.fit($0, length: 255)) }
    defer { for text in texts { free(text) } }
    values.title = texts[0]
    values.subject = texts[1]
    values.author = texts[2]
    values.company = texts[2]
    values.comments = texts[3]
    values.created = max(1, properties.created)  // 0 stands for the clock
    try check(workbook_set_properties(workbook, &values), "workbook_set_properties")
  }

  func addSheet(named name: String) throws(RenderError) -> WorkbookSheet {
    guard let sheet = workbook_add_worksheet(workbook, name) else {
      throw .workbook(step: "workbook_add_worksheet", sheet: name, reason: "name refused")
    }
    return WorkbookSheet(sheet, name: name, file: self)
  }

  /// Names a block of cells, such as `='Biểu 2'!$A$4:$O$57`, for formulas and for going to it.
  func define(_ name: String, as reference: String) throws(RenderError) {
    try check(workbook_define_name(workbook, name, reference), "workbook_define_name")
  }

  // MARK: - Making formats

  func format(_ look: CellFormat) throws(RenderError) -> UnsafeMutablePointer<
    lxw_format
  > {
    if let format = formats[look] { return format }
    guard let format = workbook_add_format(workbook) else {
      throw .workbook(step: "workbook_add_format", sheet: nil, reason: "out of memory")
    }
    format_set_font_name(format, fontName)
    format_set_font_size(format, look.size)
    if look.bold { format_set_bold(format) }
    if look.italic { format_set_italic(format) }
    if look.underlined { format_set_underline(format, UInt8(LXW_UNDERLINE_SINGLE.rawValue)) }
    if look.wraps { format_set_text_wrap(format) }
    if look.bordered { format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue)) }
    if let code = look.number.code { format_set_num_format(format, code) }
    if let fill = look.fill {
      format_set_pattern(format, UInt8(LXW_PATTERN_SOLID.rawValue))
      format_set_fg_color(format, fill)
    }
    if let color = look.color { format_set_font_color(format, color) }
    if look.isEntry { format_set_unlocked(format) }
    format_set_align(format, UInt8(Self.alignment(look.horizontal).rawValue))
    format_set_align(format, UInt8(Self.alignment(look.vertical).rawValue))
    formats[look] = format
    return format
  }

  /// What sets a cell off from its neighbours: bold on grey.
  func mark() throws(RenderError) -> UnsafeMutablePointer<lxw_format> {
    if let markFormat { return markFormat }
    guard let format = workbook_add_format(workbook) else {
      throw .workbook(step: "workbook_add_format", sheet: nil, reason: "out of memory")
    }
    format_set_bold(format)
    format_set_bg_color(format, 0xD9D9D9)
    markFormat = format
    return format
  }

  private static func alignment(_ horizontal: CellFormat.Horizontal) -> lxw_format_alignments {
    switch horizontal {
    case .left: LXW_ALIGN_LEFT
    case .centre: LXW_ALIGN_CENTER
    case .right: LXW_ALIGN_RIGHT
    case .justified: LXW_ALIGN_JUSTIFY
    }
  }

  private static func alignment(_ vertical: CellFormat.Vertical) -> lxw_format_alignments {
    switch vertical {
    case .top: LXW_ALIGN_VERTICAL_TOP
    case .centre: LXW_ALIGN_VERTICAL_CENTER
    case .bottom: LXW_ALIGN_VERTICAL_BOTTOM
    case .justified: LXW_ALIGN_VERTICAL_JUSTIFY
    }
  }

  // MARK: - Adding charts

  func makeChart(_ drawing: ChartDrawing) throws(RenderError)
    -> UnsafeMutablePointer<lxw_chart>
  {
    let type = drawing.isStacked ? LXW_CHART_BAR_STACKED : LXW_CHART_BAR
    guard let chart = workbook_add_chart(workbook, UInt8(type.rawValue)) else {
      throw .workbook(step: "workbook_add_chart", sheet: nil, reason: "out of memory")
    }
    try withFont(size: 13, bold: true) { font throws(RenderError) in
      chart_title_set_name(chart, Self.fit(drawing.title, length: 255))
      chart_title_set_name_font(chart, &font)
    }
    try withFont(size: 11, bold: false) { font throws(RenderError) in
      // In bar charts the upright axis, y, is that of the categories; the first is to stand on top.
      let (values, categories) = (chart.pointee.x_axis, chart.pointee.y_axis)
      chart_axis_set_reverse(categories)
      chart_axis_set_num_font(categories, &font)
      chart_axis_set_num_font(values, &font)
      chart_axis_set_num_format(values, "[$-42A]#,##0")
      chart_axis_set_min(values, 0)
      chart_axis_set_crossing_max(categories)
      if let title = drawing.valueAxisTitle {
        chart_axis_set_name(values, Self.fit(title, length: 255))
        chart_axis_set_name_font(values, &font)
      }
      chart_legend_set_position(
        chart,
        UInt8((drawing.series.count > 1 ? LXW_CHART_LEGEND_BOTTOM : LXW_CHART_LEGEND_NONE).rawValue)
      )
      chart_legend_set_font(chart, &font)
      for series in drawing.series {
        // Labels stand within stacked bars, else at their end.
        font.color = drawing.isStacked ? series.labelColor : 0
        try add(series, to: chart, font: &font)
      }
    }
    chart_set_series_gap(chart, 40)
    return chart
  }

  private func add(
    _ series: ChartDrawing.Series, to chart: UnsafeMutablePointer<lxw_chart>,
    font: inout lxw_chart_font
  ) throws(RenderError) {
    guard let added = chart_add_series(chart, series.categories, series.values) else {
      throw .workbook(step: "chart_add_series", sheet: nil, reason: "out of memory")
    }
    chart_series_set_name(added, Self.fit(series.name, length: 255))
    var line = lxw_chart_line()
    line.color = 0x404040
    line.width = 0.75
    chart_series_set_line(added, &line)
    switch series.fill {
    case .solid(let color):
      var fill = lxw_chart_fill()
      fill.color = color
      chart_series_set_fill(added, &fill)
    case .hatched(let color, let background):
      var pattern = lxw_chart_pattern()
      pattern.fg_color = color
      pattern.bg_color = background
      pattern.type = UInt8(LXW_CHART_PATTERN_WIDE_UPWARD_DIAGONAL.rawValue)
      chart_series_set_pattern(added, &pattern)
    }
    chart_series_set_labels(added)
    chart_series_set_labels_font(added, &font)
    chart_series_set_labels_num_format(added, series.labelFormat)
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

  // MARK: - Checking

  func check(_ code: lxw_error, _ step: String, sheet: String? = nil)
    throws(RenderError)
  {
    guard code != LXW_NO_ERROR else { return }
    let reason = lxw_strerror(code).map { String(cString: $0) } ?? "error \(code.rawValue)"
    throw .workbook(step: step, sheet: sheet, reason: reason)
  }

  /// Text without control characters and no longer than the format allows.
  static func fit(_ text: String, length: Int) -> String {
    let text = PrintableText.line(text)
    guard text.utf16.count > length else { return text }
    var units = 0
    return String(
      text.prefix {
        units += $0.utf16.count; return units < length
      }) + "…"
  }
}
