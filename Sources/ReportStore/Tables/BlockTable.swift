import ReportModel

/// The activity records of all versions of all sources, in blocks by half-month.
///
/// Rows lie in a block as they do in memory, with the store's ids of codes in place of the plan's
/// positions; texts are compressed, and behind the rows, so that figures are read without them.
struct BlockTable {
  /// A block as it is stored.
  struct Stored {
    let id: Int64
    let half: HalfMonth
    let source: Int64
    let figures: [PackedActivity]
    /// Not read where they weren't asked for.
    let texts: [UInt8]
    let dayFingerprints: [RecordFingerprint]
  }

  let database: StoreSession
  /// Which blocks are read; not asked for where those of a source are.
  var view = RecordView.now

  // MARK: - Writing

  /// Blocks on their way into the table; what is added is there when `finish` was called.
  struct Insertion {
    private let rows: BulkInsert
    private let hasUnits: Bool
    private let packer = TextPacker()

    fileprivate init(_ database: StoreSession) throws {
      hasUnits = database.isShared
      rows = try BulkInsert(
        into: "activity_block",
        [
          "half_month", "source", "count", "is_current", "text_length", "day_fingerprints",
          "figures", "texts", "since", "until",
        ] + (hasUnits ? ["unit"] : []), database)
    }

    /// - Parameters:
    ///   - figures: at least one, with the store's ids; of one unit where blocks are divided so.
    ///   - dayFingerprints: by days since the first of the half-month, 17 of them.
    func add(
      _ figures: [PackedActivity], texts: [UInt8], of half: HalfMonth, source: Int64,
      dayFingerprints: [RecordFingerprint], in time: RowTime
    ) throws {
      var row: [BulkInsert.Value] = [
        .integer(Int64(half.number)), .integer(source), .integer(Int64(figures.count)),
        .truth(time.isCurrent), .integer(Int64(texts.count)),
        .bytes(dayFingerprints.withUnsafeBytes { Array($0) }),
        .bytes(figures.withUnsafeBytes { Array($0) }), .bytes(try packer.packed(texts)),
        .integer(time.since), .integer(time.until),
      ]
      if hasUnits { row.append(.integer(figures.first.map { Int64($0.unit) })) }
      try rows.add(row)
    }

    func finish() throws { try rows.finish() }
  }

  func insertion() throws -> Insertion { try Insertion(database) }

  /// Sees to it that blocks of some days have partitions to lie in.
  func makeRoom(for days: DayWindow) throws {
    guard case .postgres(let session) = database.engine else { return }
    let ends = [days.first, days.last].map { HalfMonth(holding: $0).number }
    let isMissing = try session.run(
      """
      SELECT bool_or(to_regclass('reports.activity_block_' || year) IS NULL)
      FROM generate_series($1::bigint / 24, $2::bigint / 24) AS year
      """, ends.map { .text(String($0)) }
    ).integer(0, 0)
    guard isMissing != 0 else { return }
    try session.locks.take(.partitions)
    _ = try session.run("SELECT reports.make_room($1, $2)", ends.map { .text(String($0)) })
  }

  func update(_ block: Place, to time: RowTime) throws {
    guard database.reach.seesAll else { return try end(block, at: time.until) }
    let update = try DirectStatement(
      database,
      """
      UPDATE activity_block SET is_current = ?, since = ?, until = ?
      WHERE half_month = ? AND id = ?
      """)
    try update.bind(time.isCurrent ? 1 : 0)
    try update.bind(time.since, at: 2)
    try update.bind(time.until, at: 3)
    try update.bind(Int64(block.half.number), at: 4)
    try update.bind(block.id, at: 5)
    try update.run()
  }

  /// Offices can't do more to a block than end it.
  private func end(_ block: Place, at entry: Int64?) throws {
    let end = try DirectStatement(database, "SELECT end_block(?, ?, ?)")
    try end.bind(Int64(block.half.number), block.id)
    try end.bind(entry, at: 3)
    try end.run()
  }

  func remove(_ block: Place) throws {
    let delete = try DirectStatement(
      database, "DELETE FROM activity_block WHERE half_month = ? AND id = ?")
    try delete.bind(Int64(block.half.number), block.id)
    try delete.run()
  }

  // MARK: - Reading

  /// When blocks count, without what is in them.
  struct Place {
    let id: Int64
    let half: HalfMonth
    let time: RowTime
  }

  /// The blocks of a source that weren't superseded.
  func places(ofSource source: Int64) throws -> [Place] {
    let select = try DirectStatement(
      database,
      """
      SELECT id, half_month, since, until FROM activity_block
      WHERE source = ? AND \(try isOpen()) ORDER BY half_month, id
      """)
    try select.bind(source)
    return try places(select)
  }

  /// The blocks of a half-month that don't follow the newest versions of their sources: those that came
  /// for a closed period and don't count, and those that were superseded and still do.
  func heldPlaces(in half: HalfMonth) throws -> [Place] {
    let select = try DirectStatement(
      database,
      """
      SELECT id, half_month, since, until FROM activity_block
      WHERE half_month = ? AND \(try isOpen())
        AND (since IS NULL OR source IN (SELECT id FROM source WHERE NOT is_current))
      ORDER BY id
      """)
    try select.bind(Int64(half.number))
    return try places(select)
  }

  /// The blocks of a half-month that weren't superseded.
  func places(in half: HalfMonth) throws -> [Place] {
    let select = try DirectStatement(
      database,
      """
      SELECT id, half_month, since, until FROM activity_block
      WHERE half_month = ? AND \(try isOpen()) ORDER BY id
      """)
    try select.bind(Int64(half.number))
    return try places(select)
  }

  /// SQL: whether a block wasn't superseded; on several nodes, leaving aside what hasn't come to be.
  private func isOpen() throws -> String {
    guard let settled = try database.entries?.settled() else { return "until IS NULL" }
    return """
      \(settled.isNotEnded) AND (since IS NULL OR \(settled.holds("since")))
      AND source IN (SELECT id FROM source)
      """
  }

  private func places(_ select: DirectStatement) throws -> [Place] {
    let settled = try database.entries?.settled()
    var places: [Place] = []
    try select.forEachRow { row in
      let time = RowTime(since: row.optionalInteger(2), until: row.optionalInteger(3))
      places.append(
        Place(id: row.integer(0), half: row.halfMonth(1), time: settled?.time(time) ?? time))
    }
    return places
  }

  /// What is in a block.
  func block(_ place: Place, hasTexts: Bool) throws -> Stored {
    let select = try DirectStatement(
      database,
      BlockTable.columns(hasTexts) + " FROM activity_block WHERE half_month = ? AND id = ?")
    try select.bind(Int64(place.half.number), place.id)
    guard let block = try select.firstRow({ try BlockTable.stored($0, hasTexts: hasTexts) }) else {
      throw Contradiction("block \(place.id)")
    }
    return block
  }

  /// The half-months in which blocks began or ceased to count after an entry of the log.
  func halfMonths(changedSince entry: Int) throws -> Set<HalfMonth> {
    let select = try DirectStatement(
      database,
      "SELECT DISTINCT half_month FROM activity_block WHERE since > ?1 OR until > ?1")
    try select.bind(Int64(entry))
    var halves: Set<HalfMonth> = []
    try select.forEachRow { halves.insert($0.halfMonth(0)) }
    return halves
  }

  /// The half-months in which records count, in order.
  func halfMonths() throws -> [HalfMonth] {
    let select = try DirectStatement(
      database,
      // By the columns of the partitions, each node answers for its own.
      database.isShared
        ? """
        SELECT half_month FROM activity_block WHERE \(try view.blockCondition(in: database))
        GROUP BY half_month, top_unit
        """
        : "SELECT DISTINCT half_month FROM activity_block WHERE \(try view.blockCondition(in: database))"
    )
    try view.bind(select)
    var halves: Set<HalfMonth> = []
    try select.forEachRow { halves.insert($0.halfMonth(0)) }
    return halves.sorted()
  }

  /// The first and the last half-month in which records count; `nil` when there are none.
  func outermostHalfMonths() throws -> ClosedRange<HalfMonth>? {
    // Two statements, since SQLite looks an end up in the index only when it is asked for alone.
    let ends = try ["min", "max"].map { end in
      let select = try DirectStatement(
        database,
        "SELECT \(end)(half_month) FROM activity_block WHERE \(try view.blockCondition(in: database))"
      )
      try view.bind(select)
      return try select.firstRow { $0.optionalInteger(0) == nil ? nil : $0.halfMonth(0) }
    }
    guard case .some(.some(let first)) = ends[0], case .some(.some(let last)) = ends[1] else {
      return nil
    }
    return first...last
  }

  /// Calls `body` with every block of a half-month that counts, in the order in which they came.
  func forEachBlock(
    in half: HalfMonth, hasTexts: Bool, _ body: (Stored) throws -> Void
  ) throws {
    let select = try DirectStatement(
      database,
      BlockTable.columns(hasTexts)
        + " FROM activity_block WHERE half_month = ?1 AND \(try view.blockCondition(in: database)) ORDER BY id"
    )
    try select.bind(Int64(half.number))
    try view.bind(select)
    try select.forEachRow { try body(BlockTable.stored($0, hasTexts: hasTexts)) }
  }

  /// Calls `body` with every block of a source, whether it counts or not, by half-month and in the order
  /// in which they came.
  func forEachBlock(
    ofSource source: Int64, hasTexts: Bool, _ body: (Stored) throws -> Void
  ) throws {
    let select = try DirectStatement(
      database,
      BlockTable.columns(hasTexts)
        + " FROM activity_block WHERE source = ? ORDER BY half_month, id")
    try select.bind(source)
    try select.forEachRow { try body(BlockTable.stored($0, hasTexts: hasTexts)) }
  }

  static func columns(_ hasTexts: Bool) -> String {
    "SELECT half_month, source, count, text_length, day_fingerprints, figures, id"
      + (hasTexts ? ", texts" : "")
  }

  static func stored(_ row: DirectStatement, hasTexts: Bool) throws -> Stored {
    let count = Int(row.integer(2))
    let figures: [PackedActivity] = try row.elements(5)
    let fingerprints: [RecordFingerprint] = try row.elements(4)
    guard figures.count == count, fingerprints.count == 17 else {
      throw Contradiction("block of \(count) records")
    }
    let texts =
      hasTexts
      ? try row.withBlob(7) { bytes throws(Contradiction) in
        try CompressedText.unpacked(bytes, length: Int(row.integer(3)))
      } : []
    return Stored(
      id: row.integer(6), half: row.halfMonth(0), source: row.integer(1), figures: figures,
      texts: texts,
      dayFingerprints: fingerprints)
  }
}

extension BlockTable.Stored {
  /// Calls `body` with every record of the block that is wanted, in order.
  ///
  /// - Parameter isWanted: what tells it by the figures, with the plan's positions, before any text is made.
  func forEachRecord(
    _ positions: BlockNumbering, where isWanted: (PackedActivity) -> Bool = { _ in true },
    _ body: (ActivityRecord) throws -> Void
  ) throws {
    var texts = ActivityTexts.Reader(texts)
    let first = half.window.first
    for figure in try positions.renumbered(figures) {
      guard isWanted(figure) else {
        guard texts.skip() else { throw Contradiction("texts of a block") }
        continue
      }
      guard let text = texts.next() else { throw Contradiction("texts of a block") }
      try body(ActivityRecord(figure, from: first, text: text))
    }
  }
}

extension [RecordFingerprint] {
  /// The fingerprints of a block by days since the first of its half-month.
  static func byDay(
    of block: ActivityBlock, by fingerprinter: RecordFingerprinter
  ) -> [RecordFingerprint] {
    if !block.dayFingerprints.isEmpty { return block.dayFingerprints }
    var days = [RecordFingerprint](repeating: .empty, count: 17)
    let first = block.half.window.first
    block.forEachRecord { record in
      let offset = record.day.days(since: first)
      days[offset] = days[offset] + fingerprinter.fingerprint(of: record)
    }
    return days
  }
}
