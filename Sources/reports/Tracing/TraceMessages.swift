import ReportModel
import Tabular

/// What `reports trace` says besides the trace.
enum TraceMessages {
  static let cellMissing = CommandFailure(
    .usage,
    message: BilingualText(vi: "Còn thiếu ô cần truy nguồn.", en: "The cell is missing."),
    remedy: BilingualText(
      vi: "Nêu ô sau tên tệp, ví dụ: reports trace bao-cao.xlsx \"'Biểu 1'!F12\".",
      en: "Name it after the file, such as: reports trace report.xlsx \"'Biểu 1'!F12\"."))

  static let fileAndQuestion = CommandFailure(
    .usage,
    message: BilingualText(
      vi: "Ô của sổ tính đã xác định câu hỏi, nên không nêu thêm kỳ, số đo hay chọn lọc.",
      en: "A workbook's cell says what is asked: no period, measure or filter goes with it."))

  static let nothingAsked = CommandFailure(
    .usage,
    message: BilingualText(
      vi: "Chưa nêu số liệu nào để truy nguồn.", en: "No figure is named that could be traced."),
    remedy: BilingualText(
      vi: "Nêu sổ tính và ô, hoặc câu hỏi như --period 2020-06 --indicator TTM.",
      en: "Name a workbook and a cell, or a question such as --period 2020-06 --indicator TTM."))

  static let dataMoved = BilingualText(
    vi: "Số liệu đã thay đổi từ khi sổ tính được lập; dưới đây là số liệu hiện nay.",
    en: "The records have changed since the workbook was made; what follows is of today.")

  static func differs(_ place: String, written: String, now: String) -> BilingualText {
    BilingualText(
      vi: "Ô \(place) của tệp ghi \(written); số liệu hiện nay cho \(now).",
      en: "Cell \(place) of the file has \(written); by the records of today it is \(now).")
  }

  /// A cell in which no figure stands.
  static func noFigure(_ place: String, holding value: FullCell.Value?) -> CommandFailure {
    let content: BilingualText
    switch value {
    case nil: content = BilingualText(vi: "là ô trống", en: "is empty")
    case .text(let text):
      content = BilingualText(vi: "ghi chữ «\(text)»", en: "holds the text “\(text)”")
    case .number(let number):
      content = BilingualText(
        vi: "ghi \(number), không thuộc biểu số liệu nào",
        en: "holds \(number), which is part of no table of figures")
    case .boolean, .error:
      content = BilingualText(vi: "không ghi số liệu", en: "holds no figure")
    }
    return CommandFailure(
      .inputMissing,
      message: BilingualText(
        vi: "Ô \(place) \(content.vietnamese), không phải số liệu của báo cáo.",
        en: "Cell \(place) \(content.english): it is no figure of the report."),
      remedy: BilingualText(
        vi: "Chọn một ô có số trong phần thân của biểu.",
        en: "Choose a cell with a number in the body of a table."))
  }

  /// A cell that would hold a figure if there was one.
  static func absent(_ place: String, _ label: String, _ reason: Absence) -> CommandFailure {
    let words = TraceWording.reason(reason)
    return CommandFailure(
      .inputMissing,
      message: BilingualText(
        vi: "Ô \(place) (\(label)) không có số liệu: \(words.vietnamese).",
        en: "Cell \(place) (\(label)) has no figure: \(words.english)."))
  }
}
