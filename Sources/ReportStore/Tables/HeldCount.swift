import ReportModel

extension DatabaseStore {
  /// How many records an amendment would add to and take out of some days, by name of the source.
  func held(
    in window: DayWindow, _ database: StoreSession
  ) throws -> [String: (added: Int, removed: Int)] {
    var counts: [Int64: (added: Int, removed: Int)] = [:]
    func count(_ number: Int, ofSource source: Int64, isHeld: Bool) {
      guard number > 0 else { return }
      var count = counts[source] ?? (0, 0)
      if isHeld { count.added += number } else { count.removed += number }
      counts[source] = count
    }
    let blocks = BlockTable(database: database)
    let halves = HalfMonth(holding: window.first).number...HalfMonth(holding: window.last).number
    for half in halves.map(HalfMonth.init) {
      for place in try blocks.heldPlaces(in: half) {
        let block = try blocks.block(place, hasTexts: false)
        let first = half.window.first
        count(
          block.figures.count { window.contains(first.adding(days: $0.dayOffset)) },
          ofSource: block.source, isHeld: place.time.since == nil)
      }
    }
    for condition in [RowTimes.held, RowTimes.superseded] {
      let isHeld = condition == RowTimes.held
      try CompletionTable(database: database).rows(condition).forEachRow { row in
        if window.contains(row.day(2)) { count(1, ofSource: row.integer(0), isHeld: isHeld) }
      }
      let receipts = ReceiptTable(database: database, calendar: plan.calendar)
      try receipts.rows(condition).forEachRow { row in
        if try window.contains(receipts.window(row)) {
          count(1, ofSource: row.integer(0), isHeld: isHeld)
        }
      }
    }
    let sources = SourceTable(database: database)
    var named: [String: (added: Int, removed: Int)] = [:]
    for (source, count) in counts {
      // Several versions of a source may wait.
      let former = named[try sources.name(of: source)] ?? (0, 0)
      named[try sources.name(of: source)] = (
        former.added + count.added, former.removed + count.removed
      )
    }
    return named
  }
}
