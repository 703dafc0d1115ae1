import ReportModel
import Tabular

/// What is said about a row that isn't well formed.
enum RowMessages {
  static func explanation(of kind: RowProblem.Kind) -> Explanation {
    switch kind {
    case .raggedRow(let expected, let found):
      Explanation(
        "ragged-row", vi: "Dòng có \(found) ô, trong khi tiêu đề có \(expected) cột.",
        en: "The row has \(found) cells, but the header has \(expected) columns.",
        remedy: (
          "Thêm hoặc bỏ dấu phân cách; ô có chứa dấu phân cách phải đặt trong dấu ngoặc kép.",
          "Add or remove delimiters; a cell that holds a delimiter stands between double quotes."
        ))
    case .strayQuote:
      Explanation(
        "stray-quote", vi: "Có dấu ngoặc kép giữa ô.", en: "There is a quote inside the cell.",
        remedy: (
          "Đặt cả ô trong dấu ngoặc kép và viết đôi dấu ngoặc kép bên trong (\"\"), hoặc bỏ dấu đó.",
          "Put the whole cell between double quotes and double the one inside (\"\"), or remove it."
        ))
    case .textAfterQuote:
      Explanation(
        "text-after-quote", vi: "Có chữ sau dấu ngoặc kép đóng ô.",
        en: "There is text after the quote that closes the cell.",
        remedy: (
          "Dấu ngoặc kép bên trong ô phải viết đôi (\"\"); dấu phân cách đứng ngay sau dấu đóng.",
          "Double the quotes inside the cell (\"\"); the delimiter follows the closing quote at once."
        ))
    case .unterminatedQuote:
      Explanation(
        "unterminated-quote", vi: "Dấu ngoặc kép mở ở ô này không được đóng.",
        en: "The quote that opens this cell is never closed.",
        remedy: (
          "Thêm dấu ngoặc kép đóng, hoặc bỏ dấu mở.", "Add a closing quote, or remove this one."
        ))
    case .invalidUTF8:
      Explanation(
        "not-utf8", vi: "Ô có ký tự không thuộc bảng mã UTF-8.", en: "The cell is not in UTF-8.",
        remedy: (
          "Mở tệp bằng chương trình đã tạo ra nó và lưu lại dạng «CSV UTF-8».",
          "Open the file in the program that made it and save it as “CSV UTF-8”."
        ))
    case .controlCharacter(let byte):
      controlCharacter(byte)
    case .fieldTooLong(let limit):
      Explanation(
        "cell-too-long", vi: "Ô dài hơn \(limit) byte.",
        en: "The cell is longer than \(limit) bytes.",
        remedy: (
          "Rút ngắn nội dung, và kiểm tra xem có thiếu dấu ngoặc kép đóng hay không.",
          "Shorten the text, and see whether a closing quote is missing."
        ))
    case .tooManyColumns(let limit):
      Explanation(
        "too-many-columns", vi: "Dòng có hơn \(limit) ô.",
        en: "The row has more than \(limit) cells.",
        remedy: (
          "Kiểm tra xem có thiếu dấu xuống dòng hay không.", "See whether a line break is missing."
        ))
    case .cellWithoutHeading:
      Explanation(
        "cell-without-heading", vi: "Ô này có nội dung nhưng cột không có tiêu đề.",
        en: "The cell holds something, but its column has no heading.",
        remedy: (
          "Xóa ô này, hoặc đặt tiêu đề cho cột.", "Delete the cell, or give the column a heading."
        ))
    }
  }

  private static func controlCharacter(_ byte: UInt8) -> Explanation {
    let digits = String(byte, radix: 16, uppercase: true)
    let name = "U+00" + (byte < 16 ? "0" : "") + digits
    return Explanation(
      "control-character", vi: "Ô có ký tự điều khiển \(name), không phải là chữ.",
      en: "The cell holds the control character \(name), which is not text.",
      remedy: (
        "Xóa ký tự đó; nếu cả tệp như vậy thì đây không phải là tệp CSV.",
        "Delete the character; if the whole file is like that, it isn't a CSV file."
      ))
  }
}
