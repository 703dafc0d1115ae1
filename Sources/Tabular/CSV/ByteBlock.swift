/// The bytes that were read and not yet used, in one piece of memory.
struct ByteBlock: ~Copyable {
  private var buffer: OwnedBuffer<UInt8>
  private var position = 0
  private let rowLength: Int

  /// Whether the source has nothing more to give.
  private(set) var isAtEnd = false

  init(size: Int, rowLength: Int) {
    precondition(size > 0 && size < 1 << 31, "a block of 1 byte to 2 GiB")
    self.rowLength = rowLength
    buffer = OwnedBuffer(capacity: size)
  }

  /// The bytes not yet used; valid until the next call that changes the block.
  var unread: ByteView {
    ByteView(base: UnsafePointer(buffer.base) + position, count: buffer.count - position)
  }

  mutating func consume(_ length: Int) {
    position += length
    precondition(position <= buffer.count, "used more than was read")
  }

  /// Reads until `length` bytes are there, or the source ends.
  mutating func fill<Source: ByteSource & ~Copyable>(
    atLeast length: Int, from source: inout Source
  ) throws(TabularError) {
    while unread.count < length && !isAtEnd { try fillMore(from: &source, line: 1) }
  }

  /// Reads until the block is full, or the source ends.
  ///
  /// A block without free space becomes twice as large, so a row that is longer than a block is
  /// scanned anew only a few times.
  ///
  /// - Throws: `TabularError.rowTooLong` when the unused bytes are as many as a row may have.
  mutating func fillMore<Source: ByteSource & ~Copyable>(
    from source: inout Source, line: Int
  ) throws(TabularError) {
    buffer.removeFirst(position)
    position = 0
    if buffer.count == buffer.capacity {
      if buffer.count >= rowLength { throw .rowTooLong(line: line, limit: rowLength) }
      buffer.grow(to: buffer.capacity * 2)
    }
    while buffer.count < buffer.capacity {
      let length = try buffer.appendFromFreeSpace { (free) throws(TabularError) in
        try source.read(into: free)
      }
      if length == 0 {
        isAtEnd = true
        return
      }
    }
  }
}
