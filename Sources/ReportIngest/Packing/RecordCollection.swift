import ReportModel

/// Records that are collected from several parts of a file, one after the other.
protocol RecordCollection: Sendable {
  /// Takes over the records of a later part.
  mutating func absorb(_ later: Self)

  /// Moves what is too much for memory to a temporary file.
  mutating func settle() throws(TemporaryFileError)
}

/// Records that are few enough for memory.
struct RecordList<Record: Sendable>: RecordCollection {
  private(set) var records: [Record] = []

  mutating func append(_ record: Record) { records.append(record) }

  mutating func absorb(_ later: RecordList<Record>) { records += later.records }

  func settle() {}
}

/// The activities of a file: the latest by half-month, the others in blocks.
struct ActivityCollection: RecordCollection {
  /// What may wait for its block to be filled, in bytes.
  private static let unpackedLength = 3 << 20

  private(set) var packer: ActivityPacker
  private var spool: BlockSpool

  /// - Parameter sums: none yet, if they are to be taken along where records are many.
  init(_ packer: ActivityPacker, taking sums: ReadySums?) {
    self.packer = packer
    spool = BlockSpool(taking: sums)
  }

  @inline(__always)
  mutating func append(
    _ figure: PackedActivity, on day: DayTable.Entry, row: Int,
    reference: UnsafeBufferPointer<UInt8>?, note: UnsafeBufferPointer<UInt8>?
  ) {
    packer.append(figure, on: day, row: row, reference: reference, note: note)
  }

  mutating func append(_ record: ActivityRecord) {
    packer.append(record)
  }

  mutating func absorb(_ later: ActivityCollection) {
    packer.absorb(later.packer)
  }

  mutating func settle() throws(TemporaryFileError) {
    for block in packer.takeBlocks(leaving: Self.unpackedLength) { try spool.append(block) }
  }

  /// All that was collected.
  consuming func batch() throws(TemporaryFileError) -> ActivityBatch {
    for block in packer.takeBlocks(leaving: 0) { try spool.append(block) }
    return ActivityBatch(
      count: packer.count, days: packer.window, units: packer.units, readySums: spool.sums,
      storage: spool.storage())
  }
}
