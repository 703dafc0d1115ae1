import ReportModel

/// Recipients at left, signature block at right.
struct TextClosing {
  private let closing: ReportDocument.Closing
  private let width: Int

  init(_ closing: ReportDocument.Closing, width: Int) {
    self.closing = closing
    self.width = width
  }

  func lines() -> [String] {
    let leftWidth = leftWidth
    var left = TextLines.kept(closing.recipientsLabel, width: leftWidth - 2)
    for recipient in closing.recipients {
      let lines = TextLines.wrapped(recipient, width: leftWidth - 4)
      left += lines.enumerated().map { $0 == 0 ? $1 : "  " + $1 }
    }
    let rightWidth = width - leftWidth
    let right = closing.signature.flatMap { line in
      // Above a name there is room for the signature itself.
      (line.part == .name ? ["", "", ""] : []) + TextLines.kept(line.text, width: rightWidth)
    }.map { TextLines.centred($0, width: rightWidth) }
    return TextLines.beside(left, right, leftWidth: leftWidth)
  }

  /// Wide enough for the recipients in a line each, as far as the signature block leaves room.
  private var leftWidth: Int {
    let recipients = closing.recipients.map { DisplayWidth.of(PrintableText.line($0)) }.max() ?? 0
    let signature =
      closing.signature.map { DisplayWidth.of(PrintableText.line($0.text)) }.max() ?? 0
    let most = max(width * 9 / 20, min(width * 3 / 5, width - signature - 2))
    return min(max(width * 9 / 20, recipients + 4), most)
  }
}
