import Foundation

/// A file that is named on the command line, `-` being stdin.
struct InputFile {
  /// As the user typed it.
  let name: String

  var isStandardInput: Bool { name == "-" }

  /// What messages call it.
  var path: String { isStandardInput ? "stdin" : name }

  /// The open file; whoever opens it closes it with `close(_:)`.
  func opened() throws(FileFailure) -> FileDescriptor {
    isStandardInput
      ? FileDescriptor(0) : try FileDescriptor.opened(name, flags: O_RDONLY, for: .read)
  }

  /// Closes what was opened; stdin stays open.
  func close(_ file: FileDescriptor) {
    if !isStandardInput { file.close() }
  }

  /// The whole content of a file that belongs to a workspace or to the program.
  ///
  /// - Throws: `FileFailure`, also when there is more than `InputFile.largest`.
  func bytes() throws(FileFailure) -> [UInt8] {
    let file = try opened()
    defer { close(file) }
    return try file.readAll(path: path, limit: InputFile.largest)
  }

  /// The first bytes, fewer if the file is shorter.
  func firstBytes(_ count: Int) throws(FileFailure) -> [UInt8] {
    let file = try opened()
    defer { close(file) }
    return try file.readAll(path: path, upTo: count)
  }

  /// The most bytes that are read at once: settings and tables of a plan are far below.
  static let largest = 1 << 28

  /// The whole content as text; bytes that aren't UTF-8 become U+FFFD, which no settings file holds.
  func text() throws(FileFailure) -> String { String(decoding: try bytes(), as: UTF8.self) }

  /// Length in bytes; 0 when it isn't known.
  var length: Int {
    var status = stat()
    return !isStandardInput && stat(name, &status) == 0 ? Int(status.st_size) : 0
  }
}
