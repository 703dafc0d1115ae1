/// Finds the cells of one row in bytes that lie in memory.
///
/// RFC 4180, and besides: any of CRLF, LF and CR ends a line. A row is scanned anew when its end
/// wasn't in memory yet, so the scanner has no state of its own to get wrong between two blocks.
struct RowScanner {
  let delimiter: UInt8
  let limits: CSVLimits

  /// A fault in the row that is being scanned, in terms of the block.
  struct Fault {
    var kind: RowProblem.Kind
    /// Lines below the one where the row begins.
    var lineOffset: Int
    /// 0 and up.
    var column: Int
    var value: Range<Int>
  }

  /// A row that was found.
  struct Row {
    /// Where the next row begins.
    var end: Int
    /// The lines that the row takes.
    var lineCount = 0
    /// The first fault; the cells are not to be used if there is one.
    var fault: Fault?
  }

  /// Finds the cells of a row that takes one line and has no fault, as nearly all do: what `scan` would
  /// find, in half the time.
  ///
  /// - Returns: where the next row begins; `nil` when `scan` has to look at it.
  @inline(__always)
  func endOfSoundRow(
    _ bytes: UnsafePointer<UInt8>, _ survey: borrowing ByteSurvey, from start: Int, to end: Int,
    cells: inout OwnedBuffer<CellExtent>
  ) -> Int? {
    cells.removeAll()
    var specials = survey.specials(from: start)
    var first = start
    while true {
      var place = specials.next(in: survey, to: end)
      guard place < end else { return nil }
      var byte = bytes[place]
      var cell = CellExtent(start: first, end: place, form: .text)
      if byte == ASCII.quote, place == first {
        var form = RawCell.Form.quotedText
        while true {
          place = specials.next(in: survey, to: end)
          guard place + 1 < end else { return nil }
          byte = bytes[place]
          if byte == delimiter { continue }
          guard byte == ASCII.quote else { return nil }
          guard bytes[place + 1] == ASCII.quote else { break }
          form = .quotedTextWithDoubledQuotes
          _ = specials.next(in: survey, to: end)
        }
        cell = CellExtent(start: first + 1, end: place, form: form)
        place = specials.next(in: survey, to: end)
        guard place == Int(cell.end) + 1 else { return nil }
        byte = bytes[place]
      }
      guard Int(cell.end) - Int(cell.start) <= limits.fieldLength, cells.count < limits.columns
      else { return nil }
      cells.append(cell)
      if byte == delimiter {
        first = place + 1
      } else if byte == ASCII.lineFeed {
        return place + 1
      } else {
        return byte == ASCII.carriageReturn && place + 1 < end
          && bytes[place + 1] == ASCII.lineFeed ? place + 2 : nil
      }
    }
  }

  /// Scans the row that begins at `start`, and leaves its cells in `cells`.
  ///
  /// - Parameters:
  ///   - survey: of the bytes.
  ///   - atEnd: whether the bytes up to `end` are the last of the file.
  /// - Returns: `nil` when the end of the row isn't among the bytes.
  func scan(
    _ bytes: UnsafePointer<UInt8>, _ survey: borrowing ByteSurvey, from start: Int, to end: Int,
    atEnd: Bool, cells: inout OwnedBuffer<CellExtent>
  ) -> Row? {
    cells.removeAll()
    var row = Row(end: start)
    var position = start
    while true {
      let isQuoted = position < end && bytes[position] == ASCII.quote
      if isQuoted {
        let opening = position
        let openingLine = row.lineCount
        guard
          let cell = scanQuoted(
            bytes, survey, from: &position, to: end, atEnd: atEnd, row: &row,
            column: cells.count)
        else { return nil }
        guard let cell else {
          // The quote that opened the cell is the likely mistake: what follows may be sound rows.
          guard let next = endOfLine(bytes, from: opening, to: end, atEnd: atEnd) else {
            return nil
          }
          row.lineCount = openingLine + 1
          row.end = next
          row.fault?.value = opening..<next
          return row
        }
        append(cell, to: &cells, row: &row)
      } else {
        let cell = scanUnquoted(
          bytes, survey, from: &position, to: end, row: &row, column: cells.count)
        if position == end && !atEnd { return nil }
        append(cell, to: &cells, row: &row)
      }
      if position < end && bytes[position] == delimiter {
        position += 1
        continue
      }
      guard let next = endOfLine(bytes, from: position, to: end, atEnd: atEnd) else { return nil }
      row.lineCount += 1
      row.end = next
      return row
    }
  }

  private func append(_ cell: CellExtent, to cells: inout OwnedBuffer<CellExtent>, row: inout Row) {
    if Int(cell.end) - Int(cell.start) > limits.fieldLength {
      row.note(
        .fieldTooLong(limit: limits.fieldLength), at: row.lineCount, column: cells.count,
        value: cell.range)
    }
    if cells.count == limits.columns {
      row.note(
        .tooManyColumns(limit: limits.columns), at: row.lineCount, column: cells.count,
        value: cell.range)
    } else {
      cells.append(cell)
    }
  }

  /// Scans to the delimiter or the line end that closes the cell, or to the end of the bytes.
  @inline(__always)
  private func scanUnquoted(
    _ bytes: UnsafePointer<UInt8>, _ survey: borrowing ByteSurvey, from position: inout Int,
    to end: Int, row: inout Row, column: Int
  ) -> CellExtent {
    let start = position
    position = survey.nextSpecial(from: position, to: end)
    if position < end, !endsCell(bytes[position]),
      let fault = passFaults(bytes, survey, from: &position, to: end)
    {
      row.note(fault, at: row.lineCount, column: column, value: start..<position)
    }
    return CellExtent(start: start, end: position, form: .text)
  }

  /// Passes over what may not stand in a cell without quotes; the first of it, if it isn't just a tab.
  private func passFaults(
    _ bytes: UnsafePointer<UInt8>, _ survey: borrowing ByteSurvey, from position: inout Int,
    to end: Int
  ) -> RowProblem.Kind? {
    var fault: RowProblem.Kind?
    while position < end, !endsCell(bytes[position]) {
      let byte = bytes[position]
      if byte == ASCII.quote {
        fault = fault ?? .strayQuote
      } else if Self.isControl(byte) {
        fault = fault ?? .controlCharacter(byte)
      }
      position = survey.nextSpecial(from: position + 1, to: end)
    }
    return fault
  }

  /// Scans a cell that begins with a quote.
  ///
  /// - Returns: `nil` when more bytes are needed, and `.some(nil)` when the cell can't be closed,
  ///   in which case the fault is noted.
  private func scanQuoted(
    _ bytes: UnsafePointer<UInt8>, _ survey: borrowing ByteSurvey, from position: inout Int,
    to end: Int, atEnd: Bool, row: inout Row, column: Int
  ) -> CellExtent?? {
    let start = position + 1
    var form = RawCell.Form.quotedText
    let firstLine = row.lineCount
    position = start
    while true {
      position = survey.nextSpecial(from: position, to: end)
      if position - start > limits.fieldLength {
        row.note(
          .fieldTooLong(limit: limits.fieldLength), at: firstLine, column: column,
          value: start - 1..<end)
        return .some(nil)
      }
      if position == end { break }
      let byte = bytes[position]
      position += 1
      if byte == ASCII.quote {
        if position == end {
          if !atEnd { return nil }
        } else if bytes[position] == ASCII.quote {
          form = .quotedTextWithDoubledQuotes
          position += 1
          continue
        } else if !endsCell(bytes[position]) {
          row.note(.textAfterQuote, at: firstLine, column: column, value: start - 1..<end)
          return .some(nil)
        }
        return CellExtent(start: start, end: position - 1, form: form)
      }
      if byte == ASCII.lineFeed {
        row.lineCount += 1
      } else if byte == ASCII.carriageReturn {
        if position == end && !atEnd { return nil }
        if position == end || bytes[position] != ASCII.lineFeed { row.lineCount += 1 }
      } else if Self.isControl(byte) {
        row.note(
          .controlCharacter(byte), at: row.lineCount, column: column, value: start - 1..<position)
      }
    }
    if !atEnd { return nil }
    row.note(.unterminatedQuote, at: firstLine, column: column, value: start - 1..<end)
    return .some(nil)
  }

  /// Where the line after the one that holds `position` begins.
  private func endOfLine(
    _ bytes: UnsafePointer<UInt8>, from position: Int, to end: Int, atEnd: Bool
  ) -> Int? {
    var position = position
    while position < end {
      let byte = bytes[position]
      position += 1
      if byte == ASCII.lineFeed { return position }
      if byte == ASCII.carriageReturn {
        if position == end { return atEnd ? position : nil }
        return bytes[position] == ASCII.lineFeed ? position + 1 : position
      }
    }
    return atEnd ? end : nil
  }

  private func endsCell(_ byte: UInt8) -> Bool {
    byte == delimiter || byte == ASCII.lineFeed || byte == ASCII.carriageReturn
  }

  private static func isControl(_ byte: UInt8) -> Bool {
    (byte < 0x20 && byte != ASCII.tab) || byte == 0x7F
  }
}

extension RowScanner.Row {
  /// Keeps the first fault of a row: the later ones often follow from it.
  mutating func note(
    _ kind: RowProblem.Kind, at lineOffset: Int, column: Int, value: Range<Int>
  ) {
    if fault == nil {
      fault = RowScanner.Fault(kind: kind, lineOffset: lineOffset, column: column, value: value)
    }
  }
}

extension CellExtent {
  var range: Range<Int> { Int(start)..<Int(end) }
}
