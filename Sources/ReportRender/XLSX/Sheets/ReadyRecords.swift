import ReportModel

/// Records made ready to be written into sheets, some rows at a time.
struct ReadyRecords: Sendable {
  /// A cell as the library takes it, and the form that tells its format.
  struct Cell: Sendable {
    enum Content: Sendable {
      case blank
      case number(Double)
      /// Where the text begins among the batch's.
      case text(Int32)
    }

    let content: Content
    let form: UInt8
  }

  struct Row: Sendable {
    /// In points; `nil` is the standard height.
    let height: Double?
    let cellCount: Int
  }

  /// Some rows, and how all of them look.
  ///
  /// Cells and texts of all rows lie together: what one thread makes and another gives back piece by
  /// piece would cost both of them time.
  struct Batch: Sendable {
    let look: RecordLook
    fileprivate(set) var rows: [Row] = []
    fileprivate(set) var cells: [Cell] = []
    /// Each ends with a zero.
    fileprivate(set) var texts: [UInt8] = []
  }

  /// The first rows, by which columns are given their widths.
  private static let sampleSize = 1000
  private static let batchLength = 256

  private let records: RecordTable
  private let manner: RecordLook.Manner
  private let layout: Layout
  private let footer: String?

  init(_ records: RecordTable, manner: RecordLook.Manner, layout: Layout, footer: String?) {
    self.records = records
    self.manner = manner
    self.layout = layout
    self.footer = footer
  }

  /// Calls `give` with all rows in order; at least once.
  ///
  /// - Throws: what `give` throws, what the records' source does, and `RenderError.recordsChanged` where
  ///   they have become more or fewer since they were counted.
  func forEachBatch(_ give: (Batch) throws -> Void) throws {
    var sample: [Table.Row] = []
    var batch: Batch?
    var count = 0
    let sampleSize = min(records.count, Self.sampleSize)
    try records.forEachRow { row in
      count += 1
      guard count <= records.count else { throw RenderError.recordsChanged }
      if batch == nil {
        sample.append(row)
        guard count == sampleSize else { return }
        var first = Batch(look: look(sample))
        for row in sample { first.append(row) }
        try give(first)
        batch = first.emptied
      } else {
        batch?.append(row)
        guard let full = batch, full.rows.count == Self.batchLength else { return }
        try give(full)
        batch = full.emptied
      }
    }
    guard count == records.count else { throw RenderError.recordsChanged }
    try give(batch ?? Batch(look: look([])))
  }

  private func look(_ sample: [Table.Row]) -> RecordLook {
    RecordLook(
      records.frame.with(rows: sample), manner: manner, layout: layout, footer: footer)
  }
}

extension ReadyRecords.Batch {
  /// One for the next rows, with room for as much.
  fileprivate var emptied: Self {
    var next = Self(look: look)
    next.rows.reserveCapacity(rows.count)
    next.cells.reserveCapacity(cells.count)
    next.texts.reserveCapacity(texts.count + texts.count / 8)
    return next
  }

  fileprivate mutating func append(_ row: Table.Row) {
    var lines: [(column: Int, text: String)] = []
    for (column, cell) in row.cells.enumerated() {
      let content: ReadyRecords.Cell.Content
      switch RecordLook.content(of: cell.value) {
      case .blank: content = .blank
      case .number(let number): content = .number(number)
      case .text(let text):
        if look.manner == .printed { lines.append((column, text)) }
        content = .text(Int32(texts.count))
        texts.append(contentsOf: text.utf8)
        texts.append(0)
      }
      cells.append(ReadyRecords.Cell(content: content, form: RecordLook.form(of: cell.value)))
    }
    rows.append(ReadyRecords.Row(height: look.height(of: lines), cellCount: row.cells.count))
  }
}
