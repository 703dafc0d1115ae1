public import ReportModel

extension DatabaseStore {
  /// SHA-256 of all records that count up to a day, in hexadecimal digits; it depends on them alone.
  ///
  /// Digests of half-months are kept with their fingerprints until records of theirs come or go.
  public func recordDigest(through day: Day) throws -> String? {
    let day = min(day, view.lastDay ?? day)
    let view = RecordView(entry: view.entry, lastDay: day)
    // The digests that are kept are those of what counts now.
    guard view.entry == nil else {
      return try connection.read { database in
        var halves: [HalfMonth: String] = [:]
        return try ClosingSeal.digest(
          ofRecordsIn: view, database, plan.calendar, halves: &halves)
      }
    }
    let (digest, halves, known, entry) = try connection.read { database in
      let known = try FingerprintTable(database: database).digests()
      var halves = known
      let digest = try ClosingSeal.digest(
        ofRecordsIn: view, database, plan.calendar, halves: &halves)
      return (digest, halves, known, try LogTable(database: database).last()?.number)
    }
    keep(halves.filter { known[$0.key] == nil }, asOf: entry)
    return digest
  }

  /// Keeps digests for the next time, unless something was written since or nothing can be.
  private func keep(_ digests: [HalfMonth: String], asOf entry: Int?) {
    guard !digests.isEmpty else { return }
    try? connection.write(.deliveries([])) { database in
      guard try LogTable(database: database).last()?.number == entry else { return }
      try FingerprintTable(database: database).keep(digests)
    }
  }
}
