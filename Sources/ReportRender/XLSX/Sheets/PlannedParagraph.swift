import ReportModel

/// Running text over the whole width of the report sheet, wrapped beforehand so that its row fits it.
struct PlannedParagraph {
  /// Lines as they are expected to fall in print.
  let lines: [String]
  let isIndented: Bool
  let format: CellFormat
  let columns: ClosedRange<Int>

  /// Room at both sides of a cell's text, in points.
  static let padding = 4.5
  /// Text may come out a little wider on another machine; lines are reckoned with that much to spare.
  static let allowance = 1.003
  /// The most lines of one row, well below the tallest row.
  private static let mostLines = 18

  /// First-line indent of official documents: 10 mm.
  private static let indent = 10 * PageSetup.pointsPerMillimetre

  init(
    _ text: String, style: Layout.Style, horizontal: CellFormat.Horizontal = .justified,
    isIndented: Bool, columns: ClosedRange<Int>, width: Double
  ) {
    var format = CellFormat(style, horizontal, .justified)
    format.wraps = true
    self.init(
      lines: FontMetrics(style).lines(
        of: PrintableText.line(text), width: (width - Self.padding) / Self.allowance,
        indent: isIndented ? Self.indent : 0),
      isIndented: isIndented, format: format, columns: columns)
  }

  private init(
    lines: [String], isIndented: Bool, format: CellFormat, columns: ClosedRange<Int>
  ) {
    self.lines = lines
    self.isIndented = isIndented
    self.format = format
    self.columns = columns
  }

  /// The paragraph as rows; more than one only when it is too long for a row.
  func rows() -> [PlannedRow] {
    guard !lines.isEmpty else { return [] }
    guard lines.count > Self.mostLines else { return [row()] }
    let (head, tail) = divided(after: Self.mostLines)
    return [head.row()] + tail.rows()
  }

  /// The paragraph's first lines, and the rest.
  func divided(after count: Int) -> (PlannedParagraph, PlannedParagraph) {
    (
      PlannedParagraph(
        lines: Array(lines.prefix(count)), isIndented: isIndented, format: format, columns: columns),
      PlannedParagraph(
        lines: Array(lines.dropFirst(count)), isIndented: false, format: format, columns: columns)
    )
  }

  func row() -> PlannedRow {
    PlannedRow(
      height: RowHeight.stored(Double(lines.count) * format.metrics.lineHeight),
      cells: [PlannedCell(columns: columns, content: .text(text), format: format)],
      paragraph: self)
  }

  /// Em spaces make the indent: justification leaves them as they are, where it stretches spaces.
  private var text: String {
    let ems = isIndented ? Int((Self.indent / format.size).rounded()) : 0
    return String(repeating: "\u{2003}", count: ems) + lines.joined(separator: " ")
  }
}
