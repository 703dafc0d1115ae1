import Foundation
public import ReportModel

/// Reads one value as the type that is asked for.
///
/// Of a value that isn't there a reader gives placeholders and says nothing: that it is missing has
/// been said already.
public struct ValueReader {
  /// The value as it was written; `nil` when it is missing.
  public let node: SettingsNode?
  /// Where the value stands.
  public let location: Finding.Location
  let path: String
  var log = ReadingLog()

  init(_ node: SettingsNode?, key: String?, path: String, file: String, line: Int? = nil) {
    self.node = node
    self.path = path
    location = Finding.Location(
      file: file, row: node?.line ?? line, column: node?.column, columnName: key)
  }

  /// Adds a finding of the caller's own.
  public mutating func report(_ finding: Finding) { log.findings.append(finding) }

  /// A line of text; not empty unless `allowingEmpty`.
  public mutating func text(allowingEmpty: Bool = false) -> String {
    guard let text = paragraph(allowingEmpty: allowingEmpty) else { return "" }
    guard !text.contains(where: \.isNewline) else {
      badValue(text, BilingualText(vi: "văn bản trên một dòng", en: "text on one line"))
      return ""
    }
    return text
  }

  /// Text of one or several lines, without line breaks at its end; not empty.
  public mutating func paragraph() -> String { paragraph(allowingEmpty: false) ?? "" }

  /// A whole number.
  public mutating func integer(in range: ClosedRange<Int>) -> Int {
    guard let text = scalar(BilingualText(vi: "số nguyên", en: "a whole number")) else {
      return range.lowerBound
    }
    if let number = PlainNumber.integer(text), range.contains(number) { return number }
    badValue(
      text,
      BilingualText(
        vi: "số nguyên từ \(range.lowerBound) đến \(range.upperBound)",
        en: "a whole number from \(range.lowerBound) to \(range.upperBound)"))
    return range.lowerBound
  }

  /// An exact decimal with `.` as the decimal sign and at most three places.
  public mutating func quantity(in range: ClosedRange<Quantity>) -> Quantity {
    guard let text = scalar(BilingualText(vi: "số", en: "a number")) else {
      return range.lowerBound
    }
    if let quantity = PlainNumber.quantity(text), range.contains(quantity) { return quantity }
    badValue(
      text,
      BilingualText(
        vi: "số từ \(range.lowerBound) đến \(range.upperBound), phần thập phân sau dấu chấm",
        en: "a number from \(range.lowerBound) to \(range.upperBound), with . as the decimal sign"))
    return range.lowerBound
  }

  /// A measure of appearance, such as millimetres or points; of at most three decimals.
  public mutating func number(in range: ClosedRange<Int>) -> Double {
    let quantity = quantity(in: Quantity(range.lowerBound)...Quantity(range.upperBound))
    return Double(quantity.thousandths) / 1000
  }

  /// `true` or `false`.
  public mutating func boolean() -> Bool {
    let expected = BilingualText(vi: "true hoặc false", en: "true or false")
    guard let text = scalar(expected) else { return false }
    switch text {
    case "true": return true
    case "false": return false
    default:
      badValue(text, expected)
      return false
    }
  }

  /// A day, written 2020-06-14 or 14/6/2020.
  public mutating func day() -> Day {
    let expected = BilingualText(
      vi: "ngày dạng 2020-06-14 hoặc 14/6/2020", en: "a day as 2020-06-14 or 14/6/2020")
    guard let text = scalar(expected) else { return Day(number: 0) }
    if let day = Day(written: text) { return day }
    badValue(text, expected)
    return Day(number: 0)
  }

  /// One of the cases of an enumeration, by its raw value; the placeholder is the first case.
  public mutating func choice<Choice>(of type: Choice.Type) -> Choice
  where Choice: CaseIterable & RawRepresentable<String> {
    let names = type.allCases.map(\.rawValue)
    guard let first = type.allCases.first else {
      preconditionFailure("an enumeration that is read has cases")
    }
    return Choice(rawValue: choice(among: names)) ?? first
  }

  /// One of the given words; the placeholder is the first of them.
  public mutating func choice(among choices: [String]) -> String {
    let first = choices.first ?? ""
    guard let text = scalar(BilingualText(vi: "một từ", en: "a word")) else { return first }
    if choices.contains(text) { return text }
    report(.unknownChoice(text, among: choices, location))
    return first
  }

  /// The items of a list, each read by `body`. No list is an empty one.
  public mutating func list<Value>(_ body: (inout ValueReader) -> Value) -> [Value] {
    guard let items = items() else { return [] }
    return items.map { item in
      var reader = ValueReader(
        item, key: location.columnName, path: path + "[]", file: location.file)
      if item.content == .absent { report(.missingValue(reader.location)) }
      let value = body(&reader)
      log.take(reader.log)
      return value
    }
  }

  /// A mapping, read by `body`, which asks for the keys that it knows; others are reported.
  public mutating func mapping<Value>(_ body: (inout MappingReader) -> Value) -> Value {
    var reader = MappingReader(entries(), path: path, place: location)
    let value = body(&reader)
    reader.reportUnknownKeys()
    log.take(reader.log)
    return value
  }

  /// A mapping whose keys are free or chosen by the caller: each key with its value, read by `body`.
  public mutating func entries<Value>(
    _ body: (Located<String>, inout ValueReader) -> Value
  ) -> [Value] {
    (entries() ?? []).map { entry in
      var reader = ValueReader(
        entry.value, key: entry.key, path: path + ".*", file: location.file, line: entry.line)
      if entry.value.content == .absent { report(.missingValue(reader.location)) }
      let key = Located(
        entry.key,
        at: Finding.Location(
          file: location.file, row: entry.line, column: entry.column, columnName: entry.key))
      let value = body(key, &reader)
      log.take(reader.log)
      return value
    }
  }

  /// Whether the value is a list, a mapping, text; for keys that take several forms.
  public var isList: Bool { if case .list = node?.content { true } else { false } }
  public var isMapping: Bool { if case .mapping = node?.content { true } else { false } }
  public var isText: Bool { if case .text = node?.content { true } else { false } }
}

extension ValueReader {
  private mutating func paragraph(allowingEmpty: Bool) -> String? {
    let expected = BilingualText(vi: "văn bản", en: "text")
    guard var text = scalar(expected) else { return nil }
    while text.last?.isNewline == true { text.removeLast() }
    if text.allSatisfy(\.isWhitespace), !allowingEmpty {
      badValue(text, BilingualText(vi: "văn bản không rỗng", en: "text that isn't empty"))
      return nil
    }
    let isBad = text.unicodeScalars.contains {
      $0.properties.generalCategory == .control && $0 != "\n" && $0 != "\t"
    }
    guard !isBad, text.unicodeScalars.count <= SettingsLimits.textLength else {
      let limit = SettingsLimits.textLength
      badValue(
        text,
        BilingualText(
          vi: "văn bản không quá \(limit) ký tự, không có ký tự điều khiển",
          en: "text of at most \(limit) characters, without control characters"))
      return nil
    }
    return text
  }

  private mutating func scalar(_ expected: BilingualText) -> String? {
    guard let node else { return nil }
    switch node.content {
    case .absent: return nil
    case .text(let text): return text
    case .list, .mapping:
      report(.wrongType(expected: expected, found: node, location))
      return nil
    }
  }

  private mutating func items() -> [SettingsNode]? {
    guard let node else { return nil }
    switch node.content {
    case .absent: return nil
    case .list(let items): return items
    case .text, .mapping:
      let expected = BilingualText(vi: "danh sách", en: "a list")
      report(.wrongType(expected: expected, found: node, location))
      return nil
    }
  }

  private mutating func entries() -> [SettingsNode.Entry]? {
    guard let node else { return nil }
    switch node.content {
    case .absent: return nil
    case .mapping(let entries): return entries
    case .text, .list:
      let expected = BilingualText(vi: "nhóm khóa", en: "a mapping")
      report(.wrongType(expected: expected, found: node, location))
      return nil
    }
  }

  private mutating func badValue(_ value: String, _ expected: BilingualText) {
    report(.badValue(value, expected: expected, location))
  }
}
