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

  private var source: Source
  private var rows: BlockRows
  private let limits: CSVLimits

  /// Begins to read, as far as the header, which is the first row that isn't blank.
  ///
  /// - Parameters:
  ///   - blockSize: how many bytes to ask the source for at a time.
  /// - Throws: what keeps the file from being a table at all; see `TabularError`.
  public init(
    _ source: consuming Source, limits: CSVLimits = .standard, blockSize: Int = 1 << 20
  ) throws(TabularError) {
    let start = try CSVStart(source, limits: limits, blockSize: blockSize)
    self = try start.reader(below: nil)
  }

  fileprivate init(
    _ rows: consuming BlockRows, of source: consuming Source, delimiter: Delimiter,
    limits: CSVLimits, below header: TableHeader?
  ) throws(TabularError) {
    var rows = rows
    var source = source
    if let header {
      // Titles above the headings are kept with them: they may say what period the rows are of.
      var rawBytes: [UInt8] = []
      while rows.line <= header.lastLine {
        rows.skipRows(throughLine: header.lastLine, into: &rawBytes)
        if rows.isAtEnd { break }
        if rows.line <= header.lastLine { try rows.fillMore(from: &source) }
      }
      self.header = TableHeader(
        names: header.names, line: header.line, lastLine: header.lastLine, rawBytes: rawBytes)
    } else {
      self.header = try Self.takeHeader(&rows, &source)
    }
    self.delimiter = delimiter
    self.limits = limits
    self.source = source
    self.rows = rows
  }

  public mutating func nextPiece(size: Int) throws(TabularError) -> TextPiece? {
    try rows.nextPiece(size: size, limits: limits, from: &source)
  }

  public func pieceReader() -> (@Sendable () -> TextPieceReader)? {
    { [delimiter, columns = header.names.count, limits] in
      TextPieceReader(delimiter: delimiter, columns: columns, limits: limits)
    }
  }

  public mutating func forEachRow(
    _ body: (RawRow, RowProblem?) -> Void
  ) throws(TabularError) {
    while true {
      rows.forEachWholeRow(columns: header.names.count, body)
      if rows.isAtEnd { return }
      try rows.fillMore(from: &source)
    }
  }

  private static func takeHeader(
    _ rows: inout BlockRows, _ source: inout Source
  ) throws(TabularError) -> TableHeader {
    while true {
      if let header = try rows.takeHeader() { return header }
      if rows.isAtEnd { throw .empty }
      try rows.fillMore(from: &source)
    }
  }
}

/// The start of delimited text, of which it isn't settled yet where the header stands.
public struct CSVStart<Source: ByteSource & ~Copyable>: ~Copyable {
  private var source: Source
  private var rows: BlockRows
  private let delimiter: Delimiter
  private let limits: CSVLimits

  /// Reads the first block, and recognises the delimiter.
  public init(
    _ source: consuming Source, limits: CSVLimits = .standard, blockSize: Int = 1 << 20
  ) throws(TabularError) {
    self.limits = limits
    var block = ByteBlock(size: blockSize, rowLength: limits.rowLength)
    delimiter = try Self.recogniseDelimiter(&block, &source)
    rows = BlockRows(block, scanner: RowScanner(delimiter: delimiter.rawValue, limits: limits))
    self.source = source
  }

  /// The first rows, as far as they lie in the first block.
  public mutating func preview() throws(TabularError) -> TablePreview {
    try rows.fillMore(from: &source)
    return TablePreview(sheet: nil, rows: rows.firstRows(TablePreview.rowCount))
  }

  /// Begins to read the rows below a header that the caller has found; by default below the first row
  /// that isn't blank.
  public consuming func reader(
    below header: TableHeader?
  ) throws(TabularError) -> CSVReader<Source> {
    try CSVReader(rows, of: source, delimiter: delimiter, limits: limits, below: header)
  }

  private static func recogniseDelimiter(
    _ block: inout ByteBlock, _ source: inout Source
  ) throws(TabularError) -> Delimiter {
    try block.fill(atLeast: FileSignature.length, from: &source)
    if let signature = FileSignature(firstBytes: block.unread) {
      throw .foreignContent(signature)
    }
    if block.unread.starts(with: [0xEF, 0xBB, 0xBF]) { block.consume(3) }
    while true {
      if let delimiter = Delimiter(recognisedIn: block.unread, atEnd: block.isAtEnd) {
        return delimiter
      }
      try block.fillMore(from: &source, line: 1)
    }
  }
}
