import ReportModel

/// Sums up the records anew, half-month by half-month, and holds what is kept against it.
struct SumRecount {
  private struct Running {
    let span: KeptSumTable.Span
    var sums: KeptSums
  }

  private let plan: Plan
  private let positions: BlockNumbering
  private let table: KeptSumTable
  /// One for each length of span.
  private var running: [Running?] = KeptSumTable.lengths.map { _ in nil }
  private var seen: Set<KeptSumTable.Span> = []

  /// How many spans were held against the records.
  var spanCount: Int { seen.count }

  /// Half-months whose sums are known not to hold.
  private let stale: Set<HalfMonth>

  init(database: StoreSession, plan: Plan, positions: BlockNumbering) throws {
    self.plan = plan
    stale = try StaleHalves(database: database).all()
    self.positions = positions
    table = KeptSumTable(database: database, plan: plan)
  }

  /// Adds records that count, with the store's ids; half-months come in order.
  mutating func add(
    _ figures: [PackedActivity], of half: HalfMonth, _ audit: inout StoreAudit
  ) throws {
    let figures = try positions.renumbered(figures)
    for (place, length) in KeptSumTable.lengths.enumerated() {
      let span = KeptSumTable.Span(length: length, first: half.number - half.number % length)
      if let done = running[place], done.span != span { try compare(done, &audit) }
      if running[place]?.span != span {
        running[place] = Running(span: span, sums: KeptSums(plan: plan, days: span.days))
      }
      running[place]?.sums.add(figures, of: half)
    }
  }

  /// Compares what is left; sums that are kept of days without records are wrong, too.
  mutating func finish(_ audit: inout StoreAudit) throws {
    for case .some(let last) in running { try compare(last, &audit) }
    for span in try table.spans() where !seen.contains(span) && !isStale(span) {
      audit.faults.append(.sums(span.days))
    }
  }

  private func isStale(_ span: KeptSumTable.Span) -> Bool {
    stale.contains { (span.first..<span.first + span.length).contains($0.number) }
  }

  private mutating func compare(_ done: Running, _ audit: inout StoreAudit) throws {
    if isStale(done.span) { return }
    seen.insert(done.span)
    let isEqual = try KeptSums.Kind.allCases.allSatisfy { kind in
      try table.packed(kind, of: done.span) == done.sums.packed(kind)
    }
    if !isEqual { audit.faults.append(.sums(done.span.days)) }
  }
}

extension KeptSumTable {
  /// The spans of which sums are kept.
  func spans() throws -> [Span] {
    var spans: [Span] = []
    try DirectStatement(
      database, "SELECT DISTINCT length, first FROM kept_sum ORDER BY length, first"
    )
    .forEachRow { row in
      let span = Span(
        length: Int32(clamping: row.integer(0)), first: Int32(clamping: row.integer(1)))
      // The years 1…9999, in half-months.
      guard KeptSumTable.lengths.contains(span.length), (24...239_976).contains(span.first) else {
        throw Contradiction("span of sums")
      }
      spans.append(span)
    }
    return spans
  }
}
