import ReportModel

/// Divides blocks, which come by half-month, into blocks of one unit each, and takes apart what is held for closed
/// days.
///
/// As much as one half-month has is held in memory, so that a unit has one block of a source and half-month
/// and not one for each block that came.
struct BlockDivision {
  private struct Group {
    let unit: Int
    let isHeld: Bool
    var figures: [PackedActivity] = []
    var texts = ActivityTexts.Writer()
    var days = [RecordFingerprint](repeating: .empty, count: 17)
  }

  /// A block holds no more records, lest one be too long to be handled.
  private static let limit = 1 << 16

  private let fingerprinter: RecordFingerprinter
  private var place: (half: HalfMonth, source: Int64)?
  private var groups: [Group] = []
  /// Two for each unit, by its id: the places among the groups of what counts and of what is held; -1 where there is
  /// nothing yet.
  private var places: [Int32] = []

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
    // The texts stay the bytes that they are.
    try block.texts.withUnsafeBufferPointer { bytes in
      for figure in block.figures {
        guard let text = texts.nextPlaces(), held.indices.contains(figure.dayOffset) else {
          throw Contradiction("texts or days of a block")
        }
        let reference = text.reference.map { UnsafeBufferPointer(rebasing: bytes[$0]) }
        let note = text.note.map { UnsafeBufferPointer(rebasing: bytes[$0]) }
        let fingerprint = fingerprinter.fingerprint(
          of: figure, on: first.adding(days: figure.dayOffset).number, reference: reference,
          note: note)
        let group = group(of: figure.unit, isHeld: held[figure.dayOffset])
        groups[group].texts.append(row: text.row, reference: reference, note: note)
        groups[group].days[figure.dayOffset] = groups[group].days[figure.dayOffset] + fingerprint
        groups[group].figures.append(figure)
        guard groups[group].figures.count == BlockDivision.limit else { continue }
        try body(whole(groups[group], of: block.half, block.source), groups[group].isHeld)
        groups[group] = Group(unit: figure.unit, isHeld: groups[group].isHeld)
      }
    }
  }

  /// Gives what is left, unit by unit.
  mutating func finish(_ body: (BlockTable.Stored, Bool) throws -> Void) throws {
    guard let place else { return }
    for index in places where index >= 0 && !groups[Int(index)].figures.isEmpty {
      try body(
        whole(groups[Int(index)], of: place.half, place.source), groups[Int(index)].isHeld)
    }
    groups.removeAll(keepingCapacity: true)
    for slot in places.indices { places[slot] = -1 }
  }

  /// The place of the group of a unit, which is made if there is none.
  private mutating func group(of unit: Int, isHeld: Bool) -> Int {
    let slot = unit * 2 + (isHeld ? 1 : 0)
    if slot >= places.count {
      places += repeatElement(-1, count: slot + 2 - places.count)
    }
    if places[slot] < 0 {
      places[slot] = Int32(groups.count)
      groups.append(Group(unit: unit, isHeld: isHeld))
    }
    return Int(places[slot])
  }

  private func whole(_ group: Group, of half: HalfMonth, _ source: Int64) -> BlockTable.Stored {
    BlockTable.Stored(
      id: 0, half: half, source: source, figures: group.figures, texts: group.texts.bytes,
      dayFingerprints: group.days)
  }
}
