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
    try begin(KeptSumTable.Span(length: KeptSumTable.lengths[0], first: half.number), at: 0)
    running[0]?.sums.add(figures, of: half)
  }

  /// Adds what is left.
  mutating func finish() throws {
    for place in running.indices { try end(place) }
  }

  /// Sees to it that what is summed up at a place is a span.
  private mutating func begin(_ span: KeptSumTable.Span, at place: Int) throws {
    guard running[place]?.span != span else { return }
    try end(place)
    running[place] = Running(span: span, sums: KeptSums(plan: table.plan, days: span.days))
  }

  /// Keeps a span that is whole, and adds it to the longer one that holds it.
  private mutating func end(_ place: Int) throws {
    guard let done = running[place] else { return }
    running[place] = nil
    try table.append(done.sums, to: done.span)
    try putTogether(done.span)
    guard running.indices.contains(place + 1) else { return }
    let length = KeptSumTable.lengths[place + 1]
    try begin(
      KeptSumTable.Span(length: length, first: done.span.first - done.span.first % length),
      at: place + 1)
    for kind in KeptSums.Kind.allCases {
      let isAdded = running[place + 1]?.sums
        .add(done.sums.packed(kind), kind, last: done.span.days.last)
      guard isAdded == true else { throw Contradiction("sums of \(done.span.days)") }
    }
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
