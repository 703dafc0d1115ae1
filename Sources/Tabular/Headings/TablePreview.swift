/// The first rows of a table, copied out, to find its headings among them.
public struct TablePreview: Sendable {
  public struct Row: Sendable {
    /// 1 and up.
    public let line: Int
    /// The cells, without the spaces around them, up to the last that isn't blank.
    public let cells: [String]
    /// Whether the row isn't well formed, so that its cells can't be relied upon.
    public let isMalformed: Bool
  }

  /// How many rows that aren't blank are looked at: those that may stand above the headings, and
  /// the headings themselves.
  public static let rowCount = XLSXReader.rowsAboveHeader + 1 + depth

  /// The most rows that headings take.
  public static let depth = 4

  /// Headings are short, and few: what exceeds this is no heading.
  static let textLength = 400
  static let columnCount = 2048

  /// The name of the sheet, or `nil` where the kind of file has no sheets.
  public let sheet: String?
  /// Rows that aren't blank, in order.
  public let rows: [Row]

  init(sheet: String?, rows: [Row]) {
    self.sheet = sheet
    self.rows = rows
  }

  /// Reads the first rows of a sheet.
  public init(_ sheet: Workbook.Sheet, of workbook: Workbook) throws(TabularError) {
    var rows: [Row] = []
    do throws(WorkbookFault) {
      var source = try SheetRows(sheet, of: workbook, numbers: .shown)
      while rows.count < Self.rowCount, try source.next() {
        if source.isBlank && source.fault == nil { continue }
        let cells = (0..<min(source.extents.count, Self.columnCount)).map { source.cell($0) }
        rows.append(Row(line: source.number, cells: cells, isMalformed: source.fault != nil))
      }
    } catch {
      throw .workbook(error)
    }
    self.init(sheet: sheet.name, rows: rows)
  }

  /// Why the text of the rows can't be relied upon; `nil` if nothing is known against it.
  public var textFault: TabularError? {
    var probe = LegacyFontProbe()
    for cell in rows.flatMap(\.cells) { probe.add(cell.utf8) }
    return probe.fault
  }

  /// The headings of the columns in some rows, each from top to bottom.
  ///
  /// A merged cell is the heading of all columns that it covers, and is given once however many rows
  /// it takes. Where nothing is merged, as in delimited text, a blank cell above a heading goes on
  /// with what stands to its left.
  public func headings(
    in lines: ClosedRange<Int>, merges: [CellRange]
  ) -> [[String]] {
    let block = rows.filter { lines.contains($0.line) }
    let merges = merges.filter { $0.rows.overlaps(lines) }
    let width = block.map(\.cells.count).max() ?? 0
    let covered = merges.flatMap { merge in
      // A merge beyond the last text has nothing to say.
      merge.columns.clamped(to: 1...max(1, width + 64))
    }
    let columnCount = max(width, covered.max() ?? 0)
    var paths = Array(repeating: [String](), count: columnCount)
    for row in block {
      var carried = ""
      for column in 1...max(1, columnCount) where column <= columnCount {
        let merge = merges.first { $0.contains(row: row.line, column: column) }
        if let merge {
          // Once, in its first row within the block.
          if row.line == max(merge.rows.lowerBound, lines.lowerBound) {
            let text = text(row: merge.rows.lowerBound, column: merge.columns.lowerBound)
            if !text.isEmpty { paths[column - 1].append(text) }
          }
          continue
        }
        var text = column <= row.cells.count ? row.cells[column - 1] : ""
        if merges.isEmpty, row.line < lines.upperBound {
          if text.isEmpty {
            let isAboveHeading = block.contains {
              $0.line > row.line && column <= $0.cells.count && !$0.cells[column - 1].isEmpty
            }
            if isAboveHeading { text = carried }
          } else {
            carried = text
          }
        }
        if !text.isEmpty { paths[column - 1].append(text) }
      }
    }
    while paths.last?.isEmpty == true { paths.removeLast() }
    return paths
  }

  /// The header that the headings of some rows make, each column named by its lowest heading.
  public func header(in lines: ClosedRange<Int>, headings: [[String]]) -> TableHeader {
    header(in: lines, headings: headings, rows: [headings.map { $0.last ?? "" }])
  }

  /// The same, its bytes being all rows down to the headings, titles and merged headings as they stand.
  public func headerWithTitles(
    in lines: ClosedRange<Int>, headings: [[String]]
  ) -> TableHeader {
    let rows = rows.filter { $0.line <= lines.upperBound }.map { row in
      (0..<max(headings.count, 1)).map { $0 < row.cells.count ? row.cells[$0] : "" }
    }
    return header(in: lines, headings: headings, rows: rows)
  }

  private func header(
    in lines: ClosedRange<Int>, headings: [[String]], rows: [[String]]
  ) -> TableHeader {
    var writer = CSVWriter()
    for row in rows { writer.append(row.isEmpty ? [""] : row) }
    return TableHeader(
      names: headings.map { $0.last ?? "" }, line: lines.lowerBound, lastLine: lines.upperBound,
      rawBytes: writer.bytes)
  }

  private func text(row line: Int, column: Int) -> String {
    guard let row = rows.first(where: { $0.line == line }), column <= row.cells.count else {
      return ""
    }
    return row.cells[column - 1]
  }
}

extension TablePreview.Row {
  init(line: Int, cells: [RawCell], isMalformed: Bool) {
    self.line = line
    self.isMalformed = isMalformed
    let last = cells.lastIndex { !$0.isBlank } ?? -1
    self.cells = cells[...last].map(Self.heading)
  }

  private static func heading(_ cell: RawCell) -> String {
    if cell.bytes.isEmpty { return "" }
    let text =
      cell.bytes.count <= TablePreview.textLength
      ? cell.text
      : String(decoding: cell.bytes.slice(0..<TablePreview.textLength), as: UTF8.self)
    let start = text.firstIndex { !$0.isWhitespace } ?? text.endIndex
    let end = text.lastIndex { !$0.isWhitespace }.map { text.index(after: $0) } ?? start
    return String(text[start..<end])
  }
}
