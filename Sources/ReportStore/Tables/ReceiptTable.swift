import ReportModel

/// The receipts of all versions of all sources, by source.
struct ReceiptTable {
  let database: StoreSession
  /// Gives periods their days.
  let calendar: any PeriodCalendar
  var view = RecordView.now

  /// - Parameter time: when a receipt counts.
  func insert(
    _ receipts: [Receipt], source: Int64, codes: CodeDictionary, time: (Receipt) -> RowTime
  ) throws {
    let rows = try BulkInsert(
      into: "receipt",
      [
        "source", "ordinal", "row", "unit", "period", "received_on", "nothing_to_report",
        "reference", "note", "since", "until",
      ], database)
    for (ordinal, receipt) in receipts.enumerated() {
      let time = time(receipt)
      try rows.add([
        .integer(source), .integer(Int64(ordinal)), .integer(Int64(receipt.row)),
        .integer(codes.units.id(of: receipt.unit)), .text(receipt.period.code),
        .integer(receipt.receivedOn.map { Int64($0.number) }),
        .integer(receipt.nothingToReport ? 1 : 0), .text(receipt.reference), .text(receipt.note),
        .integer(time.since), .integer(time.until),
      ])
    }
    try rows.finish()
  }

  /// Calls `body` with the rows of those that count: unit, period, day of receipt, whether there was nothing
  /// to report, reference, note, row.
  func forEachStored(_ body: (DirectStatement) throws -> Void) throws {
    let select = try DirectStatement(
      database,
      """
      SELECT unit, period, received_on, nothing_to_report, reference, note, row
      FROM receipt WHERE \(view.condition) ORDER BY source, ordinal
      """)
    try view.bind(select)
    try select.forEachRow(body)
  }

  /// Those that count.
  func receipts(codes: CodeDictionary) throws -> [Receipt] {
    let select = try DirectStatement(
      database,
      """
      SELECT unit, period, received_on, nothing_to_report, reference, note, row
      FROM receipt WHERE \(view.condition) ORDER BY source, ordinal
      """)
    try view.bind(select)
    return try receipts(select, codes: codes).filter { receipt in
      view.lastDay.map { calendar.window(of: receipt.period).first <= $0 } ?? true
    }
  }

  /// Those of one source that count.
  func receipts(ofSource source: Int64, codes: CodeDictionary) throws -> [Receipt] {
    let select = try DirectStatement(
      database,
      """
      SELECT unit, period, received_on, nothing_to_report, reference, note, row
      FROM receipt WHERE source = ? AND since IS NOT NULL AND until IS NULL ORDER BY ordinal
      """)
    try select.bind(source)
    return try receipts(select, codes: codes)
  }

  private func receipts(_ select: DirectStatement, codes: CodeDictionary) throws -> [Receipt] {
    var receipts: [Receipt] = []
    try select.forEachRow { row in
      guard let period = ReportingPeriod(code: row.text(1)) else {
        throw Contradiction("period \(row.text(1))")
      }
      receipts.append(
        Receipt(
          unit: try codes.units.position(of: row.integer(0)), period: period,
          receivedOn: row.optionalDay(2),
          nothingToReport: row.integer(3) != 0, reference: row.optionalText(4),
          note: row.optionalText(5), row: Int(row.integer(6))))
    }
    return receipts
  }

  // MARK: - When they count

  /// Takes those of a source out of what counts, but for those of closed periods.
  func supersede(source: Int64, at entry: Int64, outside closed: ClosedDays) throws {
    let select = try rows(RowTimes.ofSource)
    try select.bind(source)
    try times(entry).set(.until, in: select) { row in
      try row.optionalInteger(3) == nil || !closed.contains(window(row))
    }
  }

  /// Lets periods within some days follow the newest versions of all sources.
  func follow(_ days: FollowedDays, at entry: Int64) throws {
    try times(entry).set(.until, in: rows(RowTimes.superseded)) { try days.contains(window($0)) }
    try times(entry).set(.since, in: rows(RowTimes.held)) { try days.contains(window($0)) }
  }

  /// Of a row source, ordinal, the period, and since when it counts.
  func rows(_ condition: String) throws -> DirectStatement {
    try DirectStatement(
      database, "SELECT source, ordinal, period, since FROM receipt WHERE \(condition)")
  }

  /// The days of the period in a column.
  func window(_ row: DirectStatement, column: Int32 = 2) throws -> DayWindow {
    guard let period = ReportingPeriod(code: row.text(column)) else {
      throw Contradiction("period \(row.text(column))")
    }
    return calendar.window(of: period)
  }

  private func times(_ entry: Int64) -> RowTimes {
    RowTimes(database: database, table: "receipt", entry: entry)
  }
}
