/// What a source's records are.
public enum RecordKind: String, Sendable, CaseIterable {
  case activities
  case completions
  case receipts
}

/// The records of one source, all of one kind.
public enum RecordSet: Sendable {
  case activities([ActivityRecord])
  case completions([CompletionRecord])
  case receipts([Receipt])

  public var kind: RecordKind {
    switch self {
    case .activities: .activities
    case .completions: .completions
    case .receipts: .receipts
    }
  }

  public var count: Int {
    switch self {
    case .activities(let records): records.count
    case .completions(let records): records.count
    case .receipts(let records): records.count
    }
  }
}

/// What one source delivers at one time.
public struct SourceDelivery: Sendable {
  /// What identifies the source: same name with other content is a new version.
  public let source: String
  /// SHA-256 of the source's bytes, in hexadecimal digits.
  public let digest: String
  public let importedOn: Day?
  public let records: RecordSet

  public init(source: String, digest: String, importedOn: Day?, records: RecordSet) {
    self.source = source
    self.digest = digest
    self.importedOn = importedOn
    self.records = records
  }
}

/// What became of a delivery.
public enum DeliveryOutcome: Sendable, Hashable {
  case stored(records: Int)
  /// The same bytes were already there, under this name.
  case unchanged(source: String)
  /// The source had other content before; figures now follow the new version.
  case replaced(version: Int, formerRecords: Int, records: Int)
}

/// Where records are kept. A delivery is kept whole or not at all.
///
/// Several conform; one test suite runs against all.
public protocol RecordStore: RecordSource {
  /// Keeps a delivery; the same bytes again change nothing, other bytes of the same source replace
  /// what it delivered before.
  mutating func record(_ delivery: SourceDelivery) throws -> DeliveryOutcome
}
