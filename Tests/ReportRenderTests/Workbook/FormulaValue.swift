import ReportsTestSupport
import Testing

/// Works out the formulas that reports use: `SUM(A1:B2,C3)` and `100*…/…`.
struct FormulaValue {
  let cells: [String: WorkbookReading.Cell]

  func value(of formula: String) throws -> Double {
    if formula.hasPrefix("100*") {
      let sides = formula.dropFirst(4).split(separator: "/")
      try #require(sides.count == 2)
      return try 100 * term(String(sides[0])) / term(String(sides[1]))
    }
    return try term(formula)
  }

  private func term(_ text: String) throws -> Double {
    guard text.hasPrefix("SUM("), text.hasSuffix(")") else { return try number(at: text) }
    return try text.dropFirst(4).dropLast().split(separator: ",").reduce(0) { sum, range in
      try sum + addresses(String(range)).reduce(0) { try $0 + number(at: $1) }
    }
  }

  /// The number of a cell; text and blank cells count for nothing, as in a spreadsheet's sum.
  private func number(at address: String) throws -> Double {
    guard let cell = cells[address] else { return 0 }
    if let formula = cell.formula { return try value(of: formula) }
    return cell.number ?? 0
  }

  private func addresses(_ range: String) throws -> [String] {
    let ends = range.split(separator: ":").map { String($0) }
    guard ends.count == 2 else { return ends }
    func parts(_ address: String) throws -> (column: Int, row: Int) {
      let letters = address.prefix { $0.isLetter }
      let column = letters.utf8.reduce(0) { $0 * 26 + Int($1) - 64 }
      return (column, try #require(Int(address.dropFirst(letters.count))))
    }
    let (first, last) = (try parts(ends[0]), try parts(ends[1]))
    return (first.row...last.row).flatMap { row in
      (first.column...last.column).map { CellAddressText.text(row: row, column: $0) }
    }
  }
}
