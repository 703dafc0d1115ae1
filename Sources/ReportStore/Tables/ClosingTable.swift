import ReportModel

/// The versions of closed periods, and the files that they keep.
struct ClosingTable {
  let database: StoreSession

  // MARK: - Reading

  /// All versions as they stood right after an entry of the log, by period and version.
  ///
  /// - Parameter entry: `nil` is now.
  func closings(at entry: Int? = nil) throws -> [Closing] {
    let select = try DirectStatement(
      database,
      """
      SELECT period, version, first_day, last_day, entry, reason, program, plan, reopened,
        (SELECT moment FROM log WHERE log.number = closing.entry)
      FROM closing WHERE entry <= ? ORDER BY period, version
      """)
    try select.bind(entry.map { Int64($0) } ?? .max, at: 1)
    var closings: [Closing] = []
    try select.forEachRow { row in
      let reopened = row.optionalInteger(8).map { Int($0) }
      closings.append(
        try ClosingTable.closing(
          row,
          state: reopened.flatMap { $0 <= entry ?? .max ? .reopened(entry: $0) : nil } ?? .current
        ))
    }
    return closings.enumerated().map { place, closing in
      let next = place + 1
      guard closings.indices.contains(next), closings[next].period == closing.period,
        closing.state == .current
      else { return closing }
      return closing.replaced(by: closings[next].version)
    }
  }

  /// The days of the periods that are closed now.
  func closedDays() throws -> ClosedDays {
    let select = try DirectStatement(
      database, "SELECT first_day, last_day FROM closing WHERE is_current ORDER BY entry")
    var windows: [DayWindow] = []
    try select.forEachRow { row in
      guard let window = DayWindow(first: row.day(0), last: row.day(1)) else {
        throw Contradiction("days of a closed period")
      }
      windows.append(window)
    }
    return ClosedDays(windows)
  }

  /// The files that a version keeps, by path.
  func files(of entry: Int) throws -> [KeptFile] {
    let select = try DirectStatement(
      database,
      """
      SELECT path, length, content, kept_file.digest FROM closing_file
      JOIN kept_file ON kept_file.digest = closing_file.digest
      WHERE closing = ? ORDER BY path
      """)
    try select.bind(Int64(entry))
    var files: [KeptFile] = []
    try select.forEachRow { row in
      let bytes = try row.withBlob(2) { bytes throws(Contradiction) in
        try CompressedText.unpacked(bytes, length: Int(row.integer(1)))
      }
      guard SHA256.hexadecimal(of: bytes) == row.text(3) else {
        throw Contradiction("kept file \(row.text(0))")
      }
      files.append(KeptFile(path: row.text(0), bytes: bytes))
    }
    return files
  }

  private static func closing(_ row: DirectStatement, state: Closing.State) throws -> Closing {
    guard let period = ReportingPeriod(code: row.text(0)),
      let window = DayWindow(first: row.day(2), last: row.day(3))
    else { throw Contradiction("closed period \(row.text(0))") }
    return Closing(
      period: period, version: Int(row.integer(1)), window: window, entry: Int(row.integer(4)),
      moment: Moment(seconds: row.integer(9)), reason: row.optionalText(5), state: state,
      program: row.text(6), planFingerprint: row.text(7))
  }

  // MARK: - Writing

  /// Notes a version as the one that counts.
  func insert(_ closing: Closing, files: [KeptFile]) throws {
    try end(closing.period, reopened: nil)
    let insert = try DirectStatement(
      database,
      """
      INSERT INTO closing (entry, period, version, first_day, last_day, is_current, reason, program,
        plan)
      VALUES (?, ?, ?, ?, ?, TRUE, ?, ?, ?)
      """)
    try insert.bind(Int64(closing.entry), at: 1)
    try insert.bind(closing.period.code, at: 2)
    try insert.bind(Int64(closing.version), at: 3)
    try insert.bind(Int64(closing.window.first.number), at: 4)
    try insert.bind(Int64(closing.window.last.number), at: 5)
    try insert.bind(closing.reason, at: 6)
    try insert.bind(closing.program, at: 7)
    try insert.bind(closing.planFingerprint, at: 8)
    try insert.run()
    for file in files { try keep(file, of: closing.entry) }
  }

  /// Ends the version that counts.
  func end(_ period: ReportingPeriod, reopened entry: Int64?) throws {
    let update = try DirectStatement(
      database,
      "UPDATE closing SET is_current = FALSE, reopened = ? WHERE period = ? AND is_current")
    try update.bind(entry, at: 1)
    try update.bind(period.code, at: 2)
    try update.run()
  }

  private func keep(_ file: KeptFile, of entry: Int) throws {
    let digest = SHA256.hexadecimal(of: file.bytes)
    let insert = try DirectStatement(
      database,
      """
      INSERT INTO kept_file (digest, length, content) VALUES (?, ?, ?)
      ON CONFLICT (digest) DO NOTHING
      """)
    try insert.bind(digest, at: 1)
    try insert.bind(Int64(file.bytes.count), at: 2)
    try insert.bind(blob: CompressedText.packed(file.bytes), at: 3)
    try insert.run()
    let link = try DirectStatement(
      database, "INSERT INTO closing_file (closing, path, digest) VALUES (?, ?, ?)")
    try link.bind(Int64(entry), at: 1)
    try link.bind(file.path, at: 2)
    try link.bind(digest, at: 3)
    try link.run()
  }
}

extension Closing {
  fileprivate func replaced(by version: Int) -> Closing {
    Closing(
      period: period, version: self.version, window: window, entry: entry, moment: moment,
      reason: reason, state: .replaced(by: version), program: program,
      planFingerprint: planFingerprint)
  }
}
