import ReportModel

/// Whether every block can be read, and fingerprints and sums are those of the records.
struct BlockAudit {
  private let database: StoreSession
  private let codes: CodeDictionary
  private let fingerprinter: RecordFingerprinter
  private let sources: [Int64: (name: String, isCurrent: Bool)]
  private let recount: SumRecount?
  private let closed: ClosedDays
  private let settled: SettledEntries?

  init(_ database: StoreSession, plan: Plan) throws {
    self.database = database
    codes = try CodeDictionary(plan, from: database)
    fingerprinter = try RecordFingerprinter(codesOf: database)
    var sources: [Int64: (name: String, isCurrent: Bool)] = [:]
    try DirectStatement(database, "SELECT id, name, is_current FROM source").forEachRow {
      sources[$0.integer(0)] = ($0.text(1), $0.integer(2) != 0)
    }
    self.sources = sources
    closed = try ClosingTable(database: database).closedDays()
    settled = try database.entries?.settled()
    // Sums of another plan are made anew when that one is next at hand.
    recount =
      try Derivation(database: database, plan: plan).isUpToDate
      ? try SumRecount(database: database, plan: plan, positions: BlockNumbering.positions(codes))
      : nil
  }

  func run(_ audit: inout StoreAudit) throws {
    var fingerprints: [HalfMonth: RecordFingerprint] = [:]
    var sums = recount
    // Blocks are long: ordered are their numbers alone.
    let order = try DirectStatement(
      database, "SELECT half_month, id FROM activity_block ORDER BY half_month, id")
    try order.forEachRow { row in
      guard let block = try look(at: row.integer(1), in: row.integer(0), &audit) else { return }
      let half = block.stored.half
      guard block.counts else { return }
      fingerprints[half, default: .empty] =
        fingerprints[half, default: .empty] + block.fingerprint
      try sums?.add(block.stored.figures, of: half, &audit)
    }
    try sums?.finish(&audit)
    audit.counts.sums = sums?.spanCount
    try compare(fingerprints, &audit)
  }

  /// A block that could be read.
  private struct Block {
    let stored: BlockTable.Stored
    let counts: Bool
    let fingerprint: RecordFingerprint
  }

  private func look(at id: Int64, in half: Int64, _ audit: inout StoreAudit) throws -> Block? {
    audit.counts.blocks += 1
    let select = try DirectStatement(
      database,
      BlockTable.columns(true)
        + ", is_current, since, until FROM activity_block WHERE half_month = ? AND id = ?")
    try select.bind(half, id)
    var name: String?
    func fault(_ flaw: StoreFault.BlockFlaw) {
      audit.faults.append(.block(Int(id), source: name, flaw))
    }
    do {
      return try select.firstRow { row -> Block? in
        let source = sources[row.integer(1)]
        name = source?.name
        let told = RowTime(since: row.optionalInteger(9), until: row.optionalInteger(10))
        let time = settled?.time(told) ?? told
        // What came to nothing on the coordinator is left aside until it is taken back.
        if source == nil, time != told { return nil }
        let counts = time == told ? row.integer(8) != 0 : time.isCurrent
        if source == nil { fault(.noSource) }
        let half = HalfMonth(number: Int32(truncatingIfNeeded: row.integer(0)))
        // Closed periods follow what counted then, whatever came since.
        if let source, source.isCurrent != counts,
          time.until != nil || !closed.overlaps(half.window)
        {
          fault(.counting)
        } else if time.isCurrent != counts {
          fault(.counting)
        }
        let stored = try BlockTable.stored(row, hasTexts: true)
        guard stored.half == half else { throw Contradiction("half-month") }
        audit.counts.activities += stored.figures.count
        guard let days = try days(of: stored) else {
          fault(.values)
          return nil
        }
        if days != stored.dayFingerprints { fault(.fingerprints) }
        return Block(stored: stored, counts: counts, fingerprint: days.reduce(.empty, +))
      } ?? nil
    } catch is Contradiction {
      fault(.content)
      return nil
    }
  }

  /// The fingerprints of a block's records by day, taken anew; `nil` when a record can't be.
  private func days(of block: BlockTable.Stored) throws -> [RecordFingerprint]? {
    var days = [RecordFingerprint](repeating: .empty, count: 17)
    var texts = ActivityTexts.Reader(block.texts)
    let window = block.half.window
    for figure in block.figures {
      guard let text = texts.next() else { throw Contradiction("texts of a block") }
      guard figure.dayOffset < window.length, figure.thousandths >= 0,
        figure.audience >= PackedActivity.untold, isKnown(figure)
      else { return nil }
      let day = window.first.adding(days: figure.dayOffset)
      let fingerprint = fingerprinter.fingerprint(
        of: figure, on: day.number, reference: text.reference, note: text.note)
      days[figure.dayOffset] = days[figure.dayOffset] + fingerprint
    }
    if texts.next() != nil { throw Contradiction("texts of a block") }
    return days
  }

  private func isKnown(_ figure: PackedActivity) -> Bool {
    (1..<codes.units.idCount).contains(figure.unit)
      && (1..<codes.contentAreas.idCount).contains(figure.contentArea)
      && (1..<codes.indicators.idCount).contains(figure.indicator)
      && (0..<codes.phases.idCount).contains(figure.phase)
  }

  private func compare(
    _ expected: [HalfMonth: RecordFingerprint], _ audit: inout StoreAudit
  ) throws {
    // What no longer holds is known not to.
    let stale = try StaleHalves(database: database).all()
    var rest = expected.filter { !stale.contains($0.key) }
    let kept = try FingerprintTable(database: database).byHalfMonth().filter {
      !stale.contains($0.key)
    }
    audit.counts.fingerprints = kept.count
    for (half, fingerprint) in kept.sorted(by: { $0.key < $1.key })
    where rest.removeValue(forKey: half) ?? .empty != fingerprint {
      audit.faults.append(.fingerprint(half))
    }
    for (half, fingerprint) in rest.sorted(by: { $0.key < $1.key }) where fingerprint != .empty {
      audit.faults.append(.fingerprint(half))
    }
  }
}
