import ReportModel

/// The official heading of a report: letterhead, title in the middle, and to whom it is addressed.
struct TextHeading {
  private let heading: ReportDocument.Heading
  private let layout: Layout
  private let width: Int

  init(_ document: ReportDocument, width: Int) {
    heading = document.heading
    layout = document.layout
    self.width = width
  }

  func lines() -> [String] {
    var lines = TextLetterhead(
      superior: heading.superior, issuer: heading.issuer, numberLine: heading.numberLine,
      placeAndDateLine: heading.placeAndDateLine, layout: layout, width: width
    ).lines()
    lines.append("")
    lines += written(heading.documentType, as: .documentType, width: width)
    for line in heading.subject { lines += written(line, as: .subject, width: width - 8) }
    let rule = layout.titleRule.isEmpty ? TextLines.rule(width / 6) : layout.titleRule
    lines += centred(TextLines.wrapped(rule, width: width))
    lines += written(heading.dateLine, as: .dateLine, width: width - 4)
    if !heading.addressLines.isEmpty {
      lines += [""] + TextAddress.lines(heading.addressLines, width: width)
    }
    return lines
  }

  private func written(_ text: String, as role: Layout.Role, width: Int) -> [String] {
    centred(TextLines.written(text, as: role, in: layout, width: width))
  }

  private func centred(_ lines: [String]) -> [String] {
    lines.map { TextLines.centred($0, width: width) }
  }
}
