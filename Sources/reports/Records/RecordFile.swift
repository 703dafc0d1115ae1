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

  /// The file, read and checked as a whole.
  struct Content {
    let source: String
    /// SHA-256 of the bytes, in hexadecimal digits.
    let digest: String
    let reading: RecordReading

    var isSound: Bool { reading.findings.errorCount == 0 }
  }

  /// - Throws: `FileFailure` when there are no bytes, `RecordFileError` when they hold no records.
  func content(
    with reader: inout RecordReader, source: String? = nil, keepsRejectedRows: Bool = false,
    bar: ProgressBar
  ) throws -> Content {
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
    return Content(source: source ?? sourceName(digest: digest), digest: digest, reading: reading)
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

extension RecordFile.Content {
  /// What is delivered to a store: the sound rows.
  ///
  /// Where rows were left out, the digest says so, lest the same file be taken for known when they
  /// have become valid under another plan.
  func delivery(importedOn day: Day?) -> SourceDelivery {
    let rejected = reading.rejectedRows.flatMap { $0.count > 0 ? $0.fileBytes : nil }
    let digest = rejected.map {
      SHA256.hexadecimal(of: "\(self.digest) without \(SHA256.hexadecimal(of: $0))")
    }
    return SourceDelivery(
      source: source, digest: digest ?? self.digest, importedOn: day, records: reading.records)
  }

  /// The receipts that the day of receipt of an activity file gives: one for each unit and month.
  ///
  /// They are kept by what the file held, so that a corrected day replaces the wrong one, while a
  /// corrected file that comes later doesn't make the first one late.
  func receipts(receivedOn day: Day?, importedOn: Day?, in plan: Plan) -> SourceDelivery? {
    guard let receivedOn = day, case .activities(let records) = reading.records, !records.isEmpty
    else {
      return nil
    }
    var receipts: [Receipt] = []
    var seen: Set<ReceiptKey> = []
    for record in records {
      let period = ReportingPeriod.month(plan.calendar.month(holding: record.day))
      guard seen.insert(ReceiptKey(unit: record.unit, period: period)).inserted else { continue }
      receipts.append(
        Receipt(unit: record.unit, period: period, receivedOn: receivedOn, row: record.row))
    }
    return SourceDelivery(
      source: "\(source)#received:\(digest.prefix(12))",
      digest: SHA256.hexadecimal(of: "\(digest) received \(receivedOn)"), importedOn: importedOn,
      records: .receipts(receipts))
  }

  private struct ReceiptKey: Hashable {
    let unit: Position<OrgUnit>
    let period: ReportingPeriod
  }
}
