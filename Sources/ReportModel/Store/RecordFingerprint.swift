/// A fingerprint of a set of records that doesn't depend on their order or their division over files.
///
/// Each record has a 128-bit hash of its content by codes; the fingerprint is their sum modulo 2^128, so
/// it can be kept up to date as records come and go. It tells data apart; it is no seal against forgery.
public struct RecordFingerprint: Sendable, Hashable {
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

/// Hashes the parts of one record, in a fixed order, to its share of a fingerprint.
public struct RecordHasher: Sendable {
  // Digits of pi: constants without a hidden choice.
  private var first: UInt64 = 0x243F_6A88_85A3_08D3
  private var second: UInt64 = 0x1319_8A2E_0370_7344

  public init() {}

  public mutating func combine(_ value: Int64) {
    mix(UInt64(bitPattern: value))
  }

  public mutating func combine(_ value: UInt64) {
    mix(value)
  }

  /// Text by its UTF-8 bytes and its length; absent text differs from empty text.
  public mutating func combine(_ text: String?) {
    guard let text else {
      mix(.max)
      return
    }
    mix(RecordHasher.hash(of: text))
  }

  public var fingerprint: RecordFingerprint {
    RecordFingerprint(
      high: RecordHasher.finish(first ^ second.rotated(by: 31)),
      low: RecordHasher.finish(second &+ first.rotated(by: 17)))
  }

  /// 64-bit hash of a text, equal on every machine and in every run.
  public static func hash(of text: String) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325  // FNV-1a
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return finish(hash ^ UInt64(text.utf8.count))
  }

  private mutating func mix(_ value: UInt64) {
    first = RecordHasher.finish(first ^ value) &+ second
    second = (second ^ value.rotated(by: 29)) &* 0x9E37_79B9_7F4A_7C15 &+ first
  }

  /// The finaliser of SplitMix64: every bit of the result depends on every bit given.
  private static func finish(_ value: UInt64) -> UInt64 {
    var mixed = value
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension UInt64 {
  fileprivate func rotated(by count: UInt64) -> UInt64 { (self << count) | (self >> (64 - count)) }
}

/// Fingerprints of the records of a plan, by the codes that the plan gives their positions.
public struct RecordFingerprinter: Sendable {
  private let units: [UInt64]
  private let phases: [UInt64]
  private let contentAreas: [UInt64]
  private let indicators: [UInt64]
  private let tasks: [UInt64]

  public init(_ plan: Plan) {
    units = plan.units.units.map { RecordHasher.hash(of: $0.code) }
    phases = plan.phases.map { RecordHasher.hash(of: $0.code) }
    contentAreas = plan.contentAreas.map { RecordHasher.hash(of: $0.code) }
    indicators = plan.indicators.map { RecordHasher.hash(of: $0.code) }
    tasks = plan.tasks.map { RecordHasher.hash(of: $0.code) }
  }

  public func fingerprint(of record: ActivityRecord) -> RecordFingerprint {
    var hasher = RecordHasher()
    hasher.combine(Int64(record.day.number))
    hasher.combine(units[record.unit.index])
    hasher.combine(contentAreas[record.contentArea.index])
    hasher.combine(indicators[record.indicator.index])
    hasher.combine(record.quantity.thousandths)
    hasher.combine(record.audience.map { Int64($0) } ?? -1)
    hasher.combine(record.namedPhase.map { phases[$0.index] } ?? 0)
    hasher.combine(record.reference)
    hasher.combine(record.note)
    return hasher.fingerprint
  }

  /// The fingerprint of a record of a plan's positions, its texts given as UTF-8 in NFC.
  ///
  /// - Parameter day: days since 1970-01-01.
  public func fingerprint(
    of figure: PackedActivity, on day: Int32, reference: UnsafeBufferPointer<UInt8>?,
    note: UnsafeBufferPointer<UInt8>?
  ) -> RecordFingerprint {
    var hasher = RecordHasher()
    hasher.combine(Int64(day))
    hasher.combine(units[figure.unit])
    hasher.combine(contentAreas[figure.contentArea])
    hasher.combine(indicators[figure.indicator])
    hasher.combine(figure.thousandths)
    hasher.combine(figure.audience)
    hasher.combine(figure.phase == 0 ? 0 : phases[figure.phase - 1])
    hasher.combine(reference.map { String(decoding: $0, as: UTF8.self) })
    hasher.combine(note.map { String(decoding: $0, as: UTF8.self) })
    return hasher.fingerprint
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
    var hasher = RecordHasher()
    hasher.combine(tasks[record.task.index])
    hasher.combine(units[record.unit.index])
    hasher.combine(Int64(record.reportedOn.number))
    hasher.combine(record.percent?.thousandths ?? -1)
    hasher.combine(record.completedOn.map { Int64($0.number) } ?? .min)
    hasher.combine(record.reference)
    hasher.combine(record.note)
    return hasher.fingerprint
  }

  public func fingerprint(of receipt: Receipt) -> RecordFingerprint {
    var hasher = RecordHasher()
    hasher.combine(units[receipt.unit.index])
    hasher.combine(receipt.period.code)
    hasher.combine(receipt.receivedOn.map { Int64($0.number) } ?? .min)
    hasher.combine(receipt.nothingToReport ? Int64(1) : 0)
    hasher.combine(receipt.reference)
    hasher.combine(receipt.note)
    return hasher.fingerprint
  }
}
