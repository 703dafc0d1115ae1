import GRDB
public import ReportModel

// What the store gives: sums, records, and what is known of their sources.

extension SQLiteStore {
  public func activityCells(
    in window: DayWindow, grain: CellGrain, by division: CellDivision
  ) throws -> [ActivityCell] {
    try read { database, codes, areSumsValid in
      var sums = CellSums(plan: plan, window: window, grain: grain, division: division)
      let (halves, edges) = HalfMonth.split(window)
      let kinds = KeptSums.Kind.serving(division)
      guard areSumsValid, grain != .day, let halves, !kinds.isEmpty else {
        try add(window, to: &sums, codes: codes, database)
        return sums.take()
      }
      for edge in edges { try add(edge, to: &sums, codes: codes, database) }
      try KeptSumTable(database: database, plan: plan)
        .add(halves, grain: grain, of: kinds, to: &sums)
      return sums.take()
    }
  }

  /// Adds the rows dated within some days to sums.
  private func add(
    _ days: DayWindow, to sums: inout CellSums, codes: CodeDictionary, _ database: Database
  ) throws {
    let blocks = BlockTable(database: database)
    let positions = BlockNumbering.positions(codes)
    for half in try blocks.halfMonths() where days.overlaps(half.window) {
      let first = half.window.first
      let isCut = !days.contains(half.window)
      try blocks.forEachBlock(in: half, hasTexts: false) { block in
        var figures = try positions.renumbered(block.figures)
        if isCut { figures.removeAll { !days.contains(first.adding(days: $0.dayOffset)) } }
        sums.add(figures, of: half)
      }
    }
  }

  public func forEachActivityRecord(
    in window: DayWindow, of units: Set<Position<OrgUnit>>?,
    _ body: (SourcedRecord<ActivityRecord>) throws -> Void
  ) throws {
    let halves = try read { database, _, _ in try BlockTable(database: database).halfMonths() }
    // Half by half: days come first in the order, so no more records are held than those of one.
    for half in halves where window.overlaps(half.window) {
      for sourced in try records(of: half, in: window, of: units) { try body(sourced) }
    }
  }

  /// The records of a half-month and some units that lie within a window, in order.
  private func records(
    of half: HalfMonth, in window: DayWindow, of units: Set<Position<OrgUnit>>?
  ) throws -> [SourcedRecord<ActivityRecord>] {
    try read { database, codes, _ in
      let sources = SourceTable(database: database)
      let positions = BlockNumbering.positions(codes)
      var names: [Int64: String] = [:]
      var records: [SourcedRecord<ActivityRecord>] = []
      try BlockTable(database: database).forEachBlock(in: half, hasTexts: true) { block in
        let name = try names[block.source] ?? sources.name(of: block.source)
        names[block.source] = name
        let first = half.window.first
        try block.forEachRecord(positions) {
          window.contains(first.adding(days: $0.dayOffset))
            && units?.contains(Position($0.unit)) ?? true
        } _: { record in
          records.append(SourcedRecord(record: record, source: name))
        }
      }
      return records.sorted { $0.precedes($1) }
    }
  }

  public func completionRecords() throws -> [CompletionRecord] {
    try read { database, codes, _ in
      try CompletionTable(database: database).records(codes: codes)
    }
  }

  public func receipts() throws -> [Receipt] {
    try read { database, codes, _ in
      try ReceiptTable(database: database).receipts(codes: codes)
    }
  }

  public func recordedDays() throws -> DayWindow? {
    try connection.read { database in
      let blocks = BlockTable(database: database)
      guard let ends = try blocks.outermostHalfMonths() else { return nil }
      // The outermost halves alone tell the outermost days.
      var days: DayWindow?
      for half in Set([ends.lowerBound, ends.upperBound]) {
        let first = half.window.first
        try blocks.forEachBlock(in: half, hasTexts: false) { block in
          for offset in Set(block.figures.map(\.dayOffset)) {
            let day = DayWindow(first.adding(days: offset))
            days = days?.union(day) ?? day
          }
        }
      }
      return days
    }
  }

  public func activityFingerprint(through day: Day) throws -> RecordFingerprint {
    try read { database, _, _ in
      let half = HalfMonth(holding: day)
      let table = FingerprintTable(database: database)
      guard day < half.window.last else {
        return try table.sum(before: HalfMonth(number: half.number + 1))
      }
      var sum = try table.sum(before: half)
      let count = day.days(since: half.window.first) + 1
      try BlockTable(database: database).forEachBlock(in: half, hasTexts: false) { block in
        sum = block.dayFingerprints.prefix(count).reduce(sum, +)
      }
      return sum
    }
  }

  public func sources() throws -> [SourceSummary] {
    try connection.read { try SourceTable(database: $0).summaries() }
  }

  public func records(of source: String) throws -> [RecordSet] {
    try read { database, codes, _ in
      guard let id = try SourceTable(database: database).current(named: source)?.id,
        let kinds = try SourceTable(database: database).kinds(of: id)
      else { return [] }
      return try kinds.map { kind in
        switch kind {
        case .activities:
          .activities(try batch(ofSource: id, codes: codes, database))
        case .completions:
          .completions(try CompletionTable(database: database).records(ofSource: id, codes: codes))
        case .receipts:
          .receipts(try ReceiptTable(database: database).receipts(ofSource: id, codes: codes))
        }
      }
    }
  }

  private func batch(
    ofSource id: Int64, codes: CodeDictionary, _ database: Database
  ) throws -> ActivityBatch {
    let positions = BlockNumbering.positions(codes)
    var records: [ActivityRecord] = []
    try BlockTable(database: database).forEachBlock(ofSource: id, hasTexts: true) { block in
      try block.forEachRecord(positions) { records.append($0) }
    }
    return ActivityBatch(records)
  }

  /// Reads records or figures, all of whose codes the plan knows.
  private func read<Value>(
    _ body: (Database, CodeDictionary, _ areSumsValid: Bool) throws -> Value
  ) throws -> Value {
    try connection.read { database in
      let codes = try codes(database)
      let isUpToDate = try derivation(database).isUpToDate
      if !isUpToDate {
        let unknown = try derivation(database).unknownCodes(codes)
        if !unknown.isEmpty { throw StoreError.unknownCodes(path: connection.path, codes: unknown) }
      }
      return try body(database, codes, isUpToDate)
    }
  }
}
