import ReportModel

/// Recipients at left and signature block at right, kept together on one page.
struct ReportClosingRows {
  private let closing: ReportDocument.Closing
  private let layout: Layout
  private let grid: ColumnGrid
  private let left: ClosedRange<Int>
  private let right: ClosedRange<Int>

  init(_ document: ReportDocument, grid: ColumnGrid) {
    closing = document.closing
    layout = document.layout
    self.grid = grid
    let width = grid.width(of: grid.all)
    let edge = Self.division(of: document, width: width)
    left = grid.columns(from: 0, to: edge)
    right = grid.columns(from: edge, to: width)
  }

  /// Where the recipients end, in points from the left: wide enough for a line each, as far as the
  /// signature block leaves room.
  static func division(of document: ReportDocument, width: Double) -> Double {
    func widest(_ lines: [(text: String, role: Layout.Role)]) -> Double {
      let widths = lines.map { FontMetrics(document.layout.style($0.role)).width(of: $0.text) }
      return (widths.max() ?? 0) * PlannedParagraph.allowance + PlannedParagraph.padding + 2
    }
    let wanted = widest(document.closing.recipients.map { ($0, .recipients) })
    let left = width - widest(document.closing.signature.map { ($0.text, $0.role) })
    return min(max(0.45 * width, wanted), max(0.45 * width, min(left, 0.62 * width)))
  }

  func rows() -> [PlannedRow] {
    let recipients =
      [(closing.recipientsLabel, layout.style(.recipientsLabel))]
      + closing.recipients.map { ($0, layout.style(.recipients)) }
    let signature = closing.signature.flatMap { line in
      // Above a name there is room for the signature itself.
      (line.part == .name ? Array(repeating: nil, count: Self.linesForSigning) : [])
        + [(line.text, layout.style(line.role))]
    }
    let rows = (0..<max(recipients.count, signature.count)).map { index in
      row(
        left: index < recipients.count ? recipients[index] : nil,
        right: index < signature.count ? signature[index] : nil)
    }
    // The block never begins a page: it takes the last lines of the text along.
    return rows.map { $0.beginningPage(false) }
  }

  /// Lines left free for the signature and the seal.
  private static let linesForSigning = 4

  private func row(
    left leftText: (String, Layout.Style)?, right rightText: (String, Layout.Style)?
  ) -> PlannedRow {
    var height = leftText == nil && rightText == nil ? layout.style(.body).size * 1.2 : 6.0
    var cells: [PlannedCell] = []
    for (text, columns, horizontal) in [
      (leftText, left, CellFormat.Horizontal.left), (rightText, right, .centre),
    ] {
      guard let (text, style) = text else { continue }
      let lines = FontMetrics(style).lines(
        of: PrintableText.line(text),
        width: (grid.width(of: columns) - PlannedParagraph.padding) / PlannedParagraph.allowance)
      height = max(height, Double(max(1, lines.count)) * style.size * 1.2 + 1)
      cells.append(
        PlannedCell(
          columns: columns, content: .text(text), format: CellFormat(style, horizontal, .top)))
    }
    return PlannedRow(height: RowHeight.stored(height), cells: cells)
  }
}
