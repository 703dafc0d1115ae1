import ReportModel

/// What is said about the form of a plan's tables.
enum TableMessages {
  static let tooManyRows = Explanation(
    "too-many-rows", vi: "Bảng có hơn \(PlanLimits.listLength) dòng.",
    en: "The table has more than \(PlanLimits.listLength) rows.",
    remedy: (
      "Kiểm tra xem đây có đúng là tệp của kế hoạch không.", "Check that it is the right file."
    ))

  static let tooManyEntries = Explanation(
    "too-many-entries", vi: "Ô liệt kê hơn \(PlanLimits.entriesPerCell) mục.",
    en: "The cell lists more than \(PlanLimits.entriesPerCell) entries.",
    remedy: ("Dùng mã khối thay cho từng đơn vị.", "Name a group instead of single units."))

  static let malformedFlag = Explanation(
    "malformed-flag", vi: "Ô này chỉ nhận «có» hoặc «không».", en: "This cell takes `yes` or `no`.",
    remedy: ("Ghi «có», «không» hoặc để trống.", "Write `yes` or `no`, or leave it empty."))

  static func malformedMailbox(_ fault: MailFault) -> Explanation {
    Explanation(
      "malformed-mailbox", vi: fault.message.vietnamese, en: fault.message.english,
      remedy: (
        "Ghi một địa chỉ của cơ quan, ví dụ van-phong@example.org, hoặc để trống.",
        "Write one address of the office, such as office@example.org, or leave it empty."
      ))
  }

  static func columnTwice(
    _ column: some PlanColumn, first: Int, second: Int
  ) -> Explanation {
    Explanation(
      "column-twice", vi: "Cột \(first + 1) và cột \(second + 1) cùng là «\(column.vietnamese)».",
      en: "Columns \(first + 1) and \(second + 1) are both `\(column.rawValue)`.",
      remedy: ("Bỏ một trong hai cột.", "Remove one of the two."))
  }

  static func columnsMissing(_ columns: [some PlanColumn], found: [String]) -> Explanation {
    let names = columns.map(\.rawValue).joined(separator: ", ")
    let labels = columns.map { "\($0.vietnamese) (\($0.rawValue))" }.joined(separator: ", ")
    let present = found.prefix(20).map { String($0.prefix(40)) }.joined(separator: ", ")
    return Explanation(
      "column-missing", vi: "Bảng thiếu cột: \(labels). Các cột có trong tệp: \(present).",
      en: "The table lacks: \(names). Columns found: \(present).",
      remedy: (
        "Bổ sung cột còn thiếu hoặc sửa tiêu đề cho đúng.",
        "Add what is missing, or correct the headings."
      ))
  }

  static func fileMissing(_ file: String) -> Explanation {
    Explanation(
      "file-missing", vi: "Không có tệp này.", en: "There is no such file.",
      remedy: (
        "Đặt tệp cạnh plan.yaml, hoặc ghi đúng tên ở mục «files».",
        "Put it beside plan.yaml, or give its name under `files`."
      ))
  }

  static let notUTF8 = Explanation(
    "not-utf8", vi: "Tệp không theo bảng mã UTF-8.", en: "The file is not in UTF-8.",
    remedy: ("Lưu lại tệp dạng UTF-8.", "Save it as UTF-8."))
}

extension PlanColumn {
  fileprivate var vietnamese: String { vietnameseHeadings.first ?? rawValue }
}
