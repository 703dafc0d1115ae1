/// What a source's records are.
public enum RecordKind: String, Sendable, CaseIterable {
  case activities
  case completions
  case receipts
}

/// The records of one source, all of one kind.
public enum RecordSet: Sendable {
  case activities(ActivityBatch)
  case completions([CompletionRecord])
  case receipts([Receipt])

  public var kind: RecordKind {
    switch self {
    case .activities: .activities
    case .completions: .completions
    case .receipts: .receipts
    }
  }

  /// Activities in memory.
  public static func activities(_ records: [ActivityRecord]) -> RecordSet {
    .activities(ActivityBatch(records))
  }

  public var count: Int {
    switch self {
    case .activities(let batch): batch.count
    case .completions(let records): records.count
    case .receipts(let records): records.count
    }
  }
}

/// What one source delivers at one time: a file, with all that it holds.
public struct SourceDelivery: Sendable {
  /// What identifies the source: same name with other content is a new version.
  public let source: String
  /// The source of which this tells something, such as when it was received. What is told stays when
  /// that source gets a new version, and goes when it is withdrawn.
  public let subject: String?
  /// SHA-256 of the source's bytes in hexadecimal digits; of files that are not kept a `QuickDigest`.
  public let digest: String
  public let importedOn: Day?
  /// At most one set of a kind.
  public let records: [RecordSet]

  public init(
    source: String, subject: String? = nil, digest: String, importedOn: Day?, records: [RecordSet]
  ) {
    precondition(Set(records.map(\.kind)).count == records.count, "one set of a kind")
    self.source = source
    self.subject = subject
    self.digest = digest
    self.importedOn = importedOn
    self.records = records
  }

  /// A delivery of one kind.
  public init(
    source: String, subject: String? = nil, digest: String, importedOn: Day?, records: RecordSet
  ) {
    self.init(
      source: source, subject: subject, digest: digest, importedOn: importedOn, records: [records])
  }

  public var recordCount: Int { records.reduce(0) { $0 + $1.count } }

  /// The same with other records.
  func with(records: [RecordSet]) -> SourceDelivery {
    SourceDelivery(
      source: source, subject: subject, digest: digest, importedOn: importedOn, records: records)
  }

  /// The same from a source whose name has something before it, and of one whose name has.
  public func prefixed(by prefix: String) -> SourceDelivery {
    SourceDelivery(
      source: prefix + source, subject: subject.map { prefix + $0 }, digest: digest,
      importedOn: importedOn, records: records)
  }

  /// The same, told of the source that holds the bytes already under another name.
  public func about(_ holder: String) -> SourceDelivery {
    guard let subject, subject != holder else { return self }
    let name = source.hasPrefix(subject) ? holder + source.dropFirst(subject.count) : source
    return SourceDelivery(
      source: name, subject: holder, digest: digest, importedOn: importedOn, records: records)
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

  /// All that was ever received, by number; what merely tells of another source is part of that.
  func submissions() throws -> [Submission]

  /// The records of a submission, counted; `nil` when there is none of that number.
  func parts(ofSubmission number: Int) throws -> [SubmissionPart]?

  /// Takes a submission that counts out of the figures, with all that was told of its source. The
  /// former version doesn't count again by that. The rows are kept, and the same bytes may come again,
  /// as a new version.
  ///
  /// - Throws: when the store can't be written; it is then as it was.
  mutating func withdraw(
    submission number: Int, on day: Day, reason: String
  ) throws -> Withdrawal

  /// The records of a source by kind, as they count now; empty when it has none.
  func records(of source: String) throws -> [RecordSet]
}

extension RecordStore {
  /// Keeps a single delivery, as `record(_:)` does several.
  public mutating func record(_ delivery: SourceDelivery) throws -> DeliveryOutcome {
    try record([delivery])[0]
  }
}
