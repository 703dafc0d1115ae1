public import ReportModel

// What the store gives: sums, records, and what is known of their sources.

extension DatabaseStore {
  public func activityCells(
    in window: DayWindow, grain: CellGrain, by division: CellDivision
  ) throws -> [ActivityCell] {
    guard let days = view.days(of: window) else { return [] }
    return try read { database, codes, areSumsValid in
      var sums = CellSums(plan: plan, window: window, grain: grain, division: division)
      let (halves, edges) = HalfMonth.split(days)
      let kinds = KeptSums.Kind.serving(division)
      guard areSumsValid, grain != .day, let halves, !kinds.isEmpty else {
        try add(days, to: &sums, codes: codes, database)
        return sums.take()
      }
      for edge in edges { try add(edge, to: &sums, codes: codes, database) }
      let table = KeptSumTable(database: database, plan: plan)
      for run in try runs(of: halves, database) {
        if run.isAsKept {
          try table.add(run.halves, grain: grain, of: kinds, to: &sums)
        } else {
          for half in run.halves.lowerBound.number...run.halves.upperBound.number {
            try add(HalfMonth(number: half).window, to: &sums, codes: codes, database)
          }
        }
      }
      return sums.take()
    }
  }

  /// Half-months in runs: those for which the kept sums are the view's, and those that have changed since.
  private func runs(
    of halves: ClosedRange<HalfMonth>, _ database: StoreSession
  ) throws -> [(halves: ClosedRange<HalfMonth>, isAsKept: Bool)] {
    let changed = try halfMonths(changedSince: view.entry, database)
    if !changed.contains(where: halves.contains) { return [(halves, true)] }
    var runs: [(halves: ClosedRange<HalfMonth>, isAsKept: Bool)] = []
    for half in (halves.lowerBound.number...halves.upperBound.number).map(HalfMonth.init) {
      let isAsKept = !changed.contains(half)
      if let last = runs.last, last.isAsKept == isAsKept {
        runs[runs.count - 1].halves = last.halves.lowerBound...half
      } else {
        runs.append((half...half, isAsKept))
      }
    }
    return runs
  }

  /// The half-months of which what is kept isn't the view's.
  private func halfMonths(
    changedSince entry: Int?, _ database: StoreSession
  ) throws -> Set<HalfMonth> {
    let stale = try StaleHalves(database: database).all()
    guard let entry else { return stale }
    return try stale.union(BlockTable(database: database).halfMonths(changedSince: entry))
  }

  /// Adds the rows dated within some days to sums.
  private func add(
    _ days: DayWindow, to sums: inout CellSums, codes: CodeDictionary, _ database: StoreSession
  ) throws {
    let blocks = BlockTable(database: database, view: view)
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
    guard let days = view.days(of: window) else { return }
    let halves = try read { database, _, _ in
      try BlockTable(database: database, view: view).halfMonths()
    }
    // Half by half: days come first in the order, so no more records are held than those of one.
    for half in halves where days.overlaps(half.window) {
      for sourced in try records(of: half, in: days, of: units) { try body(sourced) }
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
      try BlockTable(database: database, view: view).forEachBlock(in: half, hasTexts: true) {
        block in
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
      try CompletionTable(database: database, view: view).records(codes: codes)
    }
  }

  public func receipts() throws -> [Receipt] {
    try read { database, codes, _ in
      try ReceiptTable(database: database, calendar: plan.calendar, view: view)
        .receipts(codes: codes)
    }
  }

  public func recordedDays() throws -> DayWindow? {
    try connection.read { database in
      let blocks = BlockTable(database: database, view: view)
      guard let ends = try blocks.outermostHalfMonths() else { return nil }
      // The outermost halves alone tell the outermost days, unless the view ends among them.
      guard let lastDay = view.lastDay, lastDay < ends.upperBound.window.last else {
        let last = try days(of: ends.upperBound, blocks)
        return try days(of: ends.lowerBound, blocks).flatMap { last?.union($0) ?? $0 }
      }
      var found: DayWindow?
      for half in try blocks.halfMonths() where half.window.first <= lastDay {
        guard let days = try days(of: half, blocks) else { continue }
        found = found?.union(days) ?? days
      }
      return found
    }
  }

  /// The first and the last day of a half-month with records; `nil` when the view has none of it.
  private func days(of half: HalfMonth, _ blocks: BlockTable) throws -> DayWindow? {
    var days: DayWindow?
    let first = half.window.first
    try blocks.forEachBlock(in: half, hasTexts: false) { block in
      for offset in Set(block.figures.map(\.dayOffset)) {
        let day = first.adding(days: offset)
        if let last = view.lastDay, day > last { continue }
        days = days?.union(DayWindow(day)) ?? DayWindow(day)
      }
    }
    return days
  }

  public func activityFingerprint(through day: Day) throws -> RecordFingerprint {
    let day = min(day, view.lastDay ?? day)
    return try read { database, _, _ in
      var half = HalfMonth(holding: day)
      var sum = RecordFingerprint.empty
      let blocks = BlockTable(database: database, view: view)
      if day < half.window.last {
        let count = day.days(since: half.window.first) + 1
        try blocks.forEachBlock(in: half, hasTexts: false) { block in
          sum = block.dayFingerprints.prefix(count).reduce(sum, +)
        }
      } else {
        half = HalfMonth(number: half.number + 1)
      }
      // An office's are those of its own records.
      let seesAll = database.reach.seesAll
      let changed =
        try seesAll
        ? halfMonths(changedSince: view.entry, database) : Set(blocks.halfMonths())
      for half in changed.filter({ $0 < half }).sorted() {
        try blocks.forEachBlock(in: half, hasTexts: false) { block in
          sum = block.dayFingerprints.reduce(sum, +)
        }
      }
      guard seesAll else { return sum }
      return try sum + FingerprintTable(database: database).sum(before: half, without: changed)
    }
  }

  public func sources() throws -> [SourceSummary] {
    try connection.read { try SourceTable(database: $0, view: view).summaries() }
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
          .receipts(
            try ReceiptTable(database: database, calendar: plan.calendar)
              .receipts(ofSource: id, codes: codes))
        }
      }
    }
  }

  private func batch(
    ofSource id: Int64, codes: CodeDictionary, _ database: StoreSession
  ) throws -> ActivityBatch {
    let positions = BlockNumbering.positions(codes)
    var records: [ActivityRecord] = []
    let blocks = BlockTable(database: database)
    for place in try blocks.places(ofSource: id) where place.time.isCurrent {
      try blocks.block(place, hasTexts: true).forEachRecord(positions) { records.append($0) }
    }
    return ActivityBatch(records)
  }

  /// Reads records or figures, all of whose codes the plan knows.
  private func read<Value>(
    _ body: (StoreSession, CodeDictionary, _ areSumsValid: Bool) throws -> Value
  ) throws -> Value {
    try connection.read { database in
      let codes = try codes(database)
      let isUpToDate = try derivation(database).isUpToDate
      if !isUpToDate {
        let unknown = try derivation(database).unknownCodes(codes)
        if !unknown.isEmpty { throw StoreError.unknownCodes(path: connection.name, codes: unknown) }
      }
      return try body(database, codes, isUpToDate && database.reach.seesAll)
    }
  }
}
