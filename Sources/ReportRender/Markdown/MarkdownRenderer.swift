public import ReportModel

/// The report as GitHub-flavoured Markdown: headings, lists, tables. Records, their provenance and charts
/// are left to other formats.
public struct MarkdownRenderer: ReportRenderer {
  public init() {}

  public var fileExtension: String { "md" }

  public func render(_ document: ReportDocument) throws(RenderError) -> [UInt8] {
    var blocks = MarkdownHeading.blocks(of: document)
    var lastOfList: Int?
    for element in DocumentFlow.elements(of: document) {
      if case .item(let number, let text) = element,
        let place = Self.listPlace(number, after: lastOfList)
      {
        let item = "\(place). \(MarkdownText.inline(text))"
        // Items of one list stand on lines that follow each other.
        if lastOfList == nil {
          blocks.append(item)
        } else {
          blocks[blocks.count - 1] += "\n" + item
        }
        lastOfList = place
      } else {
        lastOfList = nil
        blocks += Self.blocks(of: element, in: document)
      }
    }
    blocks += MarkdownHeading.closingBlocks(of: document.closing)
    let appendices = document.tables.filter { $0.placement == .appendix }
    blocks += appendices.flatMap { MarkdownTable($0, of: document).blocks() }
    let text = blocks.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
    return Array(text.utf8)
  }

  private static func blocks(
    of element: FlowElement, in document: ReportDocument
  ) -> [String] {
    switch element {
    case .sectionHeading(let text, let depth):
      [(depth == 0 ? "## " : "### ") + MarkdownText.inline(text)]
    case .paragraph(let text), .reference(let text): [MarkdownText.paragraph(text)]
    case .item(let number, let text): [MarkdownText.paragraph("\(number) \(text)")]
    case .table(let table): MarkdownTable(table, of: document).blocks()
    }
  }

  /// The number of a list's item. Markdown counts the items of a list itself, so that only a number that
  /// follows the one before may be written as one.
  private static func listPlace(_ number: String, after last: Int?) -> Int? {
    guard let match = number.wholeMatch(of: /([0-9]{1,6})\./), let place = Int(match.1) else {
      return nil
    }
    return last.map { $0 + 1 == place } ?? true ? place : nil
  }
}

extension ReportRenderer where Self == MarkdownRenderer {
  /// GitHub-flavoured Markdown.
  public static var markdown: MarkdownRenderer { MarkdownRenderer() }
}
