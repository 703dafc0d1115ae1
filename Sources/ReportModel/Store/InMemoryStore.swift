/// A store that lives as long as the program: for reports straight from files, and for tests.
public struct InMemoryStore: RecordStore {
  private struct Source: Sendable {
    let summary: SourceSummary
    let records: [RecordSet]

    var activities: [ActivityRecord] {
      records.flatMap { set -> [ActivityRecord] in
        if case .activities(let records) = set { records } else { [] }
      }
    }
  }

  private let plan: Plan
  private var held: [Source] = []

  public init(plan: Plan) {
    self.plan = plan
  }

  /// Takes deliveries in, as every store does; nothing can fail here.
  public mutating func record(_ deliveries: [SourceDelivery]) -> [DeliveryOutcome] {
    deliveries.map { record($0) }
  }

  /// Takes one delivery in.
  public mutating func record(_ delivery: SourceDelivery) -> DeliveryOutcome {
    if let same = held.first(where: { $0.summary.digest == delivery.digest }) {
      return .unchanged(source: same.summary.name)
    }
    func source(version: Int) -> Source {
      let kinds = RecordKind.allCases.filter { kind in
        delivery.records.contains { $0.kind == kind }
      }
      let summary = SourceSummary(
        name: delivery.source, kinds: kinds, digest: delivery.digest, version: version,
        recordCount: delivery.recordCount, importedOn: delivery.importedOn)
      return Source(summary: summary, records: delivery.records)
    }
    if let index = held.firstIndex(where: { $0.summary.name == delivery.source }) {
      let former = held[index].summary
      held[index] = source(version: former.version + 1)
      return .replaced(
        version: former.version + 1, formerRecords: former.recordCount,
        records: delivery.recordCount)
    }
    held.append(source(version: 1))
    return .stored(records: delivery.recordCount)
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
      for record in source.activities where window.contains(record.day) {
        found.append(SourcedRecord(record: record, source: source.summary.name))
      }
    }
    return found.sorted { $0.precedes($1) }
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

  private var activities: [ActivityRecord] { held.flatMap(\.activities) }
}
