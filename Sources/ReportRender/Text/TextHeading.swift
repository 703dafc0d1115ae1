import ReportModel

/// The official heading: issuer at left, the state's or party's name at right, title in the middle.
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
    let leftWidth = width * 5 / 12
    let left = centred(issuerLines(width: leftWidth - 2), width: leftWidth)
    let right = centred(nationalLines(width: width - leftWidth), width: width - leftWidth)
    var lines = TextLines.beside(left, right, leftWidth: leftWidth)
    lines.append("")
    lines += centred(written(heading.documentType, as: .documentType, width: width), width: width)
    for line in heading.subject {
      lines += centred(written(line, as: .subject, width: width - 8), width: width)
    }
    let rule = layout.titleRule.isEmpty ? TextLines.rule(width / 6) : layout.titleRule
    lines += centred(TextLines.wrapped(rule, width: width), width: width)
    lines += centred(written(heading.dateLine, as: .dateLine, width: width - 4), width: width)
    if !heading.addressLines.isEmpty { lines += [""] + addressLines() }
    return lines
  }

  /// One line in the middle; of several the block is, its lines one below another.
  private func addressLines() -> [String] {
    let lines = heading.addressLines.enumerated().flatMap { index, line in
      TextLines.wrapped(line, width: width - 16).enumerated().map { part, text in
        // Addressees stand a little in, and what they run on to further.
        TextLines.spaces((index == 0 ? 0 : 4) + (part == 0 ? 0 : 2)) + text
      }
    }
    let widest = lines.map { DisplayWidth.of($0) }.max() ?? 0
    return lines.map { TextLines.spaces((width - widest) / 2) + $0 }
  }

  private func issuerLines(width: Int) -> [String] {
    let names =
      written(heading.superior, as: .superior, width: width)
      + written(heading.issuer, as: .issuer, width: width)
    return names + ornament(width: width) + written(heading.numberLine, as: .number, width: width)
  }

  private func ornament(width: Int) -> [String] {
    switch layout.issuerOrnament {
    case .asterisk: ["*"]
    case .rule: [TextLines.rule(width / 3)]
    case .none: []
    }
  }

  private func nationalLines(width: Int) -> [String] {
    var lines = written(layout.nationalTitle, as: .nationalTitle, width: width)
    if let motto = layout.nationalMotto {
      lines += written(motto, as: .nationalMotto, width: width)
    }
    lines.append(TextLines.rule(lines.last.map { DisplayWidth.of($0) } ?? 0))
    return lines + written(heading.placeAndDateLine, as: .placeAndDate, width: width)
  }

  private func written(_ text: String, as role: Layout.Role, width: Int) -> [String] {
    let text = layout.style(role).capitals ? text.uppercased() : text
    guard !text.isEmpty else { return [] }
    // Names and titles are centred, so a last line of one word would hang below them.
    return [.superior, .issuer, .subject].contains(role)
      ? TextLines.balanced(text, width: width) : TextLines.kept(text, width: width)
  }

  private func centred(_ lines: [String], width: Int) -> [String] {
    lines.map { TextLines.centred($0, width: width) }
  }
}
