import GRDB
import ReportModel

/// The completion records of all versions of all sources, by source.
struct CompletionTable {
  let database: Database

  func insert(_ records: [CompletionRecord], source: Int64, codes: CodeDictionary) throws {
    let insert = try DirectStatement(
      database,
      """
      INSERT INTO completion (source, ordinal, row, task, unit, reported_on, percent, completed_on,
        reference, note)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    for (ordinal, record) in records.enumerated() {
      try insert.bind(
        source, Int64(ordinal), Int64(record.row), codes.tasks.id(of: record.task),
        codes.units.id(of: record.unit), Int64(record.reportedOn.number))
      try insert.bind(record.percent?.thousandths, at: 7)
      try insert.bind(record.completedOn.map { Int64($0.number) }, at: 8)
      try insert.bind(record.reference, at: 9)
      try insert.bind(record.note, at: 10)
      try insert.run()
    }
  }

  /// Those that count.
  func records(codes: CodeDictionary) throws -> [CompletionRecord] {
    try records(
      DirectStatement(
        database,
        """
        SELECT task, unit, reported_on, percent, completed_on, reference, note, row
        FROM source JOIN completion ON completion.source = source.id
        WHERE source.is_current ORDER BY completion.source, ordinal
        """), codes: codes)
  }

  /// Those of one source.
  func records(ofSource source: Int64, codes: CodeDictionary) throws -> [CompletionRecord] {
    let select = try DirectStatement(
      database,
      """
      SELECT task, unit, reported_on, percent, completed_on, reference, note, row
      FROM completion WHERE source = ? ORDER BY ordinal
      """)
    try select.bind(source)
    return try records(select, codes: codes)
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
