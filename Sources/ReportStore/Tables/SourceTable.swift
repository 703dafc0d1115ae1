import ReportModel

/// The sources and their versions; the newest version of a name is the one that counts.
struct SourceTable {
  /// What is needed of the version that a delivery supersedes.
  struct Version {
    let id: Int64
    let version: Int64
    let records: Int
    /// Of the submission; `nil` for what merely tells of another.
    let number: Int64?
  }

  let database: StoreSession
  var view = RecordView.now

  /// Name of the source whose counting version has these bytes.
  func currentName(digest: String) throws -> String? {
    let select = try DirectStatement(
      database,
      // An office is told of the same bytes also when the compiling office has imported them.
      database.isShared
        ? "SELECT source_of_digest(?)"
        : "SELECT name FROM source WHERE digest = ? AND is_current ORDER BY name LIMIT 1")
    try select.bind(digest, at: 1)
    return try select.firstRow { $0.optionalText(0) } ?? nil
  }

  func current(named name: String) throws -> Version? {
    let select = try DirectStatement(
      database, "SELECT id, version, records, number FROM source WHERE name = ? AND is_current")
    try select.bind(name, at: 1)
    return try select.firstRow { row in
      Version(
        id: row.integer(0), version: row.integer(1), records: Int(row.integer(2)),
        number: row.optionalInteger(3))
    }
  }

  /// The version of a name that came last, whether it counts or not; 0 when there is none.
  func lastVersion(named name: String) throws -> Int64 {
    let select = try DirectStatement(database, "SELECT max(version) FROM source WHERE name = ?")
    try select.bind(name, at: 1)
    return try select.firstRow { $0.integer(0) } ?? 0
  }

  func supersede(_ version: Version, at entry: Int64) throws {
    let update = try DirectStatement(
      database, "UPDATE source SET is_current = FALSE, until = ? WHERE id = ?")
    try update.bind(entry, version.id)
    try update.run()
  }

  /// Notes a delivery as the version that counts, and gives its id.
  ///
  /// - Parameters:
  ///   - subject: number of the submission of which it tells, if it is none of its own.
  ///   - owner: in a shared database the unit whose offices see it; `nil` when only who sees all does.
  func insert(
    _ delivery: SourceDelivery, version: Int64, subject: Int64?, extent: RecordExtent,
    owner: Int64?, at entry: Int64
  ) throws -> Int64 {
    let insert = try DirectStatement(
      database,
      """
      INSERT INTO source (name, version, kind, digest, records, imported_on, is_current,
        number, told_of, units, first_day, last_day, first_period, last_period,
        since\(database.isShared ? ", owner" : ""))
      VALUES (?, ?, ?, ?, ?, ?, TRUE, ?, ?, ?, ?, ?, ?, ?, ?\(database.isShared ? ", ?" : ""))
      RETURNING id
      """)
    try insert.bind(delivery.source, at: 1)
    try insert.bind(version, at: 2)
    try insert.bind(SourceTable.text(of: delivery.records.map(\.kind)), at: 3)
    try insert.bind(delivery.digest, at: 4)
    try insert.bind(Int64(delivery.recordCount), at: 5)
    try insert.bind(delivery.importedOn.map { Int64($0.number) }, at: 6)
    try insert.bind(subject == nil ? try nextNumber() : nil, at: 7)
    try insert.bind(subject, at: 8)
    try insert.bind(Int64(extent.unitCount), at: 9)
    try insert.bind(extent.days.map { Int64($0.first.number) }, at: 10)
    try insert.bind(extent.days.map { Int64($0.last.number) }, at: 11)
    try insert.bind(extent.periods?.first.code, at: 12)
    try insert.bind(extent.periods?.last.code, at: 13)
    try insert.bind(entry, at: 14)
    if database.isShared { try insert.bind(owner, at: 15) }
    guard let id = try insert.firstRow({ $0.integer(0) }) else {
      throw Contradiction("source \(delivery.source)")
    }
    return id
  }

  private func nextNumber() throws -> Int64 {
    if database.isShared {
      return try DirectStatement(database, "SELECT nextval('submission_number')")
        .firstRow { $0.integer(0) } ?? 0
    }
    let select = try DirectStatement(database, "SELECT max(number) FROM source")
    return (try select.firstRow { $0.integer(0) } ?? 0) + 1
  }

  func kinds(of id: Int64) throws -> [RecordKind]? {
    let select = try DirectStatement(database, "SELECT kind FROM source WHERE id = ?")
    try select.bind(id)
    return try select.firstRow { try SourceTable.kinds($0.text(0)) }
  }

  /// The days of a version's records.
  func days(of id: Int64) throws -> DayWindow? {
    let select = try DirectStatement(
      database, "SELECT first_day, last_day FROM source WHERE id = ?")
    try select.bind(id)
    return try select.firstRow { row in
      row.optionalDay(0).flatMap { first in
        row.optionalDay(1).flatMap { DayWindow(first: first, last: $0) }
      }
    } ?? nil
  }

  func name(of id: Int64) throws -> String {
    let select = try DirectStatement(
      database,
      // What holds records of an office's units beside others' isn't the office's source.
      database.reach.seesAll
        ? "SELECT name FROM source WHERE id = ?" : "SELECT source_name(?)")
    try select.bind(id)
    guard let name = try select.firstRow({ $0.optionalText(0) }) ?? nil else {
      throw Contradiction("source \(id)")
    }
    return name
  }

  /// All that count, in order of name.
  func summaries() throws -> [SourceSummary] {
    let select = try DirectStatement(
      database,
      """
      SELECT name, kind, digest, version, records, imported_on FROM source
      WHERE \(view.sourceCondition)
      """)
    try view.bind(select)
    var summaries: [SourceSummary] = []
    try select.forEachRow { row in
      summaries.append(
        SourceSummary(
          name: row.text(0), kinds: try SourceTable.kinds(row.text(1)), digest: row.text(2),
          version: Int(row.integer(3)), recordCount: Int(row.integer(4)),
          importedOn: row.optionalDay(5)))
    }
    // By Swift's order of text, as everywhere; SQLite's differs from it.
    return summaries.sorted { ($0.name, $0.version) < ($1.name, $1.version) }
  }

  /// Kinds in one column: `activities`, `activities+completions`.
  private static func text(of kinds: [RecordKind]) -> String {
    RecordKind.allCases.filter(kinds.contains).map(\.rawValue).joined(separator: "+")
  }

  static func kinds(_ text: String) throws -> [RecordKind] {
    try text.split(separator: "+").map { word in
      guard let kind = RecordKind(rawValue: String(word)) else {
        throw Contradiction("kind \(text)")
      }
      return kind
    }
  }
}
