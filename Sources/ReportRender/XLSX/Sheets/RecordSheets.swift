import ReportModel

/// Sheets of records, to work with: headings that stay in view and carry a filter, a row for each record.
///
/// The rows are made ready by one thread and written by another as they come, and none are kept, so there
/// may be any number of them; what one sheet can't hold goes on in the next.
struct RecordSheets {
  /// How many records one sheet holds below its headings.
  static let rowsPerSheet = 1_048_575

  private let records: RecordTable
  private let manner: RecordLook.Manner
  private let layout: Layout
  private let footer: String?
  private let rowsPerSheet: Int

  /// - Parameter rowsPerSheet: at most that of the standard.
  init(
    _ records: RecordTable, manner: RecordLook.Manner = .printed, layout: Layout, footer: String?,
    rowsPerSheet: Int = RecordSheets.rowsPerSheet
  ) {
    self.records = records
    self.manner = manner
    self.layout = layout
    self.footer = footer
    self.rowsPerSheet = rowsPerSheet
  }

  /// How many sheets the records take.
  var sheetCount: Int { max(1, (records.count + rowsPerSheet - 1) / rowsPerSheet) }

  /// Where the records will stand in sheets of these names.
  func place(in names: [String]) -> RecordPlace {
    RecordPlace(
      sheets: names, firstRow: 1, rowsPerSheet: rowsPerSheet,
      lastColumn: max(0, records.frame.columns.count - 1))
  }

  /// Writes the sheets, whose names are as many as `sheetCount`.
  ///
  /// - Returns: the size of the body's type in print, and the first sheet's cells.
  /// - Throws: also where the records can't be read, or have become more or fewer since they were counted.
  func draw(
    in workbook: WorkbookFile, named names: [String]
  ) throws(RenderError) -> (printedSize: Double, range: CellRange) {
    let rows = ReadyRecords(records, manner: manner, layout: layout, footer: footer)
    var drawing: RecordDrawing?
    do {
      try RowHandover<ReadyRecords.Batch>().run {
        try rows.forEachBatch($0)
      } take: { batch in
        if drawing == nil {
          drawing = RecordDrawing(
            batch.look, workbook: workbook, names: names, rowsPerSheet: rowsPerSheet)
        }
        try drawing?.write(batch)
      }
    } catch {
      throw RenderError(readingRecords: error)
    }
    // The first batch comes even where there are no records.
    guard var drawing else { throw .recordsChanged }
    try drawing.finish()
    return (drawing.look.printedSize, drawing.firstRange)
  }
}

/// Writes rows into the sheet at hand, and begins the next when that is full.
private struct RecordDrawing {
  let look: RecordLook
  private let workbook: WorkbookFile
  private let names: [String]
  private let rowsPerSheet: Int
  private var sheet: WorkbookSheet?
  /// The sheet's row that comes next, and the number of the sheet.
  private var row = 0
  private var number = 0
  /// Formats of each column by form, as far as they were needed.
  private var formats: [WorkbookFile.Format?]
  private(set) var firstRange: CellRange

  init(_ look: RecordLook, workbook: WorkbookFile, names: [String], rowsPerSheet: Int) {
    self.look = look
    self.workbook = workbook
    self.names = names
    self.rowsPerSheet = rowsPerSheet
    formats = Array(repeating: nil, count: look.columns.count * RecordLook.formCount)
    firstRange = look.range(rows: 0...0)
  }

  mutating func write(_ batch: ReadyRecords.Batch) throws(RenderError) {
    try batch.texts.withUnsafeBufferPointer { bytes throws(RenderError) in
      let texts = UnsafeRawPointer(bytes.baseAddress)?.assumingMemoryBound(to: CChar.self)
      var cells = batch.cells[...]
      for record in batch.rows {
        try write(cells.prefix(record.cellCount), height: record.height, texts)
        cells = cells.dropFirst(record.cellCount)
      }
    }
  }

  private mutating func write(
    _ cells: ArraySlice<ReadyRecords.Cell>, height: Double?, _ texts: UnsafePointer<CChar>?
  ) throws(RenderError) {
    if row > rowsPerSheet { try endSheet() }
    let sheet = try currentSheet()
    if let height { try sheet.setRow(row, height: height) }
    var column = 0
    for cell in cells {
      switch cell.content {
      case .blank:
        if look.manner == .printed {
          try sheet.writeBlank(row: row, column: column, format(ofForm: cell.form, column))
        }
      case .number(let number):
        try sheet.write(number, row: row, column: column, format(ofForm: cell.form, column))
      case .text(let start):
        try sheet.write(
          fitText: texts.map { $0 + Int(start) }, row: row, column: column,
          format(ofForm: cell.form, column))
      }
      column += 1
    }
    row += 1
  }

  private mutating func format(
    ofForm form: UInt8, _ column: Int
  ) throws(RenderError) -> WorkbookFile.Format {
    let place = column * RecordLook.formCount + Int(form)
    if let known = formats[place] { return known }
    let format = try workbook.format(look.format(ofForm: form, column))
    formats[place] = format
    return format
  }

  mutating func finish() throws(RenderError) {
    if number == 0 { _ = try currentSheet() }
    try endSheet()
  }

  private mutating func currentSheet() throws(RenderError) -> WorkbookSheet {
    if let sheet { return sheet }
    guard names.indices.contains(number) else { throw .recordsChanged }
    let begun = try workbook.addSheet(named: names[number], isWrittenInOrder: true)
    try begun.setUp(look.page)
    try begun.repeatRows(0...0)
    begun.freeze(above: 1, leftOf: look.frozenColumns)
    _ = try SheetDrawing(look.beginning, tableColumns: [:], in: begun)
    row = look.beginning.rows.count
    sheet = begun
    return begun
  }

  private mutating func endSheet() throws(RenderError) {
    guard let sheet else { return }
    let range = look.range(rows: 0...(row - 1))
    if !look.table.rows.isEmpty { try sheet.filter(range) }
    try sheet.setPrintArea(range)
    if number == 0 { firstRange = range }
    self.sheet = nil
    row = 0
    number += 1
  }
}
