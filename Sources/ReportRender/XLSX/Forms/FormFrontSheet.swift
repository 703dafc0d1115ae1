import ReportModel

/// The first sheet of a form: who reports on what, what is to be told once, where the rest stands, and
/// how it is filled in.
struct FormFrontSheet {
  static let name = "Phiếu"

  let form: EntryForm
  let lists: FormChoices
  let layout: Layout
  /// The other sheets, drawn already.
  let others: [FormSheetWriter]

  private static let all = 1...4

  func draw(with writer: inout FormSheetWriter) throws(RenderError) {
    try writer.setColumns([128, 262, 60, 66])
    try addHeading(with: &writer)
    try addFacts(with: &writer)
    try addContents(with: &writer)
    try addInstructions(with: &writer)
    try writer.finish()
    try writer.sheet.setUp(FormPage.setup(form, isLandscape: false, layout: layout))
  }

  private func addHeading(with writer: inout FormSheetWriter) throws(RenderError) {
    func line(_ text: String, _ role: Layout.Role, _ horizontal: CellFormat.Horizontal)
      -> FormSheetWriter.Text
    {
      let style = layout.style(role)
      return .init(
        Self.all, .text(style.capitals ? text.uppercased() : text), CellFormat(style, horizontal))
    }
    try writer.add([line(form.superior, .superior, .left)])
    try writer.add([line(form.issuer, .issuer, .left)])
    try writer.addSpace(9)
    try writer.add([line(FormWording.title, .documentType, .centre)])
    try writer.add([line(form.subject, .subject, .centre)])
    try writer.addSpace(9)
  }

  private func addFacts(with writer: inout FormSheetWriter) throws(RenderError) {
    let label = writer.styles.cell(.left, bold: true)
    let value = writer.styles.cell()
    func fact(_ name: String, _ text: String) -> [FormSheetWriter.Text] {
      [.init(1, name, label), .init(2...4, .text(text), value)]
    }
    let identity = form.identity
    var unit = fact("Đơn vị báo cáo", identity.unitName)
    unit[1].namesUnit = true
    try writer.add(unit, code: .unit(identity.unit))
    try writer.add(fact("Kỳ báo cáo", identity.periodName), code: .period(identity.period))
    try writer.add(fact("Thời gian lấy số liệu", FormWording.days(of: form)))
    try writer.add(fact("Hạn gửi", "Ngày \(form.deadline.vietnamese)"))
    func entry(_ name: String, _ code: FormRow, rule: CellRule? = nil, height: Double = 18)
      throws(RenderError)
    {
      try writer.add(
        [.init(1, name, label)], code: code,
        entries: [.init(field: .entry, horizontal: .left, number: .text, rule: rule, span: 3)],
        leastHeight: height)
    }
    try entry("Số, ký hiệu văn bản", .reference)
    try entry("Không phát sinh", .nothingToReport, rule: FormRules.nothingToReport(lists.tick))
    try entry("Ý kiến, kiến nghị", .remarks, height: 48)
    try writer.addSpace(9)
  }

  /// The sheets, each with a link, how many rows it has and how many are filled in.
  private func addContents(with writer: inout FormSheetWriter) throws(RenderError) {
    let styles = writer.styles
    let labels = ["Trang", "Nội dung", "Số dòng", "Đã ghi"]
    try writer.add(zip(Self.all, labels).map { .init($0, $1, styles.heading) })
    for other in others {
      let codes = other.places.map(\.row)
      let blocks = form.blocks.filter { block in
        codes.contains { row in
          if case .activity(let area, _) = row { area == block.contentArea.code } else { false }
        }
      }
      for block in blocks {
        try addLink(
          to: other, "\(block.contentArea.code). \(block.contentArea.name)", field: .quantity,
          under: { row in
            if case .activity(let area, _) = row { area == block.contentArea.code } else { false }
          }, with: &writer)
      }
      if blocks.isEmpty {
        let isTasks = codes.contains { if case .task = $0 { true } else { false } }
        let isAdditional = codes.contains { if case .additional = $0 { true } else { false } }
        guard isTasks || isAdditional else { continue }
        try addLink(
          to: other, isTasks ? "Tiến độ nhiệm vụ" : "Hoạt động không có dòng riêng",
          field: isTasks ? .percent : .quantity, under: { _ in true }, with: &writer)
      }
    }
    try writer.addSpace(9)
  }

  private func addLink(
    to other: FormSheetWriter, _ text: String, field: FormField, under isMeant: (FormRow) -> Bool,
    with writer: inout FormSheetWriter
  ) throws(RenderError) {
    guard let cells = other.cells(of: field, under: isMeant) else { return }
    let styles = writer.styles
    var link = styles.cell()
    link.underlined = true
    link.color = 0x1F3864
    let filled = other.places.count { place in
      isMeant(place.row) && other.isNumber(FormSlot(place.row, field))
    }
    let row = writer.row
    try writer.add([
      .init(1, other.sheet.name, link), .init(2, text, styles.cell()),
      .init(3...3, .number(Double(other.places.count { isMeant($0.row) })), styles.cell(.centre)),
      .init(4...4, .formula("COUNT(\(cells))", value: Double(filled)), styles.cell(.centre)),
    ])
    try writer.sheet.write(
      other.sheet.name, linkingTo: cells.prefixUpToColon, row: row, column: 1, link)
  }

  private func addInstructions(with writer: inout FormSheetWriter) throws(RenderError) {
    let style = writer.styles.plain
    var title = style
    title.bold = true
    try writer.add([.init(Self.all, .text("HƯỚNG DẪN"), title)])
    for (index, text) in FormWording.instructions(for: form).enumerated() {
      try writer.add([.init(Self.all, .text("\(index + 1). \(text)"), style)])
    }
  }
}

extension String {
  /// The first cell of a range of cells.
  fileprivate var prefixUpToColon: String {
    lastIndex(of: ":").map { String(self[..<$0]) } ?? self
  }
}
