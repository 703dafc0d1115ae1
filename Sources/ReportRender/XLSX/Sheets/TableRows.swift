import ReportModel

/// A table as rows of a sheet: headings, column indices, body, notes.
struct TableRows {
  let table: Table
  let styles: TableStyles
  /// The sheet's columns of each of the table's columns.
  let columns: [ClosedRange<Int>]
  /// Points, one for each of the table's columns.
  let widths: [Double]

  private var lastColumn: Int { columns.last?.upperBound ?? 0 }

  /// The sheet's columns from one of the table's columns to another.
  private func span(_ range: ClosedRange<Int>) -> ClosedRange<Int> {
    columns[range.lowerBound].lowerBound...columns[range.upperBound].upperBound
  }

  private func lineCount(_ text: String, _ metrics: FontMetrics, width: Double) -> Int {
    lineCount(printable: PrintableText.line(text), metrics, width: width)
  }

  private func lineCount(
    printable: String, _ metrics: FontMetrics, width: Double
  ) -> Int {
    let room = (width - PlannedParagraph.padding) / PlannedParagraph.allowance
    // Most cells hold one line, which takes no breaking to see.
    if metrics.width(of: printable) <= room { return 1 }
    return max(1, metrics.lineCount(of: printable, width: max(room, 1)))
  }

  /// The height of a row of the body that holds nothing but items.
  ///
  /// - Parameter texts: by column, fit for a cell; each may have several lines.
  func height(of texts: [(column: Int, text: String)], _ metrics: FontMetrics) -> Double {
    var most = 1
    for (column, text) in texts {
      let count =
        text.utf8.contains(UInt8(ascii: "\n"))
        ? text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) {
          $0 + lineCount(printable: String($1), metrics, width: widths[column])
        } : lineCount(printable: text, metrics, width: widths[column])
      most = max(most, count)
    }
    return height(lines: most, size: styles.body.size)
  }

  private func height(lines: Int, size: Double) -> Double {
    RowHeight.stored(Double(lines) * TableStyles.lineHeight(size) + 3)
  }

  // MARK: - Drawing headings

  /// The heading rows: spanners, labels, column indices.
  func heading() -> [PlannedRow] {
    var rows = table.spanners.isEmpty ? [plainHeading()] : spannedHeading()
    if let indices = indexRow() { rows.append(indices) }
    return rows.enumerated().map { $1.beginningPage($0 == 0) }
  }

  private func plainHeading() -> PlannedRow {
    let lines = table.columns.indices.map { labelLines($0) }.max() ?? 1
    return PlannedRow(
      height: height(lines: lines, size: styles.heading.size),
      cells: table.columns.indices.map { labelCell($0) })
  }

  private func spannedHeading() -> [PlannedRow] {
    let spanners = table.spanners.filter {
      $0.columns.lowerBound >= 0 && $0.columns.upperBound < table.columns.count
    }
    let spanned = Set(spanners.flatMap(\.columns))
    let alone = table.columns.indices.filter { !spanned.contains($0) }
    let metrics = FontMetrics(styles.heading)
    let upperLines =
      spanners.map { spanner in
        lineCount(
          spanner.label, metrics, width: spanner.columns.reduce(0) { $0 + widths[$1] })
      }.max() ?? 1
    let lowerLines = max(
      spanned.map { labelLines($0) }.max() ?? 1,
      (alone.map { labelLines($0) }.max() ?? 1) - upperLines)
    let upper =
      alone.map { labelCell($0, rowSpan: 2) }
      + spanners.map { spanner in
        PlannedCell(
          columns: span(spanner.columns), content: .text(spanner.label), format: headingFormat)
      }
    return [
      PlannedRow(height: height(lines: upperLines, size: styles.heading.size), cells: upper),
      PlannedRow(
        height: height(lines: lowerLines, size: styles.heading.size),
        cells: spanned.sorted().map { labelCell($0) }),
    ]
  }

  private var headingFormat: CellFormat { CellFormat(styles.heading, .centre, bordered: true) }

  private func labelLines(_ column: Int) -> Int {
    lineCount(table.columns[column].label, FontMetrics(styles.heading), width: widths[column])
  }

  private func labelCell(_ column: Int, rowSpan: Int = 1) -> PlannedCell {
    PlannedCell(
      columns: columns[column], rowSpan: rowSpan, content: .text(table.columns[column].label),
      format: headingFormat)
  }

  private func indexRow() -> PlannedRow? {
    guard table.columns.contains(where: { !$0.index.isEmpty }) else { return nil }
    var format = CellFormat(styles.body, .centre, bordered: true)
    format.size = max(6, styles.body.size - 1)
    format.italic = true
    let lines = table.columns.indices.map { column in
      lineCount(table.columns[column].index, format.metrics, width: widths[column])
    }
    return PlannedRow(
      height: height(lines: lines.max() ?? 1, size: format.size),
      cells: table.columns.indices.map { column in
        PlannedCell(
          columns: columns[column], content: .text(table.columns[column].index), format: format)
      })
  }

  // MARK: - Drawing the body

  /// The body; a page that begins within it repeats `heading`.
  func body(heading: [PlannedRow]) -> [PlannedRow] {
    if table.rows.isEmpty { return emptyBody() }
    let formats = TableFormats(table, styles: styles)
    return stride(from: 0, to: table.rows.count, by: Self.rowsAtOnce).map(\.self)
      .mapSideBySide { start in
        (start..<min(start + Self.rowsAtOnce, table.rows.count)).map { index in
          bodyRow(index, formats, heading: heading)
        }
      }.flatMap(\.self)
  }

  /// Rows that one processor lays out before it turns to others.
  private static let rowsAtOnce = 64

  private func bodyRow(
    _ index: Int, _ formats: TableFormats, heading: [PlannedRow]
  ) -> PlannedRow {
    let row = table.rows[index]
    var planned = PlannedRow(
      height: rowHeight(row, formats), cells: cells(of: row, formats),
      bodyRow: PlannedRow.BodyRow(table: table.code, row: index), repeatedAbove: heading)
    // Neither a group parted from its first row, nor a last row alone on a page.
    planned.mayBeginPage =
      index > 1 && index < table.rows.count - 1
      && ![.heading, .group].contains(table.rows[index - 1].kind)
    planned.outlineLevel = row.level
    return planned
  }

  private func emptyBody() -> [PlannedRow] {
    guard let text = table.emptyText, let first = columns.first else { return [] }
    let width = widths.reduce(0, +)
    let lines = lineCount(text, FontMetrics(styles.body), width: width)
    return [
      PlannedRow(
        height: height(lines: lines, size: styles.body.size),
        cells: [
          PlannedCell(
            columns: first.lowerBound...lastColumn, content: .text(text),
            format: CellFormat(styles.body, .left, bordered: true))
        ], mayBeginPage: false)
    ]
  }

  private func rowHeight(_ row: Table.Row, _ formats: TableFormats) -> Double {
    var lines = 1
    for (column, cell) in row.cells.enumerated() {
      guard case .text(let text) = cell.value else { continue }
      let runsOn = row.kind == .heading && table.columns[column].kind != .ordinal
      let width = runsOn ? widths[column...].reduce(0, +) : widths[column]
      lines = max(
        lines, lineCount(indented(text, row, column), formats.metrics(row.kind), width: width))
    }
    return height(lines: lines, size: styles.body.size)
  }

  private func cells(of row: Table.Row, _ formats: TableFormats) -> [PlannedCell] {
    var cells: [PlannedCell] = []
    for (column, cell) in row.cells.enumerated() {
      let kind = table.columns[column].kind
      let format = formats.format(row.kind, column: column, value: cell.value)
      if row.kind == .heading, kind != .ordinal {
        // A heading over rows runs to the end of the table.
        let label = row.cells[column...].map { CellText.printed($0.value) }
          .filter { !$0.isEmpty }.joined(separator: " ")
        cells.append(
          PlannedCell(
            columns: span(column...(table.columns.count - 1)), content: .text(label),
            format: formats.format(row.kind, column: column, value: .text(label))))
        break
      }
      let content: PlannedContent
      if case .text(let text) = cell.value {
        content = .text(indented(text, row, column))
      } else {
        content = .figure(cell, table: table.code, column: column)
      }
      cells.append(
        PlannedCell(
          columns: columns[column], content: content, format: format,
          records: cell.records, note: cell.note))
    }
    return cells
  }

  /// Depth is shown by the running number; where there is none, by indenting the label.
  private func indented(_ text: String, _ row: Table.Row, _ column: Int) -> String {
    guard table.columns[column].kind == .label, row.level > 0, !hasOrdinals else { return text }
    return String(repeating: "\u{2003}", count: min(row.level, 4)) + text
  }

  private var hasOrdinals: Bool { table.columns.contains { $0.kind == .ordinal } }

  // MARK: - Drawing notes

  func notes() -> [PlannedRow] {
    guard let first = columns.first else { return [] }
    let width = widths.reduce(0, +)
    return table.notes.map { note in
      PlannedRow(
        height: RowHeight.stored(
          Double(lineCount(note, FontMetrics(styles.note), width: width))
            * TableStyles.lineHeight(styles.note.size) + 1.5),
        cells: [
          PlannedCell(
            columns: first.lowerBound...lastColumn, content: .text(note),
            format: CellFormat(styles.note, .left))
        ], mayBeginPage: false)
    }
  }
}
