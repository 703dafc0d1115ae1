/// A store that lives as long as the program: for reports straight from files, and for tests.
public struct InMemoryStore: RecordStore {
  private struct Source: Sendable {
    var summary: SourceSummary
    var records: RecordSet
  }

  private let plan: Plan
  private var held: [Source] = []

  public init(plan: Plan) {
    self.plan = plan
  }

  /// Takes a delivery in, as `RecordStore.record(_:)` does.
  public mutating func record(_ delivery: SourceDelivery) -> DeliveryOutcome {
    let records = delivery.records
    if let same = held.first(where: { $0.summary.digest == delivery.digest }) {
      return .unchanged(source: same.summary.name)
    }
    func summary(version: Int) -> SourceSummary {
      SourceSummary(
        name: delivery.source, kind: records.kind, digest: delivery.digest, version: version,
        recordCount: records.count, importedOn: delivery.importedOn)
    }
    if let index = held.firstIndex(where: { $0.summary.name == delivery.source }) {
      let former = held[index].summary
      held[index] = Source(summary: summary(version: former.version + 1), records: records)
      return .replaced(
        version: former.version + 1, formerRecords: former.recordCount, records: records.count)
    }
    held.append(Source(summary: summary(version: 1), records: records))
    return .stored(records: records.count)
  }

  public func activityCells(in window: DayWindow, grain: CellGrain) -> [ActivityCell] {
    var sums = CellSums(plan: plan)
    let halves = grain == .halfMonth ? HalfMonth.split(window).halves : nil
    let whole = halves.map { $0.lowerBound.window.union($0.upperBound.window) }
    for record in activities where window.contains(record.day) {
      if let whole, whole.contains(record.day) {
        sums.addToHalfMonth(record)
      } else {
        sums.addToDay(record)
      }
    }
    return sums.take()
  }

  public func activityRecords(in window: DayWindow) -> [SourcedRecord<ActivityRecord>] {
    var found: [SourcedRecord<ActivityRecord>] = []
    for source in held {
      guard case .activities(let records) = source.records else { continue }
      for record in records where window.contains(record.day) {
        found.append(SourcedRecord(record: record, source: source.summary.name))
      }
    }
    return found.sorted { $0.precedes($1) }
  }

  public func completionRecords() -> [CompletionRecord] {
    held.flatMap { source -> [CompletionRecord] in
      if case .completions(let records) = source.records { records } else { [] }
    }
  }

  public func receipts() -> [Receipt] {
    held.flatMap { source -> [Receipt] in
      if case .receipts(let records) = source.records { records } else { [] }
    }
  }

  public func recordedDays() -> DayWindow? {
    let days = activities.lazy.map(\.day)
    guard let first = days.min(), let last = days.max() else { return nil }
    return DayWindow(first: first, last: last)
  }

  public func activityFingerprint(through day: Day) -> RecordFingerprint {
    let fingerprinter = RecordFingerprinter(plan)
    return activities.lazy.filter { $0.day <= day }
      .reduce(.empty) { $0 + fingerprinter.fingerprint(of: $1) }
  }

  public func sources() -> [SourceSummary] {
    held.map(\.summary).sorted { $0.name < $1.name }
  }

  private var activities: [ActivityRecord] {
    held.flatMap { source -> [ActivityRecord] in
      if case .activities(let records) = source.records { records } else { [] }
    }
  }
}
