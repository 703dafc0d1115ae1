import Foundation

/// Where the servers of a `PostgresCluster` keep all that is theirs. When nobody holds it any more, or the process of
/// the tests is gone in whatever way, they are stopped and it is removed.
final class PostgresFolder: Sendable {
  static let script = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("scripts/postgres-nodes").path

  /// Beside each folder lies a file of this ending that its process holds a lock on, which ends with the process.
  private static let lockEnding = ".lock"
  private static let beginning = "reports-postgres-"

  let path: String
  private let lock: Int32
  /// Nothing is ever written to it. A helper reads to its end, which comes when this process has gone too: the
  /// last thing that a process does which is killed.
  private let leash: Pipe

  init() throws {
    PostgresFolder.removeLeftOver()
    // A socket's path has little room; names are short.
    let mark = UUID().uuidString.lowercased().prefix(13)
    path =
      FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appendingPathComponent(PostgresFolder.beginning + mark).path
    lock = open(path + PostgresFolder.lockEnding, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
    guard lock >= 0, flock(lock, LOCK_EX) == 0 else {
      throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: path])
    }
    leash = Pipe()
    let helper = Process()
    helper.executableURL = URL(fileURLWithPath: "/bin/bash")
    helper.arguments = [
      // Ctrl-C reaches it as well, and is when it is needed.
      "-c",
      #"trap "" INT TERM HUP; cat >/dev/null; "$1" stop "$2"; rm -rf "$2" "$2$3""#, "bash",
      PostgresFolder.script, path, PostgresFolder.lockEnding,
    ]
    helper.currentDirectoryURL = URL(fileURLWithPath: "/")
    helper.standardInput = leash
    // Whoever reads the output of the tests is not to wait for it.
    helper.standardOutput = FileHandle.nullDevice
    helper.standardError = FileHandle.nullDevice
    try helper.run()
  }

  deinit {
    try? leash.fileHandleForWriting.close()
    close(lock)
  }

  /// What processes have left that were killed together with their helpers.
  private static func removeLeftOver() {
    let temporary = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
    let names = try? FileManager.default.contentsOfDirectory(atPath: temporary.path)
    for name in names ?? [] where name.hasPrefix(beginning) && name.hasSuffix(lockEnding) {
      let file = temporary.appendingPathComponent(name).path
      let lock = open(file, O_RDWR | O_CLOEXEC)
      guard lock >= 0 else { continue }
      defer { close(lock) }
      guard flock(lock, LOCK_EX | LOCK_NB) == 0 else { continue }
      let folder = String(file.dropLast(lockEnding.count))
      _ = try? ChildProgram.output(script, ["stop", folder])
      try? FileManager.default.removeItem(atPath: folder)
      try? FileManager.default.removeItem(atPath: file)
    }
  }
}
