import GRDB
import ReportModel

/// What the store derives from records and plan together: the cells, which know phases.
///
/// The store notes the fingerprint of the plan that its cells were made with. Where it is that of the
/// plan at hand, every code of the records that count is known.
struct Derivation {
  let database: Database
  let plan: Plan

  var isUpToDate: Bool {
    get throws {
      let select = try DirectStatement(database, "SELECT plan FROM derivation")
      return try select.firstRow { $0.text(0) } == plan.fingerprint
    }
  }

  /// Makes all cells anew for the plan, unless records have codes that it doesn't know.
  func update(codes: CodeDictionary) throws {
    if try unknownCodes(codes).isEmpty {
      try CellTable(database: database).rebuildAll(plan: plan, codes: codes)
      try note(plan.fingerprint)
    } else {
      // The cells may no longer be those of any plan.
      try note("")
    }
  }

  private func note(_ fingerprint: String) throws {
    let update = try DirectStatement(database, "UPDATE derivation SET plan = ?")
    try update.bind(fingerprint, at: 1)
    try update.run()
  }

  /// The codes of records that count which the plan doesn't know, by kind and code.
  func unknownCodes(_ codes: CodeDictionary) throws -> [UnknownCode] {
    // Without such codes in the dictionary there is no need to look at the records.
    guard codes.hasUnknownCodes else { return [] }
    var census = UnknownCodeCensus()
    let activities = try DirectStatement(
      database,
      "SELECT source, row, unit, content_area, indicator, named_phase FROM activity")
    try activities.forEachRow { row in
      census.count(try codes.units.unknownCode(of: row.integer(2)), .unit, in: row)
      census.count(try codes.contentAreas.unknownCode(of: row.integer(3)), .contentArea, in: row)
      census.count(try codes.indicators.unknownCode(of: row.integer(4)), .indicator, in: row)
      if let phase = row.optionalInteger(5) {
        census.count(try codes.phases.unknownCode(of: phase), .phase, in: row)
      }
    }
    let completions = try DirectStatement(
      database,
      """
      SELECT completion.source, row, task, unit
      FROM source JOIN completion ON completion.source = source.id WHERE source.is_current
      """)
    try completions.forEachRow { row in
      census.count(try codes.tasks.unknownCode(of: row.integer(2)), .task, in: row)
      census.count(try codes.units.unknownCode(of: row.integer(3)), .unit, in: row)
    }
    let receipts = try DirectStatement(
      database,
      """
      SELECT receipt.source, row, unit
      FROM source JOIN receipt ON receipt.source = source.id WHERE source.is_current
      """)
    try receipts.forEachRow { row in
      census.count(try codes.units.unknownCode(of: row.integer(2)), .unit, in: row)
    }
    return try census.result(SourceTable(database: database))
  }
}

/// How many records have which unknown codes.
private struct UnknownCodeCensus {
  private struct Name: Hashable {
    let kind: UnknownCode.Kind
    let code: String
  }

  private struct Entry {
    var records: Int
    var source: Int64
    var row: Int64
  }

  private var entries: [Name: Entry] = [:]

  /// Counts the record of a row, whose source and row are its first two columns.
  mutating func count(_ code: String?, _ kind: UnknownCode.Kind, in row: DirectStatement) {
    guard let code else { return }
    let place = (row.integer(0), row.integer(1))
    var entry =
      entries[Name(kind: kind, code: code)]
      ?? Entry(records: 0, source: place.0, row: place.1)
    entry.records += 1
    if place < (entry.source, entry.row) { (entry.source, entry.row) = place }
    entries[Name(kind: kind, code: code)] = entry
  }

  func result(_ sources: SourceTable) throws -> [UnknownCode] {
    let found = try entries.map { name, entry in
      UnknownCode(
        kind: name.kind, code: name.code, records: entry.records,
        source: try sources.name(of: entry.source), row: Int(entry.row))
    }
    let order = UnknownCode.Kind.allCases
    return found.sorted {
      (order.firstIndex(of: $0.kind) ?? 0, $0.code) < (order.firstIndex(of: $1.kind) ?? 0, $1.code)
    }
  }
}
