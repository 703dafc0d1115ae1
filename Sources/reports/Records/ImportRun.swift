import ReportIngest
import ReportModel
import ReportStore

/// One run of `reports import`: the files are read on all cores, and each is taken whole or refused.
struct ImportRun {
  private let plan: Plan
  private let workspace: Workspace
  private let receivedOn: Day?
  private let today: Day
  private let reading: ParallelReading
  private let console: Console
  /// Opened for the first file that is sound: refused files alone leave no store behind.
  private var store: SQLiteStore?
  private var batch: ImportBatch
  private var tally = ImportTally()
  /// Takes refused forms, if they are to be given back.
  private var formReturn: FormReturn?

  init(
    plan: Plan, workspace: Workspace, receivedOn: Day?, today: Day,
    manner: RecordFileReader.Manner, threads: Int, formReturn: FormReturn?, console: Console
  ) {
    self.plan = plan
    self.workspace = workspace
    self.receivedOn = receivedOn
    self.today = today
    self.formReturn = formReturn
    self.console = console
    reading = ParallelReading(plan: plan, workspace: workspace, manner: manner, threads: threads)
    batch = ImportBatch(acceptsValidRows: manner.keepsRejectedRows, writesRejectedRows: true)
  }

  /// Takes the files and says what became of each.
  ///
  /// - Throws: when the store can't be used; files before are stored then.
  mutating func take(
    _ search: InputSearch, journal: inout FindingJournal
  ) throws -> ExitStatus {
    let bar = ProgressBar(
      BilingualText(vi: "Đang nhập", en: "Importing"), total: search.length, on: console)
    defer { bar.clear() }
    try reading.forEach(search.items, bar: bar) { outcome in
      try batch.add(outcome, returned: giveBack(outcome))
      if batch.isFull { try keepBatch(bar, &journal) }
    }
    try keepBatch(bar, &journal)
    bar.clear()
    InputMessages.tellPassedOver(of: search, on: console)
    if search.items.count != 1 || search.isWide { console.note(ImportMessages.total(tally)) }
    try warnOfUnknownCodes()
    return tally.status
  }

  /// Writes a form that has errors for its sender to correct, if that is wanted.
  private mutating func giveBack(_ outcome: ParallelReading.Outcome) throws -> String? {
    guard case .read(let file) = outcome, !file.isSound, let form = file.form else { return nil }
    return try formReturn?.write(form)
  }

  private mutating func keepBatch(
    _ bar: ProgressBar, _ journal: inout FindingJournal
  ) throws {
    let receipts = try batch.taken().keep {
      $0.deliveries(receivedOn: receivedOn, importedOn: today, in: plan)
    } record: {
      try record($0)
    }
    for receipt in receipts {
      tally.note(receipt)
      bar.aside { journal.note(receipt) }
    }
  }

  private mutating func record(_ deliveries: [SourceDelivery]) throws -> [DeliveryOutcome] {
    var store = try self.store ?? SQLiteStore(path: workspace.storePath, plan: plan)
    defer { self.store = store }
    return try store.record(deliveries)
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
