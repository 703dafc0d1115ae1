import Foundation
import ReportModel

/// Blocks of one file that is being read: a few in memory, the others in a temporary file.
///
/// The file has no name from the beginning, so that nothing is left behind however the program ends.
struct BlockSpool: Sendable {
  /// What memory the blocks may take before they go to a file, in bytes.
  private static let memoryLimit = 2 << 20

  private var blocks: [SpooledBlocks.Entry] = []
  private var held = 0
  private var file: TemporaryFile?
  /// Of all blocks, once they go to a file.
  private(set) var sums: ReadySums?
  private let emptySums: ReadySums?

  /// - Parameter sums: none yet, if they are to be taken along where records are many.
  init(taking sums: ReadySums? = nil) {
    emptySums = sums
  }

  /// - Throws: `TemporaryFileError` when there is no room for the temporary file.
  mutating func append(_ block: ActivityBlock) throws(TemporaryFileError) {
    let length = block.figures.count * MemoryLayout<PackedActivity>.stride + block.texts.count
    if held + length <= Self.memoryLimit, file == nil {
      held += length
      blocks.append(SpooledBlocks.Entry(block, place: .memory(block)))
      return
    }
    let target: TemporaryFile
    if let file {
      target = file
    } else {
      target = try TemporaryFile()
      sums = emptySums
      for case .memory(let block) in blocks.map(\.place) { sums?.add(block) }
    }
    file = target
    sums?.add(block)
    let offset = try target.append(block.figures)
    _ = try target.append(block.texts)
    blocks.append(SpooledBlocks.Entry(block, place: .file(offset: offset)))
  }

  /// The blocks as the storage of a batch.
  func storage() -> SpooledBlocks {
    SpooledBlocks(blocks, file: file)
  }
}

/// Blocks in memory and in a temporary file, which goes away with the last that holds them.
struct SpooledBlocks: ActivityBatch.Storage {
  struct Entry: Sendable {
    enum Place: Sendable {
      case memory(ActivityBlock)
      case file(offset: Int)
    }

    let half: HalfMonth
    let place: Place
    let count: Int
    let textLength: Int
    let fingerprint: RecordFingerprint?
    let dayFingerprints: [RecordFingerprint]

    init(_ block: ActivityBlock, place: Place) {
      half = block.half
      self.place = place
      count = block.count
      textLength = block.texts.count
      fingerprint = block.fingerprint
      dayFingerprints = block.dayFingerprints
    }
  }

  private let entries: [Entry]
  private let file: TemporaryFile?

  fileprivate init(_ entries: [Entry], file: TemporaryFile?) {
    self.entries = entries.enumerated()
      .sorted { ($0.element.half, $0.offset) < ($1.element.half, $1.offset) }.map(\.element)
    self.file = file
  }

  func forEachBlock(
    in window: DayWindow?, hasTexts: Bool, _ body: (ActivityBlock) throws -> Void
  ) throws {
    for entry in entries where window?.overlaps(entry.half.window) ?? true {
      try body(try block(entry, hasTexts: hasTexts))
    }
  }

  private func block(_ entry: Entry, hasTexts: Bool) throws(TemporaryFileError) -> ActivityBlock {
    switch entry.place {
    case .memory(let block): return block
    case .file(let offset):
      guard let file else { preconditionFailure("a block in a file without the file") }
      let figures: [PackedActivity] = try file.read(entry.count, at: offset)
      let texts: [UInt8] =
        hasTexts && entry.textLength > 0
        ? try file.read(
          entry.textLength, at: offset + entry.count * MemoryLayout<PackedActivity>.stride)
        : []
      return ActivityBlock(
        half: entry.half, figures: figures, texts: texts, fingerprint: entry.fingerprint,
        dayFingerprints: entry.dayFingerprints)
    }
  }
}
