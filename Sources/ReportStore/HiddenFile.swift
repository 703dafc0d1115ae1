import Foundation

/// A file under a name that nobody looks for, beside the one whose place it will perhaps take.
struct HiddenFile {
  let path: String

  init(path: String) {
    self.path = path
  }

  /// Makes an empty one, which is no business of others.
  init(beside neighbour: String) throws {
    let url = URL(fileURLWithPath: neighbour)
    let mark = String(UInt64.random(in: 0 ... .max), radix: 36)
    path =
      url.deletingLastPathComponent()
      .appendingPathComponent(".\(url.lastPathComponent).\(getpid())-\(mark)").path
    let descriptor = open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o640)
    guard descriptor >= 0 else { throw HiddenFile.failure(of: neighbour) }
    close(descriptor)
  }

  /// Waits until the bytes have reached the disk.
  func synchronize(for store: String) throws {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw HiddenFile.failure(of: store) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw HiddenFile.failure(of: store) }
  }

  /// Gives the file a name for good, and tells whether that was free.
  func take(name: String, of store: String) throws -> Bool {
    guard try link(to: name, of: store) else { return false }
    unlink(path)
    HiddenFile.synchronizeFolder(of: name)
    return true
  }

  /// Gives the file a second name, and tells whether that was free.
  func link(to name: String, of store: String) throws -> Bool {
    if Foundation.link(path, name) == 0 { return true }
    if errno == EEXIST { return false }
    throw HiddenFile.failure(of: store)
  }

  func remove() {
    for suffix in ["", "-wal", "-shm", "-journal"] { unlink(path + suffix) }
  }

  static func synchronizeFolder(of path: String) {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  /// What the system's last error means for a store.
  static func failure(of path: String) -> StoreError {
    let code = errno
    return switch code {
    case EACCES, EROFS, EPERM: .readOnly(path: path)
    case ENOSPC, EDQUOT: .diskFull(path: path)
    case EIO: .diskFailure(path: path, detail: String(cString: strerror(code)))
    case let code: .cannotOpen(path: path, detail: String(cString: strerror(code)))
    }
  }
}
