import ReportModel

/// The wording of what can be wrong with a settings file.
extension Finding {
  static let tooManyValuesCode = "too-many-values"

  static func fileTooLarge(_ location: Location) -> Finding {
    Finding(
      code: "file-too-large", location: location,
      message: BilingualText(
        vi: "Tệp lớn hơn \(SettingsLimits.fileLength >> 20) MB, không đọc.",
        en: "The file is larger than \(SettingsLimits.fileLength >> 20) MB and is not read."),
      remedy: BilingualText(
        vi: "Kiểm tra lại đường dẫn: tệp cài đặt chỉ dài vài nghìn dòng.",
        en: "Check the path: a settings file has a few thousand lines at most."))
  }

  static func emptyFile(_ location: Location) -> Finding {
    Finding(
      code: "empty-file", location: location,
      message: BilingualText(
        vi: "Tệp không có nội dung.", en: "There is nothing in the file."),
      remedy: BilingualText(
        vi: "Điền nội dung theo tệp mẫu.", en: "Fill it in after the sample file."))
  }

  static func malformedYAML(
    vietnamese: String, english: String, _ location: Location
  ) -> Finding {
    Finding(
      code: "yaml-syntax", location: location,
      message: BilingualText(
        vi: "Sai cú pháp YAML: \(vietnamese).", en: "Not valid YAML: \(english)."),
      remedy: BilingualText(
        vi: "Xem dòng này và dòng ngay trên: thụt lề, dấu «:», dấu ngoặc kép.",
        en: "Look at this line and the one above: indentation, colons, quotes."))
  }

  static func aliasRefused(_ location: Location) -> Finding {
    Finding(
      code: "alias-refused", location: location,
      message: BilingualText(
        vi: "Không dùng được bí danh YAML (*tên) trong tệp cài đặt.",
        en: "Aliases of YAML (*name) can't be used in a settings file."),
      remedy: BilingualText(
        vi: "Viết đầy đủ giá trị; văn bản bắt đầu bằng dấu * phải để trong ngoặc kép.",
        en: "Write the value in full; quote a text that begins with a star."))
  }

  static func tooManyValues(_ location: Location) -> Finding {
    Finding(
      code: tooManyValuesCode, location: location,
      message: BilingualText(
        vi: "Tệp có quá nhiều giá trị hoặc lồng quá nhiều cấp.",
        en: "The file has too many values, or they are nested too deep."),
      remedy: BilingualText(
        vi: "Tối đa \(SettingsLimits.nodes) giá trị và \(SettingsLimits.depth) cấp.",
        en: "At most \(SettingsLimits.nodes) values and \(SettingsLimits.depth) levels."))
  }

  static func keyIsNoText(_ location: Location) -> Finding {
    Finding(
      code: "key-is-no-text", location: location,
      message: BilingualText(
        vi: "Khóa phải là một từ.", en: "A key must be a word."),
      remedy: BilingualText(
        vi: "Để giá trị có dấu { } hoặc [ ] trong ngoặc kép.",
        en: "Quote a value that holds { } or [ ]."))
  }

  static func duplicateKey(_ key: String, _ location: Location) -> Finding {
    Finding(
      code: "duplicate-key", location: location, value: shortened(key),
      message: BilingualText(
        vi: "Khóa «\(shortened(key))» có hơn một lần trong cùng một nhóm.",
        en: "The key `\(shortened(key))` is given more than once in the same mapping."),
      remedy: BilingualText(vi: "Giữ lại một khóa.", en: "Keep one of them."))
  }

  static func unknownKey(_ key: String, known: [String], _ location: Location) -> Finding {
    Finding(
      code: "unknown-key", location: location, value: shortened(key),
      message: BilingualText(
        vi: "Không có khóa nào tên «\(shortened(key))» ở đây.",
        en: "There is no key `\(shortened(key))` here."),
      remedy: suggestion(for: key, among: known)
        ?? BilingualText(vi: "Bỏ khóa này.", en: "Remove it."))
  }

  static func missingKey(_ key: String, _ location: Location) -> Finding {
    Finding(
      code: "missing-key", location: location, value: nil,
      message: BilingualText(
        vi: "Thiếu «\(key)».", en: "`\(key)` is missing."),
      remedy: BilingualText(
        vi: "Thêm dòng «\(key): …».", en: "Add a line `\(key): …`."))
  }

  static func missingValue(_ location: Location) -> Finding {
    Finding(
      code: "missing-value", location: location,
      message: BilingualText(
        vi: "Mục này không có giá trị.", en: "There is no value here."),
      remedy: BilingualText(vi: "Điền giá trị hoặc bỏ mục.", en: "Give a value, or remove it."))
  }

  static func wrongType(
    expected: BilingualText, found: SettingsNode, _ location: Location
  ) -> Finding {
    let kind: BilingualText
    var value: String?
    switch found.content {
    case .absent: kind = BilingualText(vi: "để trống", en: "nothing")
    case .text(let text):
      kind = BilingualText(vi: "văn bản", en: "text")
      value = shortened(text)
    case .list: kind = BilingualText(vi: "danh sách", en: "a list")
    case .mapping: kind = BilingualText(vi: "nhóm khóa", en: "a mapping")
    }
    return Finding(
      code: "wrong-type", location: location, value: value,
      message: BilingualText(
        vi: "Cần \(expected.vietnamese), nhưng ở đây là \(kind.vietnamese).",
        en: "Expected \(expected.english), but this is \(kind.english)."),
      remedy: BilingualText(
        vi: "Xem tệp mẫu về cách viết khóa này.", en: "See the sample file for how it is written."))
  }

  static func badValue(
    _ value: String, expected: BilingualText, _ location: Location
  ) -> Finding {
    Finding(
      code: "bad-value", location: location, value: shortened(value),
      message: BilingualText(
        vi: "Giá trị «\(shortened(value))» không hợp lệ.",
        en: "The value `\(shortened(value))` is not valid."),
      remedy: BilingualText(
        vi: "Cần \(expected.vietnamese).", en: "Expected \(expected.english)."))
  }

  static func unknownChoice(
    _ value: String, among choices: [String], _ location: Location
  ) -> Finding {
    Finding(
      code: "unknown-choice", location: location, value: shortened(value),
      message: BilingualText(
        vi: "Không có lựa chọn «\(shortened(value))».",
        en: "There is no choice `\(shortened(value))`."),
      remedy: suggestion(for: value, among: choices))
  }

  /// The nearest names, or all of them when none is near and they are few.
  private static func suggestion(for name: String, among names: [String]) -> BilingualText? {
    let nearest = NearestNames.nearest(to: name, among: names)
    if !nearest.isEmpty {
      return BilingualText(
        vi: "Có phải là \(nearest.map { "«\($0)»" }.joined(separator: ", "))?",
        en: "Did you mean \(nearest.map { "`\($0)`" }.joined(separator: ", "))?")
    }
    guard !names.isEmpty else { return nil }
    let shown = names.prefix(20).joined(separator: ", ") + (names.count > 20 ? ", …" : "")
    return BilingualText(vi: "Có thể dùng: \(shown).", en: "Possible are: \(shown).")
  }

  /// The beginning of a value, on one line.
  private static func shortened(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    let printable = line.prefix(60).unicodeScalars.map {
      $0.properties.generalCategory == .control ? "\u{FFFD}" : String($0)
    }
    return printable.joined() + (line.count > 60 ? "…" : "")
  }
}
