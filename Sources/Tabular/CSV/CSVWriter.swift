/// Writes rows as delimited text by RFC 4180.
///
/// A cell is quoted only where it must be: when it holds a quote or a line end, when spaces stand
/// at its ends, when the row would otherwise be taken for a blank one, and when it holds any of the
/// bytes that may delimit cells, lest a reader recognise the wrong one.
public struct CSVWriter: Sendable {
  public enum LineEnd: String, Sendable {
    case lineFeed = "\n"
    /// What RFC 4180 asks for.
    case carriageReturnLineFeed = "\r\n"
  }

  public let delimiter: Delimiter
  public let lineEnd: LineEnd

  /// What has been written; take it and empty it as often as you like.
  public var bytes: [UInt8] = []

  /// - Parameters:
  ///   - startsWithByteOrderMark: Excel takes a file for UTF-8 only if it begins with one.
  public init(
    delimiter: Delimiter = .comma, lineEnd: LineEnd = .lineFeed,
    startsWithByteOrderMark: Bool = false
  ) {
    self.delimiter = delimiter
    self.lineEnd = lineEnd
    if startsWithByteOrderMark { bytes = [0xEF, 0xBB, 0xBF] }
  }

  /// Appends one row; a row without cells is a mistake of the caller's.
  public mutating func append(_ cells: some Sequence<some StringProtocol>) {
    let start = bytes.count
    var count = 0
    var isBlank = true
    for cell in cells {
      if count > 0 { bytes.append(delimiter.rawValue) }
      let quoted = append(cell)
      if quoted || !cell.isEmpty { isBlank = false }
      count += 1
    }
    precondition(count > 0, "a row has at least one cell")
    if isBlank { bytes.insert(contentsOf: [ASCII.quote, ASCII.quote], at: start) }
    bytes.append(contentsOf: lineEnd.rawValue.utf8)
  }

  /// Appends one cell; tells whether it had to be quoted.
  private mutating func append(_ cell: some StringProtocol) -> Bool {
    guard mustBeQuoted(cell.utf8) else {
      bytes.append(contentsOf: cell.utf8)
      return false
    }
    bytes.append(ASCII.quote)
    for byte in cell.utf8 {
      if byte == ASCII.quote { bytes.append(ASCII.quote) }
      bytes.append(byte)
    }
    bytes.append(ASCII.quote)
    return true
  }

  private func mustBeQuoted(_ cell: some Collection<UInt8>) -> Bool {
    if cell.first == ASCII.space { return true }
    var last: UInt8 = 0
    for byte in cell {
      last = byte
      if Delimiter(rawValue: byte) != nil || byte == ASCII.quote || byte == ASCII.lineFeed
        || byte == ASCII.carriageReturn
      {
        return true
      }
    }
    return last == ASCII.space
  }
}
