import GRDB
import ReportModel

/// Fingerprints of the activities that count, by half-month; and of each source by itself.
struct FingerprintTable {
  let database: Database

  /// Adds the fingerprints of a source's records.
  func add(_ fingerprints: [HalfMonth: RecordFingerprint], source: Int64) throws {
    let insert = try DirectStatement(
      database,
      "INSERT INTO source_fingerprint (source, half_month, high, low) VALUES (?, ?, ?, ?)")
    for (half, fingerprint) in fingerprints {
      try insert.bind(
        source, Int64(half.number), Int64(bitPattern: fingerprint.high),
        Int64(bitPattern: fingerprint.low))
      try insert.run()
      try change(half) { $0 + fingerprint }
    }
  }

  /// Takes the fingerprints of a source away, and tells in which half-months it had records.
  func supersede(source: Int64) throws -> [HalfMonth] {
    let select = try DirectStatement(
      database,
      """
      SELECT high, low, half_month FROM source_fingerprint WHERE source = ? ORDER BY half_month
      """)
    try select.bind(source)
    var held: [(half: HalfMonth, fingerprint: RecordFingerprint)] = []
    try select.forEachRow { row in
      held.append((row.halfMonth(2), row.fingerprint))
    }
    for (half, fingerprint) in held { try change(half) { $0 - fingerprint } }
    return held.map(\.half)
  }

  /// The half-months in which a source has or had records.
  func halfMonths(ofSource source: Int64) throws -> [HalfMonth] {
    let select = try DirectStatement(
      database, "SELECT half_month FROM source_fingerprint WHERE source = ? ORDER BY half_month")
    try select.bind(source)
    var halves: [HalfMonth] = []
    try select.forEachRow { halves.append($0.halfMonth(0)) }
    return halves
  }

  /// Sum over all half-months before one.
  func sum(before half: HalfMonth) throws -> RecordFingerprint {
    let select = try DirectStatement(
      database, "SELECT high, low FROM fingerprint WHERE half_month < ?")
    try select.bind(Int64(half.number))
    var sum = RecordFingerprint.empty
    try select.forEachRow { sum = sum + $0.fingerprint }
    return sum
  }

  private func change(
    _ half: HalfMonth, by change: (RecordFingerprint) -> RecordFingerprint
  ) throws {
    let select = try DirectStatement(
      database, "SELECT high, low FROM fingerprint WHERE half_month = ?")
    try select.bind(Int64(half.number))
    let changed = change(try select.firstRow(\.fingerprint) ?? .empty)
    let replace = try DirectStatement(
      database, "INSERT OR REPLACE INTO fingerprint (half_month, high, low) VALUES (?, ?, ?)")
    try replace.bind(
      Int64(half.number), Int64(bitPattern: changed.high), Int64(bitPattern: changed.low))
    try replace.run()
  }
}

extension DirectStatement {
  /// The first two columns as a fingerprint; SQLite has no unsigned integers.
  fileprivate var fingerprint: RecordFingerprint {
    RecordFingerprint(
      high: UInt64(bitPattern: integer(0)), low: UInt64(bitPattern: integer(1)))
  }
}
