import ReportModel

/// What drop-downs offer, on a hidden sheet: ranges take any number of items, lists in a cell do not.
struct FormChoices {
  /// Ranges of cells.
  let tick: String
  let contentAreas: String
  let indicators: String

  init(_ form: EntryForm, in sheet: WorkbookSheet) throws(RenderError) {
    let style = CellFormat(Layout.Style(size: 11))
    func list(_ texts: [String], column: Int) throws(RenderError) -> String {
      for (row, text) in texts.enumerated() {
        try sheet.write(.text(text), at: CellRange(row: row, column: column), style)
      }
      let last = max(1, texts.count) - 1
      return "'\(sheet.name)'!\(CellAddress.absolute(row: 0, column: column)):"
        + CellAddress.absolute(row: last, column: column)
    }
    tick = try list([FormWording.tick], column: 0)
    contentAreas = try list(form.contentAreas.map(\.offered), column: 1)
    indicators = try list(form.indicators.map(\.offered), column: 2)
    sheet.protect()
    sheet.hide()
  }
}

extension EntryForm.Choice {
  /// As a drop-down offers it. Spreadsheets compare no more than 255 characters.
  fileprivate var offered: String { String("\(code) - \(name)".prefix(200)) }
}
