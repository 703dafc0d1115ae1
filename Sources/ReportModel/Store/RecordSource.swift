/// Where figures come from: the records of a plan, summed up as far as possible.
///
/// What it gives depends on the records alone, not on the order or the files in which they came.
public protocol RecordSource: Sendable {
  /// Sums of the activity records dated within the window. Each cell lies wholly within it.
  ///
  /// Records are summed over all that `division` doesn't tell apart: the key of their cells says
  /// `undivided` there. Where indicators are told apart, cells of stocks tell units apart as well, since
  /// which level counts is decided by unit, later. Several cells may share a key.
  func activityCells(
    in window: DayWindow, grain: CellGrain, by division: CellDivision
  ) throws -> [ActivityCell]

  /// Calls `body` with the activity records dated within the window and the source each came from, by
  /// day, unit, content area, indicator, source and row.
  ///
  /// - Parameter units: those whose records are wanted; `nil` is all.
  func forEachActivityRecord(
    in window: DayWindow, of units: Set<Position<OrgUnit>>?,
    _ body: (SourcedRecord<ActivityRecord>) throws -> Void) throws

  /// All completion records, in no particular order.
  func completionRecords() throws -> [CompletionRecord]

  /// All receipts, in no particular order.
  func receipts() throws -> [Receipt]

  /// First and last day with activity records; `nil` when there are none.
  func recordedDays() throws -> DayWindow?

  /// Fingerprint of the activity records dated on or before `day`.
  func activityFingerprint(through day: Day) throws -> RecordFingerprint

  /// SHA-256 of all records up to a day, in hexadecimal digits; it depends on them alone. `nil` where records
  /// aren't kept, and only a fingerprint tells them apart.
  func recordDigest(through day: Day) throws -> String?

  /// The sources that hold records now, in order of name.
  func sources() throws -> [SourceSummary]

  /// Every version of every closed period, by period and version; empty where no period is ever closed.
  func closings() throws -> [Closing]
}

extension RecordSource {
  public func closings() throws -> [Closing] { [] }

  public func recordDigest(through day: Day) throws -> String? { nil }

  /// Sums with the whole key.
  public func activityCells(in window: DayWindow, grain: CellGrain) throws -> [ActivityCell] {
    try activityCells(in: window, grain: grain, by: .all)
  }

  /// Calls `body` with the activity records of all units dated within the window, in the same order.
  public func forEachActivityRecord(
    in window: DayWindow, _ body: (SourcedRecord<ActivityRecord>) throws -> Void
  ) throws {
    try forEachActivityRecord(in: window, of: nil, body)
  }

  /// The activity records dated within the window, all at once.
  public func activityRecords(
    in window: DayWindow
  ) throws -> [SourcedRecord<ActivityRecord>] {
    var records: [SourcedRecord<ActivityRecord>] = []
    try forEachActivityRecord(in: window) { records.append($0) }
    return records
  }
}

/// A record and where it stands.
public struct SourcedRecord<Record: Sendable & Hashable>: Sendable, Hashable {
  public let record: Record
  /// Name of the source, such as the path of a file within the workspace.
  public let source: String

  public init(record: Record, source: String) {
    self.record = record
    self.source = source
  }
}

extension SourcedRecord<ActivityRecord> {
  /// The order in which activity records are given: by day, unit, content area, indicator, source, row.
  public func precedes(_ other: Self) -> Bool {
    let (a, b) = (record, other.record)
    return (a.day, a.unit, a.contentArea, a.indicator, source, a.row)
      < (b.day, b.unit, b.contentArea, b.indicator, other.source, b.row)
  }
}

/// What is known of a source of records.
public struct SourceSummary: Sendable, Hashable {
  public let name: String
  /// What it holds, in the order of `RecordKind`.
  public let kinds: [RecordKind]
  /// SHA-256 of the source's bytes in hexadecimal digits; of files that are not kept a `QuickDigest`.
  public let digest: String
  /// 1 for the first content of that name, then counting up.
  public let version: Int
  public let recordCount: Int
  /// Day of the import; `nil` when the records were never imported into a store.
  public let importedOn: Day?

  public init(
    name: String, kinds: [RecordKind], digest: String, version: Int, recordCount: Int,
    importedOn: Day? = nil
  ) {
    self.name = name
    self.kinds = kinds
    self.digest = digest
    self.version = version
    self.recordCount = recordCount
    self.importedOn = importedOn
  }
}
