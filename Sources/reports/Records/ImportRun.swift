import ReportModel
import ReportRender
import ReportStore

/// One run of `reports import`: the files are read on all cores, and each is taken whole or refused.
struct ImportRun {
  /// What is asked for, apart from the files.
  struct Order {
    let receivedOn: Day?
    let today: Day
    let manner: RecordFileReader.Manner
    /// How many files are read at the same time.
    let threads: Int
    /// Whether it is only to be seen what would change.
    let isRehearsal: Bool
  }

  private let plan: Plan
  private let workspace: Workspace
  private let order: Order
  private let console: Console
  /// Opened for the first file that is sound: refused files alone leave no store behind.
  private var target: ImportTarget?
  private var batch: ImportBatch
  private var tally = ImportTally()
  /// The files whose activities are counted now and weren't before.
  private var taken: [TakenFile] = []
  /// Names of the sources that were handed to the store.
  private var recorded: Set<String> = []
  /// Takes refused forms, if they are to be given back.
  private var formReturn: FormReturn?

  init(
    plan: Plan, workspace: Workspace, order: Order, formReturn: FormReturn?, console: Console
  ) {
    self.plan = plan
    self.workspace = workspace
    self.order = order
    self.formReturn = formReturn
    self.console = console
    batch = ImportBatch(
      acceptsValidRows: order.manner.keepsRejectedRows, writesRejectedRows: !order.isRehearsal)
  }

  /// Takes the files and says what became of each.
  ///
  /// - Throws: when the store can't be used; files before are stored then.
  mutating func take(
    _ search: InputSearch, journal: inout FindingJournal
  ) throws -> ExitStatus {
    try read(search, &journal)
    if let target, !taken.isEmpty { journal.note(try target.overlaps(of: taken, plan: plan)) }
    InputMessages.tellPassedOver(of: search, on: console)
    if search.items.count != 1 || search.isWide {
      console.note(ImportMessages.total(tally, isRehearsal: order.isRehearsal))
    }
    let changes = try changes()
    switch journal.format {
    case .text: try write(changes)
    case .json:
      journal.note(
        ImportSummaryJSON(
          tally, search: search, isRehearsal: order.isRehearsal, changes: changes, plan: plan))
    }
    try warnOfHeldRecords()
    try warnOfUnknownCodes()
    return tally.status
  }

  private mutating func read(
    _ search: InputSearch, _ journal: inout FindingJournal
  ) throws {
    let bar = ProgressBar(
      BilingualText(vi: "Đang nhập", en: "Importing"), total: search.length, on: console)
    defer { bar.clear() }
    let reading = ParallelReading(
      plan: plan, workspace: workspace, manner: order.manner, threads: order.threads)
    try reading.forEach(search.items, bar: bar) { outcome in
      try batch.add(outcome, returned: giveBack(outcome))
      if batch.isFull { try keepBatch(bar, &journal) }
    }
    try keepBatch(bar, &journal)
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
      try $0.deliveries(receivedOn: order.receivedOn, importedOn: order.today, in: plan)
    } record: {
      try record($0, bar)
    }
    for receipt in receipts {
      tally.note(receipt)
      if let file = receipt.takenFile { taken.append(file) }
      bar.aside { journal.note(receipt, isRehearsal: order.isRehearsal) }
    }
  }

  private mutating func record(
    _ deliveries: [SourceDelivery], _ bar: ProgressBar
  ) throws -> [DeliveryOutcome] {
    let console = console
    var target =
      try self.target
      ?? ImportTarget(
        of: workspace, plan: plan, isRehearsal: order.isRehearsal, console: console,
        patience: .told { text in bar.aside { console.note(text) } })
    defer { self.target = target }
    let deliveries = try target.named(deliveries)
    recorded.formUnion(deliveries.map(\.source))
    return try target.record(deliveries)
  }

  /// The figures that a rehearsal would change; `nil` when there is none, or they can't be given.
  private func changes() throws -> [PeriodChange]? {
    guard order.isRehearsal else { return nil }
    guard case .rehearsal(let rehearsal)? = target else { return [] }
    return try rehearsal.changes()
  }

  private func write(_ changes: [PeriodChange]?) throws {
    guard let changes else { return }
    let table = ImportChanges(changes: changes, plan: plan).table
    try StandardStream.output.write(Array(TextRenderer().text(of: table).utf8))
  }

  /// What is dated in closed periods waits for an amendment.
  private func warnOfHeldRecords() throws {
    guard let target, !recorded.isEmpty else { return }
    for text in ClosingMessages.held(try target.heldRecords(of: recorded)) { console.warn(text) }
  }

  /// Records that were taken under another plan may bear codes which this one has lost.
  private func warnOfUnknownCodes() throws {
    guard let target else { return }
    let codes = try target.unknownCodes()
    guard !codes.isEmpty else { return }
    let error = StoreError.unknownCodes(path: workspace.store.text, codes: codes)
    console.warn(error.message, remedy: error.remedy)
  }
}
