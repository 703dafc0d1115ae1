public import ReportModel

/// The report as plain text for a terminal or a letter: official heading, numbered sections, tables,
/// signature block; the tables of the appendix at the end. Records and charts are left to the workbook.
///
/// No line is wider than `width` columns of display, and the text ends with one line feed.
public struct TextRenderer: ReportRenderer {
  /// The widths that a report can be laid out in.
  public static let widths = 60...200

  /// Columns of display, within `widths`.
  public let width: Int

  /// A width outside `widths` is taken as the nearest bound.
  public init(width: Int = 80) {
    self.width = min(max(width, Self.widths.lowerBound), Self.widths.upperBound)
  }

  public var fileExtension: String { "txt" }

  public func render(_ document: ReportDocument) throws(RenderError) -> [UInt8] {
    Array(text(of: document).utf8)
  }

  /// The report as one text that ends with a line feed.
  public func text(of document: ReportDocument) -> String {
    var lines = TextHeading(document, width: width).lines()
    Self.separate(&lines)
    for element in DocumentFlow.elements(of: document) { append(element, to: &lines) }
    Self.separate(&lines)
    lines += TextClosing(document.closing, width: width).lines()
    for table in document.tables where table.placement == .appendix {
      lines += ["", ""] + TextAppendix(table, of: document, width: width).lines()
    }
    return lines.map(Self.finished).joined(separator: "\n") + "\n"
  }

  /// One table alone, as one text that ends with a line feed.
  public func text(of table: Table) -> String {
    TextTable(table, width: width).lines().map(Self.finished).joined(separator: "\n") + "\n"
  }

  /// A text laid into lines, each behind as many spaces.
  public func lines(of text: String, indent: Int) -> [String] {
    let indent = min(max(indent, 0), width / 2)
    return TextLines.wrapped(text, width: width - indent).map { TextLines.spaces(indent) + $0 }
  }

  func append(_ element: FlowElement, to lines: inout [String]) {
    switch element {
    case .sectionHeading(let text, let depth):
      // A section within another one follows it closely.
      if depth == 0 { Self.separate(&lines) }
      lines += hanging(text, behind: "")
    case .paragraph(let text), .reference(let text):
      lines += hanging(text, behind: "   ")
    case .item(let number, let text):
      // A number that would leave no room for its text runs along with it.
      if DisplayWidth.of(PrintableText.line(number)) <= width / 5 {
        lines += hanging(text, behind: PrintableText.line(number) + " ")
      } else {
        lines += hanging(number + " " + text, behind: "")
      }
    case .table(let table):
      Self.separate(&lines)
      lines += TextTable(table, width: width).lines()
      lines.append("")
    }
  }

  /// The text after `lead`, its further lines indented by as much.
  private func hanging(_ text: String, behind lead: String) -> [String] {
    let indent = DisplayWidth.of(lead)
    let lines = TextLines.wrapped(text, width: width - indent)
    return lines.enumerated().map { index, line in
      (index == 0 ? lead : TextLines.spaces(indent)) + line
    }
  }

  /// One empty line, and no more, before what comes.
  private static func separate(_ lines: inout [String]) {
    if lines.last != "" { lines.append("") }
  }

  /// A line without spaces at its end; no-break spaces have done their work.
  static func finished(_ line: String) -> String {
    // By bytes: to find characters takes many times as long, and there may be 10 000 lines.
    let space = UInt8(ascii: " ")
    var bytes: [UInt8] = []
    bytes.reserveCapacity(line.utf8.count)
    for byte in line.utf8 {
      if byte == 0xA0, bytes.last == 0xC2 {
        bytes[bytes.count - 1] = space
      } else {
        bytes.append(byte)
      }
    }
    let end = bytes.lastIndex { $0 != space }.map { $0 + 1 } ?? 0
    return String(decoding: bytes[..<end], as: UTF8.self)
  }
}

extension ReportRenderer where Self == TextRenderer {
  /// Plain text of 80 columns.
  public static var text: TextRenderer { TextRenderer() }
}
