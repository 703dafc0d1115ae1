/// A view of bytes that someone else owns: a cell, or a whole row, of the block that was read.
///
/// Together with `OwnedBuffer` this is the only type that holds an unsafe pointer. It exists so
/// that a row can be handed out without copying; the price is a rule that the compiler doesn't
/// check: **a view is valid only during the call that it was handed to**. Copy what must last
/// (`Array(view)`, `String(decoding: view, as: UTF8.self)`). Reading outside its bounds is trapped.
public struct ByteView: RandomAccessCollection {
  @usableFromInline let base: UnsafePointer<UInt8>
  public let count: Int

  @inlinable
  init(base: UnsafePointer<UInt8>, count: Int) {
    self.base = base
    self.count = count
  }

  @inlinable public var startIndex: Int { 0 }
  @inlinable public var endIndex: Int { count }

  @inlinable
  public subscript(position: Int) -> UInt8 {
    precondition(position >= 0 && position < count, "position outside the view")
    return base[position]
  }

  @inlinable
  public func withContiguousStorageIfAvailable<Result>(
    _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) rethrows -> Result? {
    try body(UnsafeBufferPointer(start: base, count: count))
  }

  /// The part of the view between two positions, itself a view.
  @inlinable
  public func slice(_ bounds: Range<Int>) -> ByteView {
    precondition(bounds.lowerBound >= 0 && bounds.upperBound <= count, "bounds outside the view")
    return ByteView(base: base + bounds.lowerBound, count: bounds.count)
  }

  /// Eight bytes from a position on, the first in the lowest bits.
  @inlinable
  public func word(at position: Int) -> UInt64 {
    precondition(position >= 0 && position + 8 <= count, "position outside the view")
    return UInt64(
      littleEndian: UnsafeRawPointer(base + position).loadUnaligned(as: UInt64.self))
  }

  /// Two bytes from a position on, the first in the lower bits.
  @inlinable
  public func pair(at position: Int) -> UInt16 {
    precondition(position >= 0 && position + 2 <= count, "position outside the view")
    return UInt16(
      littleEndian: UnsafeRawPointer(base + position).loadUnaligned(as: UInt16.self))
  }

  /// The same bytes for libraries that take them so; valid as long as the view.
  @inlinable
  public var unsafeBytes: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: base, count: count)
  }

  /// The view without the ASCII spaces and tabs at both ends.
  @inlinable
  public var trimmed: ByteView {
    var lower = 0
    var upper = count
    while lower < upper, base[lower] == 0x20 || base[lower] == 0x09 { lower += 1 }
    while upper > lower, base[upper - 1] == 0x20 || base[upper - 1] == 0x09 { upper -= 1 }
    return ByteView(base: base + lower, count: upper - lower)
  }
}
