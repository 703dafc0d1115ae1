import ReportModel
import ReportStore

/// Where an import keeps its files: in the store, or nowhere when it is only to be seen what it would do.
enum ImportTarget {
  case store(DatabaseStore)
  case rehearsal(ImportRehearsal)

  /// - Parameter isRehearsal: whether the store is to be left as it is; if there is none, none is made.
  init(
    of workspace: Workspace, plan: Plan, isRehearsal: Bool, console: Console,
    patience: StorePatience
  ) throws {
    self =
      isRehearsal
      ? .rehearsal(try ImportRehearsal(of: workspace, plan: plan, patience: patience))
      : .store(
        try StoreWriting.store(
          of: workspace, plan: plan, opening: .createIfMissing, console: console,
          patience: patience))
  }

  /// What names of sources begin with: nothing, unless an office delivers into a shared store.
  private func prefix() throws -> String {
    switch self {
    case .store(let store): try store.sourcePrefix()
    case .rehearsal(let rehearsal): rehearsal.sourcePrefix
    }
  }

  /// Deliveries by the names that their sources have in the store.
  func named(_ deliveries: [SourceDelivery]) throws -> [SourceDelivery] {
    let prefix = try prefix()
    return deliveries.map { $0.prefixed(by: isForm($0.subject ?? $0.source) ? "" : prefix) }
  }

  /// Forms go by period and unit, whoever sends them.
  private func isForm(_ source: String) -> Bool { FormFile.identity(ofSource: source) != nil }

  mutating func record(_ deliveries: [SourceDelivery]) throws -> [DeliveryOutcome] {
    switch self {
    case .store(var store):
      defer { self = .store(store) }
      return try store.record(deliveries)
    case .rehearsal(var rehearsal):
      defer { self = .rehearsal(rehearsal) }
      return try rehearsal.store.record(deliveries)
    }
  }

  /// Warnings of forms and other files that are counted beside each other.
  func overlaps(of taken: [TakenFile], plan: Plan) throws -> [Finding] {
    let prefix = try prefix()
    let taken = taken.map { file in
      TakenFile(
        name: file.name, source: (isForm(file.source) ? "" : prefix) + file.source, days: file.days)
    }
    func findings(_ source: some RecordSource) throws -> [Finding] {
      try FormOverlap(plan: plan, source: source).findings(on: taken, in: source)
    }
    return switch self {
    case .store(let store): try findings(store)
    case .rehearsal(let rehearsal): try findings(rehearsal.store)
    }
  }

  /// What of some sources is held for closed periods.
  func heldRecords(of sources: Set<String>) throws -> [HeldRecords] {
    switch self {
    case .store(let store): try store.heldRecords().filter { sources.contains($0.source) }
    case .rehearsal(let rehearsal): rehearsal.store.heldRecords
    }
  }

  /// Codes of records that the plan has lost.
  func unknownCodes() throws -> [UnknownCode] {
    switch self {
    case .store(let store): try store.unknownCodes()
    case .rehearsal(let rehearsal): rehearsal.unknownCodes
    }
  }
}
