/// Lines of delimited text, copied out, so that another thread may take the rows out of them.
///
/// A piece ends with a line, which is as a rule the end of a row. It isn't when a quoted cell goes on in
/// the next line; that shows when the piece is read, and the rest is put before the next piece.
public struct TextPiece: Sendable {
  let bytes: [UInt8]
  /// The line (1 and up) that it begins at.
  let line: Int
  /// Whether nothing follows.
  let isLast: Bool

  /// How many bytes there are.
  public var length: Int { bytes.count }

  /// The piece with what was left of the one before it.
  public func following(_ rest: TextPiece?) -> TextPiece {
    guard let rest else { return self }
    return TextPiece(bytes: rest.bytes + bytes, line: rest.line, isLast: isLast)
  }

  /// The same as the end of the text.
  public var asLast: TextPiece { TextPiece(bytes: bytes, line: line, isLast: true) }
}

/// Cuts the bytes of a source into pieces.
struct PieceCutter {
  /// What was read behind the last whole line.
  private var rest: [UInt8]
  private var line: Int
  private var isOver: Bool
  private let limits: CSVLimits

  /// - Parameters:
  ///   - unread: what was read already and belongs into the pieces.
  ///   - isAtEnd: whether the source has nothing more to give.
  init(unread: [UInt8], line: Int, isAtEnd: Bool, limits: CSVLimits) {
    rest = unread
    self.line = line
    isOver = isAtEnd && unread.isEmpty
    self.limits = limits
  }

  /// The next piece, with about `size` bytes; `nil` at the end of the text.
  ///
  /// - Throws: `TabularError` when the rest of the text can't be read.
  mutating func next<Source: ByteSource & ~Copyable>(
    size: Int, from source: inout Source
  ) throws(TabularError) -> TextPiece? {
    if isOver { return nil }
    var bytes = rest
    rest = []
    while true {
      let known = bytes.count
      // A line that is longer than a piece is looked through only a few times.
      let length = min(max(size, known), max(size, limits.rowLength - known))
      if try Self.isAtEnd(of: &source, reading: length, into: &bytes) {
        isOver = true
        return bytes.isEmpty ? nil : TextPiece(bytes: bytes, line: line, isLast: true)
      }
      let end = bytes.withUnsafeBufferPointer { Self.endOfLastLine($0, from: max(0, known - 1)) }
      if let end {
        rest = Array(bytes[end...])
        bytes.removeLast(bytes.count - end)
        defer { line += bytes.withUnsafeBufferPointer { ByteVector.lineEnds(in: $0) } }
        return TextPiece(bytes: bytes, line: line, isLast: false)
      }
      if bytes.count >= limits.rowLength { throw .rowTooLong(line: line, limit: limits.rowLength) }
    }
  }

  /// Reads so many bytes more; tells whether the source has ended.
  private static func isAtEnd<Source: ByteSource & ~Copyable>(
    of source: inout Source, reading size: Int, into bytes: inout [UInt8]
  ) throws(TabularError) -> Bool {
    let total = bytes.count + size
    var failure: TabularError?
    var isAtEnd = false
    let known = bytes
    bytes = Array(unsafeUninitializedCapacity: total) { buffer, count in
      _ = buffer.update(fromContentsOf: known)
      count = known.count
      do throws(TabularError) {
        while count < total {
          let length = try source.read(into: UnsafeMutableBufferPointer(rebasing: buffer[count...]))
          if length == 0 {
            isAtEnd = true
            break
          }
          count += length
        }
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return isAtEnd
  }

  /// Behind the last line feed, or else behind the last carriage return after which more follows.
  ///
  /// - Parameter start: where no line ends before.
  private static func endOfLastLine(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int? {
    var place = bytes.count - 1
    var lastReturn: Int?
    while place >= start {
      if bytes[place] == ASCII.lineFeed { return place + 1 }
      if bytes[place] == ASCII.carriageReturn, lastReturn == nil, place + 1 < bytes.count {
        lastReturn = place + 1
      }
      place -= 1
    }
    return lastReturn
  }
}

/// Takes the rows out of pieces of one table.
public struct TextPieceReader: ~Copyable {
  private var rows: TextRows
  private let columns: Int
  private let limits: CSVLimits

  /// - Parameter columns: how many cells a row must have.
  init(delimiter: Delimiter, columns: Int, limits: CSVLimits) {
    rows = TextRows(scanner: RowScanner(delimiter: delimiter.rawValue, limits: limits))
    self.columns = columns
    self.limits = limits
  }

  /// Hands out all rows of a piece, as `TableReader.forEachRow` does.
  ///
  /// - Returns: what doesn't end within the piece; `nil` when there is nothing left.
  /// - Throws: `TabularError.rowTooLong` when what is left is as long as a row may be.
  @inline(__always)
  public mutating func forEachRow(
    of piece: TextPiece, _ body: (RawRow, RowProblem?) -> Void
  ) throws(TabularError) -> TextPiece? {
    var place = TextRows.Place(position: 0, line: piece.line)
    piece.bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      let bytes = ByteView(base: base, count: buffer.count)
      rows.prepare(bytes)
      rows.forEachWholeRow(
        in: bytes, isAtEnd: piece.isLast, from: &place, columns: columns, body)
    }
    guard place.position < piece.bytes.count else { return nil }
    if piece.bytes.count - place.position >= limits.rowLength {
      throw .rowTooLong(line: place.line, limit: limits.rowLength)
    }
    return TextPiece(
      bytes: Array(piece.bytes[place.position...]), line: place.line, isLast: piece.isLast)
  }
}
