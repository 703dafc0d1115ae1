import CXlsxWriter
import Foundation
import ReportModel

/// One sheet of a workbook; valid as long as its file is open.
struct WorkbookSheet {
  let name: String
  private let sheet: UnsafeMutablePointer<lxw_worksheet>
  private let file: WorkbookFile
  /// What is written is noted here, if it is noted.
  let ledger: SheetLedger?

  init(
    _ sheet: UnsafeMutablePointer<lxw_worksheet>, name: String, file: WorkbookFile,
    ledger: SheetLedger?
  ) {
    self.sheet = sheet
    self.ledger = ledger
    self.name = name
    self.file = file
  }

  func setColumn(_ column: Int, _ width: ColumnWidth) throws(RenderError) {
    let column = lxw_col_t(clamping: column)
    try check(
      worksheet_set_column(sheet, column, column, width.characters, nil), "worksheet_set_column")
  }

  /// Sets a row's height in points, and how deep it stands in the sheet's outline, 0…7.
  func setRow(_ row: Int, height: Double, outlineLevel: Int = 0) throws(RenderError) {
    var options = lxw_row_col_options()
    options.level = UInt8(min(max(outlineLevel, 0), 7))
    try check(
      worksheet_set_row_opt(sheet, lxw_row_t(clamping: row), height, nil, &options),
      "worksheet_set_row_opt")
  }

  /// Lets rows of the outline be folded by a mark beside the row above them.
  func foldRowsBelow() { worksheet_outline_settings(sheet, 1, 0, 1, 0) }

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
    try write(content, row: range.rows.lowerBound, column: range.columns.lowerBound, format)
  }

  /// Writes into a cell, in a format that was looked up.
  func write(
    _ content: CellContent, row: Int, column: Int, _ format: WorkbookFile.Format
  ) throws(RenderError) {
    switch content {
    case .blank: try writeBlank(row: row, column: column, format)
    case .text(let text):
      let fitted = WorkbookFile.fit(text, length: WorkbookFile.longestText)
      ledger?.note(.text(fitted), row: row, column: column)
      let text = WorkbookFile.escaped(fitted)
      try check(
        worksheet_write_string(
          sheet, lxw_row_t(clamping: row), lxw_col_t(clamping: column), text, format),
        "worksheet_write_string")
    case .number(let number): try write(number, row: row, column: column, format)
    case .formula(let formula, let value):
      ledger?.note(content, row: row, column: column)
      try check(
        worksheet_write_formula_num(
          sheet, lxw_row_t(clamping: row), lxw_col_t(clamping: column), "=" + formula, format, value
        ), "worksheet_write_formula_num")
    }
  }

  func writeBlank(
    row: Int, column: Int, _ format: WorkbookFile.Format
  ) throws(RenderError) {
    try check(
      worksheet_write_blank(sheet, lxw_row_t(clamping: row), lxw_col_t(clamping: column), format),
      "worksheet_write_blank")
  }

  func write(
    _ number: Double, row: Int, column: Int, _ format: WorkbookFile.Format
  ) throws(RenderError) {
    ledger?.note(.number(number), row: row, column: column)
    try check(
      worksheet_write_number(
        sheet, lxw_row_t(clamping: row), lxw_col_t(clamping: column), number, format),
      "worksheet_write_number")
  }

  /// Writes a text that is fit for a cell as it is, and may have several lines.
  ///
  /// - Parameter text: ends with a zero.
  func write(
    fitText text: UnsafePointer<CChar>?, row: Int, column: Int, _ format: WorkbookFile.Format
  ) throws(RenderError) {
    if let text { ledger?.note(fitText: text, row: row, column: column) }
    try check(
      worksheet_write_string(
        sheet, lxw_row_t(clamping: row), lxw_col_t(clamping: column), text, format),
      "worksheet_write_string")
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

  /// Lets a cell, whose content is written afterwards, lead to a place of the workbook, such as
  /// `'Bản ghi'!A7:M20`.
  ///
  /// - Parameter tip: what is shown when the pointer rests on the cell.
  func link(to place: String, tip: String, row: Int, column: Int) throws(RenderError) {
    try check(
      worksheet_write_url_opt(
        sheet, lxw_row_t(clamping: row), lxw_col_t(clamping: column), "internal:\(place)", nil,
        name, WorkbookFile.fit(tip, length: 255)), "worksheet_write_url")
  }

  // MARK: - Marking figures

  /// Draws each number of some cells as a bar too, which is full at `whole`.
  func drawBars(in range: CellRange, whole: Double) throws(RenderError) {
    var format = lxw_conditional_format()
    format.type = UInt8(LXW_CONDITIONAL_DATA_BAR.rawValue)
    format.data_bar_2010 = 1
    format.bar_solid = 1
    format.bar_no_border = 1
    format.bar_color = 0xC9D3E6
    format.min_rule_type = UInt8(LXW_CONDITIONAL_RULE_TYPE_NUMBER.rawValue)
    format.max_rule_type = UInt8(LXW_CONDITIONAL_RULE_TYPE_NUMBER.rawValue)
    format.max_value = whole
    try addRule(&format, to: range)
  }

  /// Sets off numbers above 0, in a way that also reads in black and white.
  func markPositive(in range: CellRange) throws(RenderError) {
    let first = CellAddress.text(row: range.rows.lowerBound, column: range.columns.lowerBound)
    let formula = strdup("=AND(ISNUMBER(\(first)),\(first)>0)")
    defer { free(formula) }
    var format = lxw_conditional_format()
    format.type = UInt8(LXW_CONDITIONAL_TYPE_FORMULA.rawValue)
    format.value_string = formula
    format.format = try file.mark()
    try addRule(&format, to: range)
  }

  private func addRule(
    _ format: inout lxw_conditional_format, to range: CellRange
  ) throws(RenderError) {
    try check(
      worksheet_conditional_format_range(
        sheet, lxw_row_t(clamping: range.rows.lowerBound),
        lxw_col_t(clamping: range.columns.lowerBound), lxw_row_t(clamping: range.rows.upperBound),
        lxw_col_t(clamping: range.columns.upperBound), &format),
      "worksheet_conditional_format_range")
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
    switch page.scaling {
    case .none: break
    case .toWidth: worksheet_fit_to_pages(sheet, 1, 0)
    case .percent(let percent): worksheet_set_print_scale(sheet, UInt16(clamping: percent))
    }
    if page.countsFromOne { worksheet_set_start_page(sheet, 1) }
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
