import ReportModel
import Tabular

/// What is said about text whose letters can't be relied upon.
enum EncodingMessages {
  static func unknown(_ readings: [TextEncoding.Reading]) -> Explanation {
    let shown = readings.map { "\($0.encoding.rawValue) «\($0.excerpt)»" }.joined(separator: ", ")
    return Explanation(
      "encoding-unknown",
      vi: "Tệp không theo bảng mã UTF-8 và không rõ theo bảng mã nào: \(shown).",
      en: "The file is not in UTF-8, and it is not clear what it is in: \(shown).",
      remedy: (
        "Chọn bảng mã đọc đúng bằng --encoding, hoặc lưu lại dạng «CSV UTF-8».",
        "Name the one that reads right by --encoding, or save the file as “CSV UTF-8”."
      ))
  }

  static func mojibake(meant: String) -> Explanation {
    Explanation(
      "mojibake",
      vi:
        "Chữ tiếng Việt trong tệp đã bị đọc sai bảng mã rồi lưu lại; có lẽ đúng ra là «\(meant)».",
      en:
        "The Vietnamese text was read in a wrong encoding and saved so; likely it was “\(meant)”.",
      remedy: (
        "Lấy lại tệp gốc; khi mở CSV bằng Excel hãy dùng «Dữ liệu › Từ văn bản/CSV» và chọn UTF-8.",
        "Go back to the original file; open CSV in Excel by “Data › From Text/CSV”, choosing UTF-8."
      ))
  }

  static func legacyFont(_ encoding: TextEncoding, meant: String) -> Explanation {
    let font = encoding == .vni ? "VNI-Times" : ".VnTime"
    let name = encoding == .vni ? "VNI" : "TCVN3 (ABC)"
    return Explanation(
      "legacy-font",
      vi:
        "Chữ trong bảng tính gõ bằng phông \(name) (như \(font)), không phải Unicode; có lẽ là «\(meant)».",
      en:
        "The text was typed for a font of \(name), such as \(font), and isn't Unicode; likely it is "
        + "“\(meant)”.",
      remedy: (
        "Chuyển bảng tính sang Unicode, chẳng hạn bằng UniKey (Ctrl+Shift+F6), rồi lưu và nhập lại.",
        "Convert the workbook to Unicode, for instance with UniKey (Ctrl+Shift+F6), and import that."
      ))
  }
}
