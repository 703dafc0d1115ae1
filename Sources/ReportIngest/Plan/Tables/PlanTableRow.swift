import ReportModel
import Settings
import Tabular

/// One row of a table of the plan. Cells are read as what they should be; what isn't is a finding.
struct PlanTableRow<Column: PlanColumn>: Sendable {
  private let columns: PlanTableColumns<Column>
  private let cells: [String]
  private let file: String
  let line: Int

  init(_ row: RawRow, columns: PlanTableColumns<Column>, file: String) {
    self.columns = columns
    self.file = file
    line = row.line
    cells = (0..<row.count).map { VietnameseText.normalized(row[$0].text) }
  }

  func location(_ column: Column) -> Finding.Location {
    let found = columns.found[column]
    return Finding.Location(
      file: file, row: line, column: found.map { $0.index + 1 },
      columnName: found?.heading ?? column.rawValue)
  }

  /// The cell's text, or `nil` when the column isn't there or the cell is empty.
  func text(_ column: Column) -> String? {
    guard let found = columns.found[column], cells.indices.contains(found.index),
      !cells[found.index].isEmpty
    else { return nil }
    return cells[found.index]
  }

  func locatedText(_ column: Column) -> Located<String>? {
    text(column).map { Located($0, at: location(column)) }
  }

  /// The text of a cell that must have one; else a finding and empty text.
  func required(_ column: Column, _ findings: inout [Finding]) -> Located<String> {
    if let text = locatedText(column) { return text }
    findings.append(CellMessages.valueMissing.finding(at: location(column), value: nil))
    return Located("", at: location(column))
  }

  func code(_ column: Column, _ findings: inout [Finding]) -> Located<String> {
    let code = required(column, &findings)
    if !code.value.isEmpty, !CodeForm.isValid(code.value) {
      findings.append(
        PlanMessages.malformedCode.finding(at: code.location, value: Excerpt.of(code.value)))
    }
    return code
  }

  func day(_ column: Column, _ findings: inout [Finding]) -> Located<Day>? {
    guard let text = text(column) else { return nil }
    // Units may be older than the years in which records are dated.
    if let day = Day(written: text) { return Located(day, at: location(column)) }
    let fault: DateReading.Fault
    switch DateReading.read(Array(text.utf8)) {
    case .failure(let failure): fault = failure
    case .success: fault = .notADate
    }
    findings.append(
      CellMessages.date(fault).finding(at: location(column), value: Excerpt.of(text)))
    return nil
  }

  /// Yes or no; an empty cell is `standard`.
  func flag(_ column: Column, standard: Bool, _ findings: inout [Finding]) -> Bool {
    guard let text = text(column) else { return standard }
    if let flag = FlagReading.read(text) { return flag }
    findings.append(
      TableMessages.malformedFlag.finding(at: location(column), value: Excerpt.of(text)))
    return standard
  }

  func quantity(
    _ column: Column, decimals: Int, _ findings: inout [Finding]
  ) -> Quantity? {
    let text = required(column, &findings).value
    guard !text.isEmpty, let manner = columns.found[column]?.manner else { return nil }
    switch NumberReading.read(Array(text.utf8), manner: manner, decimals: decimals) {
    case .success(let quantity): return quantity
    case .failure(let fault):
      findings.append(
        CellMessages.number(fault, text: text, manner: manner, isQuantity: true).finding(
          at: location(column), value: Excerpt.of(text)))
      return nil
    }
  }

  func mailbox(_ column: Column, _ findings: inout [Finding]) -> MailAddress? {
    guard let text = text(column) else { return nil }
    do throws(MailFault) {
      return try MailAddress(text)
    } catch {
      findings.append(
        TableMessages.malformedMailbox(error).finding(
          at: location(column), value: Excerpt.of(text)))
      return nil
    }
  }

  /// The parts of a cell between semicolons, empty ones left out.
  func list(_ column: Column, _ findings: inout [Finding]) -> [Located<String>] {
    guard let text = text(column) else { return [] }
    let parts = text.split(separator: ";").map { VietnameseText.normalized(String($0)) }
      .filter { !$0.isEmpty }
    guard parts.count <= PlanLimits.entriesPerCell else {
      findings.append(
        TableMessages.tooManyEntries.finding(at: location(column), value: Excerpt.of(text)))
      return []
    }
    return parts.map { Located($0, at: location(column)) }
  }
}
