import ReportIngest
import ReportModel
import ReportStore

/// One run of `reports import`: file after file, each taken whole or refused.
struct ImportRun {
  private let plan: Plan
  private let workspace: Workspace
  private let receivedOn: Day?
  private let today: Day
  private let acceptsValidRows: Bool
  private let options: RecordFileOptions
  private let console: Console
  private var reader: RecordReader
  /// Opened for the first file that is sound: refused files alone leave no store behind.
  private var store: SQLiteStore?
  private var tally = ImportTally()

  init(
    plan: Plan, workspace: Workspace, receivedOn: Day?, today: Day, acceptsValidRows: Bool,
    options: RecordFileOptions, console: Console
  ) {
    self.plan = plan
    self.workspace = workspace
    self.receivedOn = receivedOn
    self.today = today
    self.acceptsValidRows = acceptsValidRows
    self.options = options
    self.console = console
    reader = RecordReader(plan: plan)
  }

  /// Takes the files and says what became of each.
  ///
  /// - Throws: when the store can't be used; files before are stored then.
  mutating func take(_ names: [String], source: String?) throws -> ExitStatus {
    var status = ExitStatus.done
    let lengths = names.map { InputFile(name: $0).length }
    let bar = ProgressBar(
      BilingualText(vi: "Đang nhập", en: "Importing"), total: lengths.reduce(0, +), on: console)
    for name in names {
      let receipt = try take(name, source: source, bar: bar)
      bar.clear()
      ImportMessages.tell(receipt, on: console)
      tally.note(receipt)
      // Errors in the data weigh more than a file that isn't there.
      if status != .dataErrors, receipt.status != .done { status = receipt.status }
    }
    bar.clear()
    if names.count > 1 { console.note(ImportMessages.total(tally)) }
    try warnOfUnknownCodes()
    return status
  }

  private mutating func take(
    _ name: String, source: String?, bar: ProgressBar
  ) throws -> FileReceipt {
    do {
      let file = try RecordFile(name, in: workspace, options: options)
        .read(with: &reader, source: source, keepsRejectedRows: acceptsValidRows, bar: bar)
      return try keep(file)
    } catch let error as RecordFileError {
      return FileReceipt(unreadable: name, error)
    } catch let error as FileFailure where error.action == .read {
      return FileReceipt(unreadable: name, error)
    }
  }

  /// Stores a file that has been read, if it may be.
  private mutating func keep(_ file: ReadFile) throws -> FileReceipt {
    guard file.isSound || (acceptsValidRows && file.recordCount > 0) else {
      return FileReceipt(of: file, .refused)
    }
    // What is left out is safe before anything is taken in.
    let rejected = file.rejectedRows.flatMap { $0.count > 0 ? $0 : nil }
    let rejectedFile = try rejected.map { try RejectedRowsFile($0.fileBytes, of: file.name) }
    let outcome = try record(file)
    guard let rejected, let rejectedFile else { return FileReceipt(of: file, .taken(outcome)) }
    var path = rejectedFile.path
    if case .unchanged = outcome { path = rejectedFile.withdrawn() }
    return FileReceipt(
      of: file, .taken(outcome),
      leftOut: FileReceipt.LeftOutRows(count: rejected.count, path: path))
  }

  /// Keeps the records of a file and the receipts that it gives, together or not at all.
  private mutating func record(_ file: ReadFile) throws -> DeliveryOutcome {
    var store = try self.store ?? SQLiteStore(path: workspace.storePath, plan: plan)
    defer { self.store = store }
    let deliveries = file.deliveries(receivedOn: receivedOn, importedOn: today, in: plan)
    return try store.record(deliveries)[0]
  }

  /// Records that were taken under another plan may bear codes which this one has lost.
  private func warnOfUnknownCodes() throws {
    guard let store else { return }
    let codes = try store.unknownCodes()
    guard !codes.isEmpty else { return }
    let error = StoreError.unknownCodes(path: workspace.storePath, codes: codes)
    console.warn(error.message, remedy: error.remedy)
  }
}
