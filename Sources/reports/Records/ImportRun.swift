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
      let result = try take(name, source: source, bar: bar)
      if result != .done { tally.refused += 1 }
      // Errors in the data weigh more than a file that isn't there.
      if status != .dataErrors, result != .done { status = result }
    }
    bar.clear()
    if names.count > 1 { console.note(ImportMessages.total(tally)) }
    try warnOfUnknownCodes()
    return status
  }

  private mutating func take(
    _ name: String, source: String?, bar: ProgressBar
  ) throws -> ExitStatus {
    let content: RecordFile.Content
    do {
      content = try RecordFile(name, in: workspace, options: options)
        .content(
          with: &reader, source: source, keepsRejectedRows: acceptsValidRows, bar: bar)
    } catch let error as RecordFileError {
      bar.clear()
      console.show([error.finding])
      return .dataErrors
    } catch let error as FileFailure {
      bar.clear()
      return console.exitStatus(reporting: error)
    }
    let findings = content.reading.findings
    if findings.errorCount + findings.warningCount > 0 {
      bar.clear()
      console.show(findings)
    }
    let accepted = content.reading.records.count
    guard content.isSound || (acceptsValidRows && accepted > 0) else {
      console.report(ImportMessages.refused(name, findings.errorCount), remedy: nil)
      return .dataErrors
    }
    // What is left out is safe before anything is taken in.
    let rejected = content.reading.rejectedRows.flatMap { $0.count > 0 ? $0 : nil }
    let rejectedFile = try rejected.map { try RejectedRowsFile($0.fileBytes, of: name) }
    let outcome = try record(content)
    tally.note(outcome)
    bar.clear()
    if let rejected, let rejectedFile {
      var path = rejectedFile.path
      if case .unchanged = outcome { path = rejectedFile.withdrawn() }
      console.warn(ImportMessages.rejected(rejected.count, of: name, to: path))
    }
    console.note(ImportMessages.outcome(outcome, of: name, content))
    return .done
  }

  private mutating func record(_ content: RecordFile.Content) throws -> DeliveryOutcome {
    var store = try self.store ?? SQLiteStore(path: workspace.storePath, plan: plan)
    defer { self.store = store }
    let outcome = try store.record(content.delivery(importedOn: today))
    let receipts = content.receipts(receivedOn: receivedOn, importedOn: today, in: plan)
    if let receipts { _ = try store.record(receipts) }
    return outcome
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
