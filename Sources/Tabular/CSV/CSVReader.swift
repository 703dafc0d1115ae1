/// Reads delimited text: RFC 4180 in UTF-8, with or without a byte order mark.
///
/// The delimiter (`,` `;` or tab) is recognised from the header. Bytes are asked for block by
/// block, and no more is held than a block and the row at its end. For example:
///
///     var reader = try CSVReader(FileByteSource(path: "activities.csv"))
///     try reader.forEachRow { row, problem in … }
public struct CSVReader<Source: ByteSource & ~Copyable>: TableReader, ~Copyable {
  public let header: TableHeader
  public let delimiter: Delimiter
  public var sheet: String? { nil }

  private var input: BlockInput<Source>
  private var cells: OwnedBuffer<CellExtent>
  private let scanner: RowScanner
  /// The line (1 and up) that the next row begins at.
  private var line: Int

  /// Begins to read, as far as the header.
  ///
  /// - Parameters:
  ///   - blockSize: how many bytes to ask the source for at a time.
  /// - Throws: what keeps the file from being a table at all; see `TabularError`.
  public init(
    _ source: consuming Source, limits: CSVLimits = .standard, blockSize: Int = 1 << 20
  ) throws(TabularError) {
    var input = BlockInput(source, blockSize: blockSize, rowLength: limits.rowLength)
    var cells = OwnedBuffer<CellExtent>(capacity: 64)
    var line = 1
    let delimiter = try Self.recogniseDelimiter(&input)
    let scanner = RowScanner(delimiter: delimiter.rawValue, limits: limits)
    let header = try Self.readHeader(&input, scanner: scanner, cells: &cells, line: &line)
    self.header = header
    self.delimiter = delimiter
    self.input = input
    self.cells = cells
    self.scanner = scanner
    self.line = line
  }

  private static func recogniseDelimiter(
    _ input: inout BlockInput<Source>
  ) throws(TabularError) -> Delimiter {
    try input.fill(atLeast: FileSignature.length, line: 1)
    if let signature = FileSignature(firstBytes: input.unread) {
      throw .foreignContent(signature)
    }
    if input.unread.starts(with: [0xEF, 0xBB, 0xBF]) { input.consume(3) }
    while true {
      if let delimiter = Delimiter(recognisedIn: input.unread, atEnd: input.isAtEnd) {
        return delimiter
      }
      try input.fillMore(line: 1)
    }
  }

  private static func readHeader(
    _ input: inout BlockInput<Source>, scanner: RowScanner,
    cells: inout OwnedBuffer<CellExtent>, line: inout Int
  ) throws(TabularError) -> TableHeader {
    while true {
      guard let scanned = try nextRow(&input, scanner: scanner, cells: &cells, line: line) else {
        throw .empty
      }
      let row = rawRow(scanned, input: input, cells: cells, line: line)
      if scanned.fault == nil && isBlank(row) {
        input.consume(row.rawBytes.count)
        line += scanned.lineCount
        continue
      }
      if let problem = problem(in: row, scanned, input: input, cells: cells, expected: nil) {
        throw .malformedHeader(problem)
      }
      let header = TableHeader(
        names: (0..<row.count).map { trimmed(row[$0].text) }, line: line,
        rawBytes: Array(row.rawBytes))
      input.consume(row.rawBytes.count)
      line += scanned.lineCount
      return header
    }
  }

  public mutating func forEachRow(
    _ body: (RawRow, RowProblem?) -> Void
  ) throws(TabularError) {
    while let scanned = try Self.nextRow(&input, scanner: scanner, cells: &cells, line: line) {
      let row = Self.rawRow(scanned, input: input, cells: cells, line: line)
      let length = row.rawBytes.count
      if scanned.fault != nil || !Self.isBlank(row) {
        let problem = Self.problem(
          in: row, scanned, input: input, cells: cells, expected: header.names.count)
        body(problem == nil ? row : row.withoutCells, problem)
      }
      input.consume(length)
      line += scanned.lineCount
    }
  }

  /// Finds the next row in the block, asking for more bytes as long as its end isn't there.
  private static func nextRow(
    _ input: inout BlockInput<Source>, scanner: RowScanner,
    cells: inout OwnedBuffer<CellExtent>, line: Int
  ) throws(TabularError) -> RowScanner.Row? {
    while true {
      let bytes = input.unread
      if bytes.isEmpty && input.isAtEnd { return nil }
      if let row = scanner.scan(
        bytes.base, from: 0, to: bytes.count, atEnd: input.isAtEnd, cells: &cells)
      {
        return row
      }
      try input.fillMore(line: line)
    }
  }

  private static func rawRow(
    _ scanned: RowScanner.Row, input: borrowing BlockInput<Source>,
    cells: borrowing OwnedBuffer<CellExtent>, line: Int
  ) -> RawRow {
    let bytes = input.unread.slice(0..<scanned.end)
    return RawRow(
      block: bytes.base, extents: cells.base, count: cells.count, line: line, rawBytes: bytes)
  }

  private static func problem(
    in row: RawRow, _ scanned: RowScanner.Row, input: borrowing BlockInput<Source>,
    cells: borrowing OwnedBuffer<CellExtent>, expected: Int?
  ) -> RowProblem? {
    if let fault = scanned.fault {
      let value = input.unread.slice(fault.value)
      let shown = value.prefix { $0 != ASCII.lineFeed && $0 != ASCII.carriageReturn }
      return RowProblem(
        kind: fault.kind, line: row.line + fault.lineOffset, column: fault.column + 1,
        excerpt: Excerpt.of(shown))
    }
    if scanned.holdsNonASCII, let column = firstInvalidCell(in: row) {
      return RowProblem(
        kind: .invalidUTF8, line: row.line, column: column + 1,
        excerpt: Excerpt.of(row[column].bytes))
    }
    if let expected, row.count != expected {
      return RowProblem(
        kind: .raggedRow(expected: expected, found: row.count), line: row.line,
        column: min(expected, row.count) + 1,
        excerpt: Excerpt.of(
          row.rawBytes.prefix { $0 != ASCII.lineFeed && $0 != ASCII.carriageReturn }))
    }
    return nil
  }

  private static func firstInvalidCell(in row: RawRow) -> Int? {
    if row.rawBytes.isValidUTF8 { return nil }
    return (0..<row.count).first { !row[$0].bytes.isValidUTF8 }
  }

  /// Whether no cell holds anything but spaces; a quoted cell counts as meant.
  private static func isBlank(_ row: RawRow) -> Bool {
    for column in 0..<row.count where row[column].form != .text || !row[column].isBlank {
      return false
    }
    return true
  }

  private static func trimmed(_ name: String) -> String {
    var name = name[...]
    while let first = name.first, first.isWhitespace { name.removeFirst() }
    while let last = name.last, last.isWhitespace { name.removeLast() }
    return String(name)
  }
}

extension RawRow {
  var withoutCells: RawRow {
    RawRow(block: block, extents: extents, count: 0, line: line, rawBytes: rawBytes)
  }
}

extension ByteView {
  var isValidUTF8: Bool {
    (try? UTF8Span(validating: UnsafeBufferPointer(start: base, count: count).span)) != nil
  }
}
