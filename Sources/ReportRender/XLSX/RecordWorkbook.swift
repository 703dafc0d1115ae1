public import ReportModel

/// Records as a workbook of their own, to work with or to be imported again.
///
/// Equal records give equal bytes. They are written as they come and not kept, so there may be any number
/// of them; each sheet holds a million.
public struct RecordWorkbook {
  private let layout: Layout
  private let temporaryDirectory: String

  /// - Parameters:
  ///   - layout: whose fonts, margins and styles of tables are taken.
  ///   - temporaryDirectory: where files are put that are gone afterwards.
  public init(layout: Layout, temporaryDirectory: String) {
    self.layout = layout
    self.temporaryDirectory = temporaryDirectory
  }

  /// Writes the workbook to a path.
  ///
  /// - Parameter day: what the workbook says that it was made on.
  /// - Throws: `RenderError`; what there is at the path then is no workbook.
  public func write(_ records: RecordTable, of day: Day, to path: String) throws(RenderError) {
    let workbook = try WorkbookFile(
      path: path, temporaryDirectory: temporaryDirectory, fontName: layout.fontName)
    try workbook.setProperties(
      WorkbookFile.Properties(
        title: records.frame.title, subject: "", author: "", comments: "",
        created: Int(day.number) * 86_400))
    let sheets = RecordSheets(records, manner: .plain, layout: layout, footer: nil)
    var names = SheetNames()
    let drawn = (0..<sheets.sheetCount).map { _ in names.name(for: records.frame.title) }
    _ = try sheets.draw(in: workbook, named: drawn)
    try workbook.close()
  }
}
