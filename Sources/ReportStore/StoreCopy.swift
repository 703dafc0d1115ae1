public import ReportModel

/// Copies a store into an empty one of the same or another kind, with all versions of all sources, closed periods
/// and the log, entry by entry.
public struct StoreCopy {
  /// How much was copied.
  public struct Contents: Sendable, Hashable {
    public internal(set) var versions = 0
    public internal(set) var activities = 0
    public internal(set) var logEntries = 0
  }

  private let source: StoreAddress
  private let target: StoreAddress
  private let patience: StorePatience

  public init(
    from source: StoreAddress, to target: StoreAddress, patience: StorePatience = StorePatience()
  ) {
    self.source = source
    self.target = target
    self.patience = patience
  }

  /// The target holds anything already.
  public struct TargetNotEmpty: Error {
    public let name: String
  }

  /// Copies all in one transaction of the target.
  ///
  /// - Parameter plan: by whose tree a server divides records; units that it doesn't know stand for themselves.
  /// - Throws: `StoreError`, `TargetNotEmpty`; the target holds nothing then.
  public func run(_ plan: Plan) throws -> Contents {
    let source = try self.source.open(.untouched, patience: patience)
    let target = try self.target.open(.createIfMissing, patience: patience)
    try target.migrate()
    let isEmpty = try target.read { session in
      try ["log", "source", "code", "activity_block"].allSatisfy { table in
        try DirectStatement(session, "SELECT count(*) FROM \(table)")
          .firstRow { $0.integer(0) } == 0
      }
    }
    guard isEmpty else { throw TargetNotEmpty(name: target.name) }
    let contents = try source.read { source in
      try source.requireAll()
      return try target.write { target in
        try Transfer(from: source, to: target).run(plan)
      }
    }
    // Sums are made anew, once, from the records.
    _ = try DatabaseStore(address: self.target, plan: plan, patience: patience)
    return contents
  }
}

/// One copying, table by table.
private struct Transfer {
  private let source: StoreSession
  private let target: StoreSession

  init(from source: StoreSession, to target: StoreSession) {
    self.source = source
    self.target = target
  }

  private enum Kind {
    case integer, truth, text, bytes
  }

  /// The tables whose rows are the same in every kind of store.
  private static let tables: [(name: String, columns: [(String, Kind)])] = [
    ("code", [("kind", .integer), ("id", .integer), ("code", .text)]),
    (
      "source",
      [
        ("id", .integer), ("name", .text), ("version", .integer), ("kind", .text),
        ("digest", .text), ("records", .integer), ("imported_on", .integer),
        ("is_current", .truth), ("number", .integer), ("told_of", .integer), ("units", .integer),
        ("first_day", .integer), ("last_day", .integer), ("first_period", .text),
        ("last_period", .text), ("withdrawn_on", .integer), ("withdrawal_reason", .text),
        ("since", .integer), ("until", .integer),
      ]
    ),
    (
      "completion",
      [
        ("source", .integer), ("ordinal", .integer), ("row", .integer), ("task", .integer),
        ("unit", .integer), ("reported_on", .integer), ("percent", .integer),
        ("completed_on", .integer), ("reference", .text), ("note", .text), ("since", .integer),
        ("until", .integer),
      ]
    ),
    (
      "receipt",
      [
        ("source", .integer), ("ordinal", .integer), ("row", .integer), ("unit", .integer),
        ("period", .text), ("received_on", .integer), ("nothing_to_report", .integer),
        ("reference", .text), ("note", .text), ("since", .integer), ("until", .integer),
      ]
    ),
    (
      "closing",
      [
        ("entry", .integer), ("period", .text), ("version", .integer), ("first_day", .integer),
        ("last_day", .integer), ("is_current", .truth), ("reopened", .integer), ("reason", .text),
        ("program", .text), ("plan", .text),
      ]
    ),
    ("kept_file", [("digest", .text), ("length", .integer), ("content", .bytes)]),
    ("closing_file", [("closing", .integer), ("path", .text), ("digest", .text)]),
  ]

  func run(_ plan: Plan) throws -> StoreCopy.Contents {
    let entries = try copyLog()
    try copyFingerprints()
    var counts: [String: Int] = [:]
    for table in Transfer.tables {
      counts[table.name] = try copy(table.name, table.columns)
    }
    try placeUnits(plan)
    let activities = try copyBlocks()
    if case .postgres(let session) = target.engine {
      try session.execute("SELECT reports.own_sources()")
      for (sequence, highest) in [
        ("source_id_seq", "max(id) FROM source"), ("submission_number", "max(number) FROM source"),
        ("log_number", "max(number) FROM log"),
      ] {
        try session.execute(
          "SELECT setval('\(sequence)', highest) FROM "
            + "(SELECT \(highest)) AS found (highest) WHERE highest IS NOT NULL")
      }
    }
    return StoreCopy.Contents(
      versions: counts["source"] ?? 0, activities: activities, logEntries: entries)
  }

  private func copy(_ table: String, _ columns: [(String, Kind)]) throws -> Int {
    let names = columns.map(\.0)
    let rows = try BulkInsert(into: table, names, target)
    var count = 0
    try DirectStatement(source, "SELECT \(names.joined(separator: ", ")) FROM \(table)")
      .forEachRow { row in
        count += 1
        try rows.add(
          columns.enumerated().map { place, column in
            let index = Int32(place)
            return switch column.1 {
            case .integer: .integer(row.optionalInteger(index))
            case .truth: .truth(row.integer(index) != 0)
            case .text: .text(row.optionalText(index))
            case .bytes: .bytes(row.withBlob(index) { Array($0) })
            }
          })
      }
    try rows.finish()
    return count
  }

  /// Entries keep their numbers and their order.
  private func copyLog() throws -> Int {
    let entries = try LogTable(database: source).entries()
    let rows = try BulkInsert(
      into: "log", ["number", "moment", "author", "action", "detail", "hash", "place"], target)
    for (place, entry) in entries.enumerated() {
      try rows.add([
        .integer(Int64(entry.number)), .integer(entry.author.moment.seconds),
        .text(entry.author.name), .text(entry.action.rawValue),
        .text(try LogTable.text(of: entry.detail)), .text(entry.hash),
        .integer(Int64(place) + 1),
      ])
    }
    try rows.finish()
    return entries.count
  }

  private func copyFingerprints() throws {
    let from = FingerprintTable(database: source)
    let to = FingerprintTable(database: target)
    for (half, sum) in try from.byHalfMonth().sorted(by: { $0.key < $1.key }) {
      try to.add(sum, of: half)
    }
    try to.keep(from.digests())
  }

  private func placeUnits(_ plan: Plan) throws {
    guard target.isShared else { return }
    try UnitPlaces(session: target).assign(plan, CodeDictionary(plan, from: target))
    try DirectStatement(
      target,
      """
      INSERT INTO unit_place (unit, top_unit) SELECT id, id FROM code WHERE kind = 1
      ON CONFLICT (unit) DO NOTHING
      """
    ).run()
  }

  /// Blocks of several units are divided on their way to a server; those of one are taken as they are.
  private func copyBlocks() throws -> Int {
    let table = BlockTable(database: target)
    let insertion = try table.insertion()
    var division = BlockDivision(fingerprinter: try RecordFingerprinter(codesOf: source))
    // As closing periods takes blocks apart.
    let closed = try ClosingTable(database: source).closedDays()
    var count = 0
    let ends = try DirectStatement(
      source, "SELECT min(half_month), max(half_month) FROM activity_block"
    ).firstRow { $0.optionalInteger(0) == nil ? nil : $0.halfMonth(0)...$0.halfMonth(1) }
    guard case .some(.some(let halves)) = ends else { return 0 }
    try table.makeRoom(for: halves.lowerBound.window.union(halves.upperBound.window))
    let order = try DirectStatement(
      source,
      "SELECT id, half_month, since, until FROM activity_block ORDER BY source, half_month, id")
    try order.forEachRow { row in
      let time = RowTime(since: row.optionalInteger(2), until: row.optionalInteger(3))
      let place = BlockTable.Place(id: row.integer(0), half: row.halfMonth(1), time: time)
      let block = try BlockTable(database: source).block(place, hasTexts: true)
      count += block.figures.count
      func insert(_ part: BlockTable.Stored, _: Bool) throws {
        try insertion.add(
          part.figures, texts: part.texts, of: part.half, source: part.source,
          dayFingerprints: part.dayFingerprints, in: time)
      }
      if target.isShared {
        try division.add(block, isHeld: closed.contains, insert)
        try division.finish(insert)
      } else {
        try insert(block, false)
      }
    }
    try insertion.finish()
    return count
  }
}
