/// Why there is no figure. Never drawn as zero.
public enum Absence: String, Sendable, Hashable, CaseIterable {
  /// The unit reported, and reported none of it; printed `-`.
  case reportedNone = "reported-none"
  /// No report was received; printed blank, and the unit is named.
  case notReported = "not-reported"
  /// No report is expected of the unit; printed `x`.
  case notExpected = "not-expected"
  /// There is no base to compare with: absent or zero; printed `-`.
  case noBase = "no-base"
  /// A split without a main successor lies between; «không so sánh được».
  case notComparable = "not-comparable"
  /// The figure makes no sense here, such as the sum of different measures; printed blank.
  case notApplicable = "not-applicable"
}

/// One cell of a table: its typed value, how it follows from other cells, and what to remark.
public struct Cell: Sendable, Hashable {
  public enum Value: Sendable, Hashable {
    case empty
    case text(String)
    /// A number of records, tasks, units, people-attendances.
    case count(Int)
    /// A sum of one indicator, printed with so many decimals, 0…3.
    case quantity(Quantity, decimals: Int)
    /// A rate, printed in percent with one decimal.
    case percent(Ratio)
    /// An indicator that is a quotient, in percent or plain.
    case ratio(Ratio, Ratio.Form)
    case day(Day)
    case absent(Absence)
  }

  public let value: Value
  /// How the value follows from other cells of its table; a spreadsheet writes it as a formula.
  public let derivation: Derivation?
  /// What is to be remarked on the figure.
  public let note: String?
  /// The rows of the report's table of records that the figure counts; `nil` when they don't stand
  /// together there.
  public let records: Range<Int>?

  public init(
    _ value: Value, derivation: Derivation? = nil, note: String? = nil, records: Range<Int>? = nil
  ) {
    self.value = value
    self.derivation = derivation
    self.note = note
    self.records = records
  }

  /// The same with another remark.
  public func noting(_ note: String) -> Cell {
    Cell(value, derivation: derivation, note: note, records: records)
  }

  /// The same led back to its records.
  public func counting(_ records: Range<Int>) -> Cell {
    Cell(value, derivation: derivation, note: note, records: records)
  }

  public static let empty = Cell(.empty)
  public static func text(_ text: String) -> Cell { Cell(.text(text)) }
  public static func absent(_ reason: Absence) -> Cell { Cell(.absent(reason)) }
}

/// How a cell's value follows from other cells. Rows and columns count from 0 in the table's body.
public enum Derivation: Sendable, Hashable {
  /// The sum of the cells of the same column in these rows; cells without a figure count for nothing.
  case sumOfRows([Int])
  /// The sum of the cells of the same row in these columns.
  case sumOfColumns([Int])
  /// The first column's cell − the second column's cell, in the same row.
  case differenceOfColumns(minuend: Int, subtrahend: Int)
  /// 100 × the first column's cell / the second column's cell, in the same row.
  case percentOfColumns(numerator: Int, denominator: Int)
  /// 100 × the sum of the first columns / the sum of the others, in the same row.
  case percentOfColumnSums(numerators: [Int], denominators: [Int])
  /// 100 × the cell of `column` in the same row / the cell of `column` in `totalRow`.
  case shareOfTotal(column: Int, totalRow: Int)
}
