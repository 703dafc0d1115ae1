/// Takes rows out of a block, one after another.
///
/// It doesn't know where the bytes come from: what is done for every row is compiled once, and not
/// for every kind of source.
struct BlockRows: ~Copyable {
  var block: ByteBlock
  /// The line (1 and up) that the next row begins at.
  private(set) var line = 1
  private var cells = OwnedBuffer<CellExtent>(capacity: 64)
  private let scanner: RowScanner

  init(_ block: consuming ByteBlock, scanner: RowScanner) {
    self.block = block
    self.scanner = scanner
  }

  /// Hands out all rows whose ends are in the block; when it returns, more bytes are needed, or
  /// the file has ended.
  ///
  /// - Parameter columns: how many cells a row must have.
  mutating func forEachWholeRow(columns: Int, _ body: (RawRow, RowProblem?) -> Void) {
    while let scanned = scanRow() {
      let row = rawRow(scanned)
      if scanned.fault != nil || !row.isBlank {
        if let problem = problem(in: row, scanned, columns: columns) {
          body(row.withoutCells, problem)
        } else {
          body(row, nil)
        }
      }
      consume(scanned)
    }
  }

  /// Takes the first row that isn't blank as the header; `nil` when more bytes are needed, or the
  /// file has ended.
  mutating func takeHeader() throws(TabularError) -> TableHeader? {
    while let scanned = scanRow() {
      let row = rawRow(scanned)
      if scanned.fault == nil && row.isBlank {
        consume(scanned)
        continue
      }
      if let problem = problem(in: row, scanned, columns: nil) { throw .malformedHeader(problem) }
      let header = TableHeader(
        names: (0..<row.count).map { Self.trimmed(row[$0].text) }, line: line,
        rawBytes: Array(row.rawBytes))
      consume(scanned)
      return header
    }
    return nil
  }

  /// Copies the first rows that aren't blank, without taking them.
  mutating func firstRows(_ count: Int) -> [TablePreview.Row] {
    var rows: [TablePreview.Row] = []
    let bytes = block.unread
    var position = 0
    var line = line
    while rows.count < count, position < bytes.count,
      let scanned = scanner.scan(
        bytes.base, from: position, to: bytes.count, atEnd: block.isAtEnd, cells: &cells)
    {
      let row = RawRow(
        block: bytes.base, extents: cells.base, count: cells.count, line: line,
        rawBytes: bytes.slice(position..<scanned.end))
      if scanned.fault != nil || !row.isBlank {
        let cells = (0..<min(row.count, TablePreview.columnCount)).map { row[$0] }
        rows.append(
          TablePreview.Row(line: line, cells: cells, isMalformed: scanned.fault != nil))
      }
      position = scanned.end
      line += scanned.lineCount
    }
    return rows
  }

  /// Passes over the rows that begin in the first lines, as far as their ends are in the block, and
  /// keeps their bytes.
  mutating func skipRows(throughLine last: Int, into bytes: inout [UInt8]) {
    while line <= last, let scanned = scanRow() {
      bytes.append(contentsOf: block.unread.slice(0..<scanned.end))
      consume(scanned)
    }
  }

  private mutating func scanRow() -> RowScanner.Row? {
    let bytes = block.unread
    if bytes.isEmpty { return nil }
    return scanner.scan(
      bytes.base, from: 0, to: bytes.count, atEnd: block.isAtEnd, cells: &cells)
  }

  private mutating func consume(_ row: RowScanner.Row) {
    block.consume(row.end)
    line += row.lineCount
  }

  private func rawRow(_ scanned: RowScanner.Row) -> RawRow {
    let bytes = block.unread.slice(0..<scanned.end)
    return RawRow(
      block: bytes.base, extents: cells.base, count: cells.count, line: line, rawBytes: bytes)
  }

  private func problem(
    in row: RawRow, _ scanned: RowScanner.Row, columns: Int?
  ) -> RowProblem? {
    if let fault = scanned.fault {
      return RowProblem(
        kind: fault.kind, line: row.line + fault.lineOffset, column: fault.column + 1,
        excerpt: Excerpt.of(block.unread.slice(fault.value).firstLine))
    }
    if scanned.holdsNonASCII, let column = row.firstInvalidCell {
      return RowProblem(
        kind: .invalidUTF8, line: row.line, column: column + 1,
        excerpt: Excerpt.of(row[column].bytes))
    }
    if let columns, row.count != columns {
      return RowProblem(
        kind: .raggedRow(expected: columns, found: row.count), line: row.line,
        column: min(columns, row.count) + 1, excerpt: Excerpt.of(row.rawBytes.firstLine))
    }
    return nil
  }

  private static func trimmed(_ name: String) -> String {
    var name = name[...]
    while let first = name.first, first.isWhitespace { name.removeFirst() }
    while let last = name.last, last.isWhitespace { name.removeLast() }
    return String(name)
  }
}

extension RawRow {
  fileprivate var withoutCells: RawRow {
    RawRow(block: block, extents: extents, count: 0, line: line, rawBytes: rawBytes)
  }

  /// Whether no cell holds anything but spaces; a quoted cell counts as meant.
  fileprivate var isBlank: Bool {
    for column in 0..<count where self[column].form != .text || !self[column].isBlank {
      return false
    }
    return true
  }

  fileprivate var firstInvalidCell: Int? {
    if rawBytes.isValidUTF8 { return nil }
    return (0..<count).first { !self[$0].bytes.isValidUTF8 }
  }
}

extension ByteView {
  fileprivate var isValidUTF8: Bool {
    (try? UTF8Span(validating: UnsafeBufferPointer(start: base, count: count).span)) != nil
  }

  fileprivate var firstLine: ByteView {
    let end = firstIndex { $0 == ASCII.lineFeed || $0 == ASCII.carriageReturn }
    return slice(0..<(end ?? count))
  }
}
