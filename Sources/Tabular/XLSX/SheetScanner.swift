/// Finds the cells of a sheet in its XML, and keeps those of the rows that weren't taken yet.
final class SheetScanner: XMLHandler {
  /// How the file says that a value is to be taken.
  enum Kind {
    case number, shared, text, boolean, error, isoDate
    /// A formula without the value that it had when the file was written.
    case formula
  }

  struct Cell {
    /// 1 and up.
    let column: Int
    let kind: Kind
    let style: Int
    /// Where the bytes lie in `text`.
    let bytes: Range<Int>
  }

  struct Row {
    let number: Int
    let cells: Range<Int>
    /// What is wrong with the row, and in which column.
    let fault: (kind: RowProblem.Kind, column: Int)?
  }

  /// Rows whose ends were seen.
  private(set) var rows: [Row] = []
  private(set) var cells: [Cell] = []
  private(set) var text: [UInt8] = []

  private let part: String
  private var rowNumber = 0
  private var isInRow = false
  private var firstCell = 0
  private var rowText = 0
  private var fault: (kind: RowProblem.Kind, column: Int)?
  private var column = 0
  private var kind = Kind.number
  private var style = 0
  private var isInCell = false
  private var hasFormula = false
  private var hasValue = false
  private var valueStart = 0
  private var isInValue = false
  private var isPhonetic = false

  init(part: String) {
    self.part = part
  }

  /// Forgets the first rows, which were taken.
  func removeRows(_ count: Int) {
    guard count > 0 else { return }
    let cellCount = rows[count - 1].cells.upperBound
    let textLength = cells[..<cellCount].last?.bytes.upperBound ?? 0
    rows.removeFirst(count)
    cells.removeFirst(cellCount)
    text.removeFirst(textLength)
    guard cellCount > 0 else { return }
    cells = cells.map {
      Cell(
        column: $0.column, kind: $0.kind, style: $0.style,
        bytes: $0.bytes.lowerBound - textLength..<$0.bytes.upperBound - textLength)
    }
    rows = rows.map {
      Row(
        number: $0.number,
        cells: $0.cells.lowerBound - cellCount..<$0.cells.upperBound - cellCount, fault: $0.fault)
    }
    firstCell -= cellCount
    valueStart -= textLength
  }

  func start(_ element: XMLName, _ attributes: XMLAttributes) throws(WorkbookFault) {
    switch element {
    case "row": try startRow(attributes)
    case "c" where isInRow: try startCell(attributes)
    case "v" where isInCell: isInValue = true
    case "t" where isInCell: isInValue = !isPhonetic
    case "f" where isInCell: hasFormula = true
    case "rPh": isPhonetic = true
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(WorkbookFault) {
    guard isInValue, !bytes.isEmpty else { return }
    hasValue = true
    // What is passed over counts as well, so that one endless cell isn't read to its end.
    rowText += bytes.count
    guard rowText <= XLSXLimits.rowLength else { throw .tooLarge(part: part, .text) }
    guard text.count - valueStart + bytes.count <= XLSXLimits.cellLength else {
      note(.fieldTooLong(limit: XLSXLimits.cellLength))
      return
    }
    text.append(contentsOf: bytes)
  }

  func end(_ element: XMLName) {
    switch element {
    case "v", "t": isInValue = false
    case "rPh": isPhonetic = false
    case "c" where isInCell: endCell()
    case "row" where isInRow:
      rows.append(Row(number: rowNumber, cells: firstCell..<cells.count, fault: fault))
      isInRow = false
    default: break
    }
  }

  private func startRow(_ attributes: XMLAttributes) throws(WorkbookFault) {
    let number = attributes.number("r") ?? rowNumber + 1
    guard !isInRow, number > rowNumber, number <= XLSXLimits.rows else {
      throw .damaged(part: part)
    }
    rowNumber = number
    isInRow = true
    firstCell = cells.count
    rowText = 0
    column = 0
    fault = nil
  }

  private func startCell(_ attributes: XMLAttributes) throws(WorkbookFault) {
    var next = column + 1
    if let reference = attributes["r"] {
      guard let address = CellAddress(reference), address.row == rowNumber else {
        throw .damaged(part: part)
      }
      next = address.column
    }
    guard !isInCell, next > column else { throw .damaged(part: part) }
    column = next
    style = attributes.number("s") ?? 0
    kind =
      switch attributes.text("t") {
      case "s": .shared
      case "str", "inlineStr": .text
      case "b": .boolean
      case "e": .error
      case "d": .isoDate
      default: .number
      }
    isInCell = true
    hasFormula = false
    hasValue = false
    valueStart = text.count
  }

  private func endCell() {
    isInCell = false
    if !hasValue && hasFormula && kind != .text { kind = .formula }
    guard hasValue || kind == .formula else { return }
    guard column <= XLSXLimits.columns else {
      note(.tooManyColumns(limit: XLSXLimits.columns))
      text.removeLast(text.count - valueStart)
      return
    }
    if kind == .text { EscapedText.decode(&text, from: valueStart) }
    cells.append(Cell(column: column, kind: kind, style: style, bytes: valueStart..<text.count))
  }

  /// Keeps the first fault of a row: the later ones often follow from it.
  private func note(_ kind: RowProblem.Kind) {
    if fault == nil { fault = (kind, column) }
  }
}
