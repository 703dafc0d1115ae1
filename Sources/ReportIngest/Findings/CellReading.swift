import Foundation
import ReportModel
import Tabular

/// What a cell was found to hold.
enum CellValue<Value> {
  case value(Value)
  case empty
  /// Noted already.
  case wrong
}

// Cells as values. Each reads the bytes as they are first; only when that fails is the text
// normalised (no-break spaces, invisible characters) and read again, so clean rows cost no string.
extension RowChecker {
  /// The value of a cell that must have one; `nil` is noted.
  mutating func required<Value>(_ cell: CellValue<Value>, _ column: BoundColumn) -> Value? {
    switch cell {
    case .value(let value): return value
    case .wrong: return nil
    case .empty:
      reject(column, value: nil, CellMessages.valueMissing)
      return nil
    }
  }

  mutating func day(_ row: RawRow, _ column: BoundColumn) -> CellValue<Day> {
    let cell = row[column.index]
    // A workbook may know the time as well; the day is what counts.
    let bytes =
      cell.form == .date && cell.bytes.count > 10 ? cell.bytes.slice(0..<10) : cell.bytes
    if column.dates != .monthFirst, case .success(let day) = DateReading.read(bytes) {
      return .value(day)
    }
    let text = VietnameseText.normalized(cell.text)
    if text.isEmpty { return .empty }
    let reading = DateReading.read(Array(text.utf8))
    switch column.dates == .standard ? reading : column.dates.reading(text, after: reading) {
    case .success(let day): return .value(day)
    case .failure(let fault):
      reject(column, value: text, CellMessages.date(fault))
      return .wrong
    }
  }

  /// A number of 0 or more, with at most `decimals` written decimals.
  mutating func number(
    _ row: RawRow, _ column: BoundColumn, decimals: Int
  ) -> CellValue<Quantity> {
    let cell = row[column.index]
    let manner = cell.form == .number ? .plain : column.manner
    let quick = NumberReading.read(cell.bytes, manner: manner, decimals: decimals)
    if case .success(let number) = quick { return .value(number) }
    let text = VietnameseText.normalized(cell.text)
    if text.isEmpty { return .empty }
    switch NumberReading.read(Array(text.utf8), manner: manner, decimals: decimals) {
    case .success(let number): return .value(number)
    case .failure(let fault):
      reject(
        column, value: text,
        CellMessages.number(
          fault, text: text, manner: manner, isQuantity: column.column == .quantity))
      return .wrong
    }
  }

  /// A percentage from 0 to 100; a percent sign may follow it.
  mutating func percentage(_ row: RawRow, _ column: BoundColumn) -> CellValue<Quantity> {
    let cell = row[column.index]
    let manner = cell.form == .number ? .plain : column.manner
    if case .success(let percent) = NumberReading.read(
      cell.bytes, manner: manner, decimals: Quantity.places), percent <= Quantity(100)
    {
      return .value(percent)
    }
    let text = VietnameseText.normalized(cell.text)
    if text.isEmpty { return .empty }
    let digits = text.hasSuffix("%") ? VietnameseText.normalized(String(text.dropLast())) : text
    switch NumberReading.read(Array(digits.utf8), manner: manner, decimals: Quantity.places) {
    case .success(let percent) where percent <= Quantity(100):
      return .value(percent)
    case .success, .failure(.negative), .failure(.tooLarge):
      reject(column, value: text, CellMessages.percentOutOfRange)
    case .failure(let fault):
      reject(
        column, value: text,
        CellMessages.number(fault, text: digits, manner: manner, isQuantity: false))
    }
    return .wrong
  }

  /// The position in the plan of what a cell names.
  mutating func position<Element>(
    _ row: RawRow, _ column: BoundColumn, in table: inout NameTable<Element>
  ) -> CellValue<Position<Element>> {
    let cell = row[column.index]
    let bytes = cell.bytes.trimmed
    if bytes.isEmpty { return .empty }
    var text = ""
    switch table.position(
      of: bytes,
      text: {
        text = VietnameseText.normalized(cell.text)
        return text
      })
    {
    case .one(let position): return .value(position)
    case .several(let codes):
      reject(column, value: text, NameMessages.ambiguous(column.column, codes: codes))
      return .wrong
    case .none:
      if text.isEmpty { return .empty }
      reject(
        column, value: text,
        NameMessages.unknown(column.column, suggestions: table.suggestions(for: text)))
      return .wrong
    }
  }

  /// Free text in NFC, without the white space around it and the apostrophe that keeps a spreadsheet from
  /// taking it for a formula; `nil` when there is none.
  func text(_ row: RawRow, _ column: BoundColumn?) -> String? {
    guard let column else { return nil }
    let cell = row[column.index]
    if cell.isBlank { return nil }
    let text = VietnameseText.trimmed(cell.text)
    if text.isEmpty { return nil }
    return VietnameseText.composed(SpreadsheetText.meant(text))
  }
}
