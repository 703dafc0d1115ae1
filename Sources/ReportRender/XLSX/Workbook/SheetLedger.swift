import Foundation
import ReportModel

/// What is written into one sheet, noted for the workbook's seal and for its map.
final class SheetLedger {
  let name: String
  private(set) var cells: [WorkbookMap.Shown] = []
  private var seal: SheetSeal
  private let isInOrder: Bool
  private var noted: [(row: Int, column: Int, content: SheetSeal.Content)] = []

  /// - Parameter isInOrder: whether cells come row by row, and in any number: then none are kept.
  init(name: String, isInOrder: Bool) {
    self.name = name
    self.isInOrder = isInOrder
    seal = SheetSeal(keepsMarks: !isInOrder)
  }

  /// Notes that cells of the sheet show a cell of a table.
  func note(_ cell: WorkbookMap.TableCell, at range: CellRange) {
    cells.append(WorkbookMap.Shown(range: range, cell: cell))
  }

  /// Notes what is written, in the form in which a reader will find it.
  func note(_ content: CellContent, row: Int, column: Int) {
    let sealed: SheetSeal.Content
    switch content {
    case .blank: return
    case .text(let text):
      guard !text.isEmpty else { return }
      sealed = .text(text)
    case .number(let number): sealed = .number(number)
    case .formula(let formula, let value): sealed = .formula(formula, value: value)
    }
    if isInOrder {
      seal.add(sealed, row: row, column: column)
    } else {
      noted.append((row, column, sealed))
    }
  }

  /// Notes a text that is written as it is, and ends with a zero.
  func note(fitText text: UnsafePointer<CChar>, row: Int, column: Int) {
    text.withMemoryRebound(to: UInt8.self, capacity: strlen(text)) { start in
      let bytes = UnsafeBufferPointer(start: start, count: strlen(text))
      if bytes.isEmpty { return }
      // Of a million records no text is made anew.
      if isInOrder, !WorkbookFile.mayHoldEscape(bytes) {
        seal.add(text: bytes, row: row, column: column)
      } else {
        let written = String(decoding: bytes, as: UTF8.self)
        note(.text(WorkbookFile.unescaped(written)), row: row, column: column)
      }
    }
  }

  /// The digest of the sheet, and its marks if its rows are few enough.
  func sealed() -> (digest: String, marks: SheetSeal.Marks?) {
    noted.sort { ($0.row, $0.column) < ($1.row, $1.column) }
    for (row, column, content) in noted { seal.add(content, row: row, column: column) }
    noted = []
    let digest = seal.finish()
    let marks = seal.marks
    let isMarked =
      !isInOrder && !marks.rows.isEmpty && marks.rows.count <= WorkbookSeal.mostMarkedRows
    return (digest, isMarked ? marks : nil)
  }
}

extension [SheetLedger] {
  /// The seal over all sheets.
  func seal() -> WorkbookSeal {
    var sheets: [(name: String, digest: String)] = []
    var marks: [String: SheetSeal.Marks] = [:]
    for ledger in self {
      let sealed = ledger.sealed()
      sheets.append((ledger.name, sealed.digest))
      marks[ledger.name] = sealed.marks
    }
    return WorkbookSeal(sheets: sheets, marks: marks)
  }
}
