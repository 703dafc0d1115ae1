import ReportModel
import ReportRender

/// The width of text as it is typed.
enum TextWidth {
  static func check(_ width: Int) throws(CommandFailure) {
    let widths = TextRenderer.widths
    guard !widths.contains(width) else { return }
    let range = "\(widths.lowerBound)–\(widths.upperBound)"
    throw CommandFailure(
      .usage,
      message: BilingualText(
        vi: "--width \(width): chiều rộng phải trong khoảng \(range) cột.",
        en: "--width \(width): the width must be \(range) columns."))
  }
}
