import ReportModel
import Tabular

/// A workbook that a report was written into, as it is now.
struct ReportFile {
  let path: String
  let workbook: Workbook
  let identity: ReportIdentity
  /// The seal that was put on it when it was made.
  let seal: WorkbookSeal?

  /// - Throws: `CommandFailure` when the file can't be had, is no workbook, or none of a report.
  init(_ path: String) throws {
    let workbook = try ReportFile.workbook(path)
    let properties: [String: String]
    do {
      properties = try workbook.customProperties()
    } catch {
      throw ReportFile.unreadable(path)
    }
    guard let identity = ReportIdentity(properties: properties) else {
      throw CommandFailure(
        .inputMissing,
        message: BilingualText(
          vi: "«\(path)» không cho biết là báo cáo nào.",
          en: "“\(path)” doesn't say which report it is."),
        remedy: BilingualText(
          vi: "Dùng sổ tính do «reports monthly» và các lệnh lập báo cáo khác ghi ra; "
            + "phần mềm đã lưu lại tệp phải giữ các thuộc tính của tài liệu.",
          en: "Take a workbook that “reports monthly” or another report command has written; "
            + "a program that saved it since must have kept the document's properties."))
    }
    self.path = path
    self.workbook = workbook
    self.identity = identity
    seal = WorkbookSeal(properties: properties, sheets: workbook.sheets.map(\.name))
  }

  /// A workbook, whatever it holds.
  static func workbook(_ path: String) throws -> Workbook {
    let file = InputFile(name: path)
    let bytes = try file.bytes()
    do {
      return try Workbook(bytes)
    } catch {
      throw unreadable(path)
    }
  }

  static func unreadable(_ path: String) -> CommandFailure {
    CommandFailure(
      .inputMissing,
      message: BilingualText(
        vi: "«\(path)» không phải là sổ tính đọc được.",
        en: "“\(path)” isn't a workbook that can be read."),
      remedy: BilingualText(
        vi: "Mở bằng phần mềm bảng tính rồi lưu lại dạng .xlsx, không đặt mật khẩu.",
        en: "Open it in a spreadsheet and save it as .xlsx, without a password."))
  }

  /// The sheet of a name, else one whose name differs in case or accents' form only; the first for `nil`.
  func sheet(named name: String?) throws(CommandFailure) -> Workbook.Sheet {
    let sheets = workbook.sheets
    guard let name else {
      if let first = sheets.first { return first }
      throw ReportFile.unreadable(path)
    }
    let key = NameKey(name)
    if let sheet = sheets.first(where: { $0.name == name })
      ?? sheets.first(where: { NameKey($0.name) == key })
    {
      return sheet
    }
    let names = sheets.map { "«\($0.name)»" }.joined(separator: ", ")
    throw CommandFailure(
      .inputMissing,
      message: BilingualText(
        vi: "«\(path)» không có trang «\(name)».", en: "“\(path)” has no sheet “\(name)”."),
      remedy: BilingualText(vi: "Các trang: \(names).", en: "Its sheets: \(names)."))
  }
}
