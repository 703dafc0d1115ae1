/// Takes rows out of bytes that lie in memory, one after another.
///
/// It doesn't know where the bytes come from: what is done for every row is compiled once, and not
/// for every kind of source.
struct TextRows: ~Copyable {
  /// How far rows were taken.
  struct Place {
    /// Where the next row begins in the bytes.
    var position = 0
    /// The line (1 and up) that it begins at.
    var line = 1
  }

  private var cells = OwnedBuffer<CellExtent>(capacity: 64)
  private var survey: ByteSurvey
  private let scanner: RowScanner

  init(scanner: RowScanner) {
    self.scanner = scanner
    survey = ByteSurvey(delimiter: scanner.delimiter)
  }

  /// Looks bytes over; to be done before rows are taken out of them.
  mutating func prepare(_ bytes: ByteView) {
    survey.take(bytes)
  }

  /// Hands out all rows whose ends are among the bytes; when it returns, more are needed, or the file
  /// has ended.
  ///
  /// - Parameter columns: how many cells a row must have.
  @inline(__always)
  mutating func forEachWholeRow(
    in bytes: ByteView, isAtEnd: Bool, from place: inout Place, columns: Int,
    _ body: (RawRow, RowProblem?) -> Void
  ) {
    while place.position < bytes.count {
      let sound = scanner.endOfSoundRow(
        bytes.base, survey, from: place.position, to: bytes.count, cells: &cells)
      if let end = sound {
        let row = rawRow(endingAt: end, in: bytes, at: place)
        if row.isPlain, row.count == columns, row.beginsWithInk {
          body(row, nil)
          place.position = end
          place.line += 1
          continue
        }
      }
      guard let scanned = scan(bytes, isAtEnd: isAtEnd, from: place) else { return }
      let row = rawRow(endingAt: scanned.end, in: bytes, at: place)
      if scanned.fault != nil || !row.isBlank {
        if let problem = problem(in: row, scanned, of: bytes, columns: columns) {
          body(row.withoutCells, problem)
        } else {
          body(row, nil)
        }
      }
      place.pass(scanned)
    }
  }

  /// Takes the first row that isn't blank as the header; `nil` when more bytes are needed, or the
  /// file has ended.
  mutating func takeHeader(
    in bytes: ByteView, isAtEnd: Bool, from place: inout Place
  ) throws(TabularError) -> TableHeader? {
    while let scanned = scan(bytes, isAtEnd: isAtEnd, from: place) {
      let row = rawRow(endingAt: scanned.end, in: bytes, at: place)
      if scanned.fault == nil && row.isBlank {
        place.pass(scanned)
        continue
      }
      if let problem = problem(in: row, scanned, of: bytes, columns: nil) {
        throw .malformedHeader(problem)
      }
      let header = TableHeader(
        names: (0..<row.count).map { Self.trimmed(row[$0].text) }, line: place.line,
        rawBytes: Array(row.rawBytes))
      place.pass(scanned)
      return header
    }
    return nil
  }

  /// Copies the first rows that aren't blank, without taking them.
  mutating func firstRows(
    _ count: Int, in bytes: ByteView, isAtEnd: Bool, from start: Place
  ) -> [TablePreview.Row] {
    var rows: [TablePreview.Row] = []
    var place = start
    while rows.count < count, let scanned = scan(bytes, isAtEnd: isAtEnd, from: place) {
      let row = rawRow(endingAt: scanned.end, in: bytes, at: place)
      if scanned.fault != nil || !row.isBlank {
        let cells = (0..<min(row.count, TablePreview.columnCount)).map { row[$0] }
        rows.append(
          TablePreview.Row(line: place.line, cells: cells, isMalformed: scanned.fault != nil))
      }
      place.pass(scanned)
    }
    return rows
  }

  /// Passes over the rows that begin in the first lines, as far as their ends are among the bytes, and
  /// keeps their bytes.
  mutating func skipRows(
    throughLine last: Int, in bytes: ByteView, isAtEnd: Bool, from place: inout Place,
    into kept: inout [UInt8]
  ) {
    while place.line <= last, let scanned = scan(bytes, isAtEnd: isAtEnd, from: place) {
      kept.append(contentsOf: bytes.slice(place.position..<scanned.end))
      place.pass(scanned)
    }
  }

  @inline(__always)
  private mutating func scan(
    _ bytes: ByteView, isAtEnd: Bool, from place: Place
  ) -> RowScanner.Row? {
    if place.position >= bytes.count { return nil }
    return scanner.scan(
      bytes.base, survey, from: place.position, to: bytes.count, atEnd: isAtEnd, cells: &cells)
  }

  @inline(__always)
  private func rawRow(endingAt end: Int, in bytes: ByteView, at place: Place) -> RawRow {
    RawRow(
      block: bytes.base, extents: cells.base, count: cells.count, line: place.line,
      rawBytes: bytes.slice(place.position..<end),
      // A character that is cut off shows in the byte after it.
      isPlain: survey.isPlain(place.position..<end + 1))
  }

  private func problem(
    in row: RawRow, _ scanned: RowScanner.Row, of bytes: ByteView, columns: Int?
  ) -> RowProblem? {
    if let fault = scanned.fault {
      return RowProblem(
        kind: fault.kind, line: row.line + fault.lineOffset, column: fault.column + 1,
        excerpt: Excerpt.of(bytes.slice(fault.value).firstLine))
    }
    if !row.isPlain, let column = row.firstInvalidCell {
      return RowProblem(
        kind: .invalidUTF8, line: row.line, column: column + 1,
        excerpt: Excerpt.of(row[column].bytes))
    }
    if let columns, row.count != columns {
      return RowProblem(
        kind: .raggedRow(expected: columns, found: row.count), line: row.line,
        column: min(columns, row.count) + 1, excerpt: Excerpt.of(row.rawBytes.firstLine))
    }
    return nil
  }

  private static func trimmed(_ name: String) -> String {
    var name = name[...]
    while let first = name.first, first.isWhitespace { name.removeFirst() }
    while let last = name.last, last.isWhitespace { name.removeLast() }
    return String(name)
  }
}

extension TextRows.Place {
  @inline(__always)
  fileprivate mutating func pass(_ row: RowScanner.Row) {
    position = row.end
    line += row.lineCount
  }
}

extension RawRow {
  fileprivate var withoutCells: RawRow {
    RawRow(
      block: block, extents: extents, count: 0, line: line, rawBytes: rawBytes, isPlain: isPlain)
  }

  /// Whether the first byte shows already that the row isn't blank.
  fileprivate var beginsWithInk: Bool {
    guard let first = rawBytes.first else { return false }
    return first > ASCII.space && first != ASCII.comma && first != ASCII.semicolon
  }

  /// Whether no cell holds anything but spaces; a quoted cell counts as meant.
  fileprivate var isBlank: Bool {
    for column in 0..<count where self[column].form != .text || !self[column].isBlank {
      return false
    }
    return true
  }

  fileprivate var firstInvalidCell: Int? {
    if rawBytes.isValidUTF8 { return nil }
    return (0..<count).first { !self[$0].bytes.isValidUTF8 }
  }
}

extension ByteView {
  fileprivate var isValidUTF8: Bool {
    (try? UTF8Span(validating: UnsafeBufferPointer(start: base, count: count).span)) != nil
  }

  fileprivate var firstLine: ByteView {
    let end = firstIndex { $0 == ASCII.lineFeed || $0 == ASCII.carriageReturn }
    return slice(0..<(end ?? count))
  }
}
