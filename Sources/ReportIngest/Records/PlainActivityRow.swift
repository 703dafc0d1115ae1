import Foundation
import ReportModel
import Tabular

/// Takes activities from rows that are written plainly, straight from bytes to integers.
///
/// What it takes is what `ActivityForm` would take; whatever needs a second look, and all that is wrong,
/// it leaves to that. Nearly every row of a large file is plain, so this is where its time goes.
struct PlainActivityRow: Sendable {
  private var days = DayTable()
  /// Whether the columns are those of the standard form and are written in its manner.
  private let fits: Bool
  private let date: Int
  private let unit: Int
  private let contentArea: Int
  private let indicator: Int
  private let quantity: Int
  // -1 where there is no such column.
  private let audience: Int
  private let phase: Int
  private let reference: Int
  private let note: Int
  /// For each indicator how many decimals may be written; -1 where there are no records of it.
  private var decimals: [Int8]

  init(_ header: RecordHeader, fixed: FixedValues, plan: Plan) {
    let numbers = [header[.quantity], header[.audience]]
    fits =
      fixed.columns.isEmpty && header[.date].map { $0.dates != .monthFirst } ?? false
      && numbers.allSatisfy { $0?.manner != .vietnamese }
      && RecordKind.activities.requiredColumns.allSatisfy { header[$0] != nil }
    func place(_ column: RecordColumn) -> Int { header[column]?.index ?? -1 }
    date = place(.date)
    unit = place(.unit)
    contentArea = place(.contentArea)
    indicator = place(.indicator)
    quantity = place(.quantity)
    audience = place(.audience)
    phase = place(.phase)
    reference = place(.reference)
    note = place(.note)
    decimals = plan.indicators.map { $0.derivation == nil ? Int8($0.decimals) : -1 }
  }

  /// The same with memory of its own.
  var detached: PlainActivityRow {
    var row = self
    row.days = DayTable()
    row.decimals = decimals.map { $0 }
    return row
  }

  /// Takes the record of a row; tells whether it could.
  @inline(__always)
  func take(_ row: RawRow, to records: inout ActivityCollection, names: borrowing PlanNames) -> Bool
  {
    guard fits, row.isPlain, let day = days.entry(row[date].bytes),
      let unit = names.units.knownPosition(in: row, unit),
      let contentArea = names.contentAreas.knownPosition(in: row, contentArea),
      let indicator = names.indicators.knownPosition(in: row, indicator)
    else { return false }
    let places = decimals[indicator]
    guard places >= 0,
      let thousandths = NumberReading.plainThousandths(row[quantity].bytes, decimals: Int(places))
    else { return false }
    var told = PackedActivity.untold
    if audience >= 0, !row[audience].bytes.isEmpty {
      guard
        let number = NumberReading.plainThousandths(row[audience].bytes, decimals: 0)
      else { return false }
      told = number / 1000
    }
    var named = 0
    if phase >= 0, !row[phase].bytes.isEmpty {
      guard let position = names.phases.knownPosition(in: row, phase) else { return false }
      named = position + 1
    }
    let figure = PackedActivity(
      dayOffset: day.offset, unit: unit, contentArea: contentArea, indicator: indicator,
      phase: named, thousandths: thousandths, audience: told)
    guard let reference = Self.text(row, reference), reference?.hasDoubledQuotes != true,
      let note = Self.text(row, note)
    else { return false }
    guard let note, note.hasDoubledQuotes else {
      records.append(
        figure, on: day, row: row.line, reference: reference?.bytes, note: note?.bytes)
      return true
    }
    note.withSingleQuotes { note in
      records.append(figure, on: day, row: row.line, reference: reference?.bytes, note: note)
    }
    return true
  }

  /// The text of a cell, `.some(nil)` when there is none; `nil` when it needs a second look because of
  /// white space at its ends or an apostrophe before it.
  @inline(__always)
  private static func text(_ row: RawRow, _ column: Int) -> PlainText?? {
    guard column >= 0 else { return .some(nil) }
    let cell = row[column]
    guard let first = cell.bytes.first, let last = cell.bytes.last else { return .some(nil) }
    guard first > 0x20, first != 0x27, last > 0x20 else { return nil }
    let text = PlainText(
      bytes: cell.bytes.unsafeBytes, hasDoubledQuotes: cell.form == .quotedTextWithDoubledQuotes)
    return first == 0xC2 || last >= 0x80 ? text.withoutSpaces.map { .some($0) } : .some(text)
  }
}

/// The bytes of a cell with text, which are UTF-8 in NFC.
private struct PlainText {
  let bytes: UnsafeBufferPointer<UInt8>
  /// Whether quotes stand twice in the bytes.
  let hasDoubledQuotes: Bool

  /// The same if no space beyond ASCII stands at an end: of all that a plain row holds, these are U+0085 and
  /// U+00A0.
  @inline(__always)
  var withoutSpaces: PlainText? {
    func isSpace(_ place: Int) -> Bool {
      bytes.count >= 2 && bytes[place] == 0xC2
        && (bytes[place + 1] == 0x85 || bytes[place + 1] == 0xA0)
    }
    return isSpace(0) || isSpace(bytes.count - 2) ? nil : self
  }

  /// Calls `body` with the bytes, doubled quotes made single.
  func withSingleQuotes(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    guard let base = bytes.baseAddress else { return body(bytes) }
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bytes.count) { buffer in
      var count = 0
      var position = 0
      while position < bytes.count {
        let found = memchr(base + position, Int32(UInt8(ascii: "\"")), bytes.count - position)
        let quote = found.map { UnsafeRawPointer($0) - UnsafeRawPointer(base) } ?? bytes.count
        // The quote itself is taken, and the one that follows it is left out.
        let end = min(quote + 1, bytes.count)
        let part = UnsafeMutableBufferPointer(rebasing: buffer[count...])
        _ = part.update(fromContentsOf: bytes[position..<end])
        count += end - position
        position = quote + 2
      }
      body(UnsafeBufferPointer(rebasing: buffer[..<count]))
    }
  }
}
