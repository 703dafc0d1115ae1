import ReportModel

/// A sheet of content areas with the indicators under each: the figure of the period before, and beside
/// it the cell for the new one.
struct FormFigureSheet {
  let form: EntryForm
  let blocks: [EntryForm.Block]
  let layout: Layout

  /// «Nội dung 1.1»; «Số liệu» where one sheet holds them all.
  static func name(of blocks: [EntryForm.Block], isOnly: Bool) -> String {
    guard !isOnly, let first = blocks.first, let last = blocks.last else { return "Số liệu" }
    let codes = [first.contentArea.code, last.contentArea.code]
    return "Nội dung \(blocks.count == 1 ? codes[0] : codes.joined(separator: " – "))"
  }

  func draw(with writer: inout FormSheetWriter) throws(RenderError) {
    try writer.setColumns([27, 262, 76, 68, 80, 68, 80, 104])
    try writer.addTitle("SỐ LIỆU HOẠT ĐỘNG", of: form, lastColumn: 8, layout: layout)
    let first = writer.row
    try addHeadings(with: &writer)
    let headings = first...(writer.row - 1)
    for block in blocks { try add(block, with: &writer) }
    try writer.finish()
    try writer.setUp(form, headings: headings, frozenColumns: 3, layout: layout)
  }

  private func addHeadings(with writer: inout FormSheetWriter) throws(RenderError) {
    let style = writer.styles.heading
    let former = form.formerPeriodName
    var upper: [FormSheetWriter.Text] = [
      .init(4...5, .text("Số lượng"), style), .init(6...7, .text("Lượt người"), style),
    ]
    for (column, label) in [(1, "TT"), (2, "Chỉ tiêu"), (3, "ĐVT"), (8, "Ghi chú")] {
      var text = FormSheetWriter.Text(column, label, style)
      text.rowSpan = 2
      upper.append(text)
    }
    try writer.add(upper)
    try writer.add(
      zip(4...7, [former, "Kỳ này", former, "Kỳ này"]).map {
        FormSheetWriter.Text($0, $1, style)
      })
  }

  private func add(
    _ block: EntryForm.Block, with writer: inout FormSheetWriter
  ) throws(RenderError) {
    let styles = writer.styles
    try writer.add([
      .init(
        1...8, .text("\(block.contentArea.code). \(block.contentArea.name)"),
        styles.groupHeading(isContentArea: true))
    ])
    var number = 0
    for section in block.sections {
      if block.sections.count > 1 {
        try writer.add([
          .init(1...8, .text(section.name), styles.groupHeading(isContentArea: false))
        ])
      }
      for row in section.rows {
        number += 1
        try add(row, number: number, with: &writer)
      }
    }
  }

  private func add(
    _ row: EntryForm.FigureRow, number: Int, with writer: inout FormSheetWriter
  ) throws(RenderError) {
    let styles = writer.styles
    var texts: [FormSheetWriter.Text] = [
      .init(1, "\(number)", styles.cell(.centre)),
      .init(2, row.name + (row.isStock ? FormWording.stockMark : ""), styles.cell()),
      .init(3, row.measure, styles.cell(.centre)),
      former(row.former, of: row, styles, column: 4),
      former(row.formerAudience, of: row, styles, column: 6),
    ]
    var entries = [
      FormSheetWriter.Entry(
        field: .quantity, horizontal: .right, number: .decimals(row.decimals),
        rule: FormRules.quantity(decimals: row.decimals)),
      FormSheetWriter.Entry(field: .note, horizontal: .left, number: .text, rule: nil),
    ]
    if row.asksAudience || writer.holds(FormSlot(row.row, .audience)) {
      // What was written where nothing is asked is shown too, and can be cleared.
      entries.append(
        FormSheetWriter.Entry(
          field: .audience, horizontal: .right, number: .decimals(0), rule: FormRules.audience))
    } else {
      texts.append(.init(7, "", styles.closed))
    }
    if !row.asksAudience { texts[4] = .init(6, "", styles.closed) }
    try writer.add(texts, code: row.row, entries: entries)
  }

  /// Looks the same whatever the figure is, so that forms of several units share their formats.
  private func former(
    _ value: Cell.Value, of row: EntryForm.FigureRow, _ styles: FormStyles, column: Int
  ) -> FormSheetWriter.Text {
    .init(
      column...column, FormerFigureCell.content(of: value),
      styles.former(.decimals(column == 4 ? row.decimals : 0)))
  }
}
