import ReportEngine
import ReportModel
import Tabular

/// Reads the officers' own sheets that a template's tables are written into.
struct DesignLoading {
  let template: ReportTemplate
  private(set) var designs: [String: SheetDesign] = [:]
  /// SHA-256 of the files, in the order of the tables.
  private(set) var digests: [String] = []
  private(set) var findings: [Finding] = []

  /// - Throws: `FileFailure` when a file is there but can't be read.
  init(_ template: ReportTemplate, files: SettingsFiles = .onDisk) throws {
    self.template = template
    for table in template.tables {
      guard let asked = table.design else { continue }
      // As the template file has it: from the folder in which that lies.
      let folder = FileSystem.folder(of: asked.line?.file ?? template.file)
      let path = folder == "." ? asked.file : FileSystem.joined(folder, asked.file)
      guard files.kind(path) == .file else {
        findings.append(DesignLoading.missing(path, asked))
        continue
      }
      do {
        let bytes = try files.bytes(path)
        digests.append(SHA256.hexadecimal(of: bytes))
        let workbook = try Workbook(bytes)
        designs[table.code] = try workbook.design(ofSheet: asked.sheet, file: path)
      } catch let error as TabularError {
        findings.append(DesignLoading.unreadable(path, asked, error))
      }
    }
  }

  private static func location(_ asked: DesignTemplate) -> Finding.Location {
    Finding.Location(
      file: asked.line?.file ?? "", row: asked.line?.number, columnName: "layout_from")
  }

  private static func missing(_ path: String, _ asked: DesignTemplate) -> Finding {
    Finding(
      code: "layout-missing", location: location(asked), value: asked.file,
      message: BilingualText(vi: "Không có tệp «\(path)».", en: "There is no file “\(path)”."),
      remedy: BilingualText(
        vi: "Đặt sổ tính cạnh tệp mẫu, hoặc ghi đường dẫn tính từ đó.",
        en: "Put the workbook beside the template, or write its path from there."))
  }

  private static func unreadable(
    _ path: String, _ asked: DesignTemplate, _ error: TabularError
  ) -> Finding {
    if case .workbook(.noSheet(let name, let found)) = error {
      let names = found.joined(separator: ", ")
      return Finding(
        code: "layout-sheet", location: location(asked), value: name,
        message: BilingualText(
          vi: "Sổ tính «\(path)» không có trang «\(name)».",
          en: "The workbook “\(path)” has no sheet “\(name)”."),
        remedy: BilingualText(vi: "Các trang: \(names).", en: "Its sheets: \(names)."))
    }
    return Finding(
      code: "layout-unreadable", location: location(asked), value: asked.file,
      message: BilingualText(
        vi: "«\(path)» không phải là sổ tính đọc được.",
        en: "“\(path)” isn't a workbook that can be read."),
      remedy: BilingualText(
        vi: "Mở bằng phần mềm bảng tính rồi lưu lại dạng .xlsx, không đặt mật khẩu.",
        en: "Open it in a spreadsheet and save it as .xlsx, without a password."))
  }
}
