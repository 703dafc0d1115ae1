public import ReportModel

/// Why a report could not be drawn.
public enum RenderError: ExplainedError, Hashable {
  /// The directory for temporary files can't be used.
  case temporaryFile(path: String, reason: String)
  /// The workbook library refused a step.
  case workbook(step: String, sheet: String?, reason: String)
  /// The workbook that the library has written isn't a package that can be read.
  case unreadableWorkbook(reason: String)
  /// The records that a sheet lists can't be read.
  case unreadableRecords(message: BilingualText, remedy: BilingualText?)
  /// There are more or fewer records than were counted when the writing began.
  case recordsChanged
  /// The report has no table of that code; those that it has.
  case unknownTable(code: String, known: [String])

  public var message: BilingualText {
    switch self {
    case .temporaryFile(let path, let reason):
      BilingualText(
        vi: "Không dùng được tệp tạm \(path): \(reason).",
        en: "The temporary file \(path) can't be used: \(reason).")
    case .workbook(let step, let sheet, let reason):
      BilingualText(
        vi:
          "Không lập được sổ tính\(sheet.map { " (trang «\($0)»)" } ?? ""), bước \(step): \(reason).",
        en:
          "The workbook can't be made\(sheet.map { " (sheet «\($0)»)" } ?? ""), step \(step): \(reason)."
      )
    case .unreadableWorkbook(let reason):
      BilingualText(
        vi: "Sổ tính vừa lập không đọc lại được: \(reason).",
        en: "The workbook just made can't be read back: \(reason).")
    case .unreadableRecords(let message, _): message
    case .recordsChanged:
      BilingualText(
        vi: "Số liệu đã thay đổi trong khi đang ghi bản ghi.",
        en: "The data have changed while the records were being written.")
    case .unknownTable(let code, _):
      BilingualText(
        vi: "Báo cáo không có biểu «\(code)».", en: "The report has no table “\(code)”.")
    }
  }

  public var remedy: BilingualText? {
    switch self {
    case .temporaryFile, .unreadableWorkbook:
      BilingualText(
        vi: "Kiểm tra quyền ghi và dung lượng trống của thư mục tạm.",
        en: "Check the rights and the free space of the temporary directory.")
    case .workbook: nil
    case .unreadableRecords(_, let remedy): remedy
    case .recordsChanged: BilingualText(vi: "Chạy lại lệnh.", en: "Run the command again.")
    case .unknownTable(let code, let known):
      RenderError.choice(of: NearestNames.nearest(to: code, among: known), among: known)
    }
  }

  /// Why the rows of a table of records did not come.
  init(readingRecords error: any Error) {
    if let error = error as? RenderError {
      self = error
    } else if let explained = error as? any ExplainedError {
      self = .unreadableRecords(message: explained.message, remedy: explained.remedy)
    } else {
      let reason = String(describing: error)
      self = .unreadableRecords(
        message: BilingualText(
          vi: "Không đọc được bản ghi: \(reason).", en: "The records can't be read: \(reason)."),
        remedy: nil)
    }
  }

  private static func choice(of nearest: [String], among known: [String]) -> BilingualText {
    let tables = known.joined(separator: ", ")
    guard let name = nearest.first else {
      return BilingualText(vi: "Có các biểu: \(tables).", en: "There are: \(tables).")
    }
    return BilingualText(
      vi: "Có phải «\(name)»? Có các biểu: \(tables).",
      en: "Was “\(name)” meant? There are: \(tables).")
  }
}
