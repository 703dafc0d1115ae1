import ReportModel

/// Packs activity records by half-month as they are read.
struct ActivityPacker: Sendable {
  /// The records of one half-month that aren't in a block yet.
  private struct Group: Sendable {
    let half: Int32
    var figures: [PackedActivity] = []
    var texts = ActivityTexts.Writer()
    /// By days since the first of the half-month.
    var fingerprints = Group.noFingerprints

    static let noFingerprints = [RecordFingerprint](repeating: .empty, count: 17)

    var length: Int { figures.count * MemoryLayout<PackedActivity>.stride + texts.bytes.count }

    /// An array that grows by itself would take twice what a block holds, and be copied on the way.
    mutating func append(_ later: [PackedActivity]) {
      if figures.count + later.count > figures.capacity,
        figures.count >= ActivityPacker.blockCount / 8
      {
        figures.reserveCapacity(max(figures.count + later.count, ActivityPacker.blockCount * 9 / 8))
      }
      figures.append(contentsOf: later)
    }

    @inline(__always)
    mutating func append(_ figure: PackedActivity, _ fingerprint: RecordFingerprint) {
      figures.append(figure)
      let day = figure.dayOffset
      fingerprints[day] = fingerprints[day] + fingerprint
    }
  }

  /// How many records a block holds at most.
  private static let blockCount = 4096

  /// Whether rows, references and notes are wanted.
  let keepsTexts: Bool
  private let fingerprinter: RecordFingerprinter
  private var groups: [Group] = []
  /// Numbers of groups by half-month, -1 where there is none; halves outside of it can't be read.
  private var places: [Int16]
  private(set) var count = 0
  private var days: ClosedRange<Int32>?
  private var holdsUnit: [Bool]

  private static let halves =
    Int32(DateReading.years.lowerBound * 24)..<Int32((DateReading.years.upperBound + 1) * 24)

  /// - Parameter unitCount: how many units the plan has.
  init(fingerprinter: RecordFingerprinter, unitCount: Int, keepsTexts: Bool) {
    self.keepsTexts = keepsTexts
    self.fingerprinter = fingerprinter
    places = Array(repeating: -1, count: Self.halves.count)
    holdsUnit = Array(repeating: false, count: unitCount)
  }

  /// Takes in a record whose day is known by its half-month.
  @inline(__always)
  mutating func append(
    _ figure: PackedActivity, on day: DayTable.Entry, row: Int,
    reference: UnsafeBufferPointer<UInt8>?, note: UnsafeBufferPointer<UInt8>?
  ) {
    let place = place(of: day.half)
    groups[place].append(
      figure,
      fingerprinter.fingerprint(of: figure, on: day.number, reference: reference, note: note))
    if keepsTexts { groups[place].texts.append(row: row, reference: reference, note: note) }
    tally(figure.unit, on: day.number)
  }

  /// Takes in a record.
  mutating func append(_ record: ActivityRecord) {
    let half = HalfMonth(holding: record.day)
    let place = place(of: half.number)
    let figure = PackedActivity(record, in: half)
    groups[place].append(figure, fingerprinter.fingerprint(of: record))
    if keepsTexts { groups[place].texts.append(record) }
    tally(record.unit.index, on: record.day.number)
  }

  /// Takes over all records of another packer, behind the own ones.
  mutating func absorb(_ other: ActivityPacker) {
    for group in other.groups where !group.figures.isEmpty {
      let place = place(of: group.half)
      groups[place].append(group.figures)
      groups[place].texts.append(contentsOf: group.texts)
      for day in group.fingerprints.indices {
        groups[place].fingerprints[day] = groups[place].fingerprints[day] + group.fingerprints[day]
      }
    }
    if let days = other.days { widen(to: days) }
    for unit in other.holdsUnit.indices where other.holdsUnit[unit] { holdsUnit[unit] = true }
    count += other.count
  }

  /// Takes blocks out: those that are full, and more of them until what is left is short enough.
  mutating func takeBlocks(leaving length: Int) -> [ActivityBlock] {
    var blocks: [ActivityBlock] = []
    var held = 0
    for place in groups.indices {
      if groups[place].figures.count >= Self.blockCount { blocks.append(takeBlock(at: place)) }
      held += groups[place].length
    }
    while held > length,
      let longest = groups.indices.max(by: { groups[$0].length < groups[$1].length })
    {
      held -= groups[longest].length
      blocks.append(takeBlock(at: longest))
    }
    return blocks
  }

  /// The days of all records that were taken in; `nil` when there were none.
  var window: DayWindow? {
    days.flatMap {
      DayWindow(first: Day(number: $0.lowerBound), last: Day(number: $0.upperBound))
    }
  }

  /// The units of all records that were taken in, in order.
  var units: [Position<OrgUnit>] {
    holdsUnit.indices.filter { holdsUnit[$0] }.map { Position($0) }
  }

  private mutating func takeBlock(at place: Int) -> ActivityBlock {
    let group = groups[place]
    groups[place] = Group(half: group.half)
    return ActivityBlock(
      half: HalfMonth(number: group.half), figures: group.figures, texts: group.texts.bytes,
      fingerprint: group.fingerprints.reduce(.empty, +), dayFingerprints: group.fingerprints)
  }

  @inline(__always)
  private mutating func place(of half: Int32) -> Int {
    let index = Int(half - Self.halves.lowerBound)
    if places[index] < 0 {
      places[index] = Int16(groups.count)
      groups.append(Group(half: half))
    }
    return Int(places[index])
  }

  @inline(__always)
  private mutating func tally(_ unit: Int, on day: Int32) {
    if days?.contains(day) != true { widen(to: day...day) }
    // Asked first, since to write an array costs more than to read it.
    if !holdsUnit[unit] { holdsUnit[unit] = true }
    count += 1
  }

  private mutating func widen(to new: ClosedRange<Int32>) {
    guard let known = days else {
      days = new
      return
    }
    days = min(known.lowerBound, new.lowerBound)...max(known.upperBound, new.upperBound)
  }
}
