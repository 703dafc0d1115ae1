import ReportModel

/// The SHA-256 digests by which files and records are known to be what they were.
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
  ///
  /// - Parameter halves: digests of whole half-months that are known; what is taken anew is added.
  static func digest(
    ofRecordsIn view: RecordView, _ database: StoreSession, _ calendar: any PeriodCalendar,
    halves: inout [HalfMonth: String]
  ) throws -> String {
    let codes = try CodeTexts(database)
    var digest = SHA256()
    for half in try BlockTable(database: database, view: view).halfMonths() {
      if let last = view.lastDay, half.window.first > last { break }
      let isWhole = view.lastDay.map { half.window.last <= $0 } ?? true
      let known = isWhole ? halves[half] : nil
      guard let own = try known ?? self.digest(of: half, in: view, database, codes) else {
        continue
      }
      if isWhole { halves[half] = own }
      digest.update("activities \(half.number) \(own)\n".utf8)
    }
    let others = [
      ("completions", try completions(in: view, database, codes)),
      ("receipts", try receipts(in: view, database, codes, calendar)),
    ]
    for case (let name, let own?) in others { digest.update("\(name) \(own)\n".utf8) }
    return digest.hexadecimal
  }

  /// Of the activities of a half-month; `nil` when there are none.
  private static func digest(
    of half: HalfMonth, in view: RecordView, _ database: StoreSession, _ codes: CodeTexts
  ) throws -> String? {
    let digester = ActivityDigester(codes: codes, half: half, lastDay: view.lastDay)
    var set = DigestSet()
    try BlockTable(database: database, view: view).forEachPackedBlocks(in: half) { blocks in
      for digests in try blocks.mapSideBySide(digester.digests) { set.append(contentsOf: digests) }
    }
    return set.digest?.hexadecimal
  }

  private static func completions(
    in view: RecordView, _ database: StoreSession, _ codes: CodeTexts
  ) throws -> String? {
    var set = DigestSet()
    try CompletionTable(database: database, view: view).forEachStored { row in
      if let last = view.lastDay, row.day(8) > last { return }
      try set.add { record in
        record.append(try codes.text(.task, row.integer(0)))
        record.append(try codes.text(.unit, row.integer(1)))
        for column in Int32(2)...4 { record.number(row.optionalInteger(column)) }
        record.text(row.optionalText(5))
        record.text(row.optionalText(6))
      }
    }
    return set.digest?.hexadecimal
  }

  private static func receipts(
    in view: RecordView, _ database: StoreSession, _ codes: CodeTexts,
    _ calendar: any PeriodCalendar
  ) throws -> String? {
    var set = DigestSet()
    let table = ReceiptTable(database: database, calendar: calendar, view: view)
    try table.forEachStored { row in
      if let last = view.lastDay, try table.window(row, column: 1).first > last { return }
      try set.add { record in
        record.append(try codes.text(.unit, row.integer(0)))
        record.text(row.text(1))
        for column in Int32(2)...3 { record.number(row.optionalInteger(column)) }
        record.text(row.optionalText(4))
        record.text(row.optionalText(5))
      }
    }
    return set.digest?.hexadecimal
  }
}

extension DigestSet {
  /// Adds a record that `write` writes.
  fileprivate mutating func add(_ write: (inout CanonicalRecord) throws -> Void) rethrows {
    var record = CanonicalRecord()
    try write(&record)
    append(SHA256.digest(of: record.bytes))
  }
}

/// A record as bytes: numbers in decimal digits, texts with their length before them.
private struct CanonicalRecord {
  private(set) var bytes: [UInt8] = []

  mutating func append(_ written: [UInt8]) { bytes.append(contentsOf: written) }

  mutating func number(_ number: Int64?) {
    if let number { append(digitsOf: number) }
    bytes.append(UInt8(ascii: ";"))
  }

  /// No text differs from an empty one.
  mutating func text(_ text: String?) {
    if let text {
      append(digitsOf: Int64(text.utf8.count))
      bytes.append(UInt8(ascii: ":"))
      bytes.append(contentsOf: text.utf8)
    }
    bytes.append(UInt8(ascii: ";"))
  }

  private mutating func append(digitsOf number: Int64) {
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    let start = bytes.count
    var rest = number.magnitude
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    bytes[start...].reverse()
  }
}

/// The texts of codes by their ids in the store, as they are written in a record.
struct CodeTexts: Sendable {
  private var texts: [[[UInt8]]] = Array(repeating: [[]], count: 6)
  /// Of how many bytes the longest is.
  private(set) var longest = 0

  init(_ database: StoreSession) throws {
    let select = try DirectStatement(
      database, "SELECT kind, id, code FROM code ORDER BY kind, id")
    var texts = texts
    try select.forEachRow { row in
      let kind = Int(row.integer(0))
      guard texts.indices.contains(kind), row.integer(1) == Int64(texts[kind].count) else {
        throw Contradiction("table code, kind \(kind)")
      }
      var record = CanonicalRecord()
      record.text(row.text(2))
      texts[kind].append(record.bytes)
    }
    self.texts = texts
    longest = texts.joined().map(\.count).max() ?? 0
  }

  func text(_ kind: UnknownCode.Kind, _ id: Int64) throws -> [UInt8] {
    let known = texts[Int(kind.number)]
    guard id > 0, id < known.count else { throw Contradiction("\(kind.rawValue) \(id)") }
    return known[Int(id)]
  }
}
