public import ReportModel

extension Workbook {
  /// The look of a sheet, to be filled with figures.
  ///
  /// - Parameters:
  ///   - name: of the sheet; `nil` is the first that isn't hidden.
  ///   - file: the name by which messages call the workbook.
  /// - Throws: `TabularError.workbook`.
  public func design(ofSheet name: String?, file: String) throws(TabularError) -> SheetDesign {
    guard
      let sheet = try name.map({ (name) throws(TabularError) in try self.sheet(named: name) })
        ?? sheets.first(where: { !$0.isHidden })
    else { throw .workbook(.notAWorkbook) }
    do throws(WorkbookFault) {
      let styles = DesignStyles(part: "styles")
      if let stylesPart { try archive.scan(stylesPart, with: styles) }
      let cells = DesignSheet(part: sheet.part.name, formats: styles.formats, strings: strings)
      try archive.scan(sheet.part, with: cells)
      let titles = PrintTitles()
      try archive.scan(mainPart, with: titles)
      var page = cells.page
      page.repeatedRows = titles.rows[sheet.number]
      return SheetDesign(
        file: file, sheet: sheet.name, cells: cells.cells, merged: cells.merged,
        columnWidths: cells.columnWidths, rowHeights: cells.rowHeights, page: page)
    } catch {
      throw .workbook(error)
    }
  }
}
