import Foundation

/// A file that is there whole or not at all.
///
/// The bytes are written beside it under a hidden name, made to reach the disk, and given the file's
/// name at the end. Signals that would end the program wait for that, so that nothing is left behind.
struct AtomicFile {
  let path: String
  /// Those of a new file; it has at most these when it replaces one with others.
  var permissions: mode_t?

  /// Writes or replaces the file. A pipe or device is written straight on.
  ///
  /// - Throws: `FileFailure`; the file is then as it was before.
  func write(_ bytes: [UInt8]) throws(FileFailure) {
    try AtomicFile.write([(self, bytes)])
  }

  /// Writes or replaces files, which reach the disk together: in far less time than one by one.
  ///
  /// - Throws: `FileFailure`; each file is then whole, or as it was before.
  static func write(_ files: [(file: AtomicFile, bytes: [UInt8])]) throws(FileFailure) {
    var whole: [(file: AtomicFile, bytes: [UInt8])] = []
    for (file, bytes) in files {
      if FileSystem.kind(of: file.path) == .other {
        // Not with signals waiting: nobody may be reading.
        try file.writeStraight(bytes)
      } else {
        whole.append((file, bytes))
      }
    }
    try writeWhole(whole)
  }

  private static func writeWhole(
    _ files: [(file: AtomicFile, bytes: [UInt8])]
  ) throws(FileFailure) {
    let hold = SignalHold()
    defer { hold.release() }
    var pending: [PendingFile] = []
    defer { for file in pending { file.discard() } }
    for (file, bytes) in files {
      let written = try PendingFile(for: file.path, holding: bytes)
      pending.append(written)
      if files.count > 1 { written.startReachingDisk() }
    }
    let folders = Set(pending.map { FileSystem.folder(of: $0.target) })
    for file in pending { try file.synchronize() }
    while let file = pending.first {
      try file.takeName()
      pending.removeFirst()
    }
    for folder in folders { AtomicFile.synchronize(folder: folder) }
  }

  /// Writes or replaces the file with what comes in pieces.
  ///
  /// - Parameter forEachPiece: calls its argument with every piece, in order.
  /// - Throws: what `forEachPiece` throws, or `FileFailure`; the file is then as it was before.
  func write(pieces forEachPiece: (([UInt8]) throws -> Void) throws -> Void) throws {
    if FileSystem.kind(of: path) == .other {
      let file = try FileDescriptor.opened(path, flags: O_WRONLY, for: .write)
      defer { file.close() }
      return try forEachPiece { try file.write($0, path: path) }
    }
    let hold = SignalHold()
    defer { hold.release() }
    let file = try PendingFile(for: path, holding: [])
    do {
      try forEachPiece { try file.append($0) }
      try file.synchronize()
      try file.takeName()
    } catch {
      file.discard()
      throw error
    }
    AtomicFile.synchronize(folder: FileSystem.folder(of: file.target))
  }

  /// Writes or replaces the file with what is put into an empty file of another name.
  ///
  /// - Parameter fill: gets the name, and leaves nothing open.
  /// - Throws: what `fill` throws, or `FileFailure`; the file is then as it was before.
  func write<Value>(by fill: (_ path: String) throws -> Value) throws -> Value {
    let hold = SignalHold()
    defer { hold.release() }
    let file = try PendingFile(for: path, holding: [], permissions: permissions)
    do {
      let value = try fill(file.temporary)
      try file.synchronize()
      try file.takeName()
      AtomicFile.synchronize(folder: FileSystem.folder(of: file.target))
      return value
    } catch {
      file.discard()
      throw error
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
