import Foundation
public import ReportModel
import Synchronization

/// Why a temporary file can't be used.
public struct TemporaryFileError: ExplainedError, Hashable {
  /// The folder that it was to lie in.
  public let folder: String
  /// The system's reason.
  public let errorNumber: Int32

  public var message: BilingualText { FileMessages.explanation(of: self).message }
  public var remedy: BilingualText? { FileMessages.explanation(of: self).remedy }
}

/// A file without a name, for what memory should not hold; several threads may read it.
final class TemporaryFile: Sendable {
  private let descriptor: Int32
  private let folder: String
  /// Where the next bytes go.
  private let end = Atomic(0)

  /// Makes one in the system's folder for temporary files (`TMPDIR`).
  init() throws(TemporaryFileError) {
    folder = FileManager.default.temporaryDirectory.path
    var path = Array("\(folder)/reports-XXXXXX".utf8CString)
    descriptor = mkstemp(&path)
    guard descriptor >= 0 else { throw TemporaryFileError(folder: folder, errorNumber: errno) }
    unlink(path)
  }

  deinit {
    close(descriptor)
  }

  /// Writes elements behind the others, and tells where they begin.
  func append<Element: BitwiseCopyable>(
    _ elements: [Element]
  ) throws(TemporaryFileError) -> Int {
    let result = elements.withUnsafeBytes { bytes in
      Result { () throws(TemporaryFileError) in try append(bytes) }
    }
    return try result.get()
  }

  private func append(_ bytes: UnsafeRawBufferPointer) throws(TemporaryFileError) -> Int {
    let start = end.wrappingAdd(bytes.count, ordering: .relaxed).oldValue
    var written = 0
    while written < bytes.count {
      let count = pwrite(
        descriptor, bytes.baseAddress.map { $0 + written }, bytes.count - written,
        off_t(start + written))
      if count > 0 {
        written += count
      } else if count == 0 || errno != EINTR {
        throw TemporaryFileError(folder: folder, errorNumber: count == 0 ? ENOSPC : errno)
      }
    }
    return start
  }

  /// Reads so many elements from a place on.
  func read<Element: BitwiseCopyable>(
    _ count: Int, at offset: Int
  ) throws(TemporaryFileError) -> [Element] {
    var errorNumber: Int32?
    let elements = [Element](unsafeUninitializedCapacity: count) { buffer, initialized in
      let bytes = UnsafeMutableRawBufferPointer(buffer)
      var done = 0
      while done < bytes.count {
        let length = pread(
          descriptor, bytes.baseAddress.map { $0 + done }, bytes.count - done,
          off_t(offset + done))
        if length > 0 {
          done += length
        } else if length == 0 || errno != EINTR {
          errorNumber = length == 0 ? EIO : errno
          return
        }
      }
      initialized = count
    }
    if let errorNumber { throw TemporaryFileError(folder: folder, errorNumber: errorNumber) }
    return elements
  }
}
