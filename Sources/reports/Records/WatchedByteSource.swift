import Tabular

/// Bytes in memory that tell how far they have been read.
struct WatchedByteSource: ByteSource {
  private var source: MemoryByteSource
  private let onRead: (Int) -> Void

  /// - Parameter onRead: is told of every piece how many bytes it has.
  init(_ bytes: [UInt8], onRead: @escaping (Int) -> Void) {
    source = MemoryByteSource(bytes)
    self.onRead = onRead
  }

  mutating func read(
    into buffer: UnsafeMutableBufferPointer<UInt8>
  ) throws(TabularError) -> Int {
    let count = try source.read(into: buffer)
    onRead(count)
    return count
  }
}
