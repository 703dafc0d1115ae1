import GRDB
import ReportModel

/// The receipts of all versions of all sources, by source.
struct ReceiptTable {
  let database: Database

  func insert(_ receipts: [Receipt], source: Int64, codes: CodeDictionary) throws {
    let insert = try DirectStatement(
      database,
      """
      INSERT INTO receipt (source, ordinal, row, unit, period, received_on, nothing_to_report,
        reference, note)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    for (ordinal, receipt) in receipts.enumerated() {
      try insert.bind(
        source, Int64(ordinal), Int64(receipt.row), codes.units.id(of: receipt.unit))
      try insert.bind(receipt.period.code, at: 5)
      try insert.bind(receipt.receivedOn.map { Int64($0.number) }, at: 6)
      try insert.bind(receipt.nothingToReport ? 1 : 0, at: 7)
      try insert.bind(receipt.reference, at: 8)
      try insert.bind(receipt.note, at: 9)
      try insert.run()
    }
  }

  /// Those that count.
  func receipts(codes: CodeDictionary) throws -> [Receipt] {
    try receipts(
      DirectStatement(
        database,
        """
        SELECT unit, period, received_on, nothing_to_report, reference, note, row
        FROM source JOIN receipt ON receipt.source = source.id
        WHERE source.is_current ORDER BY receipt.source, ordinal
        """), codes: codes)
  }

  /// Those of one source.
  func receipts(ofSource source: Int64, codes: CodeDictionary) throws -> [Receipt] {
    let select = try DirectStatement(
      database,
      """
      SELECT unit, period, received_on, nothing_to_report, reference, note, row
      FROM receipt WHERE source = ? ORDER BY ordinal
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
}
