import ReportModel

/// What one entry of the log does to records: it lets some count and others no longer, but leaves what
/// is dated in closed periods as it is.
struct RecordChange {
  /// Number of the entry of the log.
  let entry: Int64
  let closed: ClosedDays
  let database: StoreSession
  let plan: Plan

  private var completions: CompletionTable { CompletionTable(database: database) }
  private var receipts: ReceiptTable {
    ReceiptTable(database: database, calendar: plan.calendar)
  }
  private var blockTimes: BlockTimes { BlockTimes(database: database, entry: entry) }

  /// Counts from now on.
  private var current: RowTime { RowTime(since: entry, until: nil) }
  /// Waits for an amendment.
  private let held = RowTime(since: nil, until: nil)

  init(entry: Int64, closed: ClosedDays, database: StoreSession, plan: Plan) {
    self.entry = entry
    self.closed = closed
    self.database = database
    self.plan = plan
  }

  /// Takes what a source holds out of what counts.
  ///
  /// - Returns: the half-months whose sums no longer hold.
  func supersede(source: Int64) throws -> Set<HalfMonth> {
    try completions.supersede(source: source, at: entry, outside: closed)
    try receipts.supersede(source: source, at: entry, outside: closed)
    return try blockTimes.supersede(source: source, outside: closed)
  }

  /// Lets days follow the newest versions of all sources.
  ///
  /// - Returns: the half-months whose sums no longer hold.
  func follow(_ days: FollowedDays) throws -> Set<HalfMonth> {
    try completions.follow(days, at: entry)
    try receipts.follow(days, at: entry)
    return try blockTimes.follow(days)
  }

  func insert(_ records: RecordSet, source: Int64, codes: CodeDictionary) throws {
    switch records {
    case .activities(let batch): try insert(batch, source: source, codes: codes)
    case .completions(let records):
      try completions.insert(records, source: source, codes: codes) { record in
        closed.contains(record.dayOfEffect) ? held : current
      }
    case .receipts(let records):
      try receipts.insert(records, source: source, codes: codes) { receipt in
        closed.contains(plan.calendar.window(of: receipt.period)) ? held : current
      }
    }
  }

  private func insert(_ batch: ActivityBatch, source: Int64, codes: CodeDictionary) throws {
    let insertion = try BlockTable(database: database).insertion()
    var fingerprints: [HalfMonth: RecordFingerprint] = [:]
    func insert(_ block: BlockTable.Stored, in time: RowTime) throws {
      try insertion.add(
        block.figures, texts: block.texts, of: block.half, source: source,
        dayFingerprints: block.dayFingerprints, in: time)
      guard time.isCurrent else { return }
      fingerprints[block.half] = block.dayFingerprints.reduce(
        fingerprints[block.half] ?? .empty, +)
    }
    if database.isShared {
      if let days = batch.days { try BlockTable(database: database).makeRoom(for: days) }
      var division = BlockDivision(fingerprinter: try RecordFingerprinter(codesOf: database))
      let ids = BlockNumbering.ids(codes)
      try batch.forEachBlock { block in
        let stored = BlockTable.Stored(
          id: 0, half: block.half, source: source, figures: try ids.renumbered(block.figures),
          texts: block.texts, dayFingerprints: [])
        try division.add(stored, isHeld: closed.contains) {
          try insert($0, in: $1 ? held : current)
        }
      }
      try division.finish { try insert($0, in: $1 ? held : current) }
    } else {
      try forEachWholeBlock(of: batch, source: source, codes: codes, insert)
    }
    try insertion.finish()
    let table = FingerprintTable(database: database)
    for (half, sum) in fingerprints.sorted(by: { $0.key < $1.key }) { try table.add(sum, of: half) }
  }

  /// Calls `body` with the blocks as they come, taken apart where some of their days are closed.
  private func forEachWholeBlock(
    of batch: ActivityBatch, source: Int64, codes: CodeDictionary,
    _ body: (BlockTable.Stored, RowTime) throws -> Void
  ) throws {
    let fingerprinter = RecordFingerprinter(plan)
    let ids = BlockNumbering.ids(codes)
    func take(_ block: ActivityBlock, in time: RowTime) throws {
      try body(
        BlockTable.Stored(
          id: 0, half: block.half, source: source, figures: ids.renumbered(block.figures),
          texts: block.texts, dayFingerprints: .byDay(of: block, by: fingerprinter)), time)
    }
    try batch.forEachBlock { block in
      guard closed.overlaps(block.half.window) else {
        try take(block, in: current)
        return
      }
      if let part = block.part(where: closed.contains) { try take(part, in: held) }
      if let part = block.part(where: { !closed.contains($0) }) { try take(part, in: current) }
    }
  }

  /// What is summed up of a block that comes: the figures of days that aren't closed.
  func openFigures(of block: ActivityBlock) -> [PackedActivity] {
    guard closed.overlaps(block.half.window) else { return block.figures }
    let first = block.half.window.first
    return block.figures.filter { !closed.contains(first.adding(days: $0.dayOffset)) }
  }
}

extension ActivityBlock {
  /// The records of some days; `nil` when there are none.
  fileprivate func part(where isWanted: (Day) -> Bool) -> ActivityBlock? {
    let first = half.window.first
    let days = (0..<32).map { isWanted(first.adding(days: $0)) }
    if figures.allSatisfy({ days[$0.dayOffset] }) { return self }
    var records: [ActivityRecord] = []
    forEachRecord(where: { days[$0.dayOffset] }) { records.append($0) }
    return records.isEmpty ? nil : ActivityBlock(records, of: half)
  }
}
