import CXXHash

/// A fingerprint of a set of records that doesn't depend on their order or their division over files.
///
/// Each record has a 128-bit hash of its content by codes; the fingerprint is their sum modulo 2^128, so
/// it can be kept up to date as records come and go. It tells data apart; it is no seal against forgery.
public struct RecordFingerprint: Sendable, Hashable, BitwiseCopyable {
  public let high: UInt64
  public let low: UInt64

  public init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// The fingerprint of no records.
  public static let empty = RecordFingerprint(high: 0, low: 0)

  public static func + (left: Self, right: Self) -> Self {
    let (low, carry) = left.low.addingReportingOverflow(right.low)
    return RecordFingerprint(high: left.high &+ right.high &+ (carry ? 1 : 0), low: low)
  }

  public static func - (left: Self, right: Self) -> Self {
    let (low, borrow) = left.low.subtractingReportingOverflow(right.low)
    return RecordFingerprint(high: left.high &- right.high &- (borrow ? 1 : 0), low: low)
  }

  /// 32 hexadecimal digits.
  public var hexadecimal: String { RecordFingerprint.hex(high) + RecordFingerprint.hex(low) }

  /// The first twelve digits in groups of four, as printed: `3f1c 9a20 77be`.
  public var printed: String {
    let digits = Array(hexadecimal.prefix(12))
    return [digits[0..<4], digits[4..<8], digits[8..<12]].map { String($0) }.joined(separator: " ")
  }

  private static func hex(_ value: UInt64) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

/// Fingerprints of the records of a plan, by the codes that the plan gives their positions.
public struct RecordFingerprinter: Sendable {
  private let units: [UInt64]
  private let phases: [UInt64]
  private let contentAreas: [UInt64]
  private let indicators: [UInt64]
  private let tasks: [UInt64]

  /// - Parameter unitCodes: and the others: the codes by position.
  public init(
    unitCodes: [String], phaseCodes: [String], contentAreaCodes: [String],
    indicatorCodes: [String], taskCodes: [String]
  ) {
    units = unitCodes.map { TextHash.of($0) }
    phases = phaseCodes.map { TextHash.of($0) }
    contentAreas = contentAreaCodes.map { TextHash.of($0) }
    indicators = indicatorCodes.map { TextHash.of($0) }
    tasks = taskCodes.map { TextHash.of($0) }
  }

  /// Whether there are codes of these numbers of a row.
  public func knows(_ row: (unit: Int64, contentArea: Int64, indicator: Int64, phase: Int64))
    -> Bool
  {
    row.unit < units.count && row.contentArea < contentAreas.count
      && row.indicator < indicators.count && row.phase <= phases.count
  }

  public init(_ plan: Plan) {
    self.init(
      unitCodes: plan.units.units.map(\.code), phaseCodes: plan.phases.map(\.code),
      contentAreaCodes: plan.contentAreas.map(\.code),
      indicatorCodes: plan.indicators.map(\.code), taskCodes: plan.tasks.map(\.code))
  }

  public func fingerprint(of record: ActivityRecord) -> RecordFingerprint {
    var (reference, note) = (record.reference ?? "", record.note ?? "")
    return reference.withUTF8 { reference in
      note.withUTF8 { note in
        fingerprint(
          of: PackedActivity(record, in: HalfMonth(holding: record.day)), on: record.day.number,
          reference: record.reference == nil ? nil : reference,
          note: record.note == nil ? nil : note)
      }
    }
  }

  /// The fingerprint of a record of a plan's positions, its texts given as UTF-8 in NFC.
  ///
  /// - Parameter day: days since 1970-01-01.
  public func fingerprint(
    of figure: PackedActivity, on day: Int32, reference: UnsafeBufferPointer<UInt8>?,
    note: UnsafeBufferPointer<UInt8>?
  ) -> RecordFingerprint {
    RecordFingerprint(
      ofWords: UInt64(bitPattern: Int64(day)), units[figure.unit],
      contentAreas[figure.contentArea], indicators[figure.indicator],
      UInt64(bitPattern: figure.thousandths), UInt64(bitPattern: figure.audience),
      figure.phase == 0 ? 0 : phases[figure.phase - 1], TextHash.of(reference),
      TextHash.of(note))
  }

  /// The fingerprint of a block's records dated on or before `day`.
  public func fingerprint(of block: ActivityBlock, through day: Day) -> RecordFingerprint {
    let days = block.half.window
    if days.first > day { return .empty }
    if days.last <= day, let known = block.fingerprint { return known }
    var sum = RecordFingerprint.empty
    if !block.dayFingerprints.isEmpty {
      return block.dayFingerprints.prefix(day.days(since: days.first) + 1).reduce(.empty, +)
    }
    block.forEachRecord { if $0.day <= day { sum = sum + fingerprint(of: $0) } }
    return sum
  }

  public func fingerprint(of record: CompletionRecord) -> RecordFingerprint {
    RecordFingerprint(
      ofWords: tasks[record.task.index], units[record.unit.index],
      UInt64(bitPattern: Int64(record.reportedOn.number)),
      UInt64(bitPattern: record.percent?.thousandths ?? -1),
      UInt64(bitPattern: record.completedOn.map { Int64($0.number) } ?? .min),
      TextHash.of(record.reference), TextHash.of(record.note), 0, 0)
  }

  public func fingerprint(of receipt: Receipt) -> RecordFingerprint {
    RecordFingerprint(
      ofWords: units[receipt.unit.index], TextHash.of(receipt.period.code),
      UInt64(bitPattern: receipt.receivedOn.map { Int64($0.number) } ?? .min),
      receipt.nothingToReport ? 1 : 0, TextHash.of(receipt.reference),
      TextHash.of(receipt.note), 0, 0, 0)
  }
}

/// 64-bit hashes of texts (XXH3), equal on every machine and in every run.
private enum TextHash {
  /// Stands for a text that there isn't; it differs from the empty text.
  private static let absent: UInt64 = .max

  static func of(_ text: String?) -> UInt64 {
    guard var text else { return absent }
    return text.withUTF8 { of($0) }
  }

  @inline(__always)
  static func of(_ bytes: UnsafeBufferPointer<UInt8>?) -> UInt64 {
    guard let bytes else { return absent }
    return XXH3_64bits(bytes.baseAddress, bytes.count)
  }
}

extension RecordFingerprint {
  /// The hash (XXH3) of what a record consists of, each word written with its lowest byte first.
  public init(
    ofWords a: UInt64, _ b: UInt64, _ c: UInt64, _ d: UInt64, _ e: UInt64, _ f: UInt64,
    _ g: UInt64, _ h: UInt64, _ i: UInt64
  ) {
    let words = (
      a.littleEndian, b.littleEndian, c.littleEndian, d.littleEndian, e.littleEndian,
      f.littleEndian, g.littleEndian, h.littleEndian, i.littleEndian
    )
    let hash = withUnsafeBytes(of: words) { XXH3_128bits($0.baseAddress, $0.count) }
    self.init(high: hash.high64, low: hash.low64)
  }
}
