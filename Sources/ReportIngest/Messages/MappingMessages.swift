import ReportModel

/// What is said about mappings (`intake/*.yaml`), and about files that are read by them.
enum MappingMessages {
  static let wideOfActivities = Explanation(
    "wide-kind", vi: "Bảng ngang chỉ dùng cho số liệu hoạt động.",
    en: "A wide table holds activities, and nothing else.",
    remedy: ("Bỏ «kind», hoặc ghi «activities».", "Remove `kind`, or write `activities`."))

  static let wideOrColumns = Explanation(
    "wide-with-columns", vi: "Mỗi ánh xạ chỉ có «wide» hoặc «columns».",
    en: "A mapping has either `wide` or `columns`.",
    remedy: (
      "Bỏ một trong hai; mỗi mẫu bảng một tệp ánh xạ.",
      "Remove one of the two; write a mapping for each layout."
    ))

  static func wideLacks(_ column: RecordColumn) -> Explanation {
    let name = column.rawValue
    return Explanation(
      "wide-incomplete",
      vi: "Không rõ \(column.vietnameseHeadings[0].lowercased()) của số liệu trong bảng ngang này.",
      en: "Nothing says which `\(name)` the figures of this wide table have.",
      remedy: (
        "Ghi «fixed: { \(name): MÃ }»" + (column == .contentArea ? ", hoặc ghi ở từng cột." : "."),
        "Write `fixed: { \(name): CODE }`"
          + (column == .contentArea ? ", or name it at each column." : ".")
      ))
  }

  static func audienceAlone(_ code: String) -> Explanation {
    Explanation(
      "audience-alone", vi: "Có cột lượt người của «\(code)» nhưng không có cột số lượng của nó.",
      en: "There is a column with the audience of `\(code)`, but none with its quantity.",
      remedy: (
        "Thêm cột «indicator: \(code)»; nếu bảng không có cột đó thì nội dung này không nhập được.",
        "Add a column `indicator: \(code)`; without one, the audience can't be recorded."
      ))
  }

  static func columnOfOtherKind(_ kind: RecordKind) -> Explanation {
    let names = kind.columns.map(\.rawValue).joined(separator: ", ")
    return Explanation(
      "column-of-other-kind", vi: "Loại số liệu này không có cột đó.",
      en: "Records of this kind have no such column.",
      remedy: ("Các cột: \(names).", "They have: \(names)."))
  }

  static let oneMeasure = Explanation(
    "one-measure", vi: "Mỗi cột ghi hoặc «indicator», hoặc «audience_of».",
    en: "A column has either `indicator` or `audience_of`.",
    remedy: ("Ví dụ: indicator: TTM.", "For instance: indicator: TTM."))

  static let periodRule = Explanation(
    "period-malformed", vi: "Kỳ báo cáo ghi như 2020-06, hoặc «title», hoặc «file-name».",
    en: "A period is written 2020-06, or it is `title` or `file-name`.",
    remedy: (
      "«title»: kỳ ghi ở tiêu đề phía trên bảng; «file-name»: kỳ ghi trong tên tệp.",
      "`title`: it stands in the titles above the table; `file-name`: in the file's name."
    ))

  static func several(_ names: [String]) -> Explanation {
    let list = names.sorted().map { "«\($0)»" }.joined(separator: ", ")
    return Explanation(
      "several-mappings", vi: "Có \(names.count) ánh xạ phù hợp với tệp này: \(list).",
      en: "\(names.count) mappings fit the file: \(list).",
      remedy: (
        "Chọn bằng --mapping TÊN, hoặc thu hẹp phần «when» của các ánh xạ.",
        "Choose by --mapping NAME, or narrow the `when` of the mappings."
      ))
  }

  static func unknown(_ nearest: [String], known: [String]) -> Explanation {
    let names = nearest.isEmpty ? known : nearest
    let list = names.prefix(12).map { "«\($0)»" }.joined(separator: ", ")
    return Explanation(
      "unknown-mapping", vi: "Không có ánh xạ này trong thư mục intake.",
      en: "The folder intake has no such mapping.",
      remedy: names.isEmpty
        ? ("Tạo tệp intake/TÊN.yaml.", "Write a file intake/NAME.yaml.")
        : ("Hiện có: \(list).", "There are: \(list)."))
  }

  static func sheetMissing(_ pattern: String?, found: [String]) -> Explanation {
    let list = found.prefix(12).map { "«\($0)»" }.joined(separator: ", ")
    let wanted = pattern.map { " («\($0)»)" } ?? ""
    return Explanation(
      "mapping-without-sheet", vi: "Không có trang tính nào mà ánh xạ đọc được\(wanted).",
      en: "There is no sheet that the mapping is for\(wanted).",
      remedy: (
        "Các trang tính có trong tệp: \(list). Chọn bằng --sheet.",
        "It has: \(list). Choose by --sheet."
      ))
  }

  static func headingsMissing(_ mapping: String, _ missing: [String]) -> Explanation {
    let list = missing.prefix(12).map { "«\($0)»" }.joined(separator: ", ")
    return Explanation(
      "mapping-heading-missing",
      vi: "Ánh xạ «\(mapping)» cần tiêu đề \(list) nhưng bảng không có.",
      en: "The mapping “\(mapping)” needs headings that the table hasn't: \(list).",
      remedy: (
        "Sửa tiêu đề trong tệp, hoặc bổ sung cách ghi này vào ánh xạ.",
        "Correct the headings of the file, or add its spelling to the mapping."
      ))
  }

  static func headingTwice(_ mapping: String, _ heading: String, _ columns: [Int]) -> Explanation {
    let list = columns.map { String($0 + 1) }.joined(separator: ", ")
    return Explanation(
      "mapping-heading-twice",
      vi: "Tiêu đề «\(heading)» của ánh xạ «\(mapping)» chỉ đến nhiều cột: \(list).",
      en: "Several columns have the heading “\(heading)” of the mapping “\(mapping)”: \(list).",
      remedy: (
        "Ghi cả tiêu đề phía trên, ví dụ «Tuyên truyền miệng > Số cuộc».",
        "Name the heading above it as well, as in `Tuyên truyền miệng > Số cuộc`."
      ))
  }

  static func headingShared(_ mapping: String, _ first: String, _ second: String) -> Explanation {
    Explanation(
      "mapping-column-twice",
      vi: "Ánh xạ «\(mapping)» dùng một cột cho cả «\(first)» và «\(second)».",
      en: "The mapping “\(mapping)” takes one column for both “\(first)” and “\(second)”.",
      remedy: (
        "Ghi tiêu đề phân biệt được hai cột.", "Name headings that tell the two apart."
      ))
  }

  static func periodMissing(_ mapping: String) -> Explanation {
    Explanation(
      "period-missing",
      vi: "Bảng không có cột ngày và ánh xạ «\(mapping)» không cho biết kỳ báo cáo.",
      en: "The table has no column of dates, and the mapping “\(mapping)” doesn't tell the period.",
      remedy: (
        "Nêu bằng --period 2020-06, hoặc ghi «period: title» trong ánh xạ.",
        "Give --period 2020-06, or write `period: title` in the mapping."
      ))
  }

  static func periodUnclear(_ found: [String]) -> Explanation {
    let list = found.joined(separator: ", ")
    return Explanation(
      "period-unclear",
      vi: found.isEmpty
        ? "Không thấy kỳ báo cáo ở nơi ánh xạ chỉ ra." : "Có nhiều kỳ báo cáo: \(list).",
      en: found.isEmpty
        ? "There is no period where the mapping says it stands."
        : "Several periods stand there: \(list).",
      remedy: ("Nêu bằng --period 2020-06.", "Give --period 2020-06."))
  }

  static let audienceWithoutQuantity = Explanation(
    "audience-without-quantity", vi: "Có lượt người nhưng ô số lượng để trống.",
    en: "There is an audience, but the cell of its quantity is empty.",
    remedy: (
      "Ghi số lượng, hoặc xóa số lượt người.", "Fill in the quantity, or remove the audience."
    ))
}
