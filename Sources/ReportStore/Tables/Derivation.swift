import ReportModel

/// What the store derives from records and plan together: the sums, which know phases.
///
/// The store notes the fingerprint of the plan that its sums were made with. Where it is that of the
/// plan at hand, every code of the records that count is known.
struct Derivation {
  let database: StoreSession
  let plan: Plan
  var view = RecordView.now

  var isUpToDate: Bool {
    get throws {
      let select = try DirectStatement(database, "SELECT plan FROM derivation")
      return try select.firstRow { $0.text(0) } == plan.fingerprint
    }
  }

  /// Makes all sums anew for the plan, unless records have codes that it doesn't know.
  func update(codes: CodeDictionary) throws {
    if try unknownCodes(codes).isEmpty {
      try rebuildSums(codes)
      try note(plan.fingerprint)
    } else {
      // The sums may no longer be those of any plan.
      try note("")
    }
  }

  private func rebuildSums(_ codes: CodeDictionary) throws {
    let sums = KeptSumTable(database: database, plan: plan)
    try sums.removeAll()
    if database.isShared { _ = try StaleHalves(database: database).takeOut() }
    let halves = try BlockTable(database: database).halfMonths()
    try rebuildSums(of: halves, codes: codes)
  }

  /// Sums half-months up anew from their rows, and with them the longer spans that hold them.
  func rebuildSums(of halves: [HalfMonth], codes: CodeDictionary) throws {
    let sums = KeptSumTable(database: database, plan: plan)
    let positions = BlockNumbering.positions(codes)
    for half in halves {
      try sums.replace(half) { take in
        try BlockTable(database: database).forEachBlock(in: half, hasTexts: false) {
          take(try positions.renumbered($0.figures))
        }
      }
    }
    try sums.updateLongerSpans(over: halves)
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
    let blocks = BlockTable(database: database, view: view)
    for half in try blocks.halfMonths() {
      if let last = view.lastDay, half.window.first > last { break }
      try blocks.forEachBlock(in: half, hasTexts: true) { block in
        try census.count(block, codes, through: view.lastDay)
      }
    }
    let completions = try DirectStatement(
      database,
      """
      SELECT source, row, task, unit, coalesce(completed_on, reported_on)
      FROM completion WHERE \(view.condition)
      """)
    try view.bind(completions)
    try completions.forEachRow { row in
      if let last = view.lastDay, row.day(4) > last { return }
      census.count(try codes.tasks.unknownCode(of: row.integer(2)), .task, in: row)
      census.count(try codes.units.unknownCode(of: row.integer(3)), .unit, in: row)
    }
    let receipts = try DirectStatement(
      database,
      "SELECT source, row, unit, period FROM receipt WHERE \(view.condition)")
    try view.bind(receipts)
    try receipts.forEachRow { row in
      if let last = view.lastDay, let period = ReportingPeriod(code: row.text(3)),
        plan.calendar.window(of: period).first > last
      {
        return
      }
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

  /// Counts the records of a block.
  mutating func count(
    _ block: BlockTable.Stored, _ codes: CodeDictionary, through last: Day?
  ) throws {
    var texts = ActivityTexts.Reader(block.texts)
    let first = block.half.window.first
    for figure in block.figures {
      guard let text = texts.next() else { throw Contradiction("texts of a block") }
      if let last, first.adding(days: figure.dayOffset) > last { continue }
      let place = (block.source, Int64(text.row))
      count(try codes.units.unknownCode(of: Int64(figure.unit)), .unit, at: place)
      count(
        try codes.contentAreas.unknownCode(of: Int64(figure.contentArea)), .contentArea, at: place)
      count(try codes.indicators.unknownCode(of: Int64(figure.indicator)), .indicator, at: place)
      if figure.phase != 0 {
        count(try codes.phases.unknownCode(of: Int64(figure.phase)), .phase, at: place)
      }
    }
  }

  /// Counts the record of a row, whose source and row are its first two columns.
  mutating func count(_ code: String?, _ kind: UnknownCode.Kind, in row: DirectStatement) {
    count(code, kind, at: (row.integer(0), row.integer(1)))
  }

  private mutating func count(
    _ code: String?, _ kind: UnknownCode.Kind, at place: (source: Int64, row: Int64)
  ) {
    guard let code else { return }
    var entry =
      entries[Name(kind: kind, code: code)]
      ?? Entry(records: 0, source: place.source, row: place.row)
    entry.records += 1
    if (place.source, place.row) < (entry.source, entry.row) {
      (entry.source, entry.row) = (place.source, place.row)
    }
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
