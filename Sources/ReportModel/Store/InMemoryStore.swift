/// A store that lives as long as the program: for reports straight from files, and for tests.
public struct InMemoryStore: RecordStore {
  /// One version of one source.
  struct Version: Sendable {
    /// Of the submission; `nil` for what merely tells of another.
    let number: Int?
    /// The submission that it tells of.
    let subject: Int?
    let source: SourceSummary
    let records: [RecordSet]
    var state = Submission.State.current

    var activities: [ActivityBatch] {
      records.compactMap { if case .activities(let batch) = $0 { batch } else { nil } }
    }
  }

  let plan: Plan
  /// All that was ever delivered, in order.
  var versions: [Version] = []

  public init(plan: Plan) {
    self.plan = plan
  }

  /// Takes deliveries in, as every store does; nothing can fail here.
  public mutating func record(_ deliveries: [SourceDelivery]) -> [DeliveryOutcome] {
    var holders: [String: String] = [:]
    return deliveries.map { delivery in
      let holder = delivery.subject.flatMap { holders[$0] }
      let outcome = keep(holder.map(delivery.about) ?? delivery)
      if case .unchanged(let name) = outcome { holders[delivery.source] = name }
      return outcome
    }
  }

  /// Takes one delivery in.
  public mutating func record(_ delivery: SourceDelivery) -> DeliveryOutcome {
    record([delivery])[0]
  }

  private mutating func keep(_ delivery: SourceDelivery) -> DeliveryOutcome {
    let same = versions.first { $0.state == .current && $0.source.digest == delivery.digest }
    if let same { return .unchanged(source: same.source.name) }
    let former = versions.lastIndex { $0.source.name == delivery.source }
    let version = (former.map { versions[$0].source.version } ?? 0) + 1
    let subject = delivery.subject.flatMap { name in
      versions.first { $0.state == .current && $0.source.name == name }?.number
    }
    let number = subject == nil ? (versions.lazy.compactMap(\.number).max() ?? 0) + 1 : nil
    let kinds = RecordKind.allCases.filter { kind in
      delivery.records.contains { $0.kind == kind }
    }
    let summary = SourceSummary(
      name: delivery.source, kinds: kinds, digest: delivery.digest, version: version,
      recordCount: delivery.recordCount, importedOn: delivery.importedOn)
    versions.append(
      Version(number: number, subject: subject, source: summary, records: delivery.records))
    guard let former, versions[former].state == .current else {
      return .stored(records: delivery.recordCount)
    }
    versions[former].state = .replaced(by: number ?? 0)
    return .replaced(
      version: version, formerRecords: versions[former].source.recordCount,
      records: delivery.recordCount)
  }

  public func activityCells(
    in window: DayWindow, grain: CellGrain, by division: CellDivision
  ) throws -> [ActivityCell] {
    var sums = CellSums(plan: plan, window: window, grain: grain, division: division)
    for batch in activities { try sums.add(batch) }
    return sums.take()
  }

  public func forEachActivityRecord(
    in window: DayWindow, of units: Set<Position<OrgUnit>>?,
    _ body: (SourcedRecord<ActivityRecord>) throws -> Void
  ) throws {
    var found: [SourcedRecord<ActivityRecord>] = []
    for version in held {
      for batch in version.activities {
        try batch.forEachBlock(in: window) { block in
          let first = block.half.window.first
          block.forEachRecord(where: {
            window.contains(first.adding(days: $0.dayOffset))
              && units?.contains(Position($0.unit)) ?? true
          }) { record in
            found.append(SourcedRecord(record: record, source: version.source.name))
          }
        }
      }
    }
    for sourced in found.sorted(by: { $0.precedes($1) }) { try body(sourced) }
  }

  public func completionRecords() -> [CompletionRecord] {
    held.flatMap(\.records).flatMap { set -> [CompletionRecord] in
      if case .completions(let records) = set { records } else { [] }
    }
  }

  public func receipts() -> [Receipt] {
    held.flatMap(\.records).flatMap { set -> [Receipt] in
      if case .receipts(let records) = set { records } else { [] }
    }
  }

  public func recordedDays() -> DayWindow? {
    activities.reduce(nil) { days, batch in
      batch.days.map { days?.union($0) ?? $0 } ?? days
    }
  }

  public func activityFingerprint(through day: Day) throws -> RecordFingerprint {
    let fingerprinter = RecordFingerprinter(plan)
    var sum = RecordFingerprint.empty
    for batch in activities {
      try batch.forEachBlock { sum = sum + fingerprinter.fingerprint(of: $0, through: day) }
    }
    return sum
  }

  public func sources() -> [SourceSummary] {
    held.map(\.source).sorted { $0.name < $1.name }
  }

  public func records(of source: String) -> [RecordSet] {
    held.first { $0.source.name == source }?.records ?? []
  }

  /// The versions that count.
  var held: [Version] { versions.filter { $0.state == .current } }

  private var activities: [ActivityBatch] { held.flatMap(\.activities) }
}
