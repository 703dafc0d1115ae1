/// Bounds on what a row may hold, so that a hostile file can't take all memory.
public struct CSVLimits: Hashable, Sendable {
  /// The longest cell, in bytes.
  public let fieldLength: Int
  /// The most cells in a row.
  public let columns: Int
  /// The longest row, in bytes; the reader never holds much more than twice as much.
  public let rowLength: Int

  /// - Precondition: every bound is positive, and `rowLength` below 2 GiB.
  public init(fieldLength: Int, columns: Int, rowLength: Int) {
    precondition(fieldLength > 0 && columns > 0 && rowLength > 0 && rowLength < 1 << 31)
    self.fieldLength = fieldLength
    self.columns = columns
    self.rowLength = rowLength
  }

  /// Cells of 1 MiB, 16 384 columns (as many as a sheet of Excel has), rows of 16 MiB.
  public static let standard = CSVLimits(
    fieldLength: 1 << 20, columns: 16_384, rowLength: 1 << 24)
}
