/// Where bytes come from: a file, a pipe, or memory.
public protocol ByteSource: ~Copyable {
  /// Writes the next bytes to the front of `buffer` and returns how many; 0 means the end.
  ///
  /// `buffer` is never empty. A source may give fewer bytes than there is room for.
  ///
  /// - Throws: `TabularError.unreadable` when the bytes can't be had.
  mutating func read(into buffer: UnsafeMutableBufferPointer<UInt8>) throws(TabularError) -> Int
}

/// Bytes in memory as a source.
public struct MemoryByteSource: ByteSource {
  private let bytes: [UInt8]
  private var position = 0

  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  public init(_ text: String) {
    bytes = Array(text.utf8)
  }

  public mutating func read(
    into buffer: UnsafeMutableBufferPointer<UInt8>
  ) throws(TabularError) -> Int {
    let length = min(buffer.count, bytes.count - position)
    _ = buffer.update(fromContentsOf: bytes[position..<position + length])
    position += length
    return length
  }
}
