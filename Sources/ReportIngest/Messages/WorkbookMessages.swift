import ReportModel
import Tabular

/// What is said about a workbook that can't be read at all.
enum WorkbookMessages {
  static func explanation(of fault: WorkbookFault) -> Explanation {
    switch fault {
    case .passwordProtected:
      Explanation(
        "workbook-password", vi: "Tệp được bảo vệ bằng mật khẩu.",
        en: "The file is protected by a password.",
        remedy: (
          "Mở tệp bằng mật khẩu, bỏ mật khẩu ở «Tệp › Thông tin › Bảo vệ sổ làm việc › Mã hóa bằng "
            + "mật khẩu» rồi lưu lại.",
          "Open it with the password, remove that under “File › Info › Protect Workbook › Encrypt "
            + "with Password”, and save it."
        ))
    case .oldOffice:
      Explanation(
        "workbook-old", vi: "Đây là tệp Excel hoặc Word kiểu cũ (.xls, .doc).",
        en: "This is a file of an old Excel or Word (.xls, .doc).", remedy: saveAnew)
    case .binaryWorkbook:
      Explanation(
        "workbook-binary", vi: "Đây là bảng tính Excel dạng nhị phân (.xlsb).",
        en: "This is a workbook of Excel's binary kind (.xlsb).", remedy: saveAnew)
    case .openDocument:
      Explanation(
        "workbook-open-document", vi: "Đây là tệp OpenDocument (.ods, .odt).",
        en: "This is an OpenDocument file (.ods, .odt).", remedy: saveAnew)
    case .notAWorkbook:
      Explanation(
        "workbook-none", vi: "Đây là tệp nén hoặc văn bản, không phải bảng tính XLSX.",
        en: "This is an archive or a document, not an XLSX workbook.",
        remedy: (
          "Giải nén, hoặc nhập số liệu vào bảng tính rồi lưu dạng «.xlsx».",
          "Unpack it, or enter the figures in a spreadsheet and save it as “.xlsx”."
        ))
    case .damaged(let part):
      Explanation(
        "workbook-damaged", vi: "Tệp XLSX bị hỏng\(inPart(part).vi).",
        en: "The XLSX file is damaged\(inPart(part).en).", remedy: repair)
    case .documentType(let part):
      Explanation(
        "workbook-unsafe",
        vi:
          "Tệp XLSX có khai báo kiểu tài liệu (DTD)\(inPart(part).vi), không bảng tính nào cần đến.",
        en:
          "The XLSX file declares a document type (DTD)\(inPart(part).en), which no workbook needs.",
        remedy: suspicious)
    case .unsafeName(let name):
      Explanation(
        "workbook-unsafe",
        vi: "Tệp XLSX có thành phần mang đường dẫn ra ngoài tệp: «\(Excerpt.of(name))».",
        en: "A part of the XLSX file has a path that leads out of it: “\(Excerpt.of(name))”.",
        remedy: suspicious)
    case .tooLarge(let part, let bound):
      Explanation(
        "workbook-too-large",
        vi: "Tệp XLSX vượt giới hạn: \(limit(bound).vi)\(inPart(part).vi).",
        en: "The XLSX file exceeds a limit: \(limit(bound).en)\(inPart(part).en).",
        remedy: (
          "Chép các ô có số liệu sang một bảng tính mới rồi lưu; nếu không biết ai gửi tệp thì đừng mở.",
          "Copy the cells with figures to a new workbook and save that; don't open the file if you "
            + "don't know its sender."
        ))
    case .noSheet(let name, let found):
      Explanation(
        "sheet-missing", vi: "Tệp không có trang tính «\(Excerpt.of(name))».",
        en: "The file has no sheet “\(Excerpt.of(name))”.",
        remedy: ("Các trang tính có trong tệp: \(list(found)).", "It has: \(list(found))."))
    }
  }

  static func severalSheets(_ names: [String]) -> Explanation {
    Explanation(
      "several-sheets",
      vi: "Có \(names.count) trang tính mang tiêu đề của tệp số liệu: \(list(names)).",
      en: "\(names.count) sheets have the header of a record file: \(list(names)).",
      remedy: (
        "Nhập lần lượt từng trang tính bằng --sheet TÊN cùng --source, hoặc gộp thành một trang tính.",
        "Import them one by one with --sheet NAME and --source, or put all in one sheet."
      ))
  }

  static let hiddenSheet = Explanation(
    "hidden-sheet",
    vi: "Trang tính ẩn này có tiêu đề của tệp số liệu nhưng không được đọc.",
    en: "This hidden sheet has the header of a record file, but it isn't read.",
    remedy: ("Nếu cần đọc thì dùng --sheet TÊN.", "Use --sheet NAME to have it read."))

  private static let saveAnew = (
    vi: "Mở tệp bằng Excel hoặc LibreOffice và lưu lại dạng «.xlsx».",
    en: "Open it in Excel or LibreOffice and save it as “.xlsx”."
  )

  private static let repair = (
    vi: "Xin gửi lại tệp; nếu vẫn vậy thì mở bằng Excel hoặc LibreOffice và lưu lại.",
    en: "Have it sent again; failing that, open it in Excel or LibreOffice and save it anew."
  )

  private static let suspicious = (
    vi: "Đừng mở tệp này; hỏi lại người gửi và xin tệp do Excel hoặc LibreOffice lưu.",
    en: "Don't open it; ask the sender for a file saved by Excel or LibreOffice."
  )

  private static func inPart(_ part: String) -> (vi: String, en: String) {
    part.isEmpty
      ? ("", "") : (" (thành phần \(Excerpt.of(part)))", " (part \(Excerpt.of(part)))")
  }

  private static func limit(_ bound: WorkbookFault.Bound) -> (vi: String, en: String) {
    let mebibyte = 1 << 20
    return switch bound {
    case .archive:
      (
        "dài quá \(XLSXLimits.archiveLength / mebibyte) MiB",
        "more than \(XLSXLimits.archiveLength / mebibyte) MiB"
      )
    case .parts:
      ("quá \(XLSXLimits.partCount) thành phần", "more than \(XLSXLimits.partCount) parts")
    case .part:
      (
        "giải nén ra dài quá \(XLSXLimits.partLength / mebibyte) MiB",
        "more than \(XLSXLimits.partLength / mebibyte) MiB when unpacked"
      )
    case .compression:
      (
        "giải nén ra lớn gấp hơn \(XLSXLimits.compression) lần",
        "more than \(XLSXLimits.compression) times as large when unpacked"
      )
    case .depth:
      ("lồng quá \(XLSXLimits.depth) lớp", "nested more than \(XLSXLimits.depth) deep")
    case .token:
      ("một thẻ XML quá dài", "an XML tag that is too long")
    case .strings:
      ("quá nhiều chuỗi hoặc định dạng", "too many strings or formats")
    case .text:
      ("quá nhiều chữ trong các ô", "too much text in its cells")
    }
  }

  private static func list(_ names: [String]) -> String {
    names.prefix(20).map { "«\(Excerpt.of($0))»" }.joined(separator: ", ")
      + (names.count > 20 ? ", …" : "")
  }
}
