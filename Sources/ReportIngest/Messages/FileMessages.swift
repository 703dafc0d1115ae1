import Foundation
import ReportModel
import Tabular

/// What is said about a file that can't be read as a table at all.
enum FileMessages {
  static func explanation(of error: TabularError) -> Explanation {
    switch error {
    case .unreadable(_, let number):
      unreadable(number)
    case .empty:
      Explanation(
        "file-empty", vi: "Tệp rỗng.", en: "The file is empty.",
        remedy: (
          "Gửi tệp có dòng tiêu đề và các dòng số liệu.", "Give a file with a header and rows."
        ))
    case .foreignContent(let signature):
      foreign(signature)
    case .malformedHeader(let problem):
      RowMessages.explanation(of: problem.kind)
    case .rowTooLong(_, let limit):
      Explanation(
        "row-too-long", vi: "Dòng dài hơn \(limit) byte; không đọc tiếp được.",
        en: "The row is longer than \(limit) bytes; reading stops here.",
        remedy: (
          "Kiểm tra xem đây có phải là tệp CSV không.", "See whether this is a CSV file at all."
        ))
    case .unknownEncoding(let readings):
      EncodingMessages.unknown(readings)
    case .mojibake(_, _, let meant):
      EncodingMessages.mojibake(meant: meant)
    case .legacyFont(let encoding, _, let meant):
      EncodingMessages.legacyFont(encoding, meant: meant)
    case .workbook(let fault):
      WorkbookMessages.explanation(of: fault)
    }
  }

  static func explanation(of error: TemporaryFileError) -> Explanation {
    let reason = String(cString: strerror(error.errorNumber))
    return Explanation(
      "temporary-file",
      vi: "Không dùng được tệp tạm trong «\(error.folder)» (\(reason)).",
      en: "A temporary file in “\(error.folder)” can't be used (\(reason)).",
      remedy: (
        "Giải phóng dung lượng, hoặc đặt biến TMPDIR tới thư mục khác.",
        "Free some space, or set TMPDIR to another folder."
      ))
  }

  private static func unreadable(_ number: Int32) -> Explanation {
    switch number {
    case 2:
      Explanation(
        "file-missing", vi: "Không có tệp này.", en: "There is no such file.",
        remedy: ("Kiểm tra lại đường dẫn.", "Check the path."))
    case 13:
      Explanation(
        "file-unreadable", vi: "Không có quyền đọc tệp.", en: "The file may not be read.",
        remedy: ("Cấp quyền đọc cho tệp.", "Give yourself permission to read it."))
    case 21:
      Explanation(
        "file-unreadable", vi: "Đây là thư mục, không phải tệp.",
        en: "This is a folder, not a file.",
        remedy: ("Chỉ ra từng tệp trong thư mục.", "Name the files in it."))
    default:
      Explanation(
        "file-unreadable", vi: "Không đọc được tệp (mã lỗi hệ thống \(number)).",
        en: "The file can't be read (system error \(number)).",
        remedy: ("Kiểm tra ổ đĩa hoặc đường truyền.", "Check the disk or the connection."))
    }
  }

  private static func foreign(_ signature: FileSignature) -> Explanation {
    let name = name(signature)
    return Explanation(
      "file-foreign", vi: "Đây là \(name.vi), không phải tệp CSV.",
      en: "This is \(name.en), not a CSV file.", remedy: remedy(signature))
  }

  private static func name(_ signature: FileSignature) -> (vi: String, en: String) {
    switch signature {
    case .zip: ("tệp nén ZIP hoặc bảng tính XLSX", "a ZIP archive or an XLSX workbook")
    case .compoundFile: ("tệp Excel hoặc Word kiểu cũ", "a file of an old Excel or Word")
    case .pdf: ("tệp PDF", "a PDF document")
    case .png, .jpeg, .gif: ("tệp ảnh", "a picture")
    case .gzip: ("tệp nén GZIP", "a GZIP archive")
    case .richText: ("văn bản RTF", "an RTF document")
    case .sqlite: ("cơ sở dữ liệu SQLite", "an SQLite database")
    case .html: ("trang web HTML", "an HTML page")
    case .xml: ("tệp XML", "an XML file")
    case .utf16: ("văn bản theo bảng mã UTF-16", "text in UTF-16")
    case .utf32: ("văn bản theo bảng mã UTF-32", "text in UTF-32")
    }
  }

  private static func remedy(_ signature: FileSignature) -> (vi: String, en: String) {
    switch signature {
    case .zip, .compoundFile, .html, .xml, .utf16, .utf32:
      (
        "Mở tệp bằng Excel hoặc LibreOffice và lưu lại dạng «CSV UTF-8».",
        "Open it in Excel or LibreOffice and save it as “CSV UTF-8”."
      )
    case .gzip:
      ("Giải nén trước khi nhập.", "Decompress it first.")
    case .pdf, .png, .jpeg, .gif, .richText, .sqlite:
      (
        "Nhập số liệu vào bảng tính rồi lưu dạng «CSV UTF-8».",
        "Enter the figures in a spreadsheet and save it as “CSV UTF-8”."
      )
    }
  }
}
