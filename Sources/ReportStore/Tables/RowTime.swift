import ReportModel

/// Since and until which entry of the log rows count.
struct RowTime: Hashable {
  /// `nil` as long as the rows are held for a closed period.
  let since: Int64?
  /// `nil` as long as they weren't superseded.
  let until: Int64?

  var isCurrent: Bool { since != nil && until == nil }

  /// The same up to an entry.
  func ending(at entry: Int64) -> RowTime { RowTime(since: since, until: entry) }
}

/// The days whose records are to follow the newest versions of their sources again: those of a period
/// that is amended or opened, but not those that another closed period holds.
struct FollowedDays {
  let window: DayWindow
  let except: ClosedDays

  func contains(_ day: Day) -> Bool { window.contains(day) && !except.contains(day) }

  /// Whether all days of a window are among them.
  func contains(_ days: DayWindow) -> Bool {
    window.contains(days) && !except.contains(days)
  }
}

/// Lets single records begin and cease to count, in a table that has a row for each.
struct RowTimes {
  enum Bound: String {
    case since
    case until
  }

  let database: StoreSession
  let table: String
  /// Number of the entry of the log.
  let entry: Int64

  /// Sets a bound of those rows of a query that are meant.
  ///
  /// - Parameter select: gives source and ordinal first.
  func set(
    _ bound: Bound, in select: DirectStatement, where isMeant: (DirectStatement) throws -> Bool
  ) throws {
    var rows: [(source: Int64, ordinal: Int64)] = []
    try select.forEachRow { row in
      if try isMeant(row) { rows.append((row.integer(0), row.integer(1))) }
    }
    let update = try DirectStatement(
      database, "UPDATE \(table) SET \(bound.rawValue) = ? WHERE source = ? AND ordinal = ?")
    for row in rows {
      try update.bind(entry, row.source, row.ordinal)
      try update.run()
    }
  }

  /// Rows of a source that weren't superseded.
  static let ofSource = "source = ? AND until IS NULL"
  /// Rows that were superseded and count all the same.
  static let superseded = """
    since IS NOT NULL AND until IS NULL AND source IN (SELECT id FROM source WHERE NOT is_current)
    """
  /// Rows that came for a closed period and don't count.
  static let held = "since IS NULL AND until IS NULL"
}
