import ReportModel

/// The official heading, recipients and signature block as Markdown.
enum MarkdownHeading {
  static func blocks(of document: ReportDocument) -> [String] {
    let heading = document.heading
    let layout = document.layout
    let title = ([heading.documentType] + heading.subject).filter { !$0.isEmpty }
    return [
      lines([
        MarkdownText.inline(heading.superior), MarkdownText.bold(heading.issuer),
        MarkdownText.inline(heading.numberLine),
      ]),
      lines([
        MarkdownText.bold(layout.nationalTitle), MarkdownText.bold(layout.nationalMotto ?? ""),
        MarkdownText.italic(heading.placeAndDateLine),
      ]),
      "# " + MarkdownText.inline(title.joined(separator: " ")),
      MarkdownText.italic(heading.dateLine),
      lines(heading.addressLines.map(MarkdownText.paragraph)),
    ]
  }

  static func closingBlocks(of closing: ReportDocument.Closing) -> [String] {
    let recipients = closing.recipients.map { recipient in
      // They come with the dash that Markdown's lists have too.
      "- "
        + MarkdownText.inline(
          recipient.hasPrefix("- ") ? String(recipient.dropFirst(2)) : recipient)
    }
    return [
      MarkdownText.bold(closing.recipientsLabel), recipients.joined(separator: "\n"),
      lines(closing.signature.map { MarkdownText.bold($0.text) }),
    ]
  }

  /// Lines of one block, broken where they are.
  private static func lines(_ lines: [String]) -> String {
    lines.filter { !$0.isEmpty }.joined(separator: "\\\n")
  }
}
