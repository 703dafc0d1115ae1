import ReportModel

/// How the sheets of a form are printed: A4, scaled to the page's width.
enum FormPage {
  private static let margins = Layout.Margins(top: 15, bottom: 15, left: 15, right: 12)

  static func setup(
    _ form: EntryForm, isLandscape: Bool, layout: Layout
  ) -> PageSetup {
    PageSetup(
      isLandscape: isLandscape, margins: margins, scaling: .toWidth, header: nil,
      footer: footer(form, layout: layout))
  }

  static func footer(_ form: EntryForm, layout: Layout) -> String {
    PageText.remark(
      "\(form.identity.unitName) – \(form.identity.periodName)", fontName: layout.fontName)
      + PageText.pageNumber(layout.style(.pageNumber), fontName: layout.fontName)
  }

  /// Points that the columns of a sheet have between the margins.
  static let landscapeWidth = (297 - 15 - 12) * PageSetup.pointsPerMillimetre
  static let portraitWidth = (210 - 15 - 12) * PageSetup.pointsPerMillimetre
}

extension FormSheetWriter {
  /// The line above a table: whose form it is, and the sheet's subject.
  mutating func addTitle(_ title: String, of form: EntryForm, lastColumn: Int, layout: Layout)
    throws(RenderError)
  {
    var format = CellFormat(layout.style(.tableTitle), .left)
    format.wraps = false
    var text = Text(
      1...lastColumn,
      .text("\(title) – \(form.identity.unitName), \(form.identity.periodName)"), format)
    text.namesUnit = true
    try add([text], leastHeight: 21)
  }

  /// Prints and shows the sheet with its first rows in view.
  func setUp(
    _ form: EntryForm, headings: ClosedRange<Int>, frozenColumns: Int, layout: Layout
  ) throws(RenderError) {
    try sheet.setUp(FormPage.setup(form, isLandscape: true, layout: layout))
    try sheet.repeatRows(headings)
    sheet.freeze(above: headings.upperBound + 1, leftOf: frozenColumns)
  }
}
