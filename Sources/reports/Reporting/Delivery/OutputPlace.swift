import ReportModel

/// Where what a run makes is written to.
enum OutputPlace {
  case standardOutput
  case folder(String)
  case file(String)

  /// - Parameter path: `-`, an existing folder or one whose name ends in `/`, or a file.
  init(_ path: String) {
    if path == "-" {
      self = .standardOutput
    } else if path.hasSuffix("/") || FileSystem.kind(of: path) == .folder {
      self = .folder(path)
    } else {
      self = .file(path)
    }
  }

  /// Writes bytes to the file, or to one of that name in the folder, which is made if it isn't there.
  ///
  /// - Returns: the path of the file; `nil` for stdout.
  @discardableResult
  func write(_ bytes: [UInt8], named name: String) throws -> String? {
    switch self {
    case .standardOutput:
      try StandardStream.output.write(bytes)
      return nil
    case .folder(let folder):
      try OutputFolder(path: folder).make()
      return try OutputPlace.write(
        bytes, to: folder == "." ? name : FileSystem.joined(folder, name))
    case .file(let path):
      return try OutputPlace.write(bytes, to: path)
    }
  }

  /// Writes what is too large to be held: to stdout, to the file, or to one of that name in the folder.
  ///
  /// - Parameters:
  ///   - start: how such a file begins, by which it is known that what it replaces is of its kind.
  ///   - forEachPiece: calls its argument with every piece, in order.
  /// - Returns: the path of the file; `nil` for stdout.
  func write(
    named name: String, beginning start: [UInt8],
    pieces forEachPiece: (([UInt8]) throws -> Void) throws -> Void
  ) throws -> String? {
    let path: String
    switch self {
    case .standardOutput:
      try forEachPiece { try StandardStream.output.write($0) }
      return nil
    case .folder(let folder):
      try OutputFolder(path: folder).make()
      path = folder == "." ? name : FileSystem.joined(folder, name)
    case .file(let file): path = file
    }
    try OutputPlace.checkReplacing(path, by: start)
    try AtomicFile(path: path).write(pieces: forEachPiece)
    return path
  }

  private static func write(_ bytes: [UInt8], to path: String) throws -> String {
    try checkReplacing(path, by: bytes)
    try AtomicFile(path: path).write(bytes)
    return path
  }

  private static func checkReplacing(_ path: String, by bytes: [UInt8]) throws {
    guard mayReplace(path, by: bytes) else {
      throw CommandFailure(
        .usage,
        message: BilingualText(
          vi: "«\(path)»: tệp này có sẵn và không phải là tệp cùng loại, nên không ghi đè.",
          en: "“\(path)”: this file exists and is of another kind; it is not replaced."),
        remedy: BilingualText(
          vi: "Chọn tên khác, hoặc xóa tệp đó trước.",
          en: "Choose another name, or remove the file first."))
    }
  }

  /// A file may be replaced by a newer one of its kind, which begins alike; a plan or a file of records
  /// that is named by a slip may not.
  private static func mayReplace(_ path: String, by bytes: [UInt8]) -> Bool {
    let mark = mark(of: bytes)
    guard FileSystem.kind(of: path) == .file,
      let start = try? InputFile(name: path).firstBytes(mark.count + byteOrderMark.count)
    else { return true }
    return start.isEmpty || withoutByteOrderMark(start).starts(with: mark)
  }

  /// How every file of a kind begins: four bytes of a workbook, which is a ZIP archive; of text what
  /// stands before the first comma or the first line's end.
  private static func mark(of bytes: [UInt8]) -> ArraySlice<UInt8> {
    if bytes.starts(with: archiveMark) { return archiveMark[...] }
    let text = withoutByteOrderMark(bytes)
    return text.prefix { $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: "\n") }
  }

  private static func withoutByteOrderMark(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
    bytes.starts(with: byteOrderMark) ? bytes.dropFirst(byteOrderMark.count) : bytes[...]
  }

  static let archiveMark: [UInt8] = [0x50, 0x4B, 0x03, 0x04]
  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
}
