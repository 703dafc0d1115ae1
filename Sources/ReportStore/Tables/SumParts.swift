import ReportModel

/// Sums of what one import brings to a shared database, added beside those that are there.
///
/// Nothing is read and nothing replaced, so that no import waits for another. A span that has come to many parts
/// has them put together: exactly those that were read, so that what is added meanwhile stays.
struct SumParts {
  private struct Running {
    let span: KeptSumTable.Span
    var sums: KeptSums
  }

  /// More parts than so many are put together.
  private static let limit: Int64 = 24

  private let table: KeptSumTable
  /// One for each length of span.
  private var running: [Running?] = KeptSumTable.lengths.map { _ in nil }

  init(_ table: KeptSumTable) {
    self.table = table
  }

  /// Adds records; half-months come in order.
  mutating func add(_ figures: [PackedActivity], of half: HalfMonth) throws {
    for (place, length) in KeptSumTable.lengths.enumerated() {
      let span = KeptSumTable.Span(length: length, first: half.number - half.number % length)
      if let done = running[place], done.span != span { try keep(done) }
      if running[place]?.span != span {
        running[place] = Running(span: span, sums: KeptSums(plan: table.plan, days: span.days))
      }
      running[place]?.sums.add(figures, of: half)
    }
  }

  /// Adds what is left.
  func finish() throws {
    for case .some(let last) in running { try keep(last) }
  }

  private func keep(_ done: Running) throws {
    try table.append(done.sums, to: done.span)
    try putTogether(done.span)
  }

  private func putTogether(_ span: KeptSumTable.Span) throws {
    let database = table.database
    let count = try DirectStatement(
      database, "SELECT count(*) FROM kept_sum WHERE length = ? AND first = ? AND kind = ?")
    try count.bind(
      Int64(span.length), Int64(span.first), Int64(KeptSums.Kind.contentAreas.rawValue))
    guard try count.firstRow({ $0.integer(0) }) ?? 0 > SumParts.limit else { return }
    // Another program that is putting them together need not be waited for.
    let parts = try DirectStatement(
      database,
      "SELECT id, kind, sums FROM kept_sum WHERE length = ? AND first = ? FOR UPDATE SKIP LOCKED")
    try parts.bind(Int64(span.length), Int64(span.first))
    var sums = KeptSums(plan: table.plan, days: span.days)
    var ids: [Int64] = []
    try parts.forEachRow { row in
      ids.append(row.integer(0))
      guard let kind = KeptSums.Kind(rawValue: Int(row.integer(1))),
        sums.add(PackedSums(bytes: try row.elements(2)), kind, last: span.days.last)
      else { throw Contradiction("sums of \(span.days)") }
    }
    let delete = try DirectStatement(database, "DELETE FROM kept_sum WHERE id = ?")
    for id in ids {
      try delete.bind(id)
      try delete.run()
    }
    try table.append(sums, to: span)
  }
}
