import ReportModel

/// The sheet for activities that have no row of their own, chosen from lists.
struct FormAdditionalSheet {
  static let name = "Bổ sung"

  let form: EntryForm
  let lists: FormChoices
  let layout: Layout

  func draw(with writer: inout FormSheetWriter) throws(RenderError) {
    let styles = writer.styles
    try writer.setColumns([27, 214, 214, 72, 72, 72, 94])
    try writer.addTitle("HOẠT ĐỘNG KHÔNG CÓ DÒNG RIÊNG", of: form, lastColumn: 7, layout: layout)
    let heading = writer.row
    let labels = [
      "TT", "Nội dung (chọn)", "Chỉ tiêu (chọn)", "Ngày", "Số lượng", "Lượt người", "Ghi chú",
    ]
    try writer.add(zip(1...7, labels).map { .init($0, $1, styles.heading) })
    for number in 1...EntryForm.additionalRows {
      try writer.add(
        [.init(1, "\(number)", styles.cell(.centre))], code: .additional(number),
        entries: entries, leastHeight: 18)
    }
    try writer.finish()
    try writer.setUp(form, headings: heading...heading, frozenColumns: 2, layout: layout)
  }

  private var entries: [FormSheetWriter.Entry] {
    [
      .init(
        field: .contentArea, horizontal: .left, number: .text,
        rule: FormRules.contentArea(lists.contentAreas)),
      .init(
        field: .indicator, horizontal: .left, number: .text,
        rule: FormRules.indicator(lists.indicators)),
      .init(
        field: .day, horizontal: .centre, number: .day, rule: FormRules.day(in: form.window)),
      .init(
        field: .quantity, horizontal: .right, number: .general, rule: FormRules.anyQuantity),
      .init(
        field: .audience, horizontal: .right, number: .decimals(0), rule: FormRules.audience),
      .init(field: .note, horizontal: .left, number: .text, rule: nil),
    ]
  }
}
