import Foundation

/// A file that is named on the command line, `-` being stdin.
struct InputFile {
  /// As the user typed it.
  let name: String

  var isStandardInput: Bool { name == "-" }

  /// The whole content.
  ///
  /// It is read whole so that the digest and the records are of the same bytes, whatever happens to
  /// the file meanwhile.
  func bytes() throws(FileFailure) -> [UInt8] {
    if isStandardInput { return try FileDescriptor(0).readAll(path: "stdin") }
    let file = try FileDescriptor.opened(name, flags: O_RDONLY, for: .read)
    defer { file.close() }
    return try file.readAll(path: name)
  }

  /// The whole content as text; bytes that aren't UTF-8 become U+FFFD, which no settings file holds.
  func text() throws(FileFailure) -> String { String(decoding: try bytes(), as: UTF8.self) }

  /// Length in bytes; 0 when it isn't known.
  var length: Int {
    var status = stat()
    return !isStandardInput && stat(name, &status) == 0 ? Int(status.st_size) : 0
  }
}
