import CXlsxWriter
import Foundation
import ReportModel

/// A workbook being written; it and its sheets are the only places that call libxlsxwriter.
///
/// Every return code is checked. The library's memory is freed by `close()`, or on deinitialisation when
/// a step before has failed.
final class WorkbookFile {
  /// A look that the library knows.
  typealias Format = UnsafeMutablePointer<lxw_format>

  struct Properties {
    let title: String
    let subject: String
    let author: String
    let comments: String
    /// Seconds since 1970; never the clock, so that equal reports are equal bytes.
    let created: Int
  }

  private(set) var workbook: UnsafeMutablePointer<lxw_workbook>?
  private var formats: [CellFormat: Format] = [:]
  private var markFormat: Format?
  /// Of files that the library writes rows into; needed until it has closed them.
  private var rowBuffers: [UnsafeMutablePointer<CChar>] = []
  let fontName: String
  /// What was written, sheet by sheet, if the workbook keeps book of it.
  private(set) var ledgers: [SheetLedger] = []
  private let keepsLedgers: Bool

  /// Begins a workbook that `close()` will write to `path`.
  ///
  /// - Parameter keepsLedgers: whether it is to be known afterwards what was written where.
  init(
    path: String, temporaryDirectory: String, fontName: String, keepsLedgers: Bool = false
  ) throws(RenderError) {
    self.fontName = fontName
    self.keepsLedgers = keepsLedgers
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
    for buffer in rowBuffers { buffer.deallocate() }
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

  /// Adds a property of one's own; what is longer than the format allows is cut.
  func setProperty(_ name: String, _ value: String) throws(RenderError) {
    try check(
      workbook_set_custom_property_string(workbook, name, Self.fit(value, length: 255)),
      "workbook_set_custom_property_string")
  }

  /// - Parameter isWrittenInOrder: whether its rows are written one after another, the cells of each
  ///   together; then they aren't kept in memory.
  func addSheet(
    named name: String, isWrittenInOrder: Bool = false
  ) throws(RenderError) -> WorkbookSheet {
    // The library means the option for whole workbooks, but takes it from there for each sheet.
    workbook?.pointee.options.constant_memory = isWrittenInOrder ? 1 : 0
    defer { workbook?.pointee.options.constant_memory = 0 }
    guard let sheet = workbook_add_worksheet(workbook, name) else {
      throw .workbook(step: "workbook_add_worksheet", sheet: name, reason: "name refused")
    }
    if isWrittenInOrder { widenBuffer(of: sheet) }
    var ledger: SheetLedger?
    if keepsLedgers {
      let kept = SheetLedger(name: name, isInOrder: isWrittenInOrder)
      ledgers.append(kept)
      ledger = kept
    }
    return WorkbookSheet(sheet, name: name, file: self, ledger: ledger)
  }

  /// The library writes rows into a file first, by default 4 KB at a time.
  private func widenBuffer(of sheet: UnsafeMutablePointer<lxw_worksheet>) {
    guard let rows = sheet.pointee.optimize_tmpfile else { return }
    let size = 1 << 16
    let buffer = UnsafeMutablePointer<CChar>.allocate(capacity: size)
    rowBuffers.append(buffer)
    setvbuf(rows, buffer, _IOFBF, size)
  }

  /// Names a block of cells, such as `='Biểu 2'!$A$4:$O$57`, for formulas and for going to it.
  func define(_ name: String, as reference: String) throws(RenderError) {
    try check(workbook_define_name(workbook, name, reference), "workbook_define_name")
  }

  // MARK: - Making formats

  func format(_ look: CellFormat) throws(RenderError) -> Format {
    if let format = formats[look] { return format }
    guard let format = workbook_add_format(workbook) else {
      throw .workbook(step: "workbook_add_format", sheet: nil, reason: "out of memory")
    }
    if let design = look.design {
      apply(design, number: look.number, to: format)
      formats[look] = format
      return format
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
  func mark() throws(RenderError) -> Format {
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
    cut(PrintableText.line(text), length: length)
  }

  /// The most that a cell holds, in UTF-16.
  static let longestText = 32_767

  /// Whether a text surely goes into a cell as it is; there may be millions of them.
  static func isFit(_ text: String) -> Bool {
    text.utf8.count <= longestText && PrintableText.isSurelyPlain(text) && !mayHoldEscape(text.utf8)
  }

  /// Text whose letters stand for themselves: readers take `_x0041_` for A.
  static func escaped(_ text: String) -> String {
    guard mayHoldEscape(text.utf8) else { return text }
    return text.replacing(/_(?=x[0-9A-Fa-f]{4}_)/, with: "_x005F_")
  }

  /// What readers take an escaped text for.
  static func unescaped(_ text: String) -> String {
    guard mayHoldEscape(text.utf8) else { return text }
    return text.replacing(/_x005F_(?=x[0-9A-Fa-f]{4}_)/, with: "_")
  }

  /// Whether there is an x behind an underscore, of which codes are full.
  static func mayHoldEscape(_ text: some Sequence<UInt8>) -> Bool {
    var previous: UInt8 = 0
    for byte in text {
      if byte == UInt8(ascii: "x"), previous == UInt8(ascii: "_") { return true }
      previous = byte
    }
    return false
  }

  /// Text no longer than the format allows.
  static func cut(_ text: String, length: Int = longestText) -> String {
    guard text.utf8.count > length, text.utf16.count > length else { return text }
    var units = 0
    return String(
      text.prefix {
        units += $0.utf16.count; return units < length
      }) + "…"
  }
}
