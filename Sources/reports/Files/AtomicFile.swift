import Foundation

/// A file that is there whole or not at all.
///
/// The bytes are written beside it under a hidden name, made to reach the disk, and given the file's
/// name at the end. Signals that would end the program wait for that, so that nothing is left behind.
struct AtomicFile {
  let path: String

  /// Writes or replaces the file. A pipe or device is written straight on.
  ///
  /// - Throws: `FileFailure`; the file is then as it was before.
  func write(_ bytes: [UInt8]) throws(FileFailure) {
    if FileSystem.kind(of: path) == .other { return try writeStraight(bytes) }
    // What a link points to is replaced, and not the link.
    let target = FileSystem.realPath(path) ?? path
    let hold = SignalHold()
    defer { hold.release() }
    let temporary = AtomicFile.temporaryPath(beside: target)
    do throws(FileFailure) {
      try AtomicFile.create(temporary, holding: bytes, mode: AtomicFile.mode(of: target))
      guard rename(temporary, target) == 0 else {
        throw FileFailure(action: .write, path: path, errorNumber: errno)
      }
    } catch {
      unlink(temporary)
      throw FileFailure(action: .write, path: path, errorNumber: error.errorNumber)
    }
    AtomicFile.synchronize(folder: FileSystem.folder(of: target))
  }

  /// Has the file written by `work`, which is given the path of a file beside it that isn't there yet.
  ///
  /// - Throws: what `work` throws, or `FileFailure`; the file is then as it was before.
  func write(by work: (_ temporary: String) throws -> Void) throws {
    let target = FileSystem.realPath(path) ?? path
    let hold = SignalHold()
    defer { hold.release() }
    let temporary = AtomicFile.temporaryPath(beside: target)
    do {
      try AtomicFile.create(temporary, holding: [], mode: AtomicFile.mode(of: target))
      try work(temporary)
      try AtomicFile.synchronize(temporary)
      guard rename(temporary, target) == 0 else {
        throw FileFailure(action: .write, path: path, errorNumber: errno)
      }
    } catch {
      unlink(temporary)
      if let failure = error as? FileFailure {
        throw FileFailure(action: .write, path: path, errorNumber: failure.errorNumber)
      }
      throw error
    }
    AtomicFile.synchronize(folder: FileSystem.folder(of: target))
  }

  private static func synchronize(_ path: String) throws(FileFailure) {
    let file = try FileDescriptor.opened(path, flags: O_RDWR, for: .write)
    defer { file.close() }
    guard fsync(file.number) == 0 else {
      throw FileFailure(action: .write, path: path, errorNumber: errno)
    }
  }

  private func writeStraight(_ bytes: [UInt8]) throws(FileFailure) {
    let file = try FileDescriptor.opened(path, flags: O_WRONLY, for: .write)
    defer { file.close() }
    try file.write(bytes, path: path)
  }

  /// A hidden name in the same folder, which is on the same disk.
  static func temporaryPath(beside path: String) -> String {
    let mark = String(UInt64.random(in: 0 ... .max), radix: 36)
    return FileSystem.joined(
      FileSystem.folder(of: path), ".\(FileSystem.name(of: path)).\(getpid())-\(mark)")
  }

  private static func create(
    _ path: String, holding bytes: [UInt8], mode: mode_t?
  ) throws(FileFailure) {
    let file = try FileDescriptor.opened(
      path, flags: O_WRONLY | O_CREAT | O_EXCL, mode: 0o666, for: .write)
    defer { file.close() }
    try file.write(bytes, path: path)
    if let mode { fchmod(file.number, mode) }
    guard fsync(file.number) == 0 else {
      throw FileFailure(action: .write, path: path, errorNumber: errno)
    }
  }

  /// The permissions of the file that is replaced.
  private static func mode(of path: String) -> mode_t? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & 0o7777 : nil
  }

  /// Makes the new name last; where folders can't be synchronized there is nothing to be done.
  private static func synchronize(folder: String) {
    let number = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard number >= 0 else { return }
    fsync(number)
    close(number)
  }
}

/// Keeps the signals by which users and systems end programs waiting.
struct SignalHold {
  private var former = sigset_t()

  init() {
    var held = sigset_t()
    sigemptyset(&held)
    for signal in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&held, signal) }
    pthread_sigmask(SIG_BLOCK, &held, &former)
  }

  func release() {
    var former = former
    pthread_sigmask(SIG_SETMASK, &former, nil)
  }
}
