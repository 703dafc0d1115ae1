import Foundation

/// A file that is written under a hidden name and hasn't yet got its own: part of an `AtomicFile`.
struct PendingFile {
  private let path: String
  /// What a link points to is replaced, and not the link.
  let target: String
  let temporary: String
  private let descriptor: FileDescriptor

  /// Records of units and reports before they are issued are not for everybody.
  private static let standardPermissions: mode_t = 0o640

  /// - Parameter permissions: the most that the file may have, even where it replaces one with more.
  init(
    for path: String, holding bytes: [UInt8], permissions: mode_t? = nil
  ) throws(FileFailure) {
    self.path = path
    target = FileSystem.realPath(path) ?? path
    temporary = AtomicFile.temporaryPath(beside: target)
    do throws(FileFailure) {
      descriptor = try FileDescriptor.opened(
        temporary, flags: O_WRONLY | O_CREAT | O_EXCL,
        mode: permissions ?? PendingFile.standardPermissions, for: .write)
    } catch {
      throw FileFailure(action: .write, path: path, errorNumber: error.errorNumber)
    }
    do throws(FileFailure) {
      try descriptor.write(bytes, path: path)
    } catch {
      discard()
      throw error
    }
    if let mode = PendingFile.mode(of: target) {
      fchmod(descriptor.number, mode & (permissions ?? 0o7777))
    }
  }

  func append(_ bytes: [UInt8]) throws(FileFailure) { try descriptor.write(bytes, path: path) }

  /// Lets the system write while other files are made: a hint, of which nothing may come.
  func startReachingDisk() {
    _ = posix_fadvise(descriptor.number, 0, 0, Int32(POSIX_FADV_DONTNEED))
  }

  /// Waits until the bytes have reached the disk.
  func synchronize() throws(FileFailure) {
    guard fsync(descriptor.number) == 0 else {
      throw FileFailure(action: .write, path: path, errorNumber: errno)
    }
  }

  func takeName() throws(FileFailure) {
    guard rename(temporary, target) == 0 else {
      throw FileFailure(action: .write, path: path, errorNumber: errno)
    }
    descriptor.close()
  }

  func discard() {
    descriptor.close()
    unlink(temporary)
  }

  /// The permissions of the file that is replaced.
  private static func mode(of path: String) -> mode_t? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & 0o7777 : nil
  }
}
