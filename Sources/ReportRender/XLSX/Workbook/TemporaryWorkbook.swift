import Foundation

/// A workbook that the library has written into a file that has no name any more, as its own temporary
/// files haven't: however the program ends, nothing is left behind, and nobody else reads along.
///
/// The file goes away with the last that holds this value.
final class TemporaryWorkbook: PackageSource {
  private let file: Int32
  private let path: String
  let count: Int

  /// Keeps the workbook that `write` puts at a path.
  ///
  /// - Parameter directory: where the file is made, and where `write` may put others.
  init(
    in directory: String,
    _ write: (_ path: String, _ directory: String) throws(RenderError) -> Void
  ) throws(RenderError) {
    let path = URL(fileURLWithPath: directory, isDirectory: true)
      .appendingPathComponent("reports-\(UUID().uuidString).xlsx").path
    let file = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw Self.failure(path) }
    // Where the system lists no open files, the name is needed until the library is done.
    let nameless = "/proc/self/fd/\(file)"
    let hasName = access(nameless, R_OK | W_OK) != 0
    if !hasName { unlink(path) }
    defer { if hasName { unlink(path) } }
    do throws(RenderError) {
      try write(hasName ? path : nameless, directory)
      var status = stat()
      guard fstat(file, &status) == 0 else { throw Self.failure(path) }
      count = Int(status.st_size)
    } catch {
      close(file)
      throw error
    }
    self.file = file
    self.path = path
  }

  deinit { close(file) }

  func bytes(_ range: Range<Int>) throws(RenderError) -> ArraySlice<UInt8> {
    var bytes = [UInt8](repeating: 0, count: range.count)
    var offset = 0
    while offset < bytes.count {
      let count = bytes[offset...].withUnsafeMutableBytes {
        pread(file, $0.baseAddress, $0.count, off_t(range.lowerBound + offset))
      }
      if count > 0 {
        offset += count
      } else if count == 0 {
        throw Self.failure(path, EIO)
      } else if errno != EINTR {
        throw Self.failure(path)
      }
    }
    return bytes[...]
  }

  private static func failure(_ path: String, _ number: Int32 = errno) -> RenderError {
    .temporaryFile(path: path, reason: String(cString: strerror(number)))
  }
}
