/// What is wrong with the form of one row; reading goes on after it.
public struct RowProblem: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// The row has more or fewer cells than the header.
    case raggedRow(expected: Int, found: Int)
    /// A quote inside a cell that doesn't begin with one.
    case strayQuote
    /// Something other than a delimiter or a line end after the quote that closes a cell.
    case textAfterQuote
    /// A cell that begins with a quote and isn't closed before the end of the file.
    case unterminatedQuote
    /// Bytes that are not UTF-8.
    case invalidUTF8
    /// A byte that has no place in text, such as NUL.
    case controlCharacter(UInt8)
    /// A cell of more bytes than `CSVLimits.fieldLength`.
    case fieldTooLong(limit: Int)
    /// A row of more cells than `CSVLimits.columns`.
    case tooManyColumns(limit: Int)
    /// A cell of a sheet that holds something, in a column without a heading.
    case cellWithoutHeading
  }

  public let kind: Kind

  /// The line (1 and up) that is wrong; it may lie below the one where the row begins.
  public let line: Int

  /// The column (1 and up) that is wrong.
  public let column: Int

  /// The beginning of the value that is wrong, made fit to be shown on one line.
  public let excerpt: String

  public init(kind: Kind, line: Int, column: Int, excerpt: String) {
    self.kind = kind
    self.line = line
    self.column = column
    self.excerpt = excerpt
  }
}
