import ReportModel
import Tabular

/// The bytes of a file, taken in piece by piece, so that an open file of any length needs little memory.
///
/// The digest is made of the very bytes that were read, whatever happens to the file meanwhile.
struct WatchedByteSource: ByteSource {
  /// What is known of the bytes that were read so far.
  final class Watch {
    private var digest = SHA256()
    private let quickDigest: QuickDigest?
    /// Why reading failed, if it did.
    fileprivate(set) var failure: FileFailure?

    fileprivate init(isQuick: Bool) {
      quickDigest = isQuick ? QuickDigest() : nil
    }

    fileprivate func take(_ bytes: UnsafeBufferPointer<UInt8>) {
      if let quickDigest { quickDigest.update(bytes) } else { digest.update(bytes) }
    }

    /// The digest of the bytes, as a source is known by it.
    var digestText: String { quickDigest?.text ?? digest.hexadecimal }
  }

  let watch: Watch
  private var start: ArraySlice<UInt8>
  /// `nil` when all bytes are there from the start.
  private let file: FileDescriptor?
  private let path: String
  private let onRead: (Int) -> Void

  /// - Parameters:
  ///   - start: the bytes that were read from the file already.
  ///   - isQuick: whether a digest will do that only tells contents apart.
  ///   - onRead: is told of every piece how many bytes it has.
  init(
    start: [UInt8], of file: FileDescriptor, path: String, isQuick: Bool,
    onRead: @escaping (Int) -> Void
  ) {
    watch = Watch(isQuick: isQuick)
    self.start = start[...]
    self.file = file
    self.path = path
    self.onRead = onRead
  }

  /// Bytes in memory.
  init(_ bytes: [UInt8], path: String, isQuick: Bool, onRead: @escaping (Int) -> Void) {
    watch = Watch(isQuick: isQuick)
    start = bytes[...]
    file = nil
    self.path = path
    self.onRead = onRead
  }

  mutating func read(
    into buffer: UnsafeMutableBufferPointer<UInt8>
  ) throws(TabularError) -> Int {
    let count: Int
    if start.isEmpty {
      do throws(FileFailure) {
        count = try file?.read(into: UnsafeMutableRawBufferPointer(buffer), path: path) ?? 0
      } catch {
        watch.failure = error
        throw .unreadable(path: path, errorNumber: error.errorNumber)
      }
    } else {
      count = min(start.count, buffer.count)
      _ = buffer.update(fromContentsOf: start.prefix(count))
      start.removeFirst(count)
    }
    watch.take(UnsafeBufferPointer(rebasing: buffer[..<count]))
    onRead(count)
    return count
  }

  /// All bytes at once, for a kind of file that can't be read from front to back.
  ///
  /// - Throws: `FileFailure`, with the number `EFBIG` when there are more than `limit`.
  func remainder(limit: Int) throws(FileFailure) -> [UInt8] {
    let bytes = start + (try file?.readAll(path: path, limit: limit) ?? [])
    bytes.withUnsafeBufferPointer { watch.take($0) }
    onRead(bytes.count)
    return Array(bytes)
  }
}
