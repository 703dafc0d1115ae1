/// How the numbers of a sheet are given.
public enum SheetNumbers: Sendable {
  /// As spreadsheets show them: 15 significant digits, percentages with their sign.
  case shown
  /// As the file stores them, digit for digit.
  case stored
}

/// The rows of a sheet, one after another, with their cells as bytes.
///
/// Rows come in chunks of the sheet's XML; each is put together only when it is asked for, so that
/// a string which many cells share isn't held many times.
struct SheetRows: ~Copyable {
  /// The number of the row that was put together last.
  private(set) var number = 0
  /// What is wrong with that row, and in which column (1 and up).
  private(set) var fault: (kind: RowProblem.Kind, column: Int)?
  /// The cells of that row; column A is the first.
  private(set) var extents: OwnedBuffer<CellExtent>
  private(set) var bytes: OwnedBuffer<UInt8>

  private let workbook: Workbook
  private let numbers: SheetNumbers
  private let scanner: SheetScanner
  private let xml: XMLScanner
  private var reader: WorkbookPartReader
  private var chunk: OwnedBuffer<UInt8>
  private var taken = 0
  private var isAtEnd = false
  private var textLength = 0

  init(
    _ sheet: Workbook.Sheet, of workbook: Workbook, numbers: SheetNumbers
  ) throws(WorkbookFault) {
    let scanner = SheetScanner(part: sheet.part.name)
    let xml = try XMLScanner(part: sheet.part.name, handler: scanner)
    let reader = try workbook.archive.reader(of: sheet.part)
    self.workbook = workbook
    self.numbers = numbers
    self.scanner = scanner
    self.xml = xml
    self.reader = reader
    extents = OwnedBuffer(capacity: 64)
    bytes = OwnedBuffer(capacity: 1 << 12)
    chunk = OwnedBuffer(capacity: 1 << 16)
  }

  /// Puts the next row together; `false` when there is none.
  mutating func next() throws(WorkbookFault) -> Bool {
    while taken == scanner.rows.count {
      scanner.removeRows(taken)
      taken = 0
      if isAtEnd { return false }
      try scanMore()
    }
    let row = scanner.rows[taken]
    taken += 1
    try assemble(row)
    return true
  }

  /// Gives the row empty cells until it has as many as asked for.
  mutating func widen(to count: Int) {
    while extents.count < count {
      extents.append(CellExtent(start: bytes.count, end: bytes.count, form: .text))
    }
  }

  /// Gives a cell of the row another content; columns count from 0.
  mutating func fill(
    _ column: Int, with content: [UInt8], form: RawCell.Form
  ) throws(WorkbookFault) {
    widen(to: column + 1)
    let start = bytes.count
    append(content)
    textLength += content.count
    guard textLength <= XLSXLimits.textLength(archiveLength: workbook.archive.archiveLength) else {
      throw .tooLarge(part: reader.part.name, .text)
    }
    extents[column] = CellExtent(start: start, end: bytes.count, form: form)
  }

  private mutating func scanMore() throws(WorkbookFault) {
    chunk.removeAll()
    let length = try chunk.appendFromFreeSpace { (free) throws(WorkbookFault) in
      try reader.read(into: UnsafeMutableRawBufferPointer(free))
    }
    try xml.scan(UnsafeRawBufferPointer(start: chunk.base, count: length))
    isAtEnd = length == 0
  }

  private mutating func assemble(_ row: SheetScanner.Row) throws(WorkbookFault) {
    number = row.number
    fault = row.fault
    extents.removeAll()
    bytes.removeAll()
    for cell in scanner.cells[row.cells] {
      widen(to: cell.column - 1)
      let start = bytes.count
      let form = try append(cell)
      extents.append(CellExtent(start: start, end: bytes.count, form: form))
      textLength += bytes.count - start
      guard textLength <= XLSXLimits.textLength(archiveLength: workbook.archive.archiveLength),
        bytes.count <= XLSXLimits.rowLength
      else { throw .tooLarge(part: reader.part.name, .text) }
      noteControlCharacters(from: start, column: cell.column)
    }
  }

  private mutating func append(_ cell: SheetScanner.Cell) throws(WorkbookFault) -> RawCell.Form {
    let value = scanner.text[cell.bytes]
    switch cell.kind {
    case .text:
      append(value)
      return .text
    case .shared:
      guard let index = Int(String(decoding: value, as: UTF8.self)),
        let length = workbook.strings.length(index)
      else { throw .damaged(part: reader.part.name) }
      if length > XLSXLimits.cellLength {
        fault = fault ?? (.fieldTooLong(limit: XLSXLimits.cellLength), cell.column)
        return .text
      }
      workbook.strings.withBytes(index) { for byte in $0 { bytes.append(byte) } }
      return .text
    case .boolean:
      append((value.first == UInt8(ascii: "0") ? "false" : "true").utf8)
      return .boolean
    case .error:
      append(value)
      return .error
    case .formula:
      return .formula
    case .isoDate:
      append(Self.day(value))
      return .date
    case .number:
      return append(number: value, style: cell.style)
    }
  }

  private mutating func append(
    number value: ArraySlice<UInt8>, style: Int
  ) -> RawCell.Form {
    guard let number = StoredNumber(value) else {
      append(value)
      return .text
    }
    let meaning = workbook.formats.meaning(ofStyle: style)
    if meaning == .date, let day = SerialDay.text(of: number.text, in: workbook.dateSystem) {
      append(day.utf8)
      return .date
    }
    switch (numbers, meaning) {
    case (.stored, _): append(value)
    case (.shown, .percentage): append((number.shown.hundredfold.text + "%").utf8)
    case (.shown, _): append(number.shown.text.utf8)
    }
    return .number
  }

  private mutating func append(_ value: some Sequence<UInt8>) {
    for byte in value { bytes.append(byte) }
  }

  /// XML holds none, but escapes may.
  private mutating func noteControlCharacters(from start: Int, column: Int) {
    guard fault == nil else { return }
    for position in start..<bytes.count {
      let byte = bytes[position]
      guard byte < 0x20 || byte == 0x7F, byte != ASCII.tab, byte != ASCII.lineFeed,
        byte != ASCII.carriageReturn
      else { continue }
      fault = (.controlCharacter(byte), column)
      return
    }
  }

  /// A date in ISO 8601 without the time, where that is midnight.
  private static func day(_ value: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let time = value.dropFirst(10)
    let isMidnight =
      time.first == UInt8(ascii: "T") && time.allSatisfy { !(0x31...0x39).contains($0) }
    return isMidnight ? value.prefix(10) : value
  }
}
