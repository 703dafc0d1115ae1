import ReportModel

/// The first sheet of a form that goes back: what is wrong, and where.
struct FormFaultSheet {
  static let name = "Lỗi cần sửa"

  let form: EntryForm
  let entries: FormEntries
  let layout: Layout
  let styles: FormStyles
  /// The form's sheets, drawn already.
  let sheets: [FormSheetWriter]

  func draw(in sheet: WorkbookSheet) throws(RenderError) {
    let widths = [27.0, 88, 48, 112, 250, 240].map { ColumnWidth(points: $0) }
    for (column, width) in widths.enumerated() { try sheet.setColumn(column, width) }
    var row = 0
    func add(_ cells: [(ClosedRange<Int>, String, CellFormat)], least: Double = 15)
      throws(RenderError)
    {
      var height = least
      for (columns, text, format) in cells {
        let width = columns.reduce(0.0) { $0 + widths[$1].points }
        let lines = format.metrics.lines(
          of: PrintableText.line(text),
          width: (width - TableWidths.padding) / PlannedParagraph.allowance)
        height = max(height, Double(lines.count) * TableStyles.lineHeight(format.size) + 3)
        try sheet.write(
          text.isEmpty ? .blank : .text(text), at: CellRange(rows: row...row, columns: columns),
          format)
      }
      try sheet.setRow(row, height: RowHeight.stored(height))
      row += 1
    }
    try add([(0...5, "PHIẾU CÓ LỖI, ĐỀ NGHỊ SỬA VÀ GỬI LẠI", CellFormat(layout.style(.tableTitle)))]
    )
    try add([
      (0...5, "\(form.identity.unitName), \(form.identity.periodName)", styles.plain)
    ])
    try add([(0...5, Self.explanation, styles.plain)])
    try add([])
    let labels = ["TT", "Trang", "Ô", "Đã ghi", "Lỗi", "Cách sửa"]
    let heading = row
    try add(labels.enumerated().map { ($0.offset...$0.offset, $0.element, styles.heading) })
    for (index, line) in lines.enumerated() {
      try add([
        (0...0, "\(index + 1)", styles.cell(.centre)), (1...1, line.sheet, styles.cell()),
        (2...2, line.cell, styles.cell(.centre)), (3...3, line.value, styles.cell()),
        (4...4, line.message, styles.cell()), (5...5, line.remedy, styles.cell()),
      ])
      guard let place = line.place else { continue }
      var link = styles.cell(.centre)
      link.underlined = true
      link.color = 0x1F3864
      try sheet.write(line.cell, linkingTo: place, row: row - 1, column: 2, link)
    }
    try sheet.setUp(FormPage.setup(form, isLandscape: true, layout: layout))
    try sheet.repeatRows(heading...heading)
    sheet.freeze(above: heading + 1, leftOf: 0)
    sheet.protect()
  }

  private static let explanation =
    "Số liệu đơn vị đã ghi được giữ nguyên trong phiếu này. Ô có lỗi được tô màu đỏ nhạt và có chú thích. "
    + "Sửa các ô đó rồi gửi lại chính tệp này; không cần ghi lại các ô khác."

  private struct Line {
    var sheet = ""
    var cell = ""
    var value = ""
    let message: String
    let remedy: String
    /// What the cell's name leads to.
    var place: String?
  }

  private var lines: [Line] {
    entries.faults.map { fault in
      var line = Line(
        message: fault.finding.message.vietnamese,
        remedy: fault.finding.remedy?.vietnamese ?? "")
      line.value =
        fault.slot.flatMap { entries.values[$0]?.text } ?? fault.finding.value ?? ""
      if let slot = fault.slot, let (sheet, address) = place(of: slot) {
        line.sheet = sheet.sheet.name
        line.cell = address
        line.place = "'\(sheet.sheet.name)'!\(address)"
      }
      return line
    } + lostLines
  }

  /// What the unit wrote in rows that the form no longer has: it is told, lest it be lost.
  private var lostLines: [Line] {
    let lost = entries.values.filter { place(of: $0.key) == nil }
    return lost.sorted {
      ($0.key.row.code, $0.key.field.rawValue) < ($1.key.row.code, $1.key.field.rawValue)
    }
    .map { slot, value in
      var line = Line(
        message: "Phiếu mới không còn dòng «\(slot.row.code)» mà đơn vị đã ghi.",
        remedy: "Nếu vẫn cần báo cáo thì ghi ở trang «\(FormAdditionalSheet.name)».")
      line.value = value.text
      return line
    }
  }

  private func place(of slot: FormSlot) -> (FormSheetWriter, String)? {
    for sheet in sheets {
      if let (row, column) = sheet.address(of: slot) {
        return (sheet, CellAddress.text(row: row, column: column))
      }
    }
    return nil
  }
}
