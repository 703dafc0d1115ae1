import Foundation

/// A folder that files are written to.
struct OutputFolder {
  let path: String

  /// Makes the folder, and those above it, where they aren't there.
  func make() throws(FileFailure) {
    guard FileSystem.kind(of: path) != .folder else { return }
    var made = path.hasPrefix("/") ? "/" : ""
    for name in path.split(separator: "/") {
      made = made.isEmpty ? String(name) : FileSystem.joined(made, String(name))
      if FileSystem.kind(of: made) == .folder { continue }
      guard mkdir(made, 0o777) == 0 || errno == EEXIST else {
        throw FileFailure(action: .write, path: made, errorNumber: errno)
      }
    }
    guard FileSystem.kind(of: path) == .folder else {
      throw FileFailure(action: .write, path: path, errorNumber: ENOTDIR)
    }
  }
}
