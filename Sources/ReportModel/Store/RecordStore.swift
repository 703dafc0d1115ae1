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

/// What one source delivers at one time: a file, with all that it holds.
public struct SourceDelivery: Sendable {
  /// What identifies the source: same name with other content is a new version.
  public let source: String
  /// SHA-256 of the source's bytes, in hexadecimal digits.
  public let digest: String
  public let importedOn: Day?
  /// At most one set of a kind.
  public let records: [RecordSet]

  public init(source: String, digest: String, importedOn: Day?, records: [RecordSet]) {
    precondition(Set(records.map(\.kind)).count == records.count, "one set of a kind")
    self.source = source
    self.digest = digest
    self.importedOn = importedOn
    self.records = records
  }

  /// A delivery of one kind.
  public init(source: String, digest: String, importedOn: Day?, records: RecordSet) {
    self.init(source: source, digest: digest, importedOn: importedOn, records: [records])
  }

  public var recordCount: Int { records.reduce(0) { $0 + $1.count } }
}

/// What became of a delivery.
public enum DeliveryOutcome: Sendable, Hashable {
  case stored(records: Int)
  /// The same bytes were already there, under this name.
  case unchanged(source: String)
  /// The source had other content before; figures now follow the new version.
  case replaced(version: Int, formerRecords: Int, records: Int)
}

/// Where records are kept. Deliveries that come together are kept all of them or none.
///
/// Several conform; one test suite runs against all.
public protocol RecordStore: RecordSource {
  /// Keeps deliveries, one after the other; the same bytes again change nothing, other bytes of the
  /// same source replace what it delivered before.
  ///
  /// - Returns: what became of each, in their order.
  /// - Throws: when one of them can't be kept; the store is then as it was before the first.
  mutating func record(_ deliveries: [SourceDelivery]) throws -> [DeliveryOutcome]
}

extension RecordStore {
  /// Keeps a single delivery, as `record(_:)` does several.
  public mutating func record(_ delivery: SourceDelivery) throws -> DeliveryOutcome {
    try record([delivery])[0]
  }
}
