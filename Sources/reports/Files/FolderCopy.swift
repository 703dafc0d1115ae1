import Foundation

/// Copies a workspace into a new or empty folder: all of it or nothing.
struct FolderCopy {
  let source: String
  let target: String

  /// - Throws: `FileFailure`; the target is then as it was before.
  func run() throws(FileFailure) {
    let isNew = FileSystem.kind(of: target) == nil
    if isNew { try FolderCopy.make(target) }
    // Beside each other on one disk, so that what is complete can be moved at once.
    let stage = FileSystem.joined(target, ".\(FileSystem.name(of: source)).\(getpid())")
    var moved: [String] = []
    do throws(FileFailure) {
      try FolderCopy.copy(source, to: stage)
      for name in FileSystem.names(in: stage) {
        let path = FileSystem.joined(target, name)
        guard rename(FileSystem.joined(stage, name), path) == 0 else {
          throw FileFailure(action: .write, path: path, errorNumber: errno)
        }
        moved.append(path)
      }
      rmdir(stage)
    } catch {
      for path in moved + [stage] { try? FileManager.default.removeItem(atPath: path) }
      if isNew { rmdir(target) }
      throw error
    }
  }

  private static func make(_ folder: String) throws(FileFailure) {
    guard mkdir(folder, 0o777) == 0 else {
      throw FileFailure(action: .write, path: folder, errorNumber: errno)
    }
  }

  private static func copy(_ source: String, to target: String) throws(FileFailure) {
    try make(target)
    for name in FileSystem.names(in: source) where belongsToWorkspace(name) {
      let path = FileSystem.joined(source, name)
      let copied = FileSystem.joined(target, name)
      switch FileSystem.kind(of: path) {
      case .folder: try copy(path, to: copied)
      case .file: try AtomicFile(path: copied).write(try InputFile(name: path).bytes())
      case .other, nil: continue
      }
    }
  }

  /// What a program made from the workspace is made anew, and hidden files are somebody's own.
  private static func belongsToWorkspace(_ name: String) -> Bool {
    !name.hasPrefix(".") && !name.hasPrefix("reports.sqlite") && name != "out"
  }
}
