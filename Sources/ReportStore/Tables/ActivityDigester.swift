import ReportModel

/// Takes the digests of the activity records of a half-month from the bytes of their blocks as they lie: of
/// hundreds of thousands of records no text is made.
///
/// A record is written as `CanonicalRecord` would write it.
struct ActivityDigester: Sendable {
  let codes: CodeTexts
  let half: HalfMonth
  /// The last day of which records count; `nil`: all do.
  let lastDay: Day?

  /// Of the records of a block that count.
  func digests(of block: BlockTable.Packed) throws -> [SHA256.Digest] {
    let texts = try block.unpackedTexts()
    // No record has more text than the block, and none of its other six numbers more than 20 signs.
    let longest = texts.count + 4 * codes.longest + 8 * 24
    return try withUnsafeTemporaryAllocation(of: UInt8.self, capacity: longest) { buffer in
      try texts.withUnsafeBufferPointer { try digests(of: block.figures, $0, texts, into: buffer) }
    }
  }

  private func digests(
    of figures: [PackedActivity], _ bytes: UnsafeBufferPointer<UInt8>, _ texts: [UInt8],
    into buffer: UnsafeMutableBufferPointer<UInt8>
  ) throws -> [SHA256.Digest] {
    let first = half.window.first
    var reader = ActivityTexts.Reader(texts)
    var sha256 = SHA256()
    var digests: [SHA256.Digest] = []
    digests.reserveCapacity(figures.count)
    for figure in figures {
      guard let places = reader.nextPlaces() else { throw Contradiction("texts of a block") }
      let day = first.adding(days: figure.dayOffset)
      if let lastDay, day > lastDay { continue }
      var record = RecordBytes(buffer: buffer)
      record.number(Int64(day.number))
      record.append(try codes.text(.unit, Int64(figure.unit)))
      record.append(try codes.text(.contentArea, Int64(figure.contentArea)))
      record.append(try codes.text(.indicator, Int64(figure.indicator)))
      record.number(figure.thousandths)
      record.number(figure.audience == PackedActivity.untold ? nil : figure.audience)
      if figure.phase == 0 {
        record.end()
      } else {
        record.append(try codes.text(.phase, Int64(figure.phase)))
      }
      record.text(places.reference.map { UnsafeBufferPointer(rebasing: bytes[$0]) })
      record.text(places.note.map { UnsafeBufferPointer(rebasing: bytes[$0]) })
      sha256.update(record.written)
      digests.append(sha256.finish())
    }
    return digests
  }
}

/// A record as bytes, in memory that is lent to it and long enough.
private struct RecordBytes {
  let buffer: UnsafeMutableBufferPointer<UInt8>
  private var count = 0

  init(buffer: UnsafeMutableBufferPointer<UInt8>) { self.buffer = buffer }

  var written: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: buffer[..<count]) }

  mutating func append(_ bytes: [UInt8]) { bytes.withUnsafeBufferPointer { append($0) } }

  mutating func number(_ number: Int64?) {
    if let number { append(digitsOf: number) }
    end()
  }

  mutating func text(_ text: UnsafeBufferPointer<UInt8>?) {
    if let text {
      append(digitsOf: Int64(text.count))
      append(UInt8(ascii: ":"))
      append(text)
    }
    end()
  }

  mutating func end() { append(UInt8(ascii: ";")) }

  private mutating func append(_ byte: UInt8) {
    buffer[count] = byte
    count += 1
  }

  private mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    count = buffer[count...].update(fromContentsOf: bytes)
  }

  private mutating func append(digitsOf number: Int64) {
    if number < 0 { append(UInt8(ascii: "-")) }
    let start = count
    var rest = number.magnitude
    repeat {
      append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    buffer[start..<count].reverse()
  }
}

extension BlockTable {
  /// A block whose texts are as they are stored, to be unpacked on another thread.
  struct Packed: Sendable {
    let figures: [PackedActivity]
    private let texts: [UInt8]
    private let textLength: Int

    init(_ row: DirectStatement) throws(Contradiction) {
      figures = try row.elements(1)
      guard figures.count == Int(row.integer(0)) else {
        throw Contradiction("block of \(row.integer(0)) records")
      }
      texts = try row.elements(3)
      textLength = Int(row.integer(2))
    }

    func unpackedTexts() throws -> [UInt8] {
      try texts.withUnsafeBytes { try CompressedText.unpacked($0, length: textLength) }
    }
  }

  /// Calls `body` with the blocks of a half-month that count, some at a time, in the order in which they came.
  func forEachPackedBlocks(in half: HalfMonth, _ body: ([Packed]) throws -> Void) throws {
    // Enough for all processors, and a few megabytes.
    let most = 16
    let select = try DirectStatement(
      database,
      """
      SELECT count, figures, text_length, texts FROM activity_block
      WHERE half_month = ?1 AND \(try view.blockCondition(in: database)) ORDER BY id
      """)
    try select.bind(Int64(half.number))
    try view.bind(select)
    var blocks: [Packed] = []
    try select.forEachRow { row in
      blocks.append(try Packed(row))
      guard blocks.count == most else { return }
      try body(blocks)
      blocks.removeAll(keepingCapacity: true)
    }
    try body(blocks)
  }
}
