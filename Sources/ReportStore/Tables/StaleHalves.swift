import ReportModel

/// The half-months of a shared database whose sums no longer hold: records were ended there beside others that came, or
/// offices, which may not read or write sums and fingerprints, have added some.
///
/// Until they are made anew by who sees all, figures of these half-months come from the records.
struct StaleHalves {
  let database: StoreSession

  /// Of who sees all; offices use no sums in the first place.
  func all() throws -> Set<HalfMonth> {
    guard database.isShared, database.reach.seesAll else { return [] }
    var halves: Set<HalfMonth> = []
    try DirectStatement(database, "SELECT DISTINCT half_month FROM stale_half")
      .forEachRow { halves.insert($0.halfMonth(0)) }
    return halves
  }

  /// Notes half-months, in the transaction that changes their records.
  func add(_ halves: Set<HalfMonth>) throws {
    guard !halves.isEmpty else { return }
    let list = halves.sorted().map { "\($0.number)" }.joined(separator: ",")
    let forget = try DirectStatement(database, "SELECT forget_sums(?::TEXT::BIGINT[])")
    try forget.bind("{\(list)}", at: 1)
    try forget.run()
  }

  /// Takes out all that is seen, and makes fingerprints anew.
  ///
  /// - Returns: the half-months, whose sums the caller makes anew.
  func takeOut() throws -> [HalfMonth] {
    var rows: [(id: Int64, half: HalfMonth)] = []
    try DirectStatement(database, "SELECT id, half_month FROM stale_half").forEachRow { row in
      rows.append((row.integer(0), row.halfMonth(1)))
    }
    // These rows alone: others may come meanwhile.
    let delete = try DirectStatement(database, "DELETE FROM stale_half WHERE id = ?")
    for row in rows {
      try delete.bind(row.id)
      try delete.run()
    }
    let halves = Set(rows.map(\.half)).sorted()
    for half in halves {
      var sum = RecordFingerprint.empty
      try BlockTable(database: database).forEachBlock(in: half, hasTexts: false) {
        sum = $0.dayFingerprints.reduce(sum, +)
      }
      try FingerprintTable(database: database).replace(half, by: sum)
    }
    return halves
  }
}
