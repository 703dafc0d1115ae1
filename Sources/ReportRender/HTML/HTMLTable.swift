import ReportModel

/// A table of the report as one of HTML, with a caption and with headings that say what they are headings of.
struct HTMLTable {
  private let table: Table
  private let document: ReportDocument
  private let id: String
  /// Headings over several columns, in order and without overlap.
  private let spanners: [Table.Spanner]

  init(_ table: Table, of document: ReportDocument, id: String) {
    self.table = table
    self.document = document
    self.id = id
    var next = 0
    var spanners: [Table.Spanner] = []
    for spanner in table.spanners.sorted(by: { $0.columns.lowerBound < $1.columns.lowerBound })
    where spanner.columns.lowerBound >= next && spanner.columns.upperBound < table.columns.count {
      spanners.append(spanner)
      next = spanner.columns.upperBound + 1
    }
    self.spanners = spanners
  }

  func write(to page: inout Markup) {
    guard !table.columns.isEmpty else { return }
    page.open("section", ["class": Self.isWide(table) ? "table wide" : "table", "id": id])
    page.endLine()
    // What scrolls has to be reached by the keyboard too, and says then what it is.
    page.open(
      "div",
      ["class": "scroll", "role": "region", "tabindex": "0", "aria-labelledby": "\(id)-ten"])
    page.endLine()
    page.open("table")
    page.endLine()
    writeCaption(to: &page)
    writeColumnGroups(to: &page)
    writeHeading(to: &page)
    writeBody(to: &page)
    page.close("table")
    page.endLine()
    page.close("div")
    page.endLine()
    for note in table.notes {
      page.element("p", ["class": "note"], note)
      page.endLine()
    }
    page.close("section")
    page.endLine()
  }

  /// Wide tables are printed on landscape pages.
  static func isWide(_ table: Table) -> Bool { table.columns.count > 9 }

  private func writeCaption(to page: inout Markup) {
    page.open("caption", ["id": "\(id)-ten"])
    if AppendixHeading.heads(table) {
      for line in AppendixHeading.lines(of: table, in: document) {
        page.element(
          "span", ["class": line.role == .appendixReference ? "reference" : "title"], line.text)
        page.literal(" ")
      }
    } else {
      page.element("span", ["class": "title"], DocumentFlow.title(of: table))
    }
    if let measureLine = table.measureLine {
      page.literal(" ")
      page.element("span", ["class": "measure"], measureLine)
    }
    page.close("caption")
    page.endLine()
  }

  // MARK: - Writing headings

  /// A group of columns for each heading over several, and one for each run of columns between them.
  private func writeColumnGroups(to page: inout Markup) {
    var next = 0
    func group(_ columns: Range<Int>) {
      guard !columns.isEmpty else { return }
      page.open("colgroup", ["span": "\(columns.count)"])
      page.close("colgroup")
    }
    for spanner in spanners {
      group(next..<spanner.columns.lowerBound)
      group(Range(spanner.columns))
      next = spanner.columns.upperBound + 1
    }
    group(next..<table.columns.count)
    page.endLine()
  }

  private func writeHeading(to page: inout Markup) {
    page.open("thead")
    page.endLine()
    page.open("tr")
    var lower: [Int] = []
    var column = 0
    while column < table.columns.count {
      if let spanner = spanners.first(where: { $0.columns.lowerBound == column }) {
        page.element(
          "th", ["scope": "colgroup", "colspan": "\(spanner.columns.count)"], spanner.label)
        lower += Array(spanner.columns)
        column = spanner.columns.upperBound + 1
      } else {
        writeLabel(column, rows: spanners.isEmpty ? 1 : 2, to: &page)
        column += 1
      }
    }
    page.close("tr")
    page.endLine()
    if !lower.isEmpty {
      page.open("tr")
      for column in lower { writeLabel(column, rows: 1, to: &page) }
      page.close("tr")
      page.endLine()
    }
    writeIndices(to: &page)
    page.close("thead")
    page.endLine()
  }

  private func writeLabel(_ column: Int, rows: Int, to page: inout Markup) {
    page.element(
      "th",
      [
        "scope": "col", "rowspan": rows > 1 ? "\(rows)" : nil,
        "class": Self.cellClass(table.columns[column].kind),
      ], table.columns[column].label)
  }

  /// The row of column indices, `A`, `1`, `6=5/1`: a custom of print that says nothing when read out.
  private func writeIndices(to page: inout Markup) {
    guard table.columns.contains(where: { !$0.index.isEmpty }) else { return }
    page.open("tr", ["class": "index", "aria-hidden": "true"])
    for column in table.columns {
      page.element("td", ["class": Self.cellClass(column.kind)], column.index)
    }
    page.close("tr")
    page.endLine()
  }

  // MARK: - Writing the body

  /// A group of rows begins with each heading, subtotal or total.
  private func writeBody(to page: inout Markup) {
    page.open("tbody")
    page.endLine()
    for (index, row) in table.rows.enumerated() {
      if index > 0, row.kind != .item {
        page.literal("</tbody><tbody>\n")
      }
      page.open("tr", ["class": row.kind == .item ? nil : row.kind.rawValue])
      if row.kind == .heading {
        writeHeadingCells(of: row, to: &page)
      } else {
        for (column, cell) in zip(table.columns, row.cells) {
          write(cell, of: row, in: column, to: &page)
        }
      }
      page.close("tr")
      page.endLine()
    }
    if table.rows.isEmpty, let text = table.emptyText {
      page.open("tr")
      page.element("td", ["colspan": "\(table.columns.count)"], text)
      page.close("tr")
      page.endLine()
    }
    page.close("tbody")
    page.endLine()
  }

  /// A heading over the rows that follow runs to the end of the table.
  private func writeHeadingCells(of row: Table.Row, to page: inout Markup) {
    let lead = table.columns.prefix { $0.kind == .ordinal }.count
    for cell in row.cells.prefix(lead) {
      page.element("td", ["class": "ordinal"], CellText.printed(cell.value))
    }
    guard lead < table.columns.count else { return }
    let label = row.cells.dropFirst(lead).map { CellText.printed($0.value) }
      .filter { !$0.isEmpty }.joined(separator: " ")
    page.open(
      "th", ["scope": "rowgroup", "colspan": "\(table.columns.count - lead)", "class": "label"])
    page.element("span", label)
    page.close("th")
  }

  private func write(
    _ cell: Cell, of row: Table.Row, in column: Table.Column, to page: inout Markup
  ) {
    let text = CellText.printed(cell.value)
    if column.kind == .label {
      let depth = hasOrdinals ? 0 : min(max(row.level, 0), 4)
      page.element(
        "th", ["scope": "row", "class": depth > 0 ? "label depth-\(depth)" : "label"], text)
      return
    }
    page.element(
      "td", ["class": Self.cellClass(of: cell, in: column), "title": Self.remark(on: cell)], text)
  }

  /// What is to be remarked on the figure, or why there is none.
  private static func remark(on cell: Cell) -> String? {
    guard case .absent(let absence) = cell.value else { return cell.note }
    let remarks = [words(for: absence), cell.note].compactMap(\.self)
    return remarks.isEmpty ? nil : remarks.joined(separator: "; ")
  }

  /// Depth is shown by the running number; where there is none, by indenting the label.
  private var hasOrdinals: Bool { table.columns.contains { $0.kind == .ordinal } }

  /// Figures above 0 that call for action are set off.
  private static func cellClass(of cell: Cell, in column: Table.Column) -> String? {
    let isAbove: Bool
    switch cell.value {
    case .count(let count): isAbove = count > 0
    case .quantity(let quantity, _): isAbove = quantity > .zero
    default: isAbove = false
    }
    return column.isAlert && isAbove ? "figure alert" : cellClass(column.kind)
  }

  private static func cellClass(_ kind: Table.Column.Kind) -> String? {
    switch kind {
    case .ordinal: "ordinal"
    case .label: "label"
    case .text: nil
    case .number, .percent: "figure"
    case .day: "day"
    }
  }

  /// What the mark of a figure that isn't there stands for.
  private static func words(for absence: Absence) -> String? {
    switch absence {
    case .reportedNone: "không phát sinh"
    case .notReported: "chưa báo cáo"
    case .notExpected: "không phải báo cáo"
    case .noBase: "không có số để so sánh"
    case .notComparable: "không so sánh được"
    case .notApplicable: nil
    }
  }
}
