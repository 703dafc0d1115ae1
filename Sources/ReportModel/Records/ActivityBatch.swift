/// The activity records of one source, packed in blocks by half-month.
///
/// Where they lie is the concern of whoever made them: a few in memory, millions in a temporary file.
public struct ActivityBatch: Sendable {
  /// Blocks that can be gone through any number of times.
  public protocol Storage: Sendable {
    /// Calls `body` with every block that may have records within the window: by half-month, those of one
    /// half in the order of the source.
    ///
    /// - Parameter hasTexts: whether rows, references and notes are wanted; else blocks may come without.
    func forEachBlock(
      in window: DayWindow?, hasTexts: Bool, _ body: (ActivityBlock) throws -> Void) throws
  }

  /// Number of records.
  public let count: Int
  /// First and last day; `nil` when there are no records.
  public let days: DayWindow?
  /// Their units, in order.
  public let units: [Position<OrgUnit>]
  /// Sums of all of them, if these were taken along.
  let readySums: ReadySums?
  private let storage: any Storage

  public init(
    count: Int, days: DayWindow?, units: [Position<OrgUnit>], readySums: ReadySums? = nil,
    storage: any Storage
  ) {
    self.count = count
    self.days = days
    self.units = units
    self.readySums = readySums
    self.storage = storage
  }

  /// Calls `body` with every block that may have records within the window: by half-month, those of one
  /// half in the order of the source.
  ///
  /// - Parameters:
  ///   - window: all days if it is `nil`.
  ///   - hasTexts: whether rows, references and notes are wanted; else blocks may come without.
  /// - Throws: what `body` throws, and what reading a temporary file may.
  public func forEachBlock(
    in window: DayWindow? = nil, hasTexts: Bool = true, _ body: (ActivityBlock) throws -> Void
  ) throws {
    try storage.forEachBlock(in: window, hasTexts: hasTexts, body)
  }

  /// All records in the order of the source.
  public func records() throws -> [ActivityRecord] {
    var records: [ActivityRecord] = []
    records.reserveCapacity(count)
    try forEachBlock { block in block.forEachRecord { records.append($0) } }
    // Rows of one number, of a wide table, lie in one half and in order.
    return records.enumerated().sorted { ($0.element.row, $0.offset) < ($1.element.row, $1.offset) }
      .map(\.element)
  }
}

extension ActivityBatch {
  /// Packs records that are in memory.
  public init(_ records: [ActivityRecord]) {
    var halves: [HalfMonth: [ActivityRecord]] = [:]
    for record in records { halves[HalfMonth(holding: record.day), default: []].append(record) }
    let blocks = halves.sorted { $0.key < $1.key }.map { half, records in
      ActivityBlock(records, of: half)
    }
    let days = records.reduce(nil as DayWindow?) { days, record in
      days?.union(DayWindow(record.day)) ?? DayWindow(record.day)
    }
    self.init(
      count: records.count, days: days, units: Set(records.map(\.unit)).sorted(),
      storage: BlocksInMemory(blocks: blocks))
  }
}

/// Blocks held in memory.
public struct BlocksInMemory: ActivityBatch.Storage {
  private let blocks: [ActivityBlock]

  /// - Parameter blocks: by half-month, those of one half in the order of the source.
  public init(blocks: [ActivityBlock]) {
    self.blocks = blocks
  }

  public func forEachBlock(
    in window: DayWindow?, hasTexts: Bool, _ body: (ActivityBlock) throws -> Void
  ) throws {
    for block in blocks where window?.overlaps(block.half.window) ?? true { try body(block) }
  }
}

extension ActivityBlock {
  /// Packs records of one half-month.
  public init(_ records: [ActivityRecord], of half: HalfMonth) {
    var texts = ActivityTexts.Writer()
    for record in records { texts.append(record) }
    self.init(
      half: half, figures: records.map { PackedActivity($0, in: half) }, texts: texts.bytes)
  }
}
