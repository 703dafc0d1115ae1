import ReportModel

/// What stands at the top of every official document: issuer, number and what is below it at left, the state's
/// or party's name with place and date at right.
struct TextLetterhead {
  let superior: String
  let issuer: String
  let numberLine: String
  /// Under the number: what a letter is on; empty in reports.
  var subjectLine = ""
  let placeAndDateLine: String
  let layout: Layout
  let width: Int

  func lines() -> [String] {
    let leftWidth = width * 5 / 12
    let left = centred(issuerLines(width: leftWidth - 2), width: leftWidth)
    let right = centred(nationalLines(width: width - leftWidth), width: width - leftWidth)
    return TextLines.beside(left, right, leftWidth: leftWidth)
  }

  private func issuerLines(width: Int) -> [String] {
    let names =
      written(superior, as: .superior, width: width) + written(issuer, as: .issuer, width: width)
    return names + ornament(width: width) + written(numberLine, as: .number, width: width)
      + written(subjectLine, as: .letterSubject, width: width)
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
    return lines + written(placeAndDateLine, as: .placeAndDate, width: width)
  }

  private func written(_ text: String, as role: Layout.Role, width: Int) -> [String] {
    TextLines.written(text, as: role, in: layout, width: width)
  }

  private func centred(_ lines: [String], width: Int) -> [String] {
    lines.map { TextLines.centred($0, width: width) }
  }
}

extension TextLines {
  /// A text of an official heading in the letters of its role.
  static func written(
    _ text: String, as role: Layout.Role, in layout: Layout, width: Int
  ) -> [String] {
    let text = layout.cased(text, as: role)
    guard !text.isEmpty else { return [] }
    // Names and titles are centred, so a last line of one word would hang below them.
    return [.superior, .issuer, .subject, .letterSubject].contains(role)
      ? balanced(text, width: width) : kept(text, width: width)
  }
}
