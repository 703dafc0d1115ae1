import Foundation

/// Hides the page number on the first page of the report sheet, as official documents have it.
///
/// The library knows no first page of its own, so the sheet's part is changed afterwards.
enum FirstPageHeader {
  private static let sheet = "xl/worksheets/sheet1.xml"

  /// Puts an empty header, and the same footer, on the first sheet's first page.
  static func hide(in package: inout ZipPackage) throws(RenderError) {
    guard let text = try package.text(of: sheet), let changed = hidden(in: text) else { return }
    try package.replace(sheet, with: changed)
  }

  private static func hidden(in sheet: String) -> String? {
    guard let start = sheet.range(of: "<headerFooter>"),
      let end = sheet.range(of: "</headerFooter>")
    else { return nil }
    let content = sheet[start.upperBound..<end.lowerBound]
    var footer = ""
    if let from = content.range(of: "<oddFooter>"), let to = content.range(of: "</oddFooter>") {
      footer = "<firstFooter>\(content[from.upperBound..<to.lowerBound])</firstFooter>"
    }
    return sheet[..<start.lowerBound] + "<headerFooter differentFirst=\"1\">" + content
      + "<firstHeader></firstHeader>" + footer + sheet[end.lowerBound...]
  }
}
