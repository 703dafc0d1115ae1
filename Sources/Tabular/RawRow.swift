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

  /// The bytes of a short cell as one number, the first in its lowest bits; a code is looked up by it without
  /// asking each byte what it is.
  ///
  /// - Returns: `nil` for an empty cell, one of more than eight bytes, and one with fewer than eight between
  ///   its end and the beginning of all that was read.
  @inlinable @inline(__always)
  public func word(_ column: Int) -> ShortWord? {
    precondition(column >= 0 && column < count, "column outside the row")
    let end = Int(extents[column].end)
    let length = end - Int(extents[column].start)
    guard end >= 8, length >= 1, length <= 8 else { return nil }
    // Eight bytes up to the cell's end; those that stand before it are shifted out.
    let bytes = UInt64(
      littleEndian: UnsafeRawPointer(block + (end - 8)).loadUnaligned(as: UInt64.self))
    return ShortWord(bits: bytes >> UInt64(truncatingIfNeeded: 64 - length * 8), length: length)
  }
}

/// One to eight bytes as a number, the first in its lowest bits.
public struct ShortWord: Hashable, Sendable {
  public let bits: UInt64
  public let length: Int

  @inlinable
  init(bits: UInt64, length: Int) {
    self.bits = bits
    self.length = length
  }

  /// `nil` for no bytes, and for more than eight.
  public init?(_ bytes: some RandomAccessCollection<UInt8>) {
    guard (1...8).contains(bytes.count) else { return nil }
    self.init(
      bits: bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }, length: bytes.count)
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
