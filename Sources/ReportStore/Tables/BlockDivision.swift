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
  private var place: (half: HalfMonth, source: Int64)?
  private var groups: [Key: Group] = [:]

  /// - Parameter fingerprinter: by the store's ids.
  init(fingerprinter: RecordFingerprinter) {
    self.fingerprinter = fingerprinter
  }

  /// Takes a block in; calls `body` with what is whole by then, and whether it is held.
  mutating func add(
    _ block: BlockTable.Stored, isHeld: (Day) -> Bool,
    _ body: (BlockTable.Stored, Bool) throws -> Void
  ) throws {
    if place?.half != block.half || place?.source != block.source { try finish(body) }
    place = (block.half, block.source)
    let first = block.half.window.first
    let held = (0..<block.half.window.length).map { isHeld(first.adding(days: $0)) }
    var texts = ActivityTexts.Reader(block.texts)
    for figure in block.figures {
      guard let text = texts.next(), held.indices.contains(figure.dayOffset) else {
        throw Contradiction("texts or days of a block")
      }
      let key = Key(unit: figure.unit, isHeld: held[figure.dayOffset])
      groups[key, default: Group()].add(
        figure, text,
        fingerprinter.fingerprint(
          of: figure, on: first.adding(days: figure.dayOffset).number, reference: text.reference,
          note: text.note))
      if groups[key]?.figures.count == BlockDivision.limit,
        let group = groups.removeValue(forKey: key)
      {
        try body(whole(group, of: block.half, block.source), key.isHeld)
      }
    }
  }

  /// Gives what is left.
  mutating func finish(_ body: (BlockTable.Stored, Bool) throws -> Void) throws {
    guard let place else { return }
    for (key, group) in groups.sorted(by: {
      ($0.key.unit, $0.key.held) < ($1.key.unit, $1.key.held)
    }) {
      try body(whole(group, of: place.half, place.source), key.isHeld)
    }
    groups.removeAll(keepingCapacity: true)
  }

  private func whole(_ group: Group, of half: HalfMonth, _ source: Int64) -> BlockTable.Stored {
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
