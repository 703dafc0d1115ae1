import Foundation
import ReportModel
import Tabular

/// Reads the cells of a form one after another, and notes what is wrong with them.
struct FormChecker {
  let form: FormWorkbook
  private(set) var findings: FindingList
  /// All that is wrong, at its cell.
  private(set) var faults: [FormEntries.Fault] = []
  private let file: String

  init(_ form: FormWorkbook, file: String, findingLimit: Int) {
    self.form = form
    self.file = file
    findings = FindingList(limit: findingLimit)
  }

  /// Notes what is wrong with the form as a whole.
  mutating func reject(_ explanation: Explanation, value: String? = nil) {
    note(
      explanation.finding(at: Finding.Location(file: file), value: value.map { Excerpt.of($0) }),
      at: nil)
  }

  /// Notes what is wrong with a cell.
  mutating func reject(_ explanation: Explanation, at slot: FormSlot) {
    let value = form.cells[slot].flatMap { $0.isBlank ? nil : Excerpt.of($0.text) }
    note(explanation.finding(at: location(of: slot), value: value), at: slot)
  }

  /// Notes something odd about a cell that can be taken all the same.
  mutating func warn(_ explanation: Explanation, at slot: FormSlot) {
    let finding = explanation.finding(
      .warning, at: location(of: slot), value: form.cells[slot].map { Excerpt.of($0.text) })
    findings.add(.warning) { finding }
  }

  private mutating func note(_ finding: Finding, at slot: FormSlot?) {
    findings.add(.error) { finding }
    faults.append(FormEntries.Fault(at: slot, finding))
  }

  private func location(of slot: FormSlot) -> Finding.Location {
    let place = form.place(of: slot)
    return Finding.Location(
      file: file, sheet: place?.sheet, row: place?.row, column: place?.column)
  }

  /// Holds the rows of the form, and what stands beside them, against its stamp.
  mutating func checkPlaces() {
    if case .success(let stamp)? = form.stamp, stamp.places != form.places {
      note(movedRows(stamp), at: nil)
    }
    for place in form.stray {
      let location = Finding.Location(
        file: file, sheet: place.sheet, row: place.row, column: place.column)
      note(FormMessages.strayCell.finding(at: location, value: nil), at: nil)
    }
  }

  /// The first row that doesn't stand where it stood; the others mostly follow from it.
  private func movedRows(_ stamp: FormStamp) -> Finding {
    let found = Set(form.places)
    let gone = stamp.places.first { !found.contains($0) }
    let known = Set(stamp.places)
    let added = form.places.first { !known.contains($0) }
    let place = gone ?? added
    return FormMessages.rowsMoved.finding(
      at: Finding.Location(
        file: file, sheet: place.flatMap { form.sheet($0.sheet)?.name }, row: place?.line),
      value: nil)
  }

  /// What was written, to be shown again.
  var values: [FormSlot: FormValue] {
    var values: [FormSlot: FormValue] = [:]
    for (slot, cell) in form.cells where !cell.isBlank {
      switch slot.row {
      case .unit, .period: continue
      default: values[slot] = Self.value(of: cell)
      }
    }
    return values
  }

  private static func value(of cell: FormWorkbook.Cell) -> FormValue {
    switch cell.form {
    case .number where !cell.text.hasSuffix("%"): .number(cell.text)
    case .date: Day(iso: cell.text.prefix(10)).map { .day($0) } ?? .text(cell.text)
    case .formula: .text("")
    default: .text(cell.text)
    }
  }
}

// Cells as values, as in files of records; here every cell has a place of its own.
extension FormChecker {
  func isBlank(_ slot: FormSlot) -> Bool { form.cells[slot]?.isBlank ?? true }

  /// A cell that holds something which can be taken for a value; `nil` is blank or noted.
  private mutating func content(_ slot: FormSlot) -> FormWorkbook.Cell? {
    guard let cell = form.cells[slot], !cell.isBlank else { return nil }
    switch cell.form {
    case .error: reject(CellMessages.errorValue, at: slot)
    case .formula: reject(CellMessages.formulaWithoutValue, at: slot)
    default: return cell
    }
    return nil
  }

  /// A number of 0 or more, with at most `decimals` written decimals; `nil` is blank or noted.
  mutating func number(_ slot: FormSlot, decimals: Int, isQuantity: Bool) -> Quantity? {
    guard let cell = content(slot) else { return nil }
    guard cell.form != .date else {
      reject(FormMessages.dateAsNumber, at: slot)
      return nil
    }
    let manner: NumberManner = cell.form == .number ? .plain : .vietnamese
    let text = VietnameseText.normalized(cell.text)
    switch NumberReading.read(Array(text.utf8), manner: manner, decimals: decimals) {
    case .success(let number): return number
    case .failure(let fault):
      reject(
        FormMessages.number(fault, text: text, manner: manner, isQuantity: isQuantity), at: slot)
      return nil
    }
  }

  /// A percentage from 0 to 100; `nil` is blank or noted.
  mutating func percentage(_ slot: FormSlot) -> Quantity? {
    guard let cell = content(slot) else { return nil }
    guard cell.form != .date else {
      reject(FormMessages.dateAsNumber, at: slot)
      return nil
    }
    let manner: NumberManner = cell.form == .number ? .plain : .vietnamese
    let text = VietnameseText.normalized(cell.text)
    let digits = text.hasSuffix("%") ? VietnameseText.normalized(String(text.dropLast())) : text
    switch NumberReading.read(Array(digits.utf8), manner: manner, decimals: Quantity.places) {
    case .success(let percent) where percent <= Quantity(100): return percent
    case .success, .failure(.negative), .failure(.tooLarge):
      reject(CellMessages.percentOutOfRange, at: slot)
    case .failure(let fault):
      reject(
        FormMessages.number(fault, text: digits, manner: manner, isQuantity: false), at: slot)
    }
    return nil
  }

  /// A day; `nil` is blank or noted.
  mutating func day(_ slot: FormSlot) -> Day? {
    guard let cell = content(slot) else { return nil }
    let text = VietnameseText.normalized(
      cell.form == .date ? String(cell.text.prefix(10)) : cell.text)
    switch DateReading.read(Array(text.utf8)) {
    case .success(let day): return day
    case .failure(let fault):
      reject(CellMessages.date(fault), at: slot)
      return nil
    }
  }

  /// What a drop-down offered: «code - name», or either alone; `nil` is blank or noted.
  mutating func choice<Element>(
    _ slot: FormSlot, of column: RecordColumn, in table: inout NameTable<Element>
  ) -> Position<Element>? {
    guard let cell = content(slot) else { return nil }
    let text = VietnameseText.normalized(cell.text)
    if let code = text.firstRange(of: " - ").map({ String(text[..<$0.lowerBound]) }),
      case .one(let position) = table.match(code)
    {
      return position
    }
    switch table.match(text) {
    case .one(let position): return position
    case .several(let codes):
      reject(NameMessages.ambiguous(column, codes: codes), at: slot)
    case .none:
      reject(NameMessages.unknown(column, suggestions: table.suggestions(for: text)), at: slot)
    }
    return nil
  }

  /// Free text in NFC, without the white space around it; `nil` is blank or noted.
  mutating func text(_ slot: FormSlot) -> String? {
    guard let cell = content(slot) else { return nil }
    let text = cell.text.trimmingCharacters(in: .whitespacesAndNewlines)
    let control = text.unicodeScalars.first { scalar in
      (scalar.value < 0x20 && ![0x09, 0x0A, 0x0D].contains(scalar.value)) || scalar.value == 0x7F
    }
    if let control {
      reject(RowMessages.explanation(of: .controlCharacter(UInt8(control.value))), at: slot)
      return nil
    }
    return VietnameseText.composed(text)
  }

  /// Whether a box is ticked.
  mutating func flag(_ slot: FormSlot) -> Bool {
    guard let cell = content(slot) else { return false }
    if let flag = FlagReading.read(VietnameseText.normalized(cell.text)) { return flag }
    reject(CellMessages.flagMalformed, at: slot)
    return false
  }
}
