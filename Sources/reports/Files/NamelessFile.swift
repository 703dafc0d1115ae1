import Foundation

/// A temporary file that has no name any more: however the program ends, nothing is left behind, and
/// nobody else reads along.
final class NamelessFile {
  /// By which this program opens the file, as long as this value is there.
  let path: String
  private let descriptor: FileDescriptor
  private let hasName: Bool

  /// - Throws: `FileFailure` where no file can be made in the folder.
  init(in folder: String) throws(FileFailure) {
    let name = AtomicFile.temporaryPath(beside: FileSystem.joined(folder, "reports"))
    descriptor = try FileDescriptor.opened(
      name, flags: O_RDWR | O_CREAT | O_EXCL, mode: 0o600, for: .write)
    // Where the system lists no open files, the name is needed until the end.
    let nameless = "/proc/self/fd/\(descriptor.number)"
    hasName = access(nameless, R_OK | W_OK) != 0
    path = hasName ? name : nameless
    if !hasName { unlink(name) }
  }

  deinit {
    descriptor.close()
    if hasName { unlink(path) }
  }

  /// Calls `body` with the content, a part at a time.
  func forEachPiece(_ body: ([UInt8]) throws -> Void) throws {
    guard lseek(descriptor.number, 0, SEEK_SET) == 0 else {
      throw FileFailure(action: .read, path: path, errorNumber: errno)
    }
    var block = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = try descriptor.read(into: &block, path: path)
      if count == 0 { return }
      try body(Array(block[..<count]))
    }
  }
}
