import GRDB
import ReportModel

/// The SHA-256 digests by which a closed period is known to be what it was.
enum ClosingSeal {
  /// Of files: of their paths, each with its own digest.
  static func digest(of files: [KeptFile]) -> String {
    var digest = SHA256()
    for file in files.sorted(by: { $0.path < $1.path }) {
      digest.update(
        "\(file.path.utf8.count):\(file.path)\(SHA256.hexadecimal(of: file.bytes))".utf8)
    }
    return digest.hexadecimal
  }

  /// Of all records in a view: it depends on them alone, not on the order or the files in which they came.
  ///
  /// Every record is written by codes, each text with its length before it. The digests of those of one
  /// half-month are put in order, and digested together; so are those of completions and of receipts.
  static func digest(
    ofRecordsIn view: RecordView, _ database: Database, _ calendar: any PeriodCalendar
  ) throws -> String {
    let codes = try CodeTexts(database)
    var digest = SHA256()
    let blocks = BlockTable(database: database, view: view)
    for half in try blocks.halfMonths() {
      if let last = view.lastDay, half.window.first > last { break }
      var set = DigestSet()
      try blocks.forEachBlock(in: half, hasTexts: true) { block in
        try add(block, to: &set, codes, through: view.lastDay)
      }
      set.close(into: &digest, named: "activities \(half.number)")
    }
    var completions = DigestSet()
    let table = CompletionTable(database: database, view: view)
    try table.forEachStored { row in
      if let last = view.lastDay, row.day(8) > last { return }
      try completions.add { record in
        record.text(try codes.text(.task, row.integer(0)))
        record.text(try codes.text(.unit, row.integer(1)))
        for column in Int32(2)...4 { record.number(row.optionalInteger(column)) }
        record.text(row.optionalText(5))
        record.text(row.optionalText(6))
      }
    }
    completions.close(into: &digest, named: "completions")
    var receipts = DigestSet()
    let received = ReceiptTable(database: database, calendar: calendar, view: view)
    try received.forEachStored { row in
      if let last = view.lastDay, try received.window(row, column: 1).first > last { return }
      try receipts.add { record in
        record.text(try codes.text(.unit, row.integer(0)))
        record.text(row.text(1))
        for column in Int32(2)...3 { record.number(row.optionalInteger(column)) }
        record.text(row.optionalText(4))
        record.text(row.optionalText(5))
      }
    }
    receipts.close(into: &digest, named: "receipts")
    return digest.hexadecimal
  }

  private static func add(
    _ block: BlockTable.Stored, to set: inout DigestSet, _ codes: CodeTexts, through last: Day?
  ) throws {
    var texts = ActivityTexts.Reader(block.texts)
    let first = block.half.window.first
    for figure in block.figures {
      guard let text = texts.next() else { throw Contradiction("texts of a block") }
      let day = first.adding(days: figure.dayOffset)
      if let last, day > last { continue }
      try set.add { record in
        record.number(Int64(day.number))
        record.text(try codes.text(.unit, Int64(figure.unit)))
        record.text(try codes.text(.contentArea, Int64(figure.contentArea)))
        record.text(try codes.text(.indicator, Int64(figure.indicator)))
        record.number(figure.thousandths)
        record.number(figure.audience == PackedActivity.untold ? nil : figure.audience)
        record.text(figure.phase == 0 ? nil : try codes.text(.phase, Int64(figure.phase)))
        record.text(text.reference)
        record.text(text.note)
      }
    }
  }
}

/// The digests of some records, whatever their order.
private struct DigestSet {
  private var digests: [SHA256.Digest] = []
  private var record = CanonicalRecord()

  /// Adds a record that `write` writes.
  mutating func add(_ write: (inout CanonicalRecord) throws -> Void) rethrows {
    record.begin()
    try write(&record)
    digests.append(SHA256.digest(of: record.bytes))
  }

  func close(into digest: inout SHA256, named name: String) {
    guard !digests.isEmpty else { return }
    digest.update("\(name) \(digests.count)\n".utf8)
    for one in digests.sorted() { digest.update(one.bytes) }
  }
}

/// A record as bytes: numbers in decimal digits, texts with their length before them.
private struct CanonicalRecord {
  private(set) var bytes: [UInt8] = []

  mutating func begin() { bytes.removeAll(keepingCapacity: true) }

  mutating func number(_ number: Int64?) {
    if let number { bytes.append(contentsOf: "\(number)".utf8) }
    bytes.append(UInt8(ascii: ";"))
  }

  /// No text differs from an empty one.
  mutating func text(_ text: String?) {
    if let text {
      bytes.append(contentsOf: "\(text.utf8.count):".utf8)
      bytes.append(contentsOf: text.utf8)
    }
    bytes.append(UInt8(ascii: ";"))
  }
}

/// The texts of codes by their ids in the store.
private struct CodeTexts {
  private var texts: [Int64: [String]] = [:]

  init(_ database: Database) throws {
    let select = try DirectStatement(
      database, "SELECT kind, id, code FROM code ORDER BY kind, id")
    var texts: [Int64: [String]] = [:]
    try select.forEachRow { row in
      let kind = row.integer(0)
      var known = texts[kind] ?? [""]
      guard row.integer(1) == Int64(known.count) else {
        throw Contradiction("table code, kind \(kind)")
      }
      known.append(row.text(2))
      texts[kind] = known
    }
    self.texts = texts
  }

  func text(_ kind: UnknownCode.Kind, _ id: Int64) throws -> String {
    let known = texts[kind.number] ?? []
    guard id > 0, id < known.count else { throw Contradiction("\(kind.rawValue) \(id)") }
    return known[Int(id)]
  }
}
