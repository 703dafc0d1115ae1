import ReportIngest
import ReportModel
import Tabular

/// A file of records as it is named on the command line.
struct RecordFile {
  let input: InputFile
  /// What identifies the source in the store, where the user doesn't say.
  let workspace: Workspace
  let options: RecordFileOptions

  init(_ name: String, in workspace: Workspace, options: RecordFileOptions) {
    input = InputFile(name: name)
    self.workspace = workspace
    self.options = options
  }

  /// - Throws: `FileFailure` when there are no bytes, `RecordFileError` when they hold no records.
  func read(
    with reader: inout RecordReader, source: String? = nil, keepsRejectedRows: Bool = false,
    bar: ProgressBar
  ) throws -> ReadFile {
    let file = try input.opened()
    defer { input.close(file) }
    let start = try file.readAll(path: input.path, upTo: RecordFile.startLength)
    let bytes = WatchedByteSource(
      start: start, of: file, path: input.path, onRead: bar.advance(by:))
    let watch = bytes.watch
    let reading: RecordReading
    do {
      reading =
        Workbook.isLikely(start)
        ? try reader.read(
          workbook: bytes.remainder(limit: InputFile.largest), sheet: options.sheet,
          file: input.name, findingLimit: FindingListing.limit,
          keepsRejectedRows: keepsRejectedRows)
        : try reader.read(
          bytes, encoding: encoding(of: start), file: input.name,
          findingLimit: FindingListing.limit,
          keepsRejectedRows: keepsRejectedRows)
    } catch {
      if let failure = watch.failure { throw failure }
      throw error
    }
    let digest = watch.digest.hexadecimal
    return ReadFile(
      name: input.name, source: source ?? sourceName(digest: digest), digest: digest,
      records: [reading.records], findings: reading.findings, rejectedRows: reading.rejectedRows)
  }

  private func encoding(of start: [UInt8]) throws -> TextEncoding {
    if let encoding = options.encoding { return encoding }
    return try RecordReader.encoding(
      of: start, isWhole: start.count < RecordFile.startLength, file: input.name)
  }

  /// Enough bytes to tell a workbook from delimited text, and the encoding of the latter.
  private static let startLength = 1 << 20

  /// A path within the workspace is told from there, so that a workspace can be moved; stdin is told
  /// by what it brought.
  private func sourceName(digest: String) -> String {
    if input.isStandardInput { return "-:\(digest.prefix(12))" }
    let path = FileSystem.realPath(input.name) ?? input.name
    guard let folder = FileSystem.realPath(workspace.folder) else { return path }
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    return path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : path
  }
}
