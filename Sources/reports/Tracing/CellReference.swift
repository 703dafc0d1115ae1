import ReportModel
import Tabular

/// A cell of a workbook as it is typed: `'Biểu 1'!F12`, `Sheet!F12`, `F12`.
struct CellReference {
  /// `nil` is the first sheet.
  let sheet: String?
  let address: CellAddress

  /// - Throws: `CommandFailure` when it is no reference to a single cell.
  init(_ text: String) throws(CommandFailure) {
    var sheet: String?
    var cell = text
    if let mark = text.lastIndex(of: "!") {
      cell = String(text[text.index(after: mark)...])
      sheet = CellReference.unquoted(String(text[..<mark]))
    }
    guard let address = CellAddress(written: cell), sheet?.isEmpty != true else {
      throw CommandFailure(
        .usage,
        message: BilingualText(
          vi: "«\(text)» không phải là một ô của sổ tính.",
          en: "“\(text)” is not a cell of a workbook."),
        remedy: BilingualText(
          vi: "Ghi như bảng tính: \"'Biểu 1'!F12\"; F12 là ô của trang đầu.",
          en: "Write it as spreadsheets do: \"'Biểu 1'!F12\"; F12 is a cell of the first sheet."))
    }
    self.sheet = sheet
    self.address = address
  }

  private static func unquoted(_ name: String) -> String {
    guard name.count >= 2, name.hasPrefix("'"), name.hasSuffix("'") else { return name }
    return String(name.dropFirst().dropLast()).replacing("''", with: "'")
  }
}
