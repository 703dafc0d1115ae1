import ReportModel

/// Lets activities begin and cease to count, closed days left as they are.
///
/// A block may have days of a closed period and others: then it is taken apart.
struct BlockTimes {
  let database: StoreSession
  /// Number of the entry of the log.
  let entry: Int64

  private var blocks: BlockTable { BlockTable(database: database) }

  /// Takes the blocks of a source out of what counts, but for those of closed days.
  ///
  /// - Returns: the half-months whose sums no longer hold.
  func supersede(source: Int64, outside closed: ClosedDays) throws -> Set<HalfMonth> {
    var touched: Set<HalfMonth> = []
    for place in try blocks.places(ofSource: source) {
      let ended = place.time.ending(at: entry)
      guard place.time.since != nil else {
        // It never counted, and now it never will.
        try blocks.update(place, to: ended)
        continue
      }
      let isTouched = try move(place, to: ended) { !closed.contains($0) }
      if isTouched { touched.insert(place.half) }
    }
    return touched
  }

  /// Lets days follow the newest versions of all sources.
  ///
  /// - Returns: the half-months whose sums no longer hold.
  func follow(_ days: FollowedDays) throws -> Set<HalfMonth> {
    var touched: Set<HalfMonth> = []
    let halves =
      HalfMonth(holding: days.window.first).number...HalfMonth(holding: days.window.last).number
    for half in halves.map(HalfMonth.init) {
      for place in try blocks.heldPlaces(in: half) {
        let time =
          place.time.since == nil
          ? RowTime(since: entry, until: nil) : place.time.ending(at: entry)
        if try move(place, to: time, where: days.contains) { touched.insert(half) }
      }
    }
    return touched
  }

  /// Takes blocks apart that have days within a window and without: then whoever may not write blocks of before,
  /// as an office may not, can end those without all the same.
  func divide(at window: DayWindow) throws {
    let ends = Set([window.first, window.last].map(HalfMonth.init(holding:)))
    for half in ends.sorted() where !window.contains(half.window) {
      for place in try blocks.places(in: half) {
        _ = try move(place, to: place.time, where: window.contains)
      }
    }
  }

  /// Gives the records of some days another time.
  ///
  /// - Returns: whether there were any.
  private func move(
    _ place: BlockTable.Place, to time: RowTime, where isMoved: (Day) -> Bool
  ) throws -> Bool {
    let first = place.half.window.first
    let days = (0..<place.half.window.length).map { isMoved(first.adding(days: $0)) }
    if !days.contains(true) { return false }
    let block = try blocks.block(place, hasTexts: days.contains(false))
    if block.figures.allSatisfy({ days.indices.contains($0.dayOffset) && days[$0.dayOffset] }) {
      guard time != place.time else { return false }
      try countFingerprints(block, from: place.time, to: time)
      try blocks.update(place, to: time)
      return true
    }
    let moved = try block.part(days)
    let staying = try block.part(days.map { !$0 })
    guard !moved.figures.isEmpty else { return false }
    try blocks.remove(place)
    let insertion = try blocks.insertion()
    for (part, time) in [(staying, place.time), (moved, time)] where !part.figures.isEmpty {
      try insertion.add(
        part.figures, texts: part.texts, of: part.half, source: part.source,
        dayFingerprints: part.dayFingerprints, in: time)
    }
    try insertion.finish()
    try countFingerprints(moved, from: place.time, to: time)
    return true
  }

  private func countFingerprints(
    _ block: BlockTable.Stored, from former: RowTime, to time: RowTime
  ) throws {
    guard former.isCurrent != time.isCurrent else { return }
    let fingerprints = FingerprintTable(database: database)
    let sum = block.dayFingerprints.reduce(.empty, +)
    if time.isCurrent {
      try fingerprints.add(sum, of: block.half)
    } else {
      try fingerprints.remove(sum, of: block.half)
    }
  }
}

extension BlockTable.Stored {
  /// The records of some days.
  ///
  /// - Parameter isWanted: of each day of the half-month.
  func part(_ isWanted: [Bool]) throws -> BlockTable.Stored {
    var reader = ActivityTexts.Reader(texts)
    var writer = ActivityTexts.Writer()
    var kept: [PackedActivity] = []
    for figure in figures {
      guard let text = reader.next(), isWanted.indices.contains(figure.dayOffset) else {
        throw Contradiction("texts or days of a block")
      }
      guard isWanted[figure.dayOffset] else { continue }
      kept.append(figure)
      writer.append(text)
    }
    return BlockTable.Stored(
      id: id, half: half, source: source, figures: kept, texts: writer.bytes,
      dayFingerprints: dayFingerprints.enumerated().map { offset, fingerprint in
        isWanted.indices.contains(offset) && isWanted[offset] ? fingerprint : .empty
      })
  }
}
