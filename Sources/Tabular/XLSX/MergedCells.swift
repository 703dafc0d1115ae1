/// Gives the rows below the first one of a merged cell what stands in it, as its sender sees it: a unit
/// or a day written once over several rows.
///
/// A number isn't given on: it would count once for every row.
struct MergedCells {
  private struct Carried {
    let lastRow: Int
    let column: Int
    let bytes: [UInt8]
    let form: RawCell.Form
  }

  /// Of several rows, in order of the first one.
  private let ranges: [CellRange]
  private var next = 0
  private var carried: [Carried] = []

  /// The cells of a sheet that are merged over several rows below a row.
  init(
    of sheet: Workbook.Sheet, in workbook: Workbook, below row: Int
  ) throws(WorkbookFault) {
    guard try Self.holdsMerges(sheet.part, of: workbook.archive) else {
      ranges = []
      return
    }
    let scanner = MergeScanner(below: row)
    try workbook.archive.scan(sheet.part, with: scanner)
    ranges = scanner.merges.filter { $0.rows.count > 1 }
      .sorted { $0.rows.lowerBound < $1.rows.lowerBound }
  }

  /// Fills what is blank in the row that was put together last.
  ///
  /// - Throws: when a long text is merged over so many rows that it would never end.
  mutating func fill(_ rows: inout SheetRows) throws(WorkbookFault) {
    guard !ranges.isEmpty else { return }
    carried.removeAll { $0.lastRow < rows.number }
    for cell in carried where cell.column >= rows.extents.count || rows.isBlank(cell.column) {
      try rows.fill(cell.column, with: cell.bytes, form: cell.form)
    }
    while next < ranges.count, ranges[next].rows.lowerBound <= rows.number {
      let range = ranges[next]
      next += 1
      let column = range.columns.lowerBound - 1
      guard range.rows.lowerBound == rows.number, column < rows.extents.count else { continue }
      let cell = rows.cell(column)
      guard !rows.isBlank(column), cell.canBeGivenOn else { continue }
      carried.append(
        Carried(
          lastRow: range.rows.upperBound, column: column, bytes: Array(cell.bytes), form: cell.form)
      )
    }
  }

  /// Whether the sheet may have merged cells at all. They stand behind all rows, and most sheets have
  /// none, so that it pays to look for their name before the sheet is taken apart for them.
  private static func holdsMerges(
    _ part: WorkbookPackage.Part, of archive: WorkbookPackage
  ) throws(WorkbookFault) -> Bool {
    var reader = try archive.reader(of: part)
    var block = OwnedBuffer<UInt8>(capacity: 1 << 16)
    while true {
      let length = try block.appendFromFreeSpace { (free) throws(WorkbookFault) in
        try reader.read(into: UnsafeMutableRawBufferPointer(free))
      }
      if length == 0 { return false }
      if holds(name, UnsafeBufferPointer(start: block.base, count: block.count)) { return true }
      // The name may begin in this block and end in the next.
      block.removeFirst(max(0, block.count - (name.count - 1)))
    }
  }

  private static func holds(_ name: [UInt8], _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = name.first, bytes.count >= name.count else { return false }
    return (0...(bytes.count - name.count)).contains { start in
      bytes[start] == first && name.indices.allSatisfy { bytes[start + $0] == name[$0] }
    }
  }

  private static let name = Array("mergeCell".utf8)
}

extension RawCell {
  /// Names and days may hold for several rows, numbers not; nor do they where they are typed as text.
  fileprivate var canBeGivenOn: Bool {
    switch form {
    case .date: true
    case .text:
      !bytes.allSatisfy { byte in
        (0x30...0x39).contains(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",")
          || byte == UInt8(ascii: "%") || byte == ASCII.space
      }
    default: false
    }
  }
}
