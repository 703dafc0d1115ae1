import ReportModel

/// A table of the report as one of GitHub-flavoured Markdown, which has one row of headings and no
/// headings over several columns.
struct MarkdownTable {
  private let table: Table
  private let document: ReportDocument

  init(_ table: Table, of document: ReportDocument) {
    self.table = table
    self.document = document
  }

  /// Title, measure, table, notes.
  func blocks() -> [String] {
    let title = MarkdownText.inline(DocumentFlow.title(of: table))
    let heading =
      AppendixHeading.heads(table)
      ? ["## " + title, MarkdownText.italic(document.heading.appendixReference)]
      : ["### " + title]
    return heading
      + [table.measureLine.map(MarkdownText.italic) ?? "", grid()]
      + [table.rows.isEmpty ? table.emptyText.map(MarkdownText.italic) ?? "" : ""]
      + table.notes.map(MarkdownText.paragraph)
  }

  private func grid() -> String {
    guard !table.columns.isEmpty else { return "" }
    let labels = table.columns.indices.map {
      MarkdownText.inline(ColumnNames.full(of: $0, in: table))
    }
    let rows = [labels, table.columns.map(rule)] + table.rows.map(cells)
    return rows.map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
  }

  private func rule(_ column: Table.Column) -> String {
    switch column.kind {
    case .number, .percent, .ordinal: "---:"
    case .day: ":---:"
    case .label, .text: ":---"
    }
  }

  private func cells(_ row: Table.Row) -> [String] {
    zip(table.columns, row.cells).map { column, cell in
      let text = CellText.printed(cell.value)
      let written = row.kind == .item ? MarkdownText.inline(text) : MarkdownText.bold(text)
      return indent(of: row, in: column) + written
    }
  }

  /// Depth is shown by the running number; where there is none, by indenting the label.
  private func indent(of row: Table.Row, in column: Table.Column) -> String {
    guard column.kind == .label, !table.columns.contains(where: { $0.kind == .ordinal }) else {
      return ""
    }
    return String(repeating: "&emsp;", count: min(max(row.level, 0), 4))
  }
}
