import ReportModel

/// Fingerprints of the activities that count, by half-month.
struct FingerprintTable {
  let database: StoreSession

  func add(_ fingerprint: RecordFingerprint, of half: HalfMonth) throws {
    try change(half) { $0 + fingerprint }
  }

  func remove(_ fingerprint: RecordFingerprint, of half: HalfMonth) throws {
    try change(half) { $0 - fingerprint }
  }

  /// Sum over all half-months before one, but for some.
  func sum(before half: HalfMonth, without left: Set<HalfMonth>) throws -> RecordFingerprint {
    let select = try DirectStatement(
      database, "SELECT high, low, half_month FROM fingerprint WHERE half_month < ?")
    try select.bind(Int64(half.number))
    var sum = RecordFingerprint.empty
    try select.forEachRow { row in
      if !left.contains(row.halfMonth(2)) { sum = sum + row.fingerprint }
    }
    return sum
  }

  /// In a shared database: puts what was taken anew in the place of all parts.
  func replace(_ half: HalfMonth, by fingerprint: RecordFingerprint) throws {
    let delete = try DirectStatement(database, "DELETE FROM fingerprint WHERE half_month = ?")
    try delete.bind(Int64(half.number))
    try delete.run()
    try append(fingerprint, of: half)
  }

  /// Digests of the records of half-months, as far as they are kept.
  func digests() throws -> [HalfMonth: String] {
    guard database.reach.seesAll else { return [:] }
    if database.isShared { return try validDigests() }
    let select = try DirectStatement(
      database, "SELECT half_month, digest FROM fingerprint WHERE digest IS NOT NULL")
    var digests: [HalfMonth: String] = [:]
    try select.forEachRow { digests[$0.halfMonth(0)] = $0.text(1) }
    return digests
  }

  /// Keeps digests until records of their half-months come or go.
  func keep(_ digests: [HalfMonth: String]) throws {
    guard database.reach.seesAll else { return }
    if database.isShared { return try keepWithFingerprints(digests) }
    let update = try DirectStatement(
      database, "UPDATE fingerprint SET digest = ? WHERE half_month = ?")
    for (half, digest) in digests {
      try update.bind(digest, at: 1)
      try update.bind(Int64(half.number), at: 2)
      try update.run()
    }
  }

  /// The fingerprint of each half-month with records.
  func byHalfMonth() throws -> [HalfMonth: RecordFingerprint] {
    var sums: [HalfMonth: RecordFingerprint] = [:]
    try DirectStatement(database, "SELECT high, low, half_month FROM fingerprint").forEachRow {
      sums[$0.halfMonth(2)] = (sums[$0.halfMonth(2)] ?? .empty) + $0.fingerprint
    }
    return sums
  }

  /// Of a shared database: the digests that were taken of the records as they are.
  private func validDigests() throws -> [HalfMonth: String] {
    let sums = try validSums()
    let select = try DirectStatement(
      database, "SELECT high, low, half_month, digest FROM record_digest")
    var digests: [HalfMonth: String] = [:]
    try select.forEachRow { row in
      if sums[row.halfMonth(2)] == row.fingerprint { digests[row.halfMonth(2)] = row.text(3) }
    }
    return digests
  }

  /// But for those that no longer hold.
  private func validSums() throws -> [HalfMonth: RecordFingerprint] {
    let stale = try StaleHalves(database: database).all()
    return try byHalfMonth().filter { !stale.contains($0.key) }
  }

  private func keepWithFingerprints(_ digests: [HalfMonth: String]) throws {
    let sums = try validSums()
    let replace = try DirectStatement(
      database,
      """
      INSERT INTO record_digest (half_month, high, low, digest) VALUES (?, ?, ?, ?)
      ON CONFLICT (half_month)
      DO UPDATE SET high = excluded.high, low = excluded.low, digest = excluded.digest
      """)
    for (half, digest) in digests.sorted(by: { $0.key < $1.key }) {
      guard let sum = sums[half] else { continue }
      try replace.bind(
        Int64(half.number), Int64(bitPattern: sum.high), Int64(bitPattern: sum.low))
      try replace.bind(digest, at: 4)
      try replace.run()
    }
  }

  /// A digest of before goes with the row.
  private func change(
    _ half: HalfMonth, by change: (RecordFingerprint) -> RecordFingerprint
  ) throws {
    if database.isShared {
      // Offices note half-months as stale instead.
      return database.reach.seesAll ? try append(change(.empty), of: half) : ()
    }
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

extension FingerprintTable {
  private func append(_ part: RecordFingerprint, of half: HalfMonth) throws {
    let insert = try DirectStatement(
      database, "INSERT INTO fingerprint (half_month, high, low) VALUES (?, ?, ?)")
    try insert.bind(
      Int64(half.number), Int64(bitPattern: part.high), Int64(bitPattern: part.low))
    try insert.run()
  }
}

extension DirectStatement {
  /// The first two columns as a fingerprint; SQLite has no unsigned integers.
  fileprivate var fingerprint: RecordFingerprint {
    RecordFingerprint(
      high: UInt64(bitPattern: integer(0)), low: UInt64(bitPattern: integer(1)))
  }
}
