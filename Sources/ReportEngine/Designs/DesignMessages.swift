import ReportModel

/// What is said about an officer's sheet, each with its cell.
struct DesignMessages {
  let design: SheetDesign

  private func location(_ place: SheetDesign.Place?) -> Finding.Location {
    Finding.Location(
      file: design.file, sheet: design.sheet, row: place.map { $0.row + 1 },
      column: place.map { $0.column + 1 })
  }

  func unknown(_ name: String, among known: [String], _ place: SheetDesign.Place) -> Finding {
    let nearest = NearestNames.nearest(to: name, among: known, limit: 3)
    let list = (nearest.isEmpty ? Array(known.prefix(12)) : nearest).joined(separator: ", ")
    return Finding(
      code: "unknown-binding", location: location(place), value: "{{\(name)}}",
      message: BilingualText(
        vi: "Không có cột hay biến «\(name)».", en: "There is no column or variable “\(name)”."),
      remedy: nearest.isEmpty
        ? BilingualText(vi: "Có thể dùng: \(list).", en: "There are: \(list).")
        : BilingualText(vi: "Có phải \(list)?", en: "Did you mean \(list)?"))
  }

  func malformed(_ text: String, _ place: SheetDesign.Place) -> Finding {
    Finding(
      code: "malformed-binding", location: location(place), value: text,
      message: BilingualText(
        vi: "Ô có thẻ mở mà không đóng, hoặc thẻ không được dùng.",
        en: "A tag of the cell isn't closed, or can't be used."),
      remedy: BilingualText(
        vi: "Viết {{tên}}; mỗi {{#tên}} cần một {{/tên}}.",
        en: "Write {{name}}; every {{#name}} needs its {{/name}}."))
  }

  func withinMerged(_ text: String, _ place: SheetDesign.Place) -> Finding {
    Finding(
      code: "binding-within-merged", location: location(place), value: text,
      message: BilingualText(
        vi: "Ô này bị che trong các ô đã gộp.", en: "This cell is covered by merged cells."),
      remedy: BilingualText(
        vi: "Ghi vào ô trên cùng bên trái của các ô gộp, hoặc bỏ gộp.",
        en: "Write into the upper left of the merged cells, or unmerge them."))
  }

  var noRow: Finding {
    Finding(
      code: "no-repeated-row", location: location(nil),
      message: BilingualText(
        vi: "Chưa có dòng nào được đánh dấu là lặp lại.", en: "No row is marked as repeating."),
      remedy: BilingualText(
        vi: "Ghi {{#rows}} ở đầu ô thứ nhất của dòng mẫu, ví dụ {{#rows}}{{ordinal}}.",
        en: "Begin the first cell of the model row with {{#rows}}, such as {{#rows}}{{ordinal}}."))
  }

  var noHeading: Finding {
    Finding(
      code: "no-heading-rows", location: location(SheetDesign.Place(row: 0, column: 0)),
      message: BilingualText(
        vi: "Trên dòng lặp lại phải có ít nhất một dòng tiêu đề.",
        en: "There must be a heading above the repeated row."),
      remedy: BilingualText(vi: "Thêm dòng tiêu đề.", en: "Add a row of headings."))
  }

  func markedTwice(_ mark: String, _ place: SheetDesign.Place) -> Finding {
    Finding(
      code: "marked-twice", location: location(place), value: mark,
      message: BilingualText(
        vi: "Loại dòng này đã có một dòng mẫu khác.", en: "This kind of row has a model already."),
      remedy: BilingualText(vi: "Bỏ một dấu.", en: "Remove one of the marks."))
  }

  func between(_ place: SheetDesign.Place) -> Finding {
    Finding(
      code: "row-between", location: location(place),
      message: BilingualText(
        vi: "Dòng này nằm giữa các dòng lặp lại mà không được đánh dấu.",
        en: "This row stands between repeated rows and isn't marked."),
      remedy: BilingualText(
        vi: "Xóa dòng, hoặc đưa các dòng mẫu liền nhau.",
        en: "Remove it, or put the model rows next to one another."))
  }

  func mergedOverRows(_ place: SheetDesign.Place) -> Finding {
    Finding(
      code: "merged-over-rows", location: location(place),
      message: BilingualText(
        vi: "Các ô gộp này chồng lên dòng lặp lại.", en: "These merged cells overlap repeated rows."
      ),
      remedy: BilingualText(
        vi: "Chỉ gộp các ô trong cùng một dòng lặp lại.",
        en: "Merge cells within one repeated row only."))
  }

  func textInRow(_ text: String, _ place: SheetDesign.Place) -> Finding {
    Finding(
      code: "text-in-repeated-row", location: location(place), value: text,
      message: BilingualText(
        vi: "Ô của dòng lặp lại chỉ chứa một cột.",
        en: "A cell of a repeated row holds one column alone."),
      remedy: BilingualText(vi: "Ví dụ: {{stub}}.", en: "For instance: {{stub}}."))
  }

  func boundTwice(_ code: String, _ place: SheetDesign.Place) -> Finding {
    Finding(
      code: "bound-twice", location: location(place), value: "{{\(code)}}",
      message: BilingualText(
        vi: "Cột này đã có ô khác trong cùng dòng.", en: "The row has another cell of this column."),
      remedy: BilingualText(vi: "Bỏ một ô.", en: "Remove one of them."))
  }

  func moved(_ code: String, _ place: SheetDesign.Place) -> Finding {
    Finding(
      code: "column-apart", location: location(place), value: "{{\(code)}}",
      message: BilingualText(
        vi: "Ở dòng khác, cột này đứng ở cột khác của trang tính.",
        en: "In another row this column stands in another column of the sheet."),
      remedy: BilingualText(
        vi: "Đặt các ô của một cột thẳng hàng.", en: "Put the cells of a column below one another.")
    )
  }

  func unbound(_ code: String, row: Int) -> Finding {
    Finding(
      code: "unbound-column", location: location(SheetDesign.Place(row: row, column: 0)),
      value: "{{\(code)}}",
      message: BilingualText(
        vi: "Cột này của biểu không có ô nào trong dòng lặp lại.",
        en: "This column of the table has no cell in the repeated row."),
      remedy: BilingualText(
        vi: "Ghi {{\(code)}} vào một ô, hoặc bỏ cột khỏi mẫu.",
        en: "Write {{\(code)}} into a cell, or remove the column from the template."))
  }
}
