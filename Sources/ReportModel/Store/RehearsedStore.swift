/// A store as it would be after some deliveries, none of which is kept: what would change can be asked
/// of it, and the store itself is only read.
public struct RehearsedStore: RecordSource {
  private let base: any RecordStore
  private let plan: Plan
  /// What the store counts now, by name; sources that would be replaced are gone from it.
  private var untouched: [String: SourceSummary]
  private var namesByDigest: [String: String]
  /// The last version of each name that the store has.
  private let lastVersions: [String: Int]
  private var added: InMemoryStore
  /// How many records each source delivers, those of closed periods among them.
  private var deliveredCounts: [String: Int] = [:]
  /// Records that would count no more.
  private var removed: [RecordSet] = []
  /// Months of the plan's calendar in which activities come or go.
  private var months: Set<YearMonth> = []
  /// What is dated in them stays as it is.
  private let closedPeriods: [Closing]
  private let closed: ClosedDays
  /// What would be held for closed periods.
  public private(set) var heldRecords: [HeldRecords] = []

  /// - Throws: what the store throws.
  public init(of base: any RecordStore, plan: Plan) throws {
    self.base = base
    self.plan = plan
    closedPeriods = try base.closings().filter { $0.state == .current }
    closed = ClosedDays(closedPeriods.map(\.window))
    let sources = try base.sources()
    untouched = Dictionary(sources.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    namesByDigest = Dictionary(
      sources.map { ($0.digest, $0.name) }, uniquingKeysWith: { first, _ in first })
    lastVersions = Dictionary(
      try base.submissions().map { ($0.source.name, $0.source.version) }
        + sources.map {
          ($0.name, $0.version)
        }, uniquingKeysWith: max)
    added = InMemoryStore(plan: plan)
  }

  /// The periods in whose figures something could change, in order of time.
  public var touchedMonths: [YearMonth] { months.sorted() }

  /// Says what would become of deliveries, as `RecordStore.record(_:)` does when it keeps them.
  public mutating func record(_ deliveries: [SourceDelivery]) throws -> [DeliveryOutcome] {
    var holders: [String: String] = [:]
    return try deliveries.map { delivery in
      let holder = delivery.subject.flatMap { holders[$0] }
      let outcome = try rehearse(holder.map(delivery.about) ?? delivery)
      if case .unchanged(let name) = outcome { holders[delivery.source] = name }
      return outcome
    }
  }

  private mutating func rehearse(_ delivery: SourceDelivery) throws -> DeliveryOutcome {
    if let name = namesByDigest[delivery.digest] { return .unchanged(source: name) }
    let records = delivery.recordCount
    let taken = try delivery.with(records: delivery.records.map(open))
    try noteHeld(of: delivery)
    switch added.record(taken) {
    case .unchanged(let source): return .unchanged(source: source)
    case .replaced(let version, _, _):
      try note(taken.records)
      let former = deliveredCounts.updateValue(records, forKey: delivery.source) ?? 0
      return .replaced(
        version: (lastVersions[delivery.source] ?? 0) + version, formerRecords: former,
        records: records)
    case .stored:
      try note(taken.records)
      deliveredCounts[delivery.source] = records
      guard let former = untouched.removeValue(forKey: delivery.source) else {
        return .stored(records: records)
      }
      namesByDigest[former.digest] = nil
      let gone = try base.records(of: former.name).map(open)
      try note(gone)
      removed += gone
      return .replaced(
        version: former.version + 1, formerRecords: former.recordCount, records: records)
    }
  }

  /// Counts what each closed period holds of a delivery.
  private mutating func noteHeld(of delivery: SourceDelivery) throws {
    for closing in closedPeriods {
      let window = closing.window
      var count = 0
      for set in delivery.records {
        switch set {
        case .activities(let batch):
          try batch.forEachBlock(in: window, hasTexts: false) { block in
            let first = block.half.window.first
            count += block.figures.count { window.contains(first.adding(days: $0.dayOffset)) }
          }
        case .completions(let records):
          count += records.count { window.contains($0.dayOfEffect) }
        case .receipts(let receipts):
          count += receipts.count { window.contains(plan.calendar.window(of: $0.period)) }
        }
      }
      guard count > 0 else { continue }
      heldRecords.append(
        HeldRecords(
          period: closing.period, source: delivery.source, added: count, removed: 0))
    }
  }

  /// The records that aren't dated in closed periods.
  private func open(_ records: RecordSet) throws -> RecordSet {
    if closed.isEmpty { return records }
    switch records {
    case .activities(let batch):
      return .activities(try batch.records().filter { !closed.contains($0.day) })
    case .completions(let records):
      return .completions(records.filter { !closed.contains($0.dayOfEffect) })
    case .receipts(let receipts):
      return .receipts(
        receipts.filter { !closed.contains(plan.calendar.window(of: $0.period)) })
    }
  }

  private mutating func note(_ records: [RecordSet]) throws {
    for case .activities(let batch) in records {
      try batch.forEachBlock { block in
        let first = block.half.window.first
        for offset in Set(block.figures.map(\.dayOffset)) {
          months.insert(plan.calendar.month(holding: first.adding(days: offset)))
        }
      }
    }
  }

  // MARK: The figures as they would be

  public func activityCells(
    in window: DayWindow, grain: CellGrain, by division: CellDivision
  ) throws -> [ActivityCell] {
    guard !removed.isEmpty else {
      return try base.activityCells(in: window, grain: grain, by: division)
        + added.activityCells(in: window, grain: grain, by: division)
    }
    // Sums can't be taken apart again: a level isn't the difference of two.
    var sums = CellSums(plan: plan, window: window, grain: grain, division: division)
    try forEachActivityRecord(in: window) { sums.add($0.record) }
    return sums.take()
  }

  public func forEachActivityRecord(
    in window: DayWindow, of units: Set<Position<OrgUnit>>?,
    _ body: (SourcedRecord<ActivityRecord>) throws -> Void
  ) throws {
    var records: [SourcedRecord<ActivityRecord>] = []
    try added.forEachActivityRecord(in: window, of: units) { records.append($0) }
    try base.forEachActivityRecord(in: window, of: units) { sourced in
      if untouched[sourced.source] != nil || closed.contains(sourced.record.day) {
        records.append(sourced)
      }
    }
    records.sort { $0.precedes($1) }
    for sourced in records { try body(sourced) }
  }

  public func completionRecords() throws -> [CompletionRecord] {
    let gone = removed.flatMap { set -> [CompletionRecord] in
      if case .completions(let records) = set { records } else { [] }
    }
    return RehearsedStore.without(gone, try base.completionRecords()) + added.completionRecords()
  }

  public func receipts() throws -> [Receipt] {
    let gone = removed.flatMap { set -> [Receipt] in
      if case .receipts(let records) = set { records } else { [] }
    }
    return RehearsedStore.without(gone, try base.receipts()) + added.receipts()
  }

  public func recordedDays() throws -> DayWindow? {
    var days = try base.recordedDays()
    if !removed.isEmpty, let all = days {
      days = nil
      try base.forEachActivityRecord(in: all) { sourced in
        guard untouched[sourced.source] != nil || closed.contains(sourced.record.day) else {
          return
        }
        days = days?.union(DayWindow(sourced.record.day)) ?? DayWindow(sourced.record.day)
      }
    }
    guard let more = added.recordedDays() else { return days }
    return days?.union(more) ?? more
  }

  public func activityFingerprint(through day: Day) throws -> RecordFingerprint {
    let fingerprinter = RecordFingerprinter(plan)
    var sum = try base.activityFingerprint(through: day) + added.activityFingerprint(through: day)
    for case .activities(let batch) in removed {
      try batch.forEachBlock { sum = sum - fingerprinter.fingerprint(of: $0, through: day) }
    }
    return sum
  }

  public func sources() throws -> [SourceSummary] {
    let new = added.sources().map { source in
      SourceSummary(
        name: source.name, kinds: source.kinds, digest: source.digest,
        version: (lastVersions[source.name] ?? 0) + source.version,
        recordCount: deliveredCounts[source.name] ?? source.recordCount,
        importedOn: source.importedOn)
    }
    return (Array(untouched.values) + new).sorted { $0.name < $1.name }
  }

  public func closings() -> [Closing] { closedPeriods }

  /// The records without those that are gone, each as often as it is gone.
  private static func without<Record: Hashable>(
    _ gone: [Record], _ records: [Record]
  ) -> [Record] {
    guard !gone.isEmpty else { return records }
    var counts: [Record: Int] = [:]
    for record in gone { counts[record, default: 0] += 1 }
    return records.filter { record in
      guard let count = counts[record], count > 0 else { return true }
      counts[record] = count - 1
      return false
    }
  }
}
