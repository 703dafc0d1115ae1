import ReportModel

/// The versions of sources as submissions: with their numbers, and whether they count.
struct SubmissionTable {
  /// A version whose rows are to be found.
  struct Source {
    let id: Int64
    let kinds: [RecordKind]
    let isCurrent: Bool
  }

  let database: StoreSession

  /// All, by number.
  func submissions() throws -> [Submission] {
    let receivedOn = try daysOfReceipt()
    let select = try DirectStatement(
      database,
      """
      SELECT number, name, kind, digest, version, records, imported_on,
        units, first_day, last_day, first_period, last_period,
        is_current, withdrawn_on, withdrawal_reason, \(SubmissionTable.successor)
      FROM source WHERE number IS NOT NULL ORDER BY source.number
      """)
    var submissions: [Submission] = []
    try select.forEachRow { row in
      submissions.append(
        Submission(
          number: Int(row.integer(0)),
          source: SourceSummary(
            name: row.text(1), kinds: try SourceTable.kinds(row.text(2)), digest: row.text(3),
            version: Int(row.integer(4)), recordCount: Int(row.integer(5)),
            importedOn: row.optionalDay(6)),
          extent: try SubmissionTable.extent(row), receivedOn: receivedOn[row.integer(0)],
          state: SubmissionTable.state(row, from: 12)))
    }
    return submissions
  }

  /// Whether a submission counts; `nil` when there is none of that number.
  func state(of number: Int) throws -> Submission.State? {
    let select = try DirectStatement(
      database,
      """
      SELECT is_current, withdrawn_on, withdrawal_reason, \(SubmissionTable.successor)
      FROM source WHERE number = ?
      """)
    try select.bind(Int64(number))
    return try select.firstRow { SubmissionTable.state($0, from: 0) }
  }

  func source(of number: Int) throws -> Source? {
    let select = try DirectStatement(
      database, "SELECT id, kind, is_current FROM source WHERE number = ?")
    try select.bind(Int64(number))
    return try select.firstRow { row in
      Source(
        id: row.integer(0), kinds: try SourceTable.kinds(row.text(1)),
        isCurrent: row.integer(2) != 0)
    }
  }

  /// The version of a submission, and those that count and tell of any version of its source.
  func counting(with number: Int) throws -> [SourceTable.Version] {
    let select = try DirectStatement(
      database,
      """
      SELECT id, version, records, number FROM source
      WHERE is_current AND (number = ?1 OR told_of IN (
        SELECT number FROM source WHERE name = (SELECT name FROM source WHERE number = ?1)))
      ORDER BY id
      """)
    try select.bind(Int64(number))
    var versions: [SourceTable.Version] = []
    try select.forEachRow { row in
      versions.append(
        SourceTable.Version(
          id: row.integer(0), version: row.integer(1), records: Int(row.integer(2)),
          number: row.optionalInteger(3)))
    }
    return versions
  }

  func withdraw(_ id: Int64, on day: Day, reason: String, at entry: Int64) throws {
    let update = try DirectStatement(
      database,
      """
      UPDATE source SET is_current = FALSE, until = ?, withdrawn_on = ?, withdrawal_reason = ?
      WHERE id = ?
      """)
    try update.bind(entry, Int64(day.number))
    try update.bind(reason, at: 3)
    try update.bind(id, at: 4)
    try update.run()
  }

  /// Counts the rows of a version; units that the plan no longer knows have their codes all the same.
  func count(
    _ source: Source, into parts: inout SubmissionParts, units: CodeMap<OrgUnit>
  ) throws {
    for kind in source.kinds {
      switch kind {
      case .activities:
        let blocks = BlockTable(database: database)
        try blocks.forEachBlock(ofSource: source.id, hasTexts: true) { block in
          try count(block, into: &parts, units: units)
        }
      case .completions:
        try count(
          "SELECT unit, row, reported_on FROM completion WHERE source = ?", source, kind,
          into: &parts, units: units)
      case .receipts:
        let select = try DirectStatement(
          database, "SELECT unit, row, period FROM receipt WHERE source = ?")
        try select.bind(source.id)
        try select.forEachRow { row in
          parts.add(
            kind, unit: try units.code(of: row.integer(0)),
            period: try SubmissionTable.period(row.text(2)), row: Int(row.integer(1)))
        }
      }
    }
  }

  private func count(
    _ block: BlockTable.Stored, into parts: inout SubmissionParts, units: CodeMap<OrgUnit>
  ) throws {
    var texts = ActivityTexts.Reader(block.texts)
    let first = block.half.window.first
    for figure in block.figures {
      guard let text = texts.next() else { throw Contradiction("texts of a block") }
      parts.add(
        .activities, unit: try units.code(of: Int64(figure.unit)),
        on: first.adding(days: figure.dayOffset), row: text.row)
    }
  }

  private func count(
    _ query: String, _ source: Source, _ kind: RecordKind, into parts: inout SubmissionParts,
    units: CodeMap<OrgUnit>
  ) throws {
    let select = try DirectStatement(database, query)
    try select.bind(source.id)
    try count(select, kind, into: &parts, units: units)
  }

  /// Counts rows of unit, row and day.
  private func count(
    _ select: DirectStatement, _ kind: RecordKind, into parts: inout SubmissionParts,
    units: CodeMap<OrgUnit>
  ) throws {
    try select.forEachRow { row in
      parts.add(
        kind, unit: try units.code(of: row.integer(0)), on: row.day(2), row: Int(row.integer(1)))
    }
  }

  /// The days of receipt that were told, by number of the submission.
  private func daysOfReceipt() throws -> [Int64: Day] {
    let select = try DirectStatement(
      database,
      """
      SELECT told_of, min(received_on) FROM source JOIN receipt ON receipt.source = source.id
      WHERE told_of IS NOT NULL AND is_current GROUP BY told_of
      """)
    var days: [Int64: Day] = [:]
    try select.forEachRow { row in days[row.integer(0)] = row.optionalDay(1) }
    return days
  }

  /// The number of the version that came next.
  private static let successor = """
    (SELECT next.number FROM source AS next
      WHERE next.name = source.name AND next.version = source.version + 1)
    """

  /// From four columns: whether it counts, day and reason of the withdrawal, the version that came next.
  private static func state(
    _ row: DirectStatement, from column: Int32
  ) -> Submission.State {
    if row.integer(column) != 0 { return .current }
    if let day = row.optionalDay(column + 1) {
      return .withdrawn(on: day, reason: row.text(column + 2))
    }
    return .replaced(by: Int(row.integer(column + 3)))
  }

  /// From five columns: units, days, periods.
  private static func extent(_ row: DirectStatement) throws -> RecordExtent {
    var days: DayWindow?
    if let first = row.optionalDay(8), let last = row.optionalDay(9) {
      days = DayWindow(first: first, last: last)
    }
    var periods: RecordExtent.PeriodSpan?
    if let first = row.optionalText(10), let last = row.optionalText(11) {
      periods = RecordExtent.PeriodSpan(first: try period(first), last: try period(last))
    }
    return RecordExtent(unitCount: Int(row.integer(7)), days: days, periods: periods)
  }

  private static func period(_ code: String) throws -> ReportingPeriod {
    guard let period = ReportingPeriod(code: code) else { throw Contradiction("period \(code)") }
    return period
  }
}
