import GRDB
import ReportModel

/// The activity records of all sources' newest versions, by day.
struct ActivityTable {
  let database: Database

  func insert(_ records: [ActivityRecord], source: Int64, codes: CodeDictionary) throws {
    let insert = try DirectStatement(
      database,
      """
      INSERT INTO activity (day, source, ordinal, row, unit, content_area, indicator, quantity,
        audience, named_phase, reference, note)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    try insert.bind(source, at: 2)
    for ordinal in ActivityTable.orderByDay(records) {
      let record = records[ordinal]
      try insert.bind(Int64(record.day.number), at: 1)
      try insert.bind(Int64(ordinal), at: 3)
      try insert.bind(Int64(record.row), at: 4)
      try insert.bind(codes.units.id(of: record.unit), at: 5)
      try insert.bind(codes.contentAreas.id(of: record.contentArea), at: 6)
      try insert.bind(codes.indicators.id(of: record.indicator), at: 7)
      try insert.bind(record.quantity.thousandths, at: 8)
      try insert.bind(record.audience.map { Int64($0) }, at: 9)
      try insert.bind(record.namedPhase.map { codes.phases.id(of: $0) }, at: 10)
      try insert.bind(record.reference, at: 11)
      try insert.bind(record.note, at: 12)
      try insert.run()
    }
  }

  /// Rows that come in the order of the table are appended rather than put between others.
  private static func orderByDay(_ records: [ActivityRecord]) -> [Int] {
    let isInOrder = zip(records, records.dropFirst()).allSatisfy { $0.day <= $1.day }
    guard !isInOrder else { return Array(records.indices) }
    return records.indices.sorted { (records[$0].day, $0) < (records[$1].day, $1) }
  }

  /// Takes the rows of a source within some half-months out of what counts; they are kept apart.
  func supersede(source: Int64, in halves: [HalfMonth]) throws {
    let copy = try DirectStatement(
      database,
      """
      INSERT INTO superseded_activity (source, ordinal, day, row, unit, content_area, indicator,
        quantity, audience, named_phase, reference, note)
      SELECT source, ordinal, day, row, unit, content_area, indicator,
        quantity, audience, named_phase, reference, note
      FROM activity WHERE day = ? AND source = ?
      """)
    let delete = try DirectStatement(
      database, "DELETE FROM activity WHERE day = ? AND source = ?")
    for half in halves {
      // Day by day the key finds the rows of the source without reading those of others.
      for day in half.window.first.number...half.window.last.number {
        try copy.bind(Int64(day), source)
        try copy.run()
        try delete.bind(Int64(day), source)
        try delete.run()
      }
    }
  }

  /// Calls `body` with what is summed up of every record within a window, in order of day: no
  /// reference, note or row.
  func forEachFigure(
    in window: DayWindow?, codes: CodeDictionary, _ body: (ActivityRecord) throws -> Void
  ) throws {
    let select = try DirectStatement(
      database,
      """
      SELECT day, unit, content_area, indicator, quantity, audience, named_phase
      FROM activity WHERE day BETWEEN ? AND ? ORDER BY day
      """)
    try select.bind(window)
    try select.forEachRow { row in
      try body(
        ActivityRecord(
          day: row.day(0), unit: codes.units.position(of: row.integer(1)),
          contentArea: codes.contentAreas.position(of: row.integer(2)),
          indicator: codes.indicators.position(of: row.integer(3)),
          quantity: Quantity(thousandths: row.integer(4)),
          audience: row.optionalInteger(5).map { Int($0) },
          namedPhase: row.optionalInteger(6).map { try codes.phases.position(of: $0) }))
    }
  }

  /// Calls `body` with every whole record within a window and the id of its source, in order of day.
  func forEachRecord(
    in window: DayWindow, codes: CodeDictionary,
    _ body: (ActivityRecord, _ source: Int64) throws -> Void
  ) throws {
    let select = try DirectStatement(
      database,
      """
      SELECT day, unit, content_area, indicator, quantity, audience, named_phase, reference, note,
        row, source
      FROM activity WHERE day BETWEEN ? AND ? ORDER BY day, source, ordinal
      """)
    try select.bind(window)
    try select.forEachRow { row in
      try body(ActivityTable.record(row, codes), row.integer(10))
    }
  }

  /// The records of one source that counts, which lie within some half-months, in its own order.
  func records(
    ofSource source: Int64, in halves: [HalfMonth], codes: CodeDictionary
  ) throws -> [ActivityRecord] {
    let select = try DirectStatement(
      database,
      """
      SELECT day, unit, content_area, indicator, quantity, audience, named_phase, reference, note,
        row, ordinal
      FROM activity WHERE day = ? AND source = ?
      """)
    var records: [(ordinal: Int64, record: ActivityRecord)] = []
    for half in halves {
      // Day by day, as the key has it.
      for day in half.window.first.number...half.window.last.number {
        try select.bind(Int64(day), source)
        try select.forEachRow { row in
          records.append((row.integer(10), try ActivityTable.record(row, codes)))
        }
      }
    }
    return records.sorted { $0.ordinal < $1.ordinal }.map(\.record)
  }

  /// A whole record from the first ten columns.
  private static func record(
    _ row: DirectStatement, _ codes: CodeDictionary
  ) throws -> ActivityRecord {
    ActivityRecord(
      day: row.day(0), unit: try codes.units.position(of: row.integer(1)),
      contentArea: try codes.contentAreas.position(of: row.integer(2)),
      indicator: try codes.indicators.position(of: row.integer(3)),
      quantity: Quantity(thousandths: row.integer(4)),
      audience: row.optionalInteger(5).map { Int($0) },
      namedPhase: try row.optionalInteger(6).map { try codes.phases.position(of: $0) },
      reference: row.optionalText(7), note: row.optionalText(8),
      row: Int(row.integer(9)))
  }

  /// First and last day with records.
  func days() throws -> DayWindow? {
    // Two statements, since SQLite looks both ends up in the key only when they are asked for alone.
    let first = try DirectStatement(database, "SELECT min(day) FROM activity")
      .firstRow { $0.optionalDay(0) }
    let last = try DirectStatement(database, "SELECT max(day) FROM activity")
      .firstRow { $0.optionalDay(0) }
    guard case .some(.some(let first)) = first, case .some(.some(let last)) = last else {
      return nil
    }
    return DayWindow(first: first, last: last)
  }
}

extension DirectStatement {
  /// Binds the bounds of a window, or of all days, to the first two arguments.
  fileprivate func bind(_ window: DayWindow?) throws {
    try bind(
      window.map { Int64($0.first.number) } ?? .min, window.map { Int64($0.last.number) } ?? .max)
  }
}
