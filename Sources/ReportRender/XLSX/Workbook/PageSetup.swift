import ReportModel

/// How a sheet is printed on A4.
struct PageSetup {
  static let pointsPerMillimetre = 72 / 25.4

  /// How large a sheet is printed.
  enum Scaling: Hashable {
    case none
    /// Down to the page's width, by the spreadsheet, which then breaks pages where it likes.
    case toWidth
    /// In percent, 10…100. Spreadsheets heed page breaks that were set only when the scale was.
    case percent(Int)
  }

  let isLandscape: Bool
  let margins: Layout.Margins
  var scaling: Scaling
  /// The header in the spreadsheet's codes; `nil` for none.
  let header: String?
  let footer: String?
  /// Whether the sheet's pages are numbered from 1, whatever is printed before it.
  var countsFromOne = false

  /// Points between the side margins.
  var width: Double {
    ((isLandscape ? 297 : 210) - margins.left - margins.right) * Self.pointsPerMillimetre
  }

  /// Points between the top and bottom margins.
  var height: Double {
    ((isLandscape ? 210 : 297) - margins.top - margins.bottom) * Self.pointsPerMillimetre
  }
}

/// Headers and footers in the codes of spreadsheets.
enum PageText {
  /// The page number in the middle.
  static func pageNumber(_ style: Layout.Style, fontName: String) -> String {
    "&C\(font(fontName, style))&P"
  }

  /// A small remark at the left of a header or footer.
  static func remark(_ text: String, fontName: String) -> String {
    // Two ampersands print one; a size code takes all digits that follow it.
    let text = PrintableText.line(text).split(separator: "&", omittingEmptySubsequences: false)
      .joined(separator: "&&")
    return "&L\(font(fontName, Layout.Style(size: 9, italic: true))) \(text)"
  }

  private static func font(_ name: String, _ style: Layout.Style) -> String {
    let face = [style.bold ? "Bold" : nil, style.italic ? "Italic" : nil].compactMap(\.self)
    let name = name.filter { $0 != "\"" && $0 != "," }
    return
      "&\"\(name),\(face.isEmpty ? "Regular" : face.joined(separator: " "))\"&\(Int(style.size))"
  }
}
