import ReportModel

/// Whether completions and receipts can be read, and whether the plan knows the codes that records bear.
struct RowAudit {
  let database: StoreSession
  let plan: Plan

  func run(_ audit: inout StoreAudit) throws {
    let codes = try CodeDictionary(plan, from: database)
    audit.counts.codes = Int(
      try DirectStatement(database, "SELECT count(*) FROM code").firstRow { $0.integer(0) } ?? 0)
    try DirectStatement(database, "SELECT task, unit FROM completion").forEachRow { row in
      _ = try codes.tasks.code(of: row.integer(0))
      _ = try codes.units.code(of: row.integer(1))
      audit.counts.completions += 1
    }
    try DirectStatement(database, "SELECT unit, period FROM receipt").forEachRow { row in
      _ = try codes.units.code(of: row.integer(0))
      guard ReportingPeriod(code: row.text(1)) != nil else {
        throw Contradiction("period \(row.text(1))")
      }
      audit.counts.receipts += 1
    }
    audit.faults += try Derivation(database: database, plan: plan).unknownCodes(codes)
      .map { .unknownCode($0) }
  }
}
