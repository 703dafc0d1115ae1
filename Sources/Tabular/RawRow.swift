/// One row of a table: its cells as views of the bytes that were read.
///
/// A row is valid only during the call that it was handed to (see `ByteView`).
public struct RawRow {
  @usableFromInline let block: UnsafePointer<UInt8>
  @usableFromInline let extents: UnsafePointer<CellExtent>

  /// The number of cells; 0 for a malformed row.
  public let count: Int

  /// The line (1 and up) where the row begins; in a workbook the number of the row.
  public let line: Int

  /// The row as it stands in the file, with its line end if it has one.
  public let rawBytes: ByteView

  /// Whether all of it is known to be UTF-8 in NFC, which it may be all the same if this is `false`.
  public let isPlain: Bool

  init(
    block: UnsafePointer<UInt8>, extents: UnsafePointer<CellExtent>, count: Int, line: Int,
    rawBytes: ByteView, isPlain: Bool = false
  ) {
    self.block = block
    self.extents = extents
    self.count = count
    self.line = line
    self.rawBytes = rawBytes
    self.isPlain = isPlain
  }

  /// The cell in a column; columns count from 0 here, from 1 in messages.
  @inlinable
  public subscript(column: Int) -> RawCell {
    precondition(column >= 0 && column < count, "column outside the row")
    let extent = extents[column]
    let bytes = ByteView(
      base: block + Int(extent.start), count: Int(extent.end) - Int(extent.start))
    return RawCell(bytes: bytes, form: extent.form)
  }
}

/// Where a cell's bytes lie in the block that was read.
@usableFromInline
struct CellExtent: BitwiseCopyable {
  @usableFromInline let start: UInt32
  @usableFromInline let end: UInt32
  @usableFromInline let form: RawCell.Form

  init(start: Int, end: Int, form: RawCell.Form) {
    self.start = UInt32(truncatingIfNeeded: start)
    self.end = UInt32(truncatingIfNeeded: end)
    self.form = form
  }
}
