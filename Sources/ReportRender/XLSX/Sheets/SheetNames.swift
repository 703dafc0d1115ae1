/// Hands out names of blocks of cells, for use in formulas: `Bieu_units` for the table `units`.
struct BlockNames {
  private var taken: Set<String> = []

  mutating func name(for code: String) -> String {
    let base =
      "Bieu_"
      + String(code.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" }.prefix(200))
    var name = base
    var number = 2
    // Spreadsheets take names that differ only in case for the same.
    while !taken.insert(name.lowercased()).inserted {
      name = "\(base)_\(number)"
      number += 1
    }
    return name
  }
}

/// Hands out names of sheets: legal, at most 31 characters, each once.
struct SheetNames {
  private static let mostUnits = 31
  private static let forbidden = Set<Character>("[]:*?/\\")

  private var taken: Set<String> = []

  /// A name as near to `wanted` as is legal and free.
  mutating func name(for wanted: String) -> String {
    let legal = PrintableText.line(wanted).filter { !Self.forbidden.contains($0) }
      .split(separator: " ").joined(separator: " ")
    var base = legal[...]
    while base.first == "'" { base.removeFirst() }
    while base.last == "'" { base.removeLast() }
    if base.isEmpty { base = "Biểu" }
    var name = Self.cut(String(base), to: Self.mostUnits)
    var number = 2
    // Spreadsheets take names that differ only in case for the same.
    while !taken.insert(name.lowercased()).inserted {
      let suffix = " (\(number))"
      name = Self.cut(String(base), to: Self.mostUnits - suffix.utf16.count) + suffix
      number += 1
    }
    return name
  }

  private static func cut(_ text: String, to units: Int) -> String {
    var text = text
    while text.utf16.count > units || text.last == " " || text.last == "'" { text.removeLast() }
    return text
  }
}
