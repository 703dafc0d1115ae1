public import ReportModel

/// A data-entry form as a workbook: instructions in front, sheets to be filled in, and hidden ones for
/// drop-downs and the stamp.
///
/// Given what a unit has written, the form bears it again: what is wrong is coloured and commented, and
/// a first sheet lists it. Equal forms give equal bytes: the time of creation is the period's cut-off.
public struct FormRenderer: Sendable {
  private let temporaryDirectory: String
  private let layout: Layout

  /// A renderer that writes its temporary files, which are gone afterwards, into a directory.
  public init(layout: Layout, temporaryDirectory: String) {
    self.layout = layout
    self.temporaryDirectory = temporaryDirectory
  }

  /// - Parameter entries: what is already written in the form.
  public func render(
    _ form: EntryForm, entries: FormEntries = FormEntries()
  ) throws(RenderError) -> [UInt8] {
    try HiddenSheet.madeVeryHidden(
      FormSheet.stampName,
      in: TemporaryWorkbook.bytes(in: temporaryDirectory) { path, directory throws(RenderError) in
        let file = try WorkbookFile(
          path: path, temporaryDirectory: directory, fontName: layout.fontName)
        try FormDrawing(form, entries: entries, layout: layout).draw(in: file)
        try file.close()
      })
  }
}

/// All sheets of a form, put into one workbook.
private struct FormDrawing {
  /// Most rows that the content areas of one sheet have together, as long as there are several.
  private static let comfortableRows = 45

  private let form: EntryForm
  private let entries: FormEntries
  private let layout: Layout
  private let styles: FormStyles

  init(_ form: EntryForm, entries: FormEntries, layout: Layout) {
    self.form = form
    self.entries = entries
    self.layout = layout
    styles = FormStyles(layout)
  }

  func draw(in file: WorkbookFile) throws(RenderError) {
    try file.setProperties(
      WorkbookFile.Properties(
        title: "\(FormWording.title): \(form.identity.unitName), \(form.identity.periodName)",
        subject: form.subject, author: "\(form.issuer) \(form.superior)",
        comments: "\(form.identity.campaign) \(form.identity.period) \(form.identity.unit)",
        created: Int(form.window.last.number) * 86_400))
    var names = SheetNames()
    // Sheets stand in the order in which they are added; the list of faults can be drawn only when it
    // is known where everything has come to stand.
    let faultSheet =
      entries.faults.isEmpty
      ? nil : try file.addSheet(named: names.name(for: FormFaultSheet.name))
    let front = try file.addSheet(named: names.name(for: FormFrontSheet.name))
    let groups = blockGroups
    var sheets: [(sheet: WorkbookSheet, group: [EntryForm.Block])] = []
    for group in groups {
      let name = names.name(for: FormFigureSheet.name(of: group, isOnly: groups.count == 1))
      sheets.append((try file.addSheet(named: name), group))
    }
    let tasks = try file.addSheet(named: names.name(for: FormTaskSheet.name))
    let additional = try file.addSheet(named: names.name(for: FormAdditionalSheet.name))
    let choices = try file.addSheet(named: names.name(for: FormSheet.choicesName))
    let stamp = try file.addSheet(named: FormSheet.stampName)

    let lists = try FormChoices(form, in: choices)
    var drawn: [FormSheetWriter] = []
    func writer(_ kind: FormSheet, _ sheet: WorkbookSheet, number: Int) throws(RenderError)
      -> FormSheetWriter
    {
      try FormSheetWriter(
        kind, number: number, in: sheet, styles: styles, entries: entries)
    }
    for (index, (sheet, group)) in sheets.enumerated() {
      var writer = try writer(.figures, sheet, number: index + 2)
      try FormFigureSheet(form: form, blocks: group, layout: layout).draw(with: &writer)
      drawn.append(writer)
    }
    var taskWriter = try writer(.tasks, tasks, number: sheets.count + 2)
    try FormTaskSheet(form: form, layout: layout).draw(with: &taskWriter)
    var additionalWriter = try writer(.additional, additional, number: sheets.count + 3)
    try FormAdditionalSheet(form: form, lists: lists, layout: layout).draw(with: &additionalWriter)
    drawn += [taskWriter, additionalWriter]
    var frontWriter = try writer(.front, front, number: 1)
    try FormFrontSheet(form: form, lists: lists, layout: layout, others: drawn)
      .draw(with: &frontWriter)
    drawn.insert(frontWriter, at: 0)
    let places = drawn.flatMap(\.places)
    try write(FormStamp(form.identity, places: places), in: stamp)
    if let faultSheet {
      try FormFaultSheet(
        form: form, entries: entries, layout: layout, styles: styles, sheets: drawn
      )
      .draw(in: faultSheet)
    }
  }

  /// Content areas as they share sheets: as many as fit comfortably, each whole.
  private var blockGroups: [[EntryForm.Block]] {
    var groups: [[EntryForm.Block]] = []
    var rows = 0
    for block in form.blocks {
      if groups.isEmpty || rows + block.rowCount > Self.comfortableRows {
        groups.append([])
        rows = 0
      }
      groups[groups.count - 1].append(block)
      rows += block.rowCount
    }
    return groups
  }

  private func write(_ stamp: FormStamp, in sheet: WorkbookSheet) throws(RenderError) {
    for (row, line) in stamp.lines.enumerated() {
      for (column, text) in line.enumerated() {
        try sheet.write(.text(text), at: CellRange(row: row, column: column), styles.plain)
      }
    }
    sheet.protect()
    sheet.hide()
  }
}

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
