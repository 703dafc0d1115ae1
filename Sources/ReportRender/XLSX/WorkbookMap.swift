/// Which figure of the document stands at which address of its workbook, as the drawing of the sheets found it.
public struct WorkbookMap: Sendable {
  /// A cell of a table's body; rows and columns count from 0.
  public struct TableCell: Sendable, Hashable {
    public let table: String
    public let row: Int
    public let column: Int

    public init(table: String, row: Int, column: Int) {
      self.table = table
      self.row = row
      self.column = column
    }
  }

  /// What stands at an address.
  public enum Meaning: Sendable, Hashable {
    case cell(TableCell)
    /// A record behind the figures: its place among them, and the column of their table.
    case record(Int, column: Int)
  }

  /// Cells of a sheet, merged or single, that show a cell of a table.
  struct Shown: Sendable {
    let range: CellRange
    let cell: TableCell

    func holds(row: Int, column: Int) -> Bool {
      range.rows.contains(row) && range.columns.contains(column)
    }
  }

  /// As they were drawn: a few are looked up in a report that is traced, and none in all others.
  private let cells: [String: [Shown]]
  private let records: RecordPlace?
  /// Names of the sheets, in order.
  public let sheets: [String]

  init(sheets: [String], cells: [String: [Shown]], records: RecordPlace?) {
    self.sheets = sheets
    self.cells = cells
    self.records = records
  }

  /// What stands in a cell of a sheet, merged cells taken as one; `nil` where that is no part of a table's
  /// body. Rows and columns count from 0.
  public func meaning(sheet: String, row: Int, column: Int) -> Meaning? {
    if let records, let number = records.sheets.firstIndex(of: sheet) {
      guard row >= records.firstRow, row < records.firstRow + records.rowsPerSheet,
        column <= records.lastColumn
      else { return nil }
      return .record(number * records.rowsPerSheet + row - records.firstRow, column: column)
    }
    return cells[sheet]?.last { $0.holds(row: row, column: column) }.map { .cell($0.cell) }
  }

  /// Where a cell of a table stands: in the sheets that hold it, in their order. Rows and columns count
  /// from 0; of merged cells the first counts.
  public func places(of cell: TableCell) -> [(sheet: String, row: Int, column: Int)] {
    sheets.compactMap { sheet in
      let found = cells[sheet]?.filter { $0.cell == cell }.map { shown in
        (row: shown.range.rows.lowerBound, column: shown.range.columns.lowerBound)
      }
      return found?.min { $0 < $1 }.map { (sheet: sheet, row: $0.row, column: $0.column) }
    }
  }
}
