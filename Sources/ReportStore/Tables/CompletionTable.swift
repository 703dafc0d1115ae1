import ReportModel

/// The completion records of all versions of all sources, by source.
struct CompletionTable {
  let database: StoreSession
  var view = RecordView.now

  /// - Parameter time: when a record counts.
  func insert(
    _ records: [CompletionRecord], source: Int64, codes: CodeDictionary,
    time: (CompletionRecord) -> RowTime
  ) throws {
    let rows = try BulkInsert(
      into: "completion",
      [
        "source", "ordinal", "row", "task", "unit", "reported_on", "percent", "completed_on",
        "reference", "note", "since", "until",
      ], database)
    for (ordinal, record) in records.enumerated() {
      let time = time(record)
      try rows.add([
        .integer(source), .integer(Int64(ordinal)), .integer(Int64(record.row)),
        .integer(codes.tasks.id(of: record.task)), .integer(codes.units.id(of: record.unit)),
        .integer(Int64(record.reportedOn.number)), .integer(record.percent?.thousandths),
        .integer(record.completedOn.map { Int64($0.number) }), .text(record.reference),
        .text(record.note), .integer(time.since), .integer(time.until),
      ])
    }
    try rows.finish()
  }

  /// Calls `body` with the rows of those that count: task, unit, the day of the report, percentage, day of
  /// completion, reference, note, row, the day by which it belongs to a period.
  func forEachStored(_ body: (DirectStatement) throws -> Void) throws {
    let select = try DirectStatement(
      database,
      """
      SELECT task, unit, reported_on, percent, completed_on, reference, note, row,
        coalesce(completed_on, reported_on)
      FROM completion WHERE \(view.condition) ORDER BY source, ordinal
      """)
    try view.bind(select)
    try select.forEachRow(body)
  }

  /// Those that count.
  func records(codes: CodeDictionary) throws -> [CompletionRecord] {
    let select = try DirectStatement(
      database,
      """
      SELECT task, unit, reported_on, percent, completed_on, reference, note, row
      FROM completion WHERE \(view.condition) ORDER BY source, ordinal
      """)
    try view.bind(select)
    return try records(select, codes: codes).filter { record in
      view.lastDay.map { record.dayOfEffect <= $0 } ?? true
    }
  }

  /// Those of one source that count.
  func records(ofSource source: Int64, codes: CodeDictionary) throws -> [CompletionRecord] {
    let select = try DirectStatement(
      database,
      """
      SELECT task, unit, reported_on, percent, completed_on, reference, note, row
      FROM completion WHERE source = ? AND since IS NOT NULL AND until IS NULL ORDER BY ordinal
      """)
    try select.bind(source)
    return try records(select, codes: codes)
  }

  // MARK: - When they count

  /// Takes those of a source out of what counts, but for those of closed days.
  func supersede(source: Int64, at entry: Int64, outside closed: ClosedDays) throws {
    let select = try rows(RowTimes.ofSource)
    try select.bind(source)
    try times(entry).set(.until, in: select) { row in
      row.optionalInteger(3) == nil || !closed.contains(row.day(2))
    }
  }

  /// Lets days follow the newest versions of all sources.
  func follow(_ days: FollowedDays, at entry: Int64) throws {
    try times(entry).set(.until, in: rows(RowTimes.superseded)) { days.contains($0.day(2)) }
    try times(entry).set(.since, in: rows(RowTimes.held)) { days.contains($0.day(2)) }
  }

  /// Of a row source, ordinal, the day by which it belongs to a closed period, and since when it counts.
  func rows(_ condition: String) throws -> DirectStatement {
    try DirectStatement(
      database,
      """
      SELECT source, ordinal, coalesce(completed_on, reported_on), since
      FROM completion WHERE \(condition)
      """)
  }

  private func times(_ entry: Int64) -> RowTimes {
    RowTimes(database: database, table: "completion", entry: entry)
  }

  private func records(
    _ select: DirectStatement, codes: CodeDictionary
  ) throws -> [CompletionRecord] {
    var records: [CompletionRecord] = []
    try select.forEachRow { row in
      records.append(
        CompletionRecord(
          task: try codes.tasks.position(of: row.integer(0)),
          unit: try codes.units.position(of: row.integer(1)),
          reportedOn: row.day(2),
          percent: row.optionalInteger(3).map { Quantity(thousandths: $0) },
          completedOn: row.optionalDay(4),
          reference: row.optionalText(5), note: row.optionalText(6), row: Int(row.integer(7))))
    }
    return records
  }
}
