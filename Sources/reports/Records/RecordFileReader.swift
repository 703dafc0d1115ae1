import ReportIngest
import ReportModel
import Tabular

/// Reads files of records one after another, for one plan.
///
/// A reader remembers how names are spelled; each thread has its own.
struct RecordFileReader: Sendable {
  /// How files are to be read where they don't tell it themselves.
  struct Manner: Sendable {
    let sheet: String?
    let encoding: TextEncoding?
    /// Name of the source, where the user gives one.
    var source: String?
    /// Whether rows that can't be taken are kept as they stand.
    var keepsRejectedRows = false
    /// The mapping to read by, and the period of records without a day, where the user says them.
    var intake = IntakeRequest()
    /// The mappings of the workspace.
    var mappings: [IntakeMapping] = []
    /// How many errors, and how many warnings, are kept of a file.
    var findingLimit = FindingListing.limit
    /// Whether rows, references and notes of activities are wanted.
    var keepsTexts = true
    /// Whether what is read is kept in a store, whose digests are to be proof against forgery.
    var isKept = true
    /// Of what forms have to be.
    var expectedForm = FormExpectation()
  }

  private let workspace: Workspace
  private let manner: Manner
  private var reader: RecordReader

  init(plan: Plan, workspace: Workspace, manner: Manner) {
    self.workspace = workspace
    self.manner = manner
    reader = RecordReader(
      plan: plan, mappings: manner.mappings, threads: ParallelReading.standardThreads,
      keepsTexts: manner.keepsTexts)
  }

  /// Reads and checks a file as a whole.
  ///
  /// - Throws: `FileFailure` when there are no bytes, `ArchiveFailure` when they can't be unpacked,
  ///   `RecordFileError` when they hold no records.
  mutating func read(_ input: RecordInput, bar: ProgressBar) throws -> ReadFile {
    switch input.place {
    case .file(let file):
      let descriptor = try file.opened()
      defer { file.close(descriptor) }
      let start = try descriptor.readAll(path: file.path, upTo: RecordFileReader.startLength)
      return try read(
        WatchedByteSource(
          start: start, of: descriptor, path: file.path, isQuick: !manner.isKept,
          onRead: bar.advance(by:)),
        start: start, of: input)
    case .entry(let entry, let archive):
      let bytes = try archive.bytes(of: entry)
      return try read(
        WatchedByteSource(
          bytes, path: input.name, isQuick: !manner.isKept, onRead: bar.advance(by:)),
        start: bytes,
        of: input)
    }
  }

  private mutating func read(
    _ bytes: WatchedByteSource, start: [UInt8], of input: RecordInput
  ) throws -> ReadFile {
    let watch = bytes.watch
    let reading: RecordReading
    do {
      if Workbook.isLikely(start) {
        let workbook = try bytes.remainder(limit: InputFile.largest)
        if let form = try form(workbook, of: input) {
          return readFile(form, of: input, digest: watch.digestText)
        }
        reading = try reader.read(
          workbook: workbook, sheet: manner.sheet, file: input.name, intake: manner.intake,
          findingLimit: manner.findingLimit, keepsRejectedRows: manner.keepsRejectedRows)
      } else {
        reading = try reader.read(
          bytes, encoding: encoding(of: start, input), isCertain: manner.encoding != nil,
          file: input.name, intake: manner.intake, findingLimit: manner.findingLimit,
          keepsRejectedRows: manner.keepsRejectedRows)
      }
    } catch {
      if let failure = watch.failure { throw failure }
      throw error
    }
    let digest = watch.digestText
    return ReadFile(
      input: input, source: manner.source ?? sourceName(of: input, digest: digest),
      digest: digest, sheet: manner.sheet, records: [reading.records], findings: reading.findings,
      rejectedRows: reading.rejectedRows, mapping: reading.mapping, layout: reading.layout)
  }

  /// What was filled in, if the workbook is a form; a sheet or a mapping that is named says it isn't.
  private mutating func form(_ workbook: [UInt8], of input: RecordInput) throws -> FormReading? {
    guard manner.sheet == nil, manner.intake.mapping == nil else { return nil }
    return try reader.read(
      form: workbook, file: input.name, expected: manner.expectedForm,
      findingLimit: manner.findingLimit)
  }

  /// A form goes by unit and period, whatever its file is called.
  private func readFile(
    _ form: FormReading, of input: RecordInput, digest: String
  ) -> ReadFile {
    let source = form.identity.map { FormFile.source(unit: $0.unit, period: $0.period) }
    return ReadFile(
      input: input, source: source ?? sourceName(of: input, digest: digest), digest: digest,
      sheet: nil,
      records: form.records, findings: form.findings, rejectedRows: nil, mapping: nil, layout: nil,
      form: form)
  }

  private func encoding(of start: [UInt8], _ input: RecordInput) throws -> TextEncoding {
    if let encoding = manner.encoding { return encoding }
    return try RecordReader.encoding(
      of: start, isWhole: start.count < RecordFileReader.startLength, file: input.name)
  }

  /// Enough bytes to tell a workbook from delimited text, and the encoding of the latter.
  private static let startLength = 1 << 20

  /// A path within the workspace is told from there, so that a workspace can be moved; stdin is told
  /// by what it brought. A file in an archive goes by the archive's path and its own in there: files
  /// of one name in two archives are two sources.
  private func sourceName(of input: RecordInput, digest: String) -> String {
    switch input.place {
    case .file(let file):
      file.isStandardInput ? "-:\(digest.prefix(12))" : sourceName(ofPath: file.name)
    case .entry(let entry, let archive): "\(sourceName(ofPath: archive.path))/\(entry.name)"
    }
  }

  private func sourceName(ofPath name: String) -> String {
    let path = FileSystem.realPath(name) ?? name
    guard let folder = FileSystem.realPath(workspace.folder) else { return path }
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    return path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : path
  }
}
