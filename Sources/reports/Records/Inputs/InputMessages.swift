import ReportModel

/// What is said of what was found and isn't read.
enum InputMessages {
  /// How many names are told of a long list.
  private static let shown = 10

  static func tellPassedOver(of search: InputSearch, on console: Console) {
    if search.leftoverCount > 0 {
      let count = DecimalText.vietnamese(search.leftoverCount)
      console.note(
        BilingualText(
          vi: "Bỏ qua \(count) tệp ẩn, tệp khóa hoặc tệp của hệ thống.",
          en: "Passed over \(search.leftoverCount) hidden, lock or system "
            + "file\(search.leftoverCount == 1 ? "" : "s")."))
    }
    guard !search.others.isEmpty else { return }
    let count = search.others.count
    let names = search.others.prefix(shown).joined(separator: ", ") + (count > shown ? ", …" : "")
    console.warn(
      BilingualText(
        vi: "Bỏ qua \(DecimalText.vietnamese(count)) tệp không phải bảng số liệu: \(names)",
        en:
          "Passed over \(count) file\(count == 1 ? " that is no table" : "s that are no tables"): "
          + names))
  }

  /// A folder or an archive in which there is nothing to read.
  static func nothing(in names: [String]) -> CommandFailure {
    let vietnamese = names.map { "«\($0)»" }.joined(separator: ", ")
    let english = names.map { "“\($0)”" }.joined(separator: ", ")
    return CommandFailure(
      .inputMissing,
      message: BilingualText(
        vi: "Không có bảng số liệu nào trong \(vietnamese).",
        en: "There are no tables in \(english)."),
      remedy: BilingualText(
        vi: "Đọc được các tệp .csv, .xlsx và .zip; tệp mang tên khác thì nêu đích danh.",
        en: "Read are .csv, .xlsx and .zip; name a file that is called otherwise."))
  }
}
