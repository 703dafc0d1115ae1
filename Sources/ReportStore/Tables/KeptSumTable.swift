import ReportModel

/// Sums of the activities that count, kept for half-months, quarters and years of the calendar.
///
/// Any run of whole half-months is few such spans, so what a figure costs doesn't grow with its window;
/// and records that come or go touch three of them.
struct KeptSumTable {
  /// Spans of halves that are kept: a half-month, a quarter, a year.
  static let lengths: [Int32] = [1, 6, 24]

  /// A span of half-months for which sums are kept.
  struct Span: Hashable {
    /// In half-months.
    let length: Int32
    let first: Int32

    var days: DayWindow {
      HalfMonth(number: first).window.union(HalfMonth(number: first + length - 1).window)
    }
  }

  let database: StoreSession
  let plan: Plan

  // MARK: - Reading

  /// Adds what is kept of a run of half-months to sums, from the kinds that serve them.
  func add(
    _ halves: ClosedRange<HalfMonth>, grain: CellGrain, of kinds: [KeptSums.Kind],
    to sums: inout CellSums
  ) throws {
    let spans =
      grain == .window
      ? KeptSumTable.spans(of: halves)
      : (halves.lowerBound.number...halves.upperBound.number).map { Span(length: 1, first: $0) }
    for span in spans {
      for kind in kinds {
        try forEachPart(kind, of: span) { part in
          guard sums.add(part, kind, of: span.days) else {
            throw Contradiction("sums of \(span.days)")
          }
        }
      }
    }
  }

  /// The longest kept spans that make up a run of half-months.
  private static func spans(of halves: ClosedRange<HalfMonth>) -> [Span] {
    var spans: [Span] = []
    var next = halves.lowerBound.number
    while next <= halves.upperBound.number {
      let left = halves.upperBound.number - next + 1
      let length = lengths.last { next % $0 == 0 && $0 <= left } ?? 1
      spans.append(Span(length: length, first: next))
      next += length
    }
    return spans
  }

  /// Calls `body` with the sums of a span: one piece in a file, a part for each import in a shared database until
  /// they are put together.
  private func forEachPart(
    _ kind: KeptSums.Kind, of span: Span, _ body: (PackedSums) throws -> Void
  ) throws {
    let select = try DirectStatement(
      database, "SELECT sums FROM kept_sum WHERE length = ? AND first = ? AND kind = ?")
    try select.bind(Int64(span.length), Int64(span.first), Int64(kind.rawValue))
    try select.forEachRow { try body(PackedSums(bytes: try $0.elements(0))) }
  }

  /// The sums of one kind of a span, put together; empty when there are none.
  func packed(_ kind: KeptSums.Kind, of span: Span) throws -> PackedSums {
    var sums = KeptSums(plan: plan, days: span.days)
    try add(kind, of: span, to: &sums)
    return sums.packed(kind)
  }

  private func add(_ kind: KeptSums.Kind, of span: Span, to sums: inout KeptSums) throws {
    try forEachPart(kind, of: span) { part in
      guard sums.add(part, kind, last: span.days.last) else {
        throw Contradiction("sums of \(span.days)")
      }
    }
  }

  // MARK: - Writing

  /// What is kept of a half-month, to be added to.
  func sums(of half: HalfMonth) throws -> KeptSums {
    var sums = KeptSums(plan: plan, days: half.window)
    try add(Span(length: 1, first: half.number), to: &sums)
    return sums
  }

  func keep(_ sums: KeptSums, of half: HalfMonth) throws {
    try keep(sums, of: Span(length: 1, first: half.number))
  }

  /// Sums a half-month up anew.
  func replace(_ half: HalfMonth, by figures: (([PackedActivity]) -> Void) throws -> Void) throws {
    var sums = KeptSums(plan: plan, days: half.window)
    try figures { sums.add($0, of: half) }
    try keep(sums, of: Span(length: 1, first: half.number))
  }

  /// Sums up anew the quarters and years that hold half-months which have changed.
  func updateLongerSpans(over halves: some Sequence<HalfMonth>) throws {
    for (shorter, longer) in zip(KeptSumTable.lengths, KeptSumTable.lengths.dropFirst()) {
      let firsts = Set(halves.map { $0.number - $0.number % longer }).sorted()
      for first in firsts {
        let span = Span(length: longer, first: first)
        var sums = KeptSums(plan: plan, days: span.days)
        for part in stride(from: first, to: first + longer, by: Int(shorter)) {
          try add(Span(length: shorter, first: part), to: &sums)
        }
        try keep(sums, of: span)
      }
    }
  }

  func removeAll() throws {
    try DirectStatement(database, "DELETE FROM kept_sum").run()
  }

  private func add(_ span: Span, to sums: inout KeptSums) throws {
    for kind in KeptSums.Kind.allCases { try add(kind, of: span, to: &sums) }
  }

  private func keep(_ sums: KeptSums, of span: Span) throws {
    let delete = try DirectStatement(
      database, "DELETE FROM kept_sum WHERE length = ? AND first = ?")
    try delete.bind(Int64(span.length), Int64(span.first))
    try delete.run()
    try append(sums, to: span)
  }

  /// Adds sums as a part of their own.
  func append(_ sums: KeptSums, to span: Span) throws {
    let insert = try DirectStatement(
      database, "INSERT INTO kept_sum (length, first, kind, sums) VALUES (?, ?, ?, ?)")
    for kind in KeptSums.Kind.allCases {
      let packed = sums.packed(kind)
      if packed.bytes.isEmpty { continue }
      try insert.bind(Int64(span.length), Int64(span.first), Int64(kind.rawValue))
      try insert.bind(blob: packed.bytes, at: 4)
      try insert.run()
    }
  }
}
