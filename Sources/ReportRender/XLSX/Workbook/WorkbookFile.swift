import CXlsxWriter
import Foundation
import ReportModel

/// A workbook being written: the only place that calls libxlsxwriter.
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

  // MARK: - Making formats

  fileprivate func format(_ look: CellFormat) throws(RenderError) -> UnsafeMutablePointer<
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

  fileprivate func makeChart(_ drawing: ChartDrawing) throws(RenderError)
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

  fileprivate func check(_ code: lxw_error, _ step: String, sheet: String? = nil)
    throws(RenderError)
  {
    guard code != LXW_NO_ERROR else { return }
    let reason = lxw_strerror(code).map { String(cString: $0) } ?? "error \(code.rawValue)"
    throw .workbook(step: step, sheet: sheet, reason: reason)
  }

  /// Text without control characters and no longer than the format allows.
  fileprivate static func fit(_ text: String, length: Int) -> String {
    let text = PrintableText.line(text)
    guard text.utf16.count > length else { return text }
    var units = 0
    return String(
      text.prefix {
        units += $0.utf16.count; return units < length
      }) + "…"
  }
}

/// One sheet of a workbook; valid as long as its file is open.
struct WorkbookSheet {
  let name: String
  private let sheet: UnsafeMutablePointer<lxw_worksheet>
  private let file: WorkbookFile

  fileprivate init(
    _ sheet: UnsafeMutablePointer<lxw_worksheet>, name: String, file: WorkbookFile
  ) {
    self.sheet = sheet
    self.name = name
    self.file = file
  }

  func setColumn(_ column: Int, _ width: ColumnWidth) throws(RenderError) {
    let column = lxw_col_t(clamping: column)
    try check(
      worksheet_set_column(sheet, column, column, width.characters, nil), "worksheet_set_column")
  }

  func setRow(_ row: Int, height: Double) throws(RenderError) {
    try check(worksheet_set_row(sheet, lxw_row_t(clamping: row), height, nil), "worksheet_set_row")
  }

  /// Writes into a cell, or into merged cells.
  func write(_ content: CellContent, at range: CellRange, _ look: CellFormat) throws(RenderError) {
    let format = try file.format(look)
    let row = lxw_row_t(clamping: range.rows.lowerBound)
    let column = lxw_col_t(clamping: range.columns.lowerBound)
    if !range.isSingle {
      try check(
        worksheet_merge_range(
          sheet, row, column, lxw_row_t(clamping: range.rows.upperBound),
          lxw_col_t(clamping: range.columns.upperBound), "", format), "worksheet_merge_range")
    }
    switch content {
    case .blank:
      try check(worksheet_write_blank(sheet, row, column, format), "worksheet_write_blank")
    case .text(let text):
      let text = WorkbookFile.fit(text, length: 32_767)
      try check(worksheet_write_string(sheet, row, column, text, format), "worksheet_write_string")
    case .number(let number):
      try check(
        worksheet_write_number(sheet, row, column, number, format), "worksheet_write_number")
    case .formula(let formula, let value):
      try check(
        worksheet_write_formula_num(sheet, row, column, "=" + formula, format, value),
        "worksheet_write_formula_num")
    }
  }

  /// Writes a text that leads to a cell of the workbook.
  func write(
    _ text: String, linkingTo place: String, row: Int, column: Int, _ look: CellFormat
  ) throws(RenderError) {
    let format = try file.format(look)
    try check(
      worksheet_write_url_opt(
        sheet, lxw_row_t(clamping: row), lxw_col_t(clamping: column), "internal:\(place)", format,
        WorkbookFile.fit(text, length: 255), nil), "worksheet_write_url")
  }

  // MARK: - Setting up entry

  /// Says what may be written into cells.
  func restrict(_ range: CellRange, to rule: CellRule) throws(RenderError) {
    var validation = lxw_data_validation()
    let texts = [
      WorkbookFile.fit(rule.title, length: 32), WorkbookFile.fit(rule.message, length: 255),
      rule.hint.map { WorkbookFile.fit($0, length: 255) }, rule.formula,
    ].map { $0.flatMap { strdup($0) } }
    defer { for text in texts { free(text) } }
    validation.error_title = texts[0]
    validation.error_message = texts[1]
    validation.input_message = texts[2]
    validation.value_formula = texts[3]
    validation.criteria = UInt8(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
    validation.validate = UInt8(Self.kind(of: rule).rawValue)
    if let bounds = rule.bounds {
      validation.minimum_number = bounds.lowerBound
      validation.maximum_number = bounds.upperBound
    }
    try check(
      worksheet_data_validation_range(
        sheet, lxw_row_t(clamping: range.rows.lowerBound),
        lxw_col_t(clamping: range.columns.lowerBound), lxw_row_t(clamping: range.rows.upperBound),
        lxw_col_t(clamping: range.columns.upperBound), &validation), "worksheet_data_validation")
  }

  private static func kind(of rule: CellRule) -> lxw_validation_types {
    switch rule.values {
    case .wholeNumber: LXW_VALIDATION_TYPE_INTEGER
    case .number: LXW_VALIDATION_TYPE_DECIMAL
    case .day: LXW_VALIDATION_TYPE_DATE_NUMBER
    case .oneOf: LXW_VALIDATION_TYPE_LIST_FORMULA
    }
  }

  /// Locks all cells but those that are for entry, without a password.
  func protect() {
    var options = lxw_protection()
    // Whoever fills the sheet in may make room for what doesn't fit.
    options.format_columns = 1
    options.format_rows = 1
    worksheet_protect(sheet, nil, &options)
  }

  func comment(_ text: String, row: Int, column: Int) throws(RenderError) {
    var options = lxw_comment_options()
    options.x_scale = 2.2
    options.y_scale = 1.6
    options.color = 0xFFFFE1
    try check(
      worksheet_write_comment_opt(
        sheet, lxw_row_t(clamping: row), lxw_col_t(clamping: column),
        WorkbookFile.fit(text, length: 2_000), &options), "worksheet_write_comment")
  }

  func hideColumn(_ column: Int) throws(RenderError) {
    var options = lxw_row_col_options()
    options.hidden = 1
    try check(
      worksheet_set_column_opt(
        sheet, lxw_col_t(clamping: column), lxw_col_t(clamping: column), 8, nil, &options),
      "worksheet_set_column_opt")
  }

  /// Hides the sheet; it must not be the first one.
  func hide() { worksheet_hide(sheet) }

  // MARK: - Setting up print and view

  func setUp(_ page: PageSetup) throws(RenderError) {
    worksheet_set_paper(sheet, 9)  // A4
    if page.isLandscape { worksheet_set_landscape(sheet) } else { worksheet_set_portrait(sheet) }
    let margins = page.margins
    worksheet_set_margins(
      sheet, margins.left / 25.4, margins.right / 25.4, margins.top / 25.4, margins.bottom / 25.4)
    if page.fitsWidth { worksheet_fit_to_pages(sheet, 1, 0) }
    worksheet_gridlines(sheet, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue))
    var options = lxw_header_footer_options()
    options.margin = 10 / 25.4  // the page number stands 10 mm from the edge
    if let header = page.header {
      try check(worksheet_set_header_opt(sheet, header, &options), "worksheet_set_header")
    }
    if let footer = page.footer {
      try check(worksheet_set_footer_opt(sheet, footer, &options), "worksheet_set_footer")
    }
  }

  /// Keeps `rows` in view above the cells, and prints them on every page.
  func repeatRows(_ rows: ClosedRange<Int>) throws(RenderError) {
    try check(
      worksheet_repeat_rows(
        sheet, lxw_row_t(clamping: rows.lowerBound), lxw_row_t(clamping: rows.upperBound)),
      "worksheet_repeat_rows")
  }

  /// Keeps what is above `row` and left of `column` in view.
  func freeze(above row: Int, leftOf column: Int) {
    worksheet_freeze_panes(sheet, lxw_row_t(clamping: row), lxw_col_t(clamping: column))
  }

  func setPrintArea(_ range: CellRange) throws(RenderError) {
    try check(
      worksheet_print_area(
        sheet, lxw_row_t(clamping: range.rows.lowerBound),
        lxw_col_t(clamping: range.columns.lowerBound), lxw_row_t(clamping: range.rows.upperBound),
        lxw_col_t(clamping: range.columns.upperBound)), "worksheet_print_area")
  }

  /// Begins a page before each of these rows.
  func breakPages(before rows: [Int]) throws(RenderError) {
    // The library takes a list closed by 0 and at most 1023 breaks.
    let breaks = rows.filter { $0 > 0 }.prefix(1023).map { lxw_row_t(clamping: $0) } + [0]
    guard breaks.count > 1 else { return }
    var list = Array(breaks)
    try check(worksheet_set_h_pagebreaks(sheet, &list), "worksheet_set_h_pagebreaks")
  }

  func filter(_ range: CellRange) throws(RenderError) {
    try check(
      worksheet_autofilter(
        sheet, lxw_row_t(clamping: range.rows.lowerBound),
        lxw_col_t(clamping: range.columns.lowerBound), lxw_row_t(clamping: range.rows.upperBound),
        lxw_col_t(clamping: range.columns.upperBound)), "worksheet_autofilter")
  }

  /// Puts a chart with its upper left corner into a cell.
  func insert(_ drawing: ChartDrawing, row: Int, column: Int) throws(RenderError) {
    let chart = try file.makeChart(drawing)
    var options = lxw_chart_options()
    // The library's charts are 480 × 288 pixels. It takes columns to be of 7 pixels a digit, where the
    // default font has 8.
    options.y_offset = 6  // off the edge of the page that may begin here
    options.x_scale = drawing.width / 0.75 * 7 / 8 / 480
    options.y_scale = drawing.height / 0.75 / 288
    try check(
      worksheet_insert_chart_opt(
        sheet, lxw_row_t(clamping: row), lxw_col_t(clamping: column), chart, &options),
      "worksheet_insert_chart")
  }

  private func check(_ code: lxw_error, _ step: String) throws(RenderError) {
    try file.check(code, step, sheet: name)
  }
}
