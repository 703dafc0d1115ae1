/// What the formats of a workbook make of its numbers: a date is a number but for its format.
final class NumberFormats: XMLHandler {
  enum Meaning {
    case number, percentage, date
  }

  private var codes: [Int: String] = [:]
  private var meanings: [Meaning] = []
  private var isInCellFormats = false
  private let part: String

  init(part: String) {
    self.part = part
  }

  /// The meaning of a number in a cell of this format.
  func meaning(ofStyle style: Int) -> Meaning {
    meanings.indices.contains(style) ? meanings[style] : .number
  }

  func start(_ element: XMLName, _ attributes: XMLAttributes) throws(WorkbookFault) {
    switch element {
    case "numFmt":
      guard let number = attributes.number("numFmtId"), let code = attributes.text("formatCode")
      else { return }
      codes[number] = code
    case "cellXfs": isInCellFormats = true
    case "xf" where isInCellFormats:
      meanings.append(meaning(of: attributes.number("numFmtId") ?? 0))
    default: return
    }
    guard codes.count <= XLSXLimits.formatCount, meanings.count <= XLSXLimits.formatCount else {
      throw .tooLarge(part: part, .strings)
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

  func end(_ element: XMLName) {
    if case "cellXfs" = element { isInCellFormats = false }
  }

  private func meaning(of format: Int) -> Meaning {
    if let code = codes[format] { return Self.meaning(ofCode: code) }
    switch format {
    case 9, 10: return .percentage
    // 14 to 17 and 22 are dates everywhere; the others in East Asian versions (ECMA-376, 18.8.30).
    case 14...17, 22, 27...31, 36, 50...54, 57, 58: return .date
    default: return .number
    }
  }

  /// Judges a format by its first section, which is the one of positive numbers.
  ///
  /// Day, year, or month without hours make a date. Times alone stay numbers: nobody dates by them.
  static func meaning(ofCode code: String) -> Meaning {
    if code.lowercased() == "general" { return .number }
    let signs = Set(signs(ofFirstSection: code))
    if signs.contains("%") { return .percentage }
    if signs.contains("#") || signs.contains("?") { return .number }
    if signs.contains("0") && !signs.contains("s") { return .number }
    let hasTime = signs.contains("h") || signs.contains("s")
    let hasDate = signs.contains("d") || signs.contains("y")
    return hasDate || (signs.contains("m") && !hasTime) ? .date : .number
  }

  /// The signs that mean something: without quoted text, escapes, padding, and what is in brackets.
  private static func signs(ofFirstSection code: String) -> [Character] {
    var signs: [Character] = []
    var rest = code[...]
    while let sign = rest.popFirst() {
      switch sign {
      case ";": return signs
      case "\\", "_", "*": _ = rest.popFirst()
      case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
      case "[":
        let inside = rest.prefix { $0 != "]" }
        rest = rest.dropFirst(inside.count + 1)
        // Elapsed time, as in [h]:mm, counts as a time.
        if let first = inside.first, "hHmMsS".contains(first) { signs.append("h") }
      default: signs += sign.lowercased()
      }
    }
    return signs
  }
}
