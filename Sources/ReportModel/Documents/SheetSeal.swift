/// What the cells of one sheet hold, brought to a digest that another program's saving of the file doesn't change.
///
/// Cells are taken row by row, and by column within a row; what is empty isn't taken. How a number is
/// written doesn't matter, nor how a spreadsheet rounds a quotient in its last digits.
public struct SheetSeal: Sendable {
  /// What a cell holds.
  public enum Content: Sendable, Hashable {
    case text(String)
    case number(Double)
    /// A formula without its `=`, with the value that it has in the file.
    case formula(String, value: Double?)
  }

  /// Marks of rows and columns, by which a cell that was changed can be told from its neighbours.
  public struct Marks: Sendable, Hashable {
    /// Of each row, beginning with row 0; 0 for one without cells.
    public var rows: [UInt32]
    /// Of each column, beginning with column 0.
    public var columns: [UInt32]

    public init(rows: [UInt32] = [], columns: [UInt32] = []) {
      self.rows = rows
      self.columns = columns
    }

    /// Whether a cell's row or its column is still as in other marks, so that the cell is.
    public func isIntact(row: Int, column: Int, in other: Marks) -> Bool {
      func mark(_ marks: [UInt32], _ place: Int) -> UInt32 {
        marks.indices.contains(place) ? marks[place] : 0
      }
      return mark(rows, row) == mark(other.rows, row)
        || mark(columns, column) == mark(other.columns, column)
    }
  }

  private var rowMarks: [UInt32] = []
  /// `nil` of a column without cells.
  private var columnDigests: [SHA256?] = []
  /// How a cell of the row begins in its column's digest.
  private var rowPrefix: [UInt8] = []
  private let keepsMarks: Bool
  private var digest = SHA256()
  private var row = -1
  private var bytes: [UInt8] = []

  /// - Parameter keepsMarks: whether marks of rows and columns are wanted.
  public init(keepsMarks: Bool) {
    self.keepsMarks = keepsMarks
  }

  /// Takes in a cell; rows and columns count from 0.
  ///
  /// - Precondition: the cell stands behind all that were taken in.
  public mutating func add(_ content: Content, row: Int, column: Int) {
    let start = begin(row: row, column: column)
    switch content {
    case .text(let text):
      append(text.utf8, kind: 1)
    case .number(let number):
      append(number)
    case .formula(let formula, let value):
      append(FormulaSpelling.canonical(formula).utf8, kind: 3)
      if let value { append(value) }
    }
    if keepsMarks { markColumn(column, from: start) }
  }

  /// Takes in a cell with a text, given as UTF-8; rows and columns count from 0.
  ///
  /// - Precondition: the cell stands behind all that were taken in.
  public mutating func add(text: UnsafeBufferPointer<UInt8>, row: Int, column: Int) {
    let start = begin(row: row, column: column)
    append(text, kind: 1)
    if keepsMarks { markColumn(column, from: start) }
  }

  private mutating func begin(row: Int, column: Int) -> Int {
    precondition(row >= self.row, "cells are sealed in their order")
    if row != self.row {
      endRow()
      self.row = row
      if keepsMarks { rowPrefix = Array("\(row):".utf8) }
    }
    let start = bytes.count
    append(UInt64(column), of: 4)
    return start
  }

  private mutating func markColumn(_ column: Int, from start: Int) {
    while columnDigests.count <= column { columnDigests.append(nil) }
    if columnDigests[column] == nil { columnDigests[column] = SHA256() }
    columnDigests[column]?.update(rowPrefix)
    columnDigests[column]?.update(bytes[start...])
  }

  /// The marks; complete when the sheet is finished.
  public var marks: Marks {
    Marks(
      rows: rowMarks,
      columns: columnDigests.map { $0?.digest.firstBits ?? 0 })
  }

  /// The digest of the cells so far, as 64 hexadecimal digits.
  public mutating func finish() -> String {
    endRow()
    row = .max
    return digest.hexadecimal
  }

  private mutating func endRow() {
    guard row >= 0, !bytes.isEmpty else { return }
    let cells = bytes.count
    append(UInt64(row), of: 4)
    digest.update(bytes[cells...])
    digest.update(bytes[..<cells])
    if keepsMarks {
      while rowMarks.count < row { rowMarks.append(0) }
      rowMarks.append(SHA256.digest(of: bytes[..<cells]).firstBits)
    }
    bytes.removeAll(keepingCapacity: true)
  }

  private mutating func append(_ text: some Collection<UInt8>, kind: UInt8) {
    bytes.append(kind)
    append(UInt64(text.count), of: 4)
    bytes.append(contentsOf: text)
  }

  private mutating func append(_ number: Double) {
    switch SealedNumber(number) {
    case .thousandths(let thousandths):
      bytes.append(2)
      append(UInt64(bitPattern: thousandths), of: 8)
    case .approximate(let digits, let exponent):
      bytes.append(4)
      append(UInt64(bitPattern: digits), of: 8)
      append(UInt64(bitPattern: Int64(exponent)), of: 8)
    }
  }

  private mutating func append(_ value: UInt64, of count: Int) {
    for place in 0..<count { bytes.append(UInt8(truncatingIfNeeded: value >> (8 * UInt64(place)))) }
  }
}

extension SHA256.Digest {
  /// The first 24 bits, which a mark consists of.
  fileprivate var firstBits: UInt32 { UInt32(words.0 >> 40) }
}

/// A number as it is sealed and compared: exact where it has three decimals at most, as all that is counted
/// has; else to nine digits, since quotients differ in their last ones by who works them out.
public enum SealedNumber: Sendable, Hashable {
  case thousandths(Int64)
  /// So many units of a power of ten.
  case approximate(digits: Int64, exponent: Int)

  private static let digitCount = 9

  public init(_ number: Double) {
    let scaled = number * 1000
    let nearest = scaled.rounded()
    if nearest.magnitude < 1e18, (scaled - nearest).magnitude <= nearest.magnitude * 1e-12 + 1e-9 {
      self = .thousandths(Int64(nearest))
      return
    }
    guard number.isFinite else {
      self = .approximate(digits: 0, exponent: .max)
      return
    }
    let exponent = SealedNumber.decimalExponent(of: number) - SealedNumber.digitCount + 1
    let power = SealedNumber.power(of: abs(exponent))
    let digits = exponent < 0 ? number * power : number / power
    self = .approximate(digits: Int64(digits.rounded()), exponent: exponent)
  }

  /// The place of the first digit before the decimal sign, counted from 0.
  private static func decimalExponent(of number: Double) -> Int {
    var exponent = 0
    var rest = number.magnitude
    while rest >= 10, exponent < 310 {
      rest /= 10
      exponent += 1
    }
    while rest < 1, rest > 0, exponent > -310 {
      rest *= 10
      exponent -= 1
    }
    return exponent
  }

  private static func power(of exponent: Int) -> Double {
    (0..<exponent).reduce(1.0) { power, _ in power * 10 }
  }
}

/// Formulas as they are compared: programs write spaces and the leading sign as they like.
public enum FormulaSpelling {
  public static func canonical(_ formula: String) -> String {
    let tight = formula.filter { $0 != " " && $0 != "\n" }
    return tight.hasPrefix("=") ? String(tight.dropFirst()) : tight
  }
}
