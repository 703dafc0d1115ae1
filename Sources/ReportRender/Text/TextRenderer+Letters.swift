public import ReportModel

extension TextRenderer {
  /// A letter as one text that ends with a line feed.
  public func text(of letter: Letter) -> String {
    let heading = letter.heading
    var lines = TextLetterhead(
      superior: heading.superior, issuer: heading.issuer, numberLine: heading.numberLine,
      subjectLine: heading.subjectLine, placeAndDateLine: heading.placeAndDateLine,
      layout: letter.layout, width: width
    ).lines()
    lines += [""] + TextAddress.lines(heading.addressLines, width: width) + [""]
    for element in DocumentFlow.elements(of: letter) { append(element, to: &lines) }
    lines += [""] + TextClosing(letter.closing, width: width).lines()
    return lines.map(Self.finished).joined(separator: "\n") + "\n"
  }

  /// Letters one after another, each on a page of its own: a form feed begins it.
  public func text(of letters: [Letter]) -> String {
    letters.map(text).joined(separator: "\u{0C}\n")
  }
}
