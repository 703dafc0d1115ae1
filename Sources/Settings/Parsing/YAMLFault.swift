import ReportModel
import Yams

/// What the YAML parser stumbled over, in words for whoever wrote the file.
struct YAMLFault {
  private let problem: String
  private let line: Int?
  private let column: Int?
  private let value: String?

  init(_ error: any Error) {
    switch error {
    case YamlError.scanner(_, let problem, let mark, _),
      YamlError.parser(_, let problem, let mark, _),
      YamlError.composer(_, let problem, let mark, _):
      self.init(problem: problem, line: mark.line, column: mark.column)
    case YamlError.reader(let problem, let offset, _, let yaml):
      let line = offset.map { 1 + yaml.prefix($0).count(where: \.isNewline) }
      self.init(problem: problem, line: line)
    case YamlError.duplicatedKeysInMapping(let keys, let context):
      self.init(problem: "duplicate keys", line: context.mark.line, value: keys.first)
    default:
      self.init(problem: "unreadable")
    }
  }

  private init(problem: String, line: Int? = nil, column: Int? = nil, value: String? = nil) {
    self.problem = problem
    self.line = line
    self.column = column
    self.value = value
  }

  func finding(file: String) -> Finding {
    let location = Finding.Location(file: file, row: line, column: column)
    if problem == "found undefined alias" { return .aliasRefused(location) }
    if problem.hasPrefix("Maximum nesting level") { return .tooManyValues(location) }
    if let value { return .duplicateKey(value, location) }
    return .malformedYAML(
      vietnamese: YAMLFault.vietnamese[problem] ?? "không đọc được cú pháp ở chỗ này",
      english: problem, location)
  }

  /// The parser's own words for what users run into, in Vietnamese.
  private static let vietnamese = [
    "mapping values are not allowed in this context":
      "dấu «:» không đặt được ở chỗ này (văn bản có dấu «:» phải để trong ngoặc kép)",
    "could not find expected ':'": "thiếu dấu «:» sau khóa",
    "found character that cannot start any token":
      "ký tự này không mở đầu được giá trị (lề phải dùng dấu cách, không dùng Tab)",
    "found unexpected end of stream": "tệp kết thúc khi dấu ngoặc kép chưa đóng",
    "did not find expected key": "không thấy khóa ở chỗ này (có thể do thụt lề không đều)",
    "did not find expected '-' indicator":
      "không thấy dấu «-» của danh sách (có thể do thụt lề không đều)",
    "did not find expected ',' or ']'": "danh sách trong [ ] thiếu dấu «,» hoặc «]»",
    "did not find expected ',' or '}'": "nhóm khóa trong { } thiếu dấu «,» hoặc «}»",
    "did not find expected <document start>": "sau phần cuối của dữ liệu còn có nội dung khác",
    "but found another document": "một tệp chỉ được có một phần «---»",
    "control characters are not allowed": "có ký tự điều khiển không hợp lệ",
    "found unknown escape character": "ký tự sau dấu «\\» không hợp lệ",
    "found duplicate %YAML directive": "chỉ thị %YAML có hai lần",
  ]
}
