import ReportModel

/// A table in text: title, headings between rules, rows, notes.
struct TextTable {
  private typealias Column = TextTableColumns.Column

  /// What stands above the table's columns.
  enum Heading {
    /// «Biểu 1. Kết quả theo chỉ tiêu».
    case title
    /// Nothing: the appendix has told the title; the row of column indices below the labels.
    case ofAppendix
  }

  private let table: Table
  private let width: Int
  private let heading: Heading
  private let texts: [[String]]

  init(_ table: Table, width: Int, heading: Heading = .title) {
    self.table = table
    self.width = width
    self.heading = heading
    texts = table.rows.map { row in row.cells.map { PrintableText.line(CellText.printed($0.value)) }
    }
  }

  func lines() -> [String] {
    let blocks = TextTableColumns(table, texts: texts, width: width).blocks
    var lines: [String] = []
    for (number, block) in blocks.enumerated() {
      if number > 0 { lines.append("") }
      lines += titleLines(continued: number > 0)
      lines.append(TextLines.rule(width))
      lines += headingLines(block)
      lines.append(TextLines.rule(width))
      lines += indexLines(block)
      for (row, cells) in zip(table.rows, texts) { lines += rowLines(row, cells, in: block) }
      if table.rows.isEmpty, let emptyText = table.emptyText {
        lines += indented(emptyText)
      }
      lines.append(TextLines.rule(width))
    }
    return lines + table.notes.flatMap(indented)
  }

  private func titleLines(continued: Bool) -> [String] {
    let title: String
    switch (heading, continued) {
    case (.title, let continued):
      title = DocumentFlow.title(of: table) + (continued ? " (tiếp theo)" : "")
    case (.ofAppendix, true): title = (table.number ?? table.title) + " (tiếp theo)"
    case (.ofAppendix, false): title = ""
    }
    var lines = TextLines.wrapped(title, width: width - 4)
      .map { TextLines.centred($0, width: width) }
    if let measureLine = table.measureLine {
      lines += TextLines.wrapped(measureLine, width: width)
        .map { TextLines.right($0, width: width) }
    }
    return lines
  }

  // MARK: - Drawing headings

  private func headingLines(_ block: [Column]) -> [String] {
    let labels = block.map { column in
      TextLines.wrapped(table.columns[column.index].shortLabel, width: column.width)
    }
    let height = labels.map(\.count).max() ?? 0
    let lower = (0..<height).map { line in
      // Headings stand on the rule: the shorter ones begin lower.
      composed(block) { position in
        let above = height - labels[position].count
        return line < above ? "" : labels[position][line - above]
      }
    }
    return spannerLines(block) + lower
  }

  /// The row of column indices, by which columns of several blocks are told apart.
  private func indexLines(_ block: [Column]) -> [String] {
    guard heading == .ofAppendix, table.columns.contains(where: { !$0.index.isEmpty }) else {
      return []
    }
    let indices = block.map { column in
      let index = table.columns[column.index].index
      // Where «6=(2+3)/1» has no room the number alone stands.
      let fits = DisplayWidth.of(index) <= column.width
      return TextLines.centred(
        fits ? index : String(index.prefix { $0 != "=" }), width: column.width)
    }
    return [composed(block) { indices[$0] }]
  }

  /// The spanners' labels over their columns, underlined.
  private func spannerLines(_ block: [Column]) -> [String] {
    let starts = starts(of: block)
    var spans: [(start: Int, width: Int, label: [String])] = []
    for spanner in table.spanners {
      let covered = block.indices.filter { spanner.columns.contains(block[$0].index) }
      guard let first = covered.first, let last = covered.last else { continue }
      let width = starts[last] + block[last].width - starts[first]
      let label = TextLines.wrapped(spanner.label, width: width)
      // Over one column it can be spared where it would make a tower of broken words.
      let isTower = label.count > 2 || TextLines.longestWord(spanner.label) > width
      if spanner.columns.count == 1, isTower { continue }
      spans.append((starts[first], width, label))
    }
    guard let height = spans.map(\.label.count).max(), height > 0 else { return [] }
    spans.sort { $0.start < $1.start }
    return (0...height).map { line in
      var text = ""
      var used = 0
      for span in spans where span.start >= used {
        let above = height - span.label.count
        let piece =
          line == height
          ? TextLines.rule(span.width)
          : TextLines.centred(line < above ? "" : span.label[line - above], width: span.width)
        text += TextLines.spaces(span.start - used) + piece
        used = span.start + span.width
      }
      return text
    }
  }

  private func starts(of block: [Column]) -> [Int] {
    var start = 0
    return block.map { column in
      defer {
        start += column.width + TextTableColumns.gapAfter(table.columns[column.index].kind)
      }
      return start
    }
  }

  // MARK: - Drawing rows

  private func rowLines(_ row: Table.Row, _ cells: [String], in block: [Column]) -> [String] {
    if row.kind == .heading { return groupHeadingLines(cells, in: block) }
    let wrapped = block.map { column in
      let indent = indent(of: row, cells, in: column)
      return TextLines.wrapped(cells[column.index], width: column.width - indent)
        .map { TextLines.spaces(indent) + $0 }
    }
    let height = max(1, wrapped.map(\.count).max() ?? 1)
    return (0..<height).map { line in
      composed(block) { line < wrapped[$0].count ? wrapped[$0][line] : "" }
    }
  }

  /// Depth is shown by the running number; where there is none, by indenting the label.
  private func indent(of row: Table.Row, _ cells: [String], in column: Column) -> Int {
    guard table.columns[column.index].kind == .label, row.level > 0 else { return 0 }
    let numbered = zip(table.columns, cells).contains { $0.kind == .ordinal && !$1.isEmpty }
    return numbered ? 0 : min(row.level * 2, 8, column.width / 3)
  }

  /// A heading over the rows that follow: in capitals, as text has no bold, over all columns.
  private func groupHeadingLines(_ cells: [String], in block: [Column]) -> [String] {
    let ordinal = block.first.flatMap { table.columns[$0.index].kind == .ordinal ? $0 : nil }
    let lead = ordinal.map { TextLines.right(cells[$0.index], width: $0.width) + " " } ?? ""
    let label = zip(table.columns, cells).filter { $0.kind != .ordinal && !$1.isEmpty }
      .map(\.1).joined(separator: "  ").uppercased()
    let indent = DisplayWidth.of(lead)
    guard indent < width / 2 else { return TextLines.wrapped(lead + label, width: width) }
    return TextLines.wrapped(label, width: width - indent).enumerated().map { index, line in
      (index == 0 ? lead : TextLines.spaces(indent)) + line
    }
  }

  /// One line of a block: `text` gives the piece at a position, which its column then aligns.
  private func composed(_ block: [Column], _ text: (Int) -> String) -> String {
    var line = ""
    for (position, column) in block.enumerated() {
      let kind = table.columns[column.index].kind
      let piece = text(position)
      line +=
        column.isNumeric || kind == .ordinal
        ? TextLines.right(piece, width: column.width) : TextLines.left(piece, width: column.width)
      if position < block.count - 1 { line += TextLines.spaces(TextTableColumns.gapAfter(kind)) }
    }
    return line
  }

  private func indented(_ text: String) -> [String] {
    TextLines.wrapped(text, width: width - 3).map { "   " + $0 }
  }
}
