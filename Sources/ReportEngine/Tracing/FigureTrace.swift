public import ReportModel

/// Where a figure comes from: what was asked, what was found for it one by one, and how that makes the figure.
///
/// A figure that follows from others is traced as these, each with what it is made of. What is found is
/// added up anew from single records, apart from the sums that reports are made of.
public struct FigureTrace: Sendable {
  /// How the figure follows from what is listed.
  public enum Rule: Sendable, Hashable {
    /// So many were found.
    case count
    /// The sum of what each of them adds.
    case sum
    /// The sum of the latest values of a stock, unit by unit.
    case latestValues
    /// The sum of the operands.
    case sumOfOperands
    /// The first operand over the second.
    case quotient
    /// 100 × the first operands / the others.
    case percent(numerators: Int)
    /// The first operand in relation to the second, for rates in points.
    case change
    /// The first operand less the second.
    case difference
    /// 100 × the first operand / the second, which is the total's.
    case share
    /// The planned figure.
    case target
    /// As somebody reported it.
    case told
    /// The days from the one day to the other.
    case days(from: Day, to: Day)
  }

  /// What the figure is called: row and column of a table, an indicator.
  public let label: String
  /// `nil` where the figure only follows from others.
  public let question: TracedQuestion?
  public let rule: Rule
  /// The figure as it is printed, for operands as it was worked out.
  public let value: Cell.Value
  /// The figure as it follows from what is listed.
  public let traced: Cell.Value
  public let parts: [TracedPart]
  public let operands: [FigureTrace]

  /// Whether what is listed gives the very figure.
  public var agrees: Bool { value == traced && operands.allSatisfy(\.agrees) }

  public init(
    label: String, question: TracedQuestion?, rule: Rule, value: Cell.Value, traced: Cell.Value,
    parts: [TracedPart] = [], operands: [FigureTrace] = []
  ) {
    self.label = label
    self.question = question
    self.rule = rule
    self.value = value
    self.traced = traced
    self.parts = parts
    self.operands = operands
  }
}

/// One of the things that a figure is made of.
public struct TracedPart: Sendable, Hashable {
  public enum Origin: Sendable, Hashable {
    /// A record, and the phase that it belongs to.
    case activity(SourcedRecord<ActivityRecord>, phase: Position<Phase>?)
    /// A task of a unit, and what was reported on it.
    case task(TaskLedger.Assignment, reports: [SourcedRecord<CompletionRecord>])
    /// A unit that is expected to report, and what came from it.
    case unit(
      Position<OrgUnit>, ReportingLedger.Standing, receipts: [SourcedRecord<Receipt>])
    case target(Target)
  }

  public let origin: Origin
  /// What it adds to the figure.
  public let amount: Quantity

  public init(_ origin: Origin, amount: Quantity) {
    self.origin = origin
    self.amount = amount
  }
}

extension RecordSource {
  /// All completion records with the sources that they came from; without names where the records are
  /// kept in no store.
  func sourcedCompletionRecords() throws -> [SourcedRecord<CompletionRecord>] {
    try sourced(.completions) { set in
      if case .completions(let records) = set { records } else { [] }
    } ?? completionRecords().map { SourcedRecord(record: $0, source: "") }
  }

  /// All receipts with the sources that they came from.
  func sourcedReceipts() throws -> [SourcedRecord<Receipt>] {
    try sourced(.receipts) { set in
      if case .receipts(let receipts) = set { receipts } else { [] }
    } ?? receipts().map { SourcedRecord(record: $0, source: "") }
  }

  private func sourced<Record>(
    _ kind: RecordKind, _ records: (RecordSet) -> [Record]
  ) throws -> [SourcedRecord<Record>]? {
    guard let store = self as? any RecordStore else { return nil }
    return try sources().filter { $0.kinds.contains(kind) }.flatMap { source in
      try store.records(of: source.name).flatMap(records).map {
        SourcedRecord(record: $0, source: source.name)
      }
    }
  }
}

extension Cell.Value {
  /// Whether it is a number, rather than words or a reason why there is none.
  public var isFigure: Bool {
    switch self {
    case .count, .quantity, .percent, .ratio: true
    case .empty, .text, .day, .absent: false
    }
  }
}
