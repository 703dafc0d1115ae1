import ReportIngest
import ReportModel
import ReportStore

/// Opens what holds the records.
enum RecordAccess {
  /// The store of the workspace, which must be there.
  static func store(
    of workspace: Workspace, plan: Plan, console: Console
  ) throws -> DatabaseStore {
    try DatabaseStore(
      address: workspace.store, plan: plan, opening: .existing, patience: .told(on: console))
  }

  /// The store of the workspace; where nothing was ever imported, one without records.
  static func storeIfAny(
    of workspace: Workspace, plan: Plan, console: Console
  ) throws -> any RecordSource {
    guard workspace.hasStore else { return InMemoryStore(plan: plan) }
    return try store(of: workspace, plan: plan, console: console)
  }

  /// The records of the files, held in memory; the same bytes twice count once, as in a store.
  ///
  /// - Parameter keepsTexts: whether single records will be asked for.
  /// - Throws: `DataRefused` when a file has errors, all of them shown by then.
  static func files(
    _ names: [String], options: RecordFileOptions, receivedOn day: Day?, plan: Plan,
    workspace: Workspace, keepsTexts: Bool, console: Console
  ) throws -> any RecordSource {
    let search = InputSearch(names)
    guard !search.items.isEmpty else { throw InputMessages.nothing(in: names) }
    let mappings = try IntakeCatalogue.mappings(of: workspace, plan: plan, console: console)
    var manner = options.manner(mappings: mappings)
    manner.keepsTexts = keepsTexts
    manner.isKept = false
    let reading = ParallelReading(
      plan: plan, workspace: workspace, manner: manner, threads: ParallelReading.standardThreads)
    var store = InMemoryStore(plan: plan)
    var isSound = true
    let bar = ProgressBar(
      BilingualText(vi: "Đang đọc", en: "Reading"), total: search.length, on: console)
    defer { bar.clear() }
    try reading.forEach(search.items, bar: bar) { outcome in
      switch outcome {
      case .read(let file):
        if !file.findings.kept.isEmpty { bar.aside { console.show(file.findings) } }
        isSound = isSound && file.isSound
        guard file.isSound else { return }
        _ = store.record(try file.deliveries(receivedOn: day, importedOn: nil, in: plan))
      case .unreadable(_, let error as any PlacedError):
        bar.aside { console.show([error.finding]) }
        isSound = false
      case .unreadable(_, let error): throw error
      }
    }
    bar.clear()
    InputMessages.tellPassedOver(of: search, on: console)
    guard isSound else { throw DataRefused() }
    return store
  }
}

extension Console {
  /// Shows the findings of one file.
  func show(_ findings: FindingList) {
    show(findings.kept, errorCount: findings.errorCount)
  }
}
