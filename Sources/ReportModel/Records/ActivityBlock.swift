/// Some activity records of one half-month and one source, packed, in the order of the source.
public struct ActivityBlock: Sendable, Hashable {
  public let half: HalfMonth
  /// What is summed up of each record.
  public let figures: [PackedActivity]
  /// Row, reference and note of each record, packed; see `ActivityTexts`.
  public let texts: [UInt8]
  /// The sum of the records' fingerprints, where it was taken along.
  public let fingerprint: RecordFingerprint?
  /// The same by days since the first of the half-month, 17 of them; empty where they weren't taken along.
  public let dayFingerprints: [RecordFingerprint]

  /// - Parameters:
  ///   - figures: at least one.
  ///   - texts: as many as figures, packed by `ActivityTexts`; empty when they weren't wanted.
  public init(
    half: HalfMonth, figures: [PackedActivity], texts: [UInt8],
    fingerprint: RecordFingerprint? = nil, dayFingerprints: [RecordFingerprint] = []
  ) {
    self.half = half
    self.figures = figures
    self.texts = texts
    self.fingerprint = fingerprint
    self.dayFingerprints = dayFingerprints
  }

  public var count: Int { figures.count }

  /// Calls `body` with every record that is wanted, in order; a block whose texts are damaged ends early.
  ///
  /// - Parameter isWanted: what tells it by the figures, before any text is made.
  /// - Precondition: the texts were wanted.
  public func forEachRecord<Failure: Error>(
    where isWanted: (PackedActivity) -> Bool = { _ in true },
    _ body: (ActivityRecord) throws(Failure) -> Void
  ) throws(Failure) {
    precondition(!texts.isEmpty || figures.isEmpty, "records are asked for, but no texts were kept")
    var texts = ActivityTexts.Reader(texts)
    let first = half.window.first
    for figure in figures {
      guard isWanted(figure) else {
        guard texts.skip() else { return }
        continue
      }
      guard let text = texts.next() else { return }
      try body(ActivityRecord(figure, from: first, text: text))
    }
  }
}

extension ActivityRecord {
  /// The record that a packed row of a plan's positions and its texts stand for.
  ///
  /// - Parameter first: the first day of the half-month.
  public init(_ figure: PackedActivity, from first: Day, text: ActivityTexts.Entry) {
    self.init(
      day: first.adding(days: figure.dayOffset), unit: Position(figure.unit),
      contentArea: Position(figure.contentArea), indicator: Position(figure.indicator),
      quantity: Quantity(thousandths: figure.thousandths),
      audience: figure.audience == PackedActivity.untold ? nil : Int(figure.audience),
      namedPhase: figure.phase == 0 ? nil : Position(figure.phase - 1),
      reference: text.reference, note: text.note, row: text.row)
  }
}

extension PackedActivity {
  /// What is summed up of a record.
  public init(_ record: ActivityRecord, in half: HalfMonth) {
    self.init(
      dayOffset: record.day.days(since: half.window.first), unit: record.unit.index,
      contentArea: record.contentArea.index, indicator: record.indicator.index,
      phase: record.namedPhase.map { $0.index + 1 } ?? 0,
      thousandths: record.quantity.thousandths,
      audience: record.audience.map { Int64($0) } ?? PackedActivity.untold)
  }
}
