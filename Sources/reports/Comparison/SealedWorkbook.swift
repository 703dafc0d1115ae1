import ReportModel
import Tabular

/// A workbook with the digests of what its cells hold now.
struct SealedWorkbook {
  let workbook: Workbook
  let seal: WorkbookSeal

  /// - Parameter path: what messages call the file.
  /// - Throws: `CommandFailure` when a sheet can't be read.
  init(_ workbook: Workbook, path: String) throws {
    self.workbook = workbook
    var sheets: [(name: String, digest: String)] = []
    var marks: [String: SheetSeal.Marks] = [:]
    for sheet in workbook.sheets {
      var sealing = SheetSealing()
      do {
        try workbook.forEachFullCell(of: sheet) { sealing.add($0) }
      } catch {
        throw ReportFile.unreadable(path)
      }
      // No program writes cells in another order; a digest of such a sheet would say nothing.
      guard sealing.isInOrder else { throw ReportFile.unreadable(path) }
      sheets.append((sheet.name, sealing.seal.finish()))
      marks[sheet.name] = sealing.seal.marks
    }
    seal = WorkbookSeal(sheets: sheets, marks: marks)
  }

  /// The cells of a sheet, by their addresses; none where there is no such sheet.
  func cells(of name: String, path: String) throws -> [CellAddress: FullCell] {
    guard let sheet = workbook.sheets.first(where: { $0.name == name }) else { return [:] }
    var cells: [CellAddress: FullCell] = [:]
    do {
      try workbook.forEachFullCell(of: sheet) { cells[$0.address] = $0 }
    } catch {
      throw ReportFile.unreadable(path)
    }
    return cells
  }
}

/// Seals the cells of a sheet as they are read.
private struct SheetSealing {
  var seal = SheetSeal(keepsMarks: true)
  private(set) var isInOrder = true
  private var last = CellAddress(row: 1, column: 1)

  mutating func add(_ cell: FullCell) {
    let address = cell.address
    guard (address.row, address.column) >= (last.row, last.column) else {
      isInOrder = false
      return
    }
    last = address
    seal.add(content(of: cell), row: address.row - 1, column: address.column - 1)
  }

  private func content(of cell: FullCell) -> SheetSeal.Content {
    if let formula = cell.formula {
      var number: Double?
      if case .number(let value) = cell.value { number = value }
      if case .text(let text) = formula { return .formula(text, value: number) }
      return .formula("", value: number)
    }
    switch cell.value {
    case .number(let number): return .number(number)
    case .text(let text): return .text(text)
    case .boolean(let value): return .text(value ? "#TRUE" : "#FALSE")
    case .error(let text): return .text(text)
    case nil: return .text("")
    }
  }
}
