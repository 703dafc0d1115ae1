import ReportModel

/// All sheets of a form, put into one workbook.
struct FormDrawing {
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

  /// What has come to stand where.
  struct Outcome {
    let places: [FormPlace]
    /// The texts in which the name of the unit stands.
    let unitTexts: [FittedText]
  }

  @discardableResult
  func draw(in file: WorkbookFile) throws(RenderError) -> Outcome {
    try file.setProperties(properties)
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

    try shareMarks(by: stamp)
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
    return Outcome(places: places, unitTexts: drawn.flatMap(\.unitTexts))
  }

  var properties: WorkbookFile.Properties {
    WorkbookFile.Properties(
      title: "\(FormWording.title): \(form.identity.unitName), \(form.identity.periodName)",
      subject: form.subject, author: "\(form.issuer) \(form.superior)",
      comments: "\(form.identity.campaign) \(form.identity.period) \(form.identity.unit)",
      created: Int(form.window.last.number) * 86_400)
  }

  /// Puts what stands for absent figures first among the texts that the sheets share, in each form:
  /// where all other texts stand then doesn't depend on the figures.
  private func shareMarks(by sheet: WorkbookSheet) throws(RenderError) {
    for mark in FormerFigureCell.marks {
      // The cell's own text replaces it; the shared one stays.
      try sheet.write(.text(mark), at: CellRange(row: 0, column: 0), styles.plain)
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
