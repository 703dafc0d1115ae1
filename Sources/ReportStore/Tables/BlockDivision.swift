import ReportModel

/// Divides blocks, which come by half-month, into blocks of one unit each, and takes apart what is held for closed
/// days.
///
/// As much as one half-month has is held in memory, so that a unit has one block of a source and half-month
/// and not one for each block that came.
struct BlockDivision {
  fileprivate struct Key: Hashable {
    let unit: Int
    let isHeld: Bool
  }

  fileprivate struct Group {
    var figures: [PackedActivity] = []
    var texts = ActivityTexts.Writer()
    var days = [RecordFingerprint](repeating: .empty, count: 17)
  }

  /// A block holds no more records, lest one be too long to be handled.
  private static let limit = 1 << 16

  private let fingerprinter: RecordFingerprinter
  private let ids: BlockNumbering
  private let source: Int64
  private var half: HalfMonth?
  private var groups: [Key: Group] = [:]

  init(plan: Plan, codes: CodeDictionary, source: Int64) {
    fingerprinter = RecordFingerprinter(plan)
    ids = BlockNumbering.ids(codes)
    self.source = source
  }

  /// Takes a block in; calls `body` with what is whole by then, and whether it is held.
  mutating func add(
    _ block: ActivityBlock, isHeld: (Day) -> Bool,
    _ body: (BlockTable.Stored, Bool) throws -> Void
  ) throws {
    if half != block.half { try finish(body) }
    half = block.half
    let first = block.half.window.first
    let held = (0..<block.half.window.length).map { isHeld(first.adding(days: $0)) }
    let stored = try ids.renumbered(block.figures)
    var texts = ActivityTexts.Reader(block.texts)
    for (figure, row) in zip(block.figures, stored) {
      guard let text = texts.next() else { throw Contradiction("texts of a block") }
      let key = Key(unit: row.unit, isHeld: held[row.dayOffset])
      groups[key, default: Group()].add(
        row, text,
        fingerprinter.fingerprint(
          of: figure, on: first.adding(days: figure.dayOffset).number, reference: text.reference,
          note: text.note))
      if groups[key]?.figures.count == BlockDivision.limit,
        let group = groups.removeValue(forKey: key)
      {
        try body(whole(group, of: block.half), key.isHeld)
      }
    }
  }

  /// Gives what is left.
  mutating func finish(_ body: (BlockTable.Stored, Bool) throws -> Void) throws {
    guard let half else { return }
    for (key, group) in groups.sorted(by: {
      ($0.key.unit, $0.key.held) < ($1.key.unit, $1.key.held)
    }) {
      try body(whole(group, of: half), key.isHeld)
    }
    groups.removeAll(keepingCapacity: true)
  }

  private func whole(_ group: Group, of half: HalfMonth) -> BlockTable.Stored {
    BlockTable.Stored(
      id: 0, half: half, source: source, figures: group.figures, texts: group.texts.bytes,
      dayFingerprints: group.days)
  }
}

extension BlockDivision.Key {
  /// For the order of blocks.
  fileprivate var held: Int { isHeld ? 1 : 0 }
}

extension BlockDivision.Group {
  fileprivate mutating func add(
    _ figure: PackedActivity, _ text: ActivityTexts.Entry, _ fingerprint: RecordFingerprint
  ) {
    figures.append(figure)
    texts.append(text)
    days[figure.dayOffset] = days[figure.dayOffset] + fingerprint
  }
}

extension BlockTable.Stored {
  /// The same records in blocks of one unit each, in order of unit.
  ///
  /// - Parameter fingerprinter: by the store's ids.
  func divided(by fingerprinter: RecordFingerprinter) throws -> [BlockTable.Stored] {
    guard let unit = figures.first?.unit, figures.contains(where: { $0.unit != unit }) else {
      return [self]
    }
    var groups: [Int: BlockDivision.Group] = [:]
    var texts = ActivityTexts.Reader(texts)
    for figure in figures {
      guard let text = texts.next() else { throw Contradiction("texts of a block") }
      groups[figure.unit, default: BlockDivision.Group()].add(
        figure, text,
        fingerprinter.fingerprint(
          of: figure, on: half.window.first.adding(days: figure.dayOffset).number,
          reference: text.reference, note: text.note))
    }
    return groups.sorted { $0.key < $1.key }.map { _, group in
      BlockTable.Stored(
        id: id, half: half, source: source, figures: group.figures, texts: group.texts.bytes,
        dayFingerprints: group.days)
    }
  }
}
