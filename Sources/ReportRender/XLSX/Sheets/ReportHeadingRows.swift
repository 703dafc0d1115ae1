import ReportModel

/// The official heading of the report sheet: issuer at left, the state's or party's name at right, then
/// the title.
struct ReportHeadingRows {
  private let heading: ReportDocument.Heading
  private let layout: Layout
  private let grid: ColumnGrid
  private let left: ClosedRange<Int>
  private let right: ClosedRange<Int>

  init(_ document: ReportDocument, grid: ColumnGrid, width: Double) {
    heading = document.heading
    layout = document.layout
    self.grid = grid
    let edge = Self.division(of: document, width: width)
    left = grid.columns(from: 0, to: edge)
    right = grid.columns(from: edge, to: width)
  }

  /// Where the left block ends, in points from the left: the right block has its name on one line, as
  /// far as it leaves the issuer a third of the width; the issuer has its names on one line each, as far
  /// as that leaves room.
  static func division(of document: ReportDocument, width: Double) -> Double {
    let layout = document.layout
    let names = [
      (layout.nationalTitle, layout.style(.nationalTitle)),
      (layout.nationalMotto ?? "", layout.style(.nationalMotto)),
      (document.heading.placeAndDateLine, layout.style(.placeAndDate)),
    ]
    let issuer = [
      (document.heading.superior, layout.style(.superior)),
      (document.heading.issuer, layout.style(.issuer)),
    ]
    func room(_ lines: [(String, Layout.Style)]) -> Double {
      let widths = lines.map { text, style in
        FontMetrics(style).width(of: style.capitals ? text.uppercased() : text)
      }
      return (widths.max() ?? 0) * PlannedParagraph.allowance + PlannedParagraph.padding + 2
    }
    return max(width / 3, min(max(0.44 * width, room(issuer)), width - room(names)))
  }

  private struct Line {
    let text: String
    let style: Layout.Style
  }

  func rows() -> [PlannedRow] {
    let (leftLines, rightLines) = blocks()
    var rows = (0..<max(leftLines.count, rightLines.count)).map { index in
      row([
        (left, index < leftLines.count ? leftLines[index] : nil),
        (right, index < rightLines.count ? rightLines[index] : nil),
      ])
    }
    rows.append(.space(12))
    rows.append(row([(grid.all, line(heading.documentType, .documentType))]))
    rows += heading.subject.map { row([(grid.all, line($0, .subject))]) }
    rows.append(row([(grid.all, titleRule)]))
    rows.append(row([(grid.all, line(heading.dateLine, .dateLine))]))
    if !heading.addressLines.isEmpty {
      rows.append(.space(6))
      rows += addressRows()
    }
    rows.append(.space(9))
    return rows.map { $0.beginningPage(false) }
  }

  /// One addressee in the middle; of several each in a line of its own, in from the left.
  private func addressRows() -> [PlannedRow] {
    guard heading.addressLines.count > 1 else {
      return heading.addressLines.map { row([(grid.all, line($0, .body))]) }
    }
    return heading.addressLines.enumerated().map { index, text in
      let indented = String(repeating: "\u{2003}", count: index == 0 ? 8 : 11) + text
      return row([(grid.all, line(indented, .body))], .left)
    }
  }

  private func blocks() -> (left: [Line?], right: [Line?]) {
    var left: [Line?] = [line(heading.superior, .superior), line(heading.issuer, .issuer)]
      .filter { $0?.text.isEmpty == false }
    switch layout.issuerOrnament {
    case .asterisk: left.append(Line(text: "*", style: layout.style(.superior)))
    case .rule: left.append(rule(dashes: 8))
    case .none: break
    }
    left.append(line(heading.numberLine, .number))
    var right: [Line?] = []
    if let motto = layout.nationalMotto {
      right = [line(layout.nationalTitle, .nationalTitle), underlined(line(motto, .nationalMotto))]
      // Number and date stand on one line in documents of the state.
      while right.count < left.count - 1 { right.append(nil) }
    } else {
      right = [underlined(line(layout.nationalTitle, .nationalTitle)), nil]
    }
    right.append(line(heading.placeAndDateLine, .placeAndDate))
    return (left, right)
  }

  private var titleRule: Line {
    layout.titleRule.isEmpty
      ? rule(dashes: 12) : Line(text: layout.titleRule, style: layout.style(.subject))
  }

  private func rule(dashes: Int) -> Line {
    Line(text: String(repeating: "─", count: dashes), style: Layout.Style(size: 8))
  }

  private func line(_ text: String, _ role: Layout.Role) -> Line {
    let style = layout.style(role)
    return Line(text: style.capitals ? text.uppercased() : text, style: style)
  }

  /// The rule below a name is as long as its text.
  private func underlined(_ line: Line) -> Line {
    Line(
      text: line.text,
      style: Layout.Style(
        size: line.style.size, bold: line.style.bold, italic: line.style.italic, underlined: true))
  }

  private func row(
    _ cells: [(columns: ClosedRange<Int>, line: Line?)],
    _ horizontal: CellFormat.Horizontal = .centre
  ) -> PlannedRow {
    var height = 6.0
    var planned: [PlannedCell] = []
    for (columns, line) in cells {
      guard let line else { continue }
      let metrics = FontMetrics(line.style)
      let lines = metrics.lines(
        of: PrintableText.line(line.text),
        width: (grid.width(of: columns) - PlannedParagraph.padding) / PlannedParagraph.allowance)
      height = max(height, Double(max(1, lines.count)) * line.style.size * 1.25 + 1)
      planned.append(
        PlannedCell(
          columns: columns, content: .text(line.text), format: CellFormat(line.style, horizontal)))
    }
    return PlannedRow(height: RowHeight.stored(height), cells: planned)
  }
}
