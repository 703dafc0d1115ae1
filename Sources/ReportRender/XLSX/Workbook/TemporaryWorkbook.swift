import Foundation

/// A workbook that the library writes into a file that soon has no name any more, as its own temporary
/// files haven't: however the program ends, nothing is left behind, and nobody else reads along.
enum TemporaryWorkbook {
  /// The bytes of the workbook that `write` puts at a path.
  ///
  /// - Parameter directory: where the file is made, and where `write` may put others.
  static func bytes(
    in directory: String,
    _ write: (_ path: String, _ directory: String) throws(RenderError) -> Void
  ) throws(RenderError) -> [UInt8] {
    let path = URL(fileURLWithPath: directory, isDirectory: true)
      .appendingPathComponent("reports-\(UUID().uuidString).xlsx").path
    let file = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw failure(path) }
    defer { close(file) }
    // Where the system lists no open files, the name is needed until the library is done.
    let nameless = "/proc/self/fd/\(file)"
    let hasName = access(nameless, R_OK | W_OK) != 0
    if !hasName { unlink(path) }
    defer { if hasName { unlink(path) } }
    try write(hasName ? path : nameless, directory)
    return try content(of: file, path: path)
  }

  private static func content(of file: Int32, path: String) throws(RenderError) -> [UInt8] {
    var status = stat()
    guard fstat(file, &status) == 0 else { throw failure(path) }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    var offset = 0
    while offset < bytes.count {
      let count = bytes[offset...].withUnsafeMutableBytes {
        pread(file, $0.baseAddress, $0.count, off_t(offset))
      }
      if count > 0 {
        offset += count
      } else if count == 0 {
        throw failure(path, EIO)
      } else if errno != EINTR {
        throw failure(path)
      }
    }
    return bytes
  }

  private static func failure(_ path: String, _ number: Int32 = errno) -> RenderError {
    .temporaryFile(path: path, reason: String(cString: strerror(number)))
  }
}
