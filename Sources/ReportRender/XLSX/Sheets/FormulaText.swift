import ReportModel

/// Where a table's cells stand in a sheet.
struct TablePlace {
  /// The sheet's column of each of the table's columns.
  let columns: [Int]
  /// The sheet's row of each row of the table's body.
  var rows: [Int: Int] = [:]
}

/// Where the records behind the figures stand.
struct RecordPlace {
  /// The sheets' names, in order.
  let sheets: [String]
  /// The row of each sheet's first record.
  let firstRow: Int
  let rowsPerSheet: Int
  let lastColumn: Int

  /// Some of the records, as a reference leads to them; of those that several sheets hold it leads to
  /// what the first of these has.
  func reference(to records: Range<Int>) -> String {
    let sheet = min(records.lowerBound / rowsPerSheet, sheets.count - 1)
    let first = records.lowerBound - sheet * rowsPerSheet
    let end = min(records.upperBound - sheet * rowsPerSheet, rowsPerSheet)
    return "\(CellAddress.quoted(sheets[sheet]))!"
      + "\(CellAddress.text(row: firstRow + first, column: 0)):"
      + CellAddress.text(row: firstRow + end - 1, column: lastColumn)
  }
}

/// A derivation as a spreadsheet formula, without `=`.
enum FormulaText {
  /// The most arguments that a spreadsheet's function takes.
  private static let mostArguments = 255

  /// `nil` when a cell that it needs stands nowhere in the sheet, or it would be longer than a
  /// spreadsheet takes.
  static func formula(
    _ derivation: Derivation, row: Int, column: Int, at place: TablePlace
  ) -> String? {
    guard let sheetRow = place.rows[row] else { return nil }
    func cell(_ column: Int) -> String? {
      place.columns.indices.contains(column)
        ? CellAddress.text(row: sheetRow, column: place.columns[column]) : nil
    }
    func sum(_ columns: [Int]) -> String? {
      let positions = columns.compactMap { index in
        place.columns.indices.contains(index) ? place.columns[index] : nil
      }
      guard positions.count == columns.count else { return nil }
      return total(of: runs(positions).map { range(rows: sheetRow...sheetRow, columns: $0) })
    }
    switch derivation {
    case .sumOfRows(let rows):
      let positions = rows.compactMap { place.rows[$0] }
      guard positions.count == rows.count, place.columns.indices.contains(column) else {
        return nil
      }
      let sheetColumn = place.columns[column]
      return total(
        of: runs(positions).map { range(rows: $0, columns: sheetColumn...sheetColumn) })
    case .sumOfColumns(let columns):
      return sum(columns)
    case .differenceOfColumns(let minuend, let subtrahend):
      guard let whole = cell(minuend), let part = cell(subtrahend) else { return nil }
      return "\(whole)-\(part)"
    case .percentOfColumns(let numerator, let denominator):
      guard let upper = cell(numerator), let lower = cell(denominator) else { return nil }
      return "100*\(upper)/\(lower)"
    case .percentOfColumnSums(let numerators, let denominators):
      guard let upper = sum(numerators), let lower = sum(denominators) else { return nil }
      return "100*\(upper)/\(lower)"
    case .shareOfTotal(let column, let totalRow):
      guard let upper = cell(column), let totalRow = place.rows[totalRow] else { return nil }
      return "100*\(upper)/\(CellAddress.text(row: totalRow, column: place.columns[column]))"
    }
  }

  private static func total(of ranges: [String]) -> String? {
    guard !ranges.isEmpty, ranges.count <= mostArguments else { return nil }
    return "SUM(\(ranges.joined(separator: ",")))"
  }

  /// Runs of neighbouring positions, in the order given.
  static func runs(_ positions: [Int]) -> [ClosedRange<Int>] {
    var runs: [ClosedRange<Int>] = []
    for position in positions {
      if let last = runs.last, last.upperBound + 1 == position {
        runs[runs.count - 1] = last.lowerBound...position
      } else {
        runs.append(position...position)
      }
    }
    return runs
  }

  private static func range(rows: ClosedRange<Int>, columns: ClosedRange<Int>) -> String {
    let first = CellAddress.text(row: rows.lowerBound, column: columns.lowerBound)
    guard rows.count > 1 || columns.count > 1 else { return first }
    return first + ":" + CellAddress.text(row: rows.upperBound, column: columns.upperBound)
  }
}

/// Addresses of cells as spreadsheets write them.
enum CellAddress {
  /// `B7` for row 6 and column 1, counted from 0.
  static func text(row: Int, column: Int) -> String { letters(column) + String(row + 1) }

  static func absolute(row: Int, column: Int) -> String { "$\(letters(column))$\(row + 1)" }

  /// `'Biểu 2'!$A$4:$O$57`.
  static func absolute(_ range: CellRange, in sheet: String) -> String {
    quoted(sheet) + "!"
      + absolute(row: range.rows.lowerBound, column: range.columns.lowerBound) + ":"
      + absolute(row: range.rows.upperBound, column: range.columns.upperBound)
  }

  static func letters(_ column: Int) -> String {
    var letters = ""
    var rest = column + 1
    while rest > 0 {
      let (quotient, digit) = (rest - 1).quotientAndRemainder(dividingBy: 26)
      letters = String(UnicodeScalar(UInt8(65 + digit))) + letters
      rest = quotient
    }
    return letters
  }

  /// A sheet's name as it stands in a reference.
  static func quoted(_ sheet: String) -> String {
    "'" + sheet.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
      + "'"
  }
}
