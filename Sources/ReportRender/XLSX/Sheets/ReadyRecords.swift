import ReportModel

/// Records made ready to be written into sheets, some rows at a time.
struct ReadyRecords: Sendable {
  /// A cell as the library takes it, and the form that tells its format.
  struct Cell: Sendable {
    let content: CellContent
    let form: UInt8
  }

  struct Row: Sendable {
    /// In points; `nil` is the standard height.
    let height: Double?
    let cells: [Cell]
  }

  /// Some rows, and how all of them look.
  struct Batch: Sendable {
    let look: RecordLook
    var rows: [Row] = []
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
    var look: RecordLook?
    var rows: [Row] = []
    var count = 0
    let sampleSize = min(records.count, Self.sampleSize)
    try records.forEachRow { row in
      count += 1
      guard count <= records.count else { throw RenderError.recordsChanged }
      guard let known = look else {
        sample.append(row)
        guard count == sampleSize else { return }
        let made = self.look(sample)
        look = made
        return try give(Batch(look: made, rows: sample.map(made.ready)))
      }
      rows.append(known.ready(row))
      guard rows.count == Self.batchLength else { return }
      try give(Batch(look: known, rows: rows))
      rows = []
      rows.reserveCapacity(Self.batchLength)
    }
    guard count == records.count else { throw RenderError.recordsChanged }
    try give(Batch(look: look ?? self.look([]), rows: rows))
  }

  private func look(_ sample: [Table.Row]) -> RecordLook {
    RecordLook(
      records.frame.with(rows: sample), manner: manner, layout: layout, footer: footer)
  }
}

extension RecordLook {
  fileprivate func ready(_ row: Table.Row) -> ReadyRecords.Row {
    var texts: [(column: Int, text: String)] = []
    var cells: [ReadyRecords.Cell] = []
    cells.reserveCapacity(row.cells.count)
    for column in row.cells.indices {
      let content = RecordLook.content(of: row.cells[column].value)
      if manner == .printed, case .lines(let text) = content { texts.append((column, text)) }
      cells.append(
        ReadyRecords.Cell(content: content, form: RecordLook.form(of: row.cells[column].value)))
    }
    return ReadyRecords.Row(height: height(of: texts), cells: cells)
  }
}
