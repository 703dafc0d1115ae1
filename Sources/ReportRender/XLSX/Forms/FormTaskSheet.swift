import ReportModel

/// The sheet of a unit's tasks: how far each has come, and when it was done.
struct FormTaskSheet {
  static let name = "Nhiệm vụ"

  let form: EntryForm
  let layout: Layout

  func draw(with writer: inout FormSheetWriter) throws(RenderError) {
    let styles = writer.styles
    try writer.setColumns([27, 290, 112, 68, 56, 60, 76, 76])
    try writer.addTitle("TIẾN ĐỘ NHIỆM VỤ", of: form, lastColumn: 8, layout: layout)
    let heading = writer.row
    let labels = [
      "TT", "Nhiệm vụ", "Văn bản giao", "Hạn hoàn thành", "Tỷ lệ kỳ trước (%)", "Tỷ lệ (%)",
      "Ngày hoàn thành", "Ghi chú",
    ]
    try writer.add(zip(1...8, labels).map { .init($0, $1, styles.heading) })
    for (index, task) in form.tasks.enumerated() {
      try add(task, number: index + 1, with: &writer)
    }
    if form.tasks.isEmpty {
      try writer.add([
        .init(1...8, .text("Đơn vị không có nhiệm vụ nào đang theo dõi trong kỳ."), styles.cell())
      ])
    }
    try writer.finish()
    try writer.setUp(form, headings: heading...heading, frozenColumns: 3, layout: layout)
  }

  private func add(
    _ task: EntryForm.TaskRow, number: Int, with writer: inout FormSheetWriter
  ) throws(RenderError) {
    let styles = writer.styles
    try writer.add(
      [
        .init(1, "\(number)", styles.cell(.centre)), .init(2, task.title, styles.cell()),
        .init(3, task.document ?? "", styles.cell()),
        .init(4, task.due.map(CellText.printed) ?? "", styles.cell(.centre)),
        .init(
          5...5, FormerFigureCell.content(of: task.formerFigure), styles.former(.general)),
      ], code: task.row,
      entries: [
        // Without a format of its own: «70%», typed there, then stays what it is.
        .init(field: .percent, horizontal: .right, number: .general, rule: FormRules.percent),
        .init(
          field: .completedOn, horizontal: .centre, number: .day,
          rule: FormRules.completion(until: form.window.last)),
        .init(field: .note, horizontal: .left, number: .text, rule: nil),
      ])
  }
}
