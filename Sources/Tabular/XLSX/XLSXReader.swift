/// Reads the table of one sheet of a workbook.
///
/// The header needn't be the first row: a title often stands above it. The caller knows a header
/// when it sees one. Below the header a name or a day that is merged over several rows stands in each of
/// them; of numbers only the first row has one. Hidden rows are read: what isn't shown still counts in
/// a sum of the sheet. Unlike rows of text, a row
/// with a problem is handed out with the cells that it has. For example:
///
///     let workbook = try Workbook(bytes)
///     if var reader = try XLSXReader(workbook.sheets[0], of: workbook) { $0.contains("Ngày") } { … }
public struct XLSXReader: TableReader, ~Copyable {
  /// How many rows with anything in them may stand above the header.
  public static let rowsAboveHeader = 30

  public let header: TableHeader
  public let sheet: String?
  private var rows: SheetRows
  private var merged: MergedCells
  private var probe = LegacyFontProbe()

  /// Why the text that was read can't be relied upon; `nil` if nothing is known against it.
  public var textFault: TabularError? { probe.fault }

  /// Begins to read, as far as the header.
  ///
  /// - Parameter isHeader: whether the cells of a row are the header's.
  /// - Returns: `nil` when no row is taken for the header.
  /// - Throws: `TabularError.workbook` when the sheet can't be read.
  public init?(
    _ sheet: Workbook.Sheet, of workbook: Workbook, isHeader: ([String]) -> Bool
  ) throws(TabularError) {
    do throws(WorkbookFault) {
      var rows = try SheetRows(sheet, of: workbook, numbers: .shown)
      guard let header = try Self.header(of: &rows, isHeader: isHeader) else { return nil }
      let merged = try MergedCells(of: sheet, in: workbook, below: header.lastLine)
      self.merged = merged
      self.header = header
      self.sheet = sheet.name
      self.rows = rows
    } catch {
      throw .workbook(error)
    }
  }

  /// Begins to read the rows below a header that the caller has found.
  ///
  /// - Throws: `TabularError.workbook` when the sheet can't be read.
  public init(
    _ sheet: Workbook.Sheet, of workbook: Workbook, below header: TableHeader
  ) throws(TabularError) {
    do throws(WorkbookFault) {
      let merged = try MergedCells(of: sheet, in: workbook, below: header.lastLine)
      rows = try SheetRows(sheet, of: workbook, numbers: .shown)
      self.merged = merged
    } catch {
      throw .workbook(error)
    }
    self.header = header
    self.sheet = sheet.name
  }

  public mutating func forEachRow(
    _ body: (RawRow, RowProblem?) -> Void
  ) throws(TabularError) {
    do throws(WorkbookFault) {
      while try rows.next() {
        if rows.number <= header.lastLine || (rows.fault == nil && rows.isBlank) { continue }
        rows.probe(&probe)
        try merged.fill(&rows)
        rows.widen(to: header.names.count)
        let problem = rows.problem(below: header)
        body(rows.row(count: problem == nil ? header.names.count : rows.extents.count), problem)
      }
    } catch {
      throw .workbook(error)
    }
  }

  private static func header(
    of rows: inout SheetRows, isHeader: ([String]) -> Bool
  ) throws(WorkbookFault) -> TableHeader? {
    var passed = 0
    while passed <= rowsAboveHeader, try rows.next() {
      if rows.isBlank { continue }
      passed += 1
      let names = rows.names
      if rows.fault == nil, isHeader(names) {
        var line = CSVWriter()
        line.append(names)
        return TableHeader(names: names, line: rows.number, rawBytes: line.bytes)
      }
    }
    return nil
  }
}

extension SheetRows {
  /// Whether no cell holds anything but spaces.
  var isBlank: Bool {
    for column in 0..<extents.count where !isBlank(column) { return false }
    return true
  }

  func isBlank(_ column: Int) -> Bool {
    let cell = cell(column)
    return cell.form != .formula && cell.isBlank
  }

  func cell(_ column: Int) -> RawCell {
    let extent = extents[column]
    return RawCell(
      bytes: ByteView(base: UnsafePointer(bytes.base), count: bytes.count).slice(extent.range),
      form: extent.form)
  }

  /// Hands the texts of the row to a probe.
  func probe(_ probe: inout LegacyFontProbe) {
    for column in 0..<extents.count {
      let cell = cell(column)
      if cell.form == .text { probe.add(cell.bytes) }
    }
  }

  /// The cells as the names of columns, up to the last that isn't blank.
  fileprivate var names: [String] {
    let last = (0..<extents.count).last { !isBlank($0) } ?? 0
    return (0...last).map { column in
      let name = cell(column).text
      let start = name.firstIndex { !$0.isWhitespace } ?? name.endIndex
      let end = name.lastIndex { !$0.isWhitespace }.map { name.index(after: $0) } ?? start
      return String(name[start..<end])
    }
  }

  fileprivate func row(count: Int) -> RawRow {
    RawRow(
      block: UnsafePointer(bytes.base), extents: UnsafePointer(extents.base), count: count,
      line: number, rawBytes: ByteView(base: UnsafePointer(bytes.base), count: bytes.count))
  }

  fileprivate func problem(below header: TableHeader) -> RowProblem? {
    if let fault {
      let isThere = fault.column <= extents.count
      return RowProblem(
        kind: fault.kind, line: number, column: fault.column,
        excerpt: isThere ? Excerpt.of(cell(fault.column - 1).bytes) : "")
    }
    // What stands below no heading would be lost without a word.
    for column in 0..<extents.count where !isBlank(column) {
      guard column >= header.names.count || header.names[column].isEmpty else { continue }
      return RowProblem(
        kind: .cellWithoutHeading, line: number, column: column + 1,
        excerpt: Excerpt.of(cell(column).bytes))
    }
    return nil
  }
}
