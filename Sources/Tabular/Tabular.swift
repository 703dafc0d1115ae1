// Tabular turns the bytes of a table file into rows of raw cells that know their place.
//
// It knows bytes, delimiters, quotes, lines and columns, and nothing of reports: what a column
// means, and whether a value is right, is decided by the modules that stand on it. Rows are views
// of the bytes that were read, so reading a file of any size takes a bounded amount of memory.
// `XLSX/Design` reads the look of a sheet instead: what an officer made, to be filled with figures.

/// A table that hands out its rows one after another.
///
/// Every kind of file gives the same rows, so whoever reads records need not know which it was.
public protocol TableReader: ~Copyable {
  /// The name of the sheet, or `nil` where the kind of file has no sheets.
  var sheet: String? { get }

  /// The names of the columns: the first row that isn't blank, unless the caller knows better.
  var header: TableHeader { get }

  /// Hands every row after the header to `body`, in the order of the file.
  ///
  /// Blank rows (no cell with anything but spaces) are skipped. A row without a problem has as many
  /// cells as the header. A malformed row is handed out with its problem and, in delimited text,
  /// without cells; reading goes on with the next one, so that all problems of a file can be
  /// reported together. The row and its cells are valid until `body` returns.
  ///
  /// - Throws: `TabularError` when the rest of the file can't be read.
  mutating func forEachRow(_ body: (RawRow, RowProblem?) -> Void) throws(TabularError)

  /// Takes the next rows as a piece, for another thread to read; `nil` when there are none left.
  ///
  /// - Parameter size: about how many bytes the piece is to have.
  /// - Throws: `TabularError` when the rest of the file can't be read.
  mutating func nextPiece(size: Int) throws(TabularError) -> TextPiece?

  /// Makes what takes rows out of the pieces; `nil` where the kind of file has no pieces.
  func pieceReader() -> (@Sendable () -> TextPieceReader)?
}

extension TableReader where Self: ~Copyable {
  public mutating func nextPiece(size: Int) throws(TabularError) -> TextPiece? { nil }

  public func pieceReader() -> (@Sendable () -> TextPieceReader)? { nil }
}

/// The names of the columns of a table, as they stand in the file.
public struct TableHeader: Hashable, Sendable {
  /// The names, with the spaces around them taken off, in the order of the columns.
  public let names: [String]

  /// The line (1 and up) where the header begins.
  public let line: Int

  /// The last line of the header: the same, unless headings take several rows.
  public let lastLine: Int

  /// The header as it stands in the file, with its line end if it has one.
  public let rawBytes: [UInt8]

  public init(names: [String], line: Int, lastLine: Int? = nil, rawBytes: [UInt8]) {
    self.names = names
    self.line = line
    self.lastLine = lastLine ?? line
    self.rawBytes = rawBytes
  }
}
