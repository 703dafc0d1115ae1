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

  /// Begins to read, as far as the header.
  ///
  /// - Parameters:
  ///   - blockSize: how many bytes to ask the source for at a time.
  /// - Throws: what keeps the file from being a table at all; see `TabularError`.
  public init(
    _ source: consuming Source, limits: CSVLimits = .standard, blockSize: Int = 1 << 20
  ) throws(TabularError) {
    var block = ByteBlock(size: blockSize, rowLength: limits.rowLength)
    let delimiter = try Self.recogniseDelimiter(&block, &source)
    var rows = BlockRows(
      block, scanner: RowScanner(delimiter: delimiter.rawValue, limits: limits))
    let header = try Self.takeHeader(&rows, &source)
    self.header = header
    self.delimiter = delimiter
    self.source = source
    self.rows = rows
  }

  public mutating func forEachRow(
    _ body: (RawRow, RowProblem?) -> Void
  ) throws(TabularError) {
    while true {
      rows.forEachWholeRow(columns: header.names.count, body)
      if rows.block.isAtEnd { return }
      try rows.block.fillMore(from: &source, line: rows.line)
    }
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

  private static func takeHeader(
    _ rows: inout BlockRows, _ source: inout Source
  ) throws(TabularError) -> TableHeader {
    while true {
      if let header = try rows.takeHeader() { return header }
      if rows.block.isAtEnd { throw .empty }
      try rows.block.fillMore(from: &source, line: rows.line)
    }
  }
}
