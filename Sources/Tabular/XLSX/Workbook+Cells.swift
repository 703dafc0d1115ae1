extension Workbook {
  /// Hands every cell of a sheet that holds something to `body`, in the order of the sheet.
  ///
  /// The cell is valid until `body` returns.
  ///
  /// - Throws: `TabularError.workbook` when the sheet can't be read.
  public func forEachCell(
    of sheet: Sheet, numbers: SheetNumbers = .stored, _ body: (CellAddress, RawCell) -> Void
  ) throws(TabularError) {
    do throws(WorkbookFault) {
      var rows = try SheetRows(sheet, of: self, numbers: numbers)
      while try rows.next() {
        for column in 0..<rows.extents.count {
          let cell = rows.cell(column)
          if cell.form == .formula || !cell.bytes.isEmpty {
            body(CellAddress(row: rows.number, column: column + 1), cell)
          }
        }
      }
    } catch {
      throw .workbook(error)
    }
  }
}
