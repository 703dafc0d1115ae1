/// The rows of a block that is filled again and again from a source.
struct BlockRows: ~Copyable {
  private var block: ByteBlock
  private var rows: TextRows
  /// Within the unread bytes of the block.
  private var place = TextRows.Place()
  /// Once the first piece was taken.
  private var cutter: PieceCutter?

  init(_ block: consuming ByteBlock, scanner: RowScanner) {
    rows = TextRows(scanner: scanner)
    rows.prepare(block.unread)
    self.block = block
  }

  /// The line (1 and up) that the next row begins at.
  var line: Int { place.line }

  var isAtEnd: Bool { block.isAtEnd }

  /// Asks the source for more bytes; see `ByteBlock.fillMore(from:line:)`.
  mutating func fillMore<Source: ByteSource & ~Copyable>(
    from source: inout Source
  ) throws(TabularError) {
    block.consume(place.position)
    place.position = 0
    try block.fillMore(from: &source, line: place.line)
    rows.prepare(block.unread)
  }

  /// Hands out all rows whose ends are in the block; when it returns, more bytes are needed, or
  /// the file has ended.
  ///
  /// - Parameter columns: how many cells a row must have.
  mutating func forEachWholeRow(columns: Int, _ body: (RawRow, RowProblem?) -> Void) {
    rows.forEachWholeRow(
      in: block.unread, isAtEnd: isAtEnd, from: &place, columns: columns, body)
  }

  /// Takes the first row that isn't blank as the header; `nil` when more bytes are needed, or the
  /// file has ended.
  mutating func takeHeader() throws(TabularError) -> TableHeader? {
    try rows.takeHeader(in: block.unread, isAtEnd: isAtEnd, from: &place)
  }

  /// Copies the first rows that aren't blank, without taking them.
  mutating func firstRows(_ count: Int) -> [TablePreview.Row] {
    rows.firstRows(count, in: block.unread, isAtEnd: isAtEnd, from: place)
  }

  /// Passes over the rows that begin in the first lines, as far as their ends are in the block, and
  /// keeps their bytes.
  mutating func skipRows(throughLine last: Int, into bytes: inout [UInt8]) {
    rows.skipRows(
      throughLine: last, in: block.unread, isAtEnd: isAtEnd, from: &place, into: &bytes)
  }

  /// Takes the next rows as a piece; after the first, rows can only be taken so.
  mutating func nextPiece<Source: ByteSource & ~Copyable>(
    size: Int, limits: CSVLimits, from source: inout Source
  ) throws(TabularError) -> TextPiece? {
    var cutter =
      self.cutter
      ?? PieceCutter(unread: takeUnread(), line: line, isAtEnd: isAtEnd, limits: limits)
    defer { self.cutter = cutter }
    return try cutter.next(size: size, from: &source)
  }

  /// Takes all bytes that are in the block and not yet used.
  private mutating func takeUnread() -> [UInt8] {
    block.consume(place.position)
    place.position = 0
    defer { block.consume(block.unread.count) }
    return Array(block.unread)
  }
}
