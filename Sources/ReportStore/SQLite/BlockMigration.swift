import GRDB
import ReportModel

/// Puts the activities of a store of before, a row for each, into blocks.
struct BlockMigration {
  /// Records of one source and half-month that aren't in a block yet, with the store's ids for positions.
  private struct Group {
    var figures: [PackedActivity] = []
    var texts = ActivityTexts.Writer()
    var fingerprints = [RecordFingerprint](repeating: .empty, count: 17)
  }

  private static let blockCount = 4096

  private let database: Database
  private let fingerprinter: RecordFingerprinter

  init(_ database: Database) throws {
    self.database = database
    fingerprinter = try RecordFingerprinter(codesOf: StoreSession(database))
  }

  func run() throws {
    try move(from: "activity", isCurrent: true)
    try move(from: "superseded_activity", isCurrent: false)
  }

  private func move(from table: String, isCurrent: Bool) throws {
    let select = try DirectStatement(
      database,
      """
      SELECT source, day, row, unit, content_area, indicator, quantity, audience, named_phase,
        reference, note
      FROM \(table) ORDER BY source, ordinal
      """)
    var groups: [HalfMonth: Group] = [:]
    var source: Int64?
    try select.forEachRow { row in
      if let former = source, former != row.integer(0) {
        try flush(&groups, source: former, isCurrent: isCurrent)
      }
      source = row.integer(0)
      let half = HalfMonth(holding: row.day(1))
      try add(row, on: row.day(1), to: &groups[half, default: Group()], of: half)
      if groups[half]?.figures.count == BlockMigration.blockCount, let group = groups[half] {
        try insert(group, of: half, source: row.integer(0), isCurrent: isCurrent)
        groups[half] = nil
      }
    }
    if let source { try flush(&groups, source: source, isCurrent: isCurrent) }
  }

  private func add(
    _ row: DirectStatement, on day: Day, to group: inout Group, of half: HalfMonth
  ) throws {
    let numbers = (row.integer(3), row.integer(4), row.integer(5), row.integer(8))
    guard numbers.0 >= 1, numbers.0 < PackedActivity.unitLimit, numbers.1 >= 1,
      numbers.1 < PackedActivity.contentAreaLimit, numbers.2 >= 1,
      numbers.2 < PackedActivity.indicatorLimit, numbers.3 >= 0,
      numbers.3 < PackedActivity.phaseLimit, fingerprinter.knows(numbers)
    else { throw Contradiction("codes of an activity") }
    let (quantity, audience) = (
      row.integer(6), row.optionalInteger(7) ?? PackedActivity.untold
    )
    guard quantity >= 0, audience >= PackedActivity.untold else {
      throw Contradiction("figures of an activity")
    }
    let figure = PackedActivity(
      dayOffset: day.days(since: half.window.first), unit: Int(numbers.0),
      contentArea: Int(numbers.1), indicator: Int(numbers.2), phase: Int(numbers.3),
      thousandths: quantity, audience: audience)
    var (reference, note) = (row.optionalText(9), row.optionalText(10))
    group.figures.append(figure)
    reference.withUTF8 { reference in
      note.withUTF8 { note in
        group.texts.append(row: Int(row.integer(2)), reference: reference, note: note)
        let fingerprint = fingerprinter.fingerprint(
          of: figure, on: day.number, reference: reference, note: note)
        group.fingerprints[figure.dayOffset] = group.fingerprints[figure.dayOffset] + fingerprint
      }
    }
  }

  private func flush(
    _ groups: inout [HalfMonth: Group], source: Int64, isCurrent: Bool
  ) throws {
    for (half, group) in groups.sorted(by: { $0.key < $1.key }) {
      try insert(group, of: half, source: source, isCurrent: isCurrent)
    }
    groups = [:]
  }

  private func insert(
    _ group: Group, of half: HalfMonth, source: Int64, isCurrent: Bool
  ) throws {
    // The table as it was then: later migrations add columns.
    let insert = try DirectStatement(
      database,
      """
      INSERT INTO activity_block (half_month, source, count, is_current, text_length,
        day_fingerprints, figures, texts)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """)
    try insert.bind(
      Int64(half.number), source, Int64(group.figures.count), isCurrent ? 1 : 0,
      Int64(group.texts.bytes.count))
    try insert.bind(blob: group.fingerprints, at: 6)
    try insert.bind(blob: group.figures, at: 7)
    try insert.bind(blob: CompressedText.packed(group.texts.bytes), at: 8)
    try insert.run()
    guard isCurrent else { return }
    try FingerprintTable(database: StoreSession(database)).add(
      group.fingerprints.reduce(.empty, +), of: half)
  }
}
