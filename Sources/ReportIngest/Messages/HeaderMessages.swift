import ReportModel

/// What is said about the header of a record file.
enum HeaderMessages {
  static func explanation(of fault: RecordHeader.Fault) -> Explanation {
    switch fault {
    case .unrecognised(let found):
      unrecognised(found)
    case .missing(let kind, let columns, let found):
      missing(kind, columns, found)
    case .twice(let column, let first, let second, _):
      Explanation(
        "column-twice",
        vi: "Cột \(first + 1) và cột \(second + 1) cùng là «\(column.vietnameseHeadings[0])».",
        en: "Columns \(first + 1) and \(second + 1) are both `\(column.rawValue)`.",
        remedy: ("Bỏ một trong hai cột.", "Remove one of the two."))
    }
  }

  static func unknownColumn(nearest: String?) -> Explanation {
    Explanation(
      "unknown-column", vi: "Cột này không được dùng đến.", en: "This column is not used.",
      remedy: nearest.map {
        ("Nếu là cột «\($0)» thì sửa tiêu đề.", "If it is the column `\($0)`, correct the heading.")
      })
  }

  static let noRecords = Explanation(
    "no-records", vi: "Tệp chỉ có tiêu đề, không có dòng nào.",
    en: "The file has a header and no rows.")

  private static func unrecognised(_ found: [String]) -> Explanation {
    Explanation(
      "header-unknown",
      vi: "Tiêu đề không phải của một tệp số liệu nào. Các cột có trong tệp: \(list(found)).",
      en: "The header is that of no kind of record file. Columns found: \(list(found)).",
      remedy: (
        "Dòng đầu phải có, ví dụ: "
          + list(RecordKind.activities.requiredColumns.map { $0.vietnameseHeadings[0] }) + ".",
        "The first row must have, for instance: "
          + list(RecordKind.activities.requiredColumns.map(\.rawValue)) + "."
      ))
  }

  private static func missing(
    _ kind: RecordKind, _ columns: [RecordColumn], _ found: [String]
  ) -> Explanation {
    let vietnamese = list(columns.map { "\($0.vietnameseHeadings[0]) (\($0.rawValue))" })
    return Explanation(
      "column-missing",
      vi: "Tệp \(name(kind).vi) thiếu cột: \(vietnamese). Các cột có trong tệp: \(list(found)).",
      en: "A file of \(name(kind).en) lacks: \(list(columns.map(\.rawValue))). "
        + "Columns found: \(list(found)).",
      remedy: (
        "Bổ sung cột còn thiếu hoặc sửa tiêu đề cho đúng.",
        "Add what is missing, or correct the headings."
      ))
  }

  private static func name(_ kind: RecordKind) -> (vi: String, en: String) {
    switch kind {
    case .activities: ("hoạt động", "activities")
    case .completions: ("tiến độ nhiệm vụ", "task completions")
    case .receipts: ("nhận báo cáo", "receipts")
    }
  }

  private static func list(_ names: [String]) -> String {
    let shown = names.prefix(20).map { $0.isEmpty ? "«»" : String($0.prefix(40)) }
    return shown.joined(separator: ", ") + (names.count > 20 ? ", …" : "")
  }
}
