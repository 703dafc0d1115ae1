import GRDB
import ReportModel

/// The sources and their versions; the newest version of a name is the one that counts.
struct SourceTable {
  /// What is needed of the version that a delivery supersedes.
  struct Version {
    let id: Int64
    let version: Int64
    let records: Int
  }

  let database: Database

  /// Name of the source whose counting version has these bytes.
  func currentName(digest: String) throws -> String? {
    let select = try DirectStatement(
      database, "SELECT name FROM source WHERE digest = ? AND is_current ORDER BY name LIMIT 1")
    try select.bind(digest, at: 1)
    return try select.firstRow { $0.text(0) }
  }

  func current(named name: String) throws -> Version? {
    let select = try DirectStatement(
      database, "SELECT id, version, records FROM source WHERE name = ? AND is_current")
    try select.bind(name, at: 1)
    return try select.firstRow { row in
      Version(id: row.integer(0), version: row.integer(1), records: Int(row.integer(2)))
    }
  }

  func supersede(_ version: Version) throws {
    let update = try DirectStatement(database, "UPDATE source SET is_current = 0 WHERE id = ?")
    try update.bind(version.id)
    try update.run()
  }

  /// Notes a delivery as the version that counts, and gives its id.
  func insert(_ delivery: SourceDelivery, version: Int64) throws -> Int64 {
    let insert = try DirectStatement(
      database,
      """
      INSERT INTO source (name, version, kind, digest, records, imported_on, is_current)
      VALUES (?, ?, ?, ?, ?, ?, 1)
      """)
    try insert.bind(delivery.source, at: 1)
    try insert.bind(version, at: 2)
    try insert.bind(SourceTable.text(of: delivery.records.map(\.kind)), at: 3)
    try insert.bind(delivery.digest, at: 4)
    try insert.bind(Int64(delivery.recordCount), at: 5)
    try insert.bind(delivery.importedOn.map { Int64($0.number) }, at: 6)
    try insert.run()
    return database.lastInsertedRowID
  }

  func name(of id: Int64) throws -> String {
    let select = try DirectStatement(database, "SELECT name FROM source WHERE id = ?")
    try select.bind(id)
    guard let name = try select.firstRow({ $0.text(0) }) else {
      throw Contradiction("source \(id)")
    }
    return name
  }

  /// All that count, in order of name.
  func summaries() throws -> [SourceSummary] {
    let select = try DirectStatement(
      database,
      "SELECT name, kind, digest, version, records, imported_on FROM source WHERE is_current")
    var summaries: [SourceSummary] = []
    try select.forEachRow { row in
      summaries.append(
        SourceSummary(
          name: row.text(0), kinds: try kinds(row.text(1)), digest: row.text(2),
          version: Int(row.integer(3)), recordCount: Int(row.integer(4)),
          importedOn: row.optionalDay(5)))
    }
    // By Swift's order of text, as everywhere; SQLite's differs from it.
    return summaries.sorted { $0.name < $1.name }
  }

  /// Kinds in one column: `activities`, `activities+completions`.
  private static func text(of kinds: [RecordKind]) -> String {
    RecordKind.allCases.filter(kinds.contains).map(\.rawValue).joined(separator: "+")
  }

  private func kinds(_ text: String) throws -> [RecordKind] {
    try text.split(separator: "+").map { word in
      guard let kind = RecordKind(rawValue: String(word)) else {
        throw Contradiction("kind \(text)")
      }
      return kind
    }
  }
}
