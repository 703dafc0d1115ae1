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
  /// Records that would count no more.
  private var removed: [RecordSet] = []
  /// Months of the plan's calendar in which activities come or go.
  private var months: Set<YearMonth> = []

  /// - Throws: what the store throws.
  public init(of base: any RecordStore, plan: Plan) throws {
    self.base = base
    self.plan = plan
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
    switch added.record(delivery) {
    case .unchanged(let source): return .unchanged(source: source)
    case .replaced(let version, let former, let records):
      note(delivery.records)
      return .replaced(
        version: (lastVersions[delivery.source] ?? 0) + version, formerRecords: former,
        records: records)
    case .stored(let records):
      note(delivery.records)
      guard let former = untouched.removeValue(forKey: delivery.source) else {
        return .stored(records: records)
      }
      namesByDigest[former.digest] = nil
      let gone = try base.records(of: former.name)
      note(gone)
      removed += gone
      return .replaced(
        version: former.version + 1, formerRecords: former.recordCount, records: records)
    }
  }

  private mutating func note(_ records: [RecordSet]) {
    for case .activities(let records) in records {
      for record in records { months.insert(plan.calendar.month(holding: record.day)) }
    }
  }

  // MARK: The figures as they would be

  public func activityCells(in window: DayWindow, grain: CellGrain) throws -> [ActivityCell] {
    guard !removed.isEmpty else {
      return try base.activityCells(in: window, grain: grain)
        + added.activityCells(in: window, grain: grain)
    }
    // Sums can't be taken apart again: a level isn't the difference of two.
    var remaining = InMemoryStore(plan: plan)
    _ = remaining.record(
      SourceDelivery(
        source: "", digest: "", importedOn: nil,
        records: .activities(try activityRecords(in: window).map(\.record))))
    return remaining.activityCells(in: window, grain: grain)
  }

  public func activityRecords(in window: DayWindow) throws -> [SourcedRecord<ActivityRecord>] {
    let remaining = try base.activityRecords(in: window).filter { untouched[$0.source] != nil }
    return (remaining + added.activityRecords(in: window)).sorted { $0.precedes($1) }
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
      let remaining = try base.activityRecords(in: all).lazy
        .filter { untouched[$0.source] != nil }.map(\.record.day)
      // In order of day.
      days = remaining.first.flatMap { first in
        remaining.last.flatMap { DayWindow(first: first, last: $0) }
      }
    }
    guard let more = added.recordedDays() else { return days }
    return days?.union(more) ?? more
  }

  public func activityFingerprint(through day: Day) throws -> RecordFingerprint {
    let fingerprinter = RecordFingerprinter(plan)
    var sum = try base.activityFingerprint(through: day) + added.activityFingerprint(through: day)
    for case .activities(let records) in removed {
      for record in records where record.day <= day {
        sum = sum - fingerprinter.fingerprint(of: record)
      }
    }
    return sum
  }

  public func sources() throws -> [SourceSummary] {
    let new = added.sources().map { source in
      SourceSummary(
        name: source.name, kinds: source.kinds, digest: source.digest,
        version: (lastVersions[source.name] ?? 0) + source.version,
        recordCount: source.recordCount, importedOn: source.importedOn)
    }
    return (Array(untouched.values) + new).sorted { $0.name < $1.name }
  }

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
