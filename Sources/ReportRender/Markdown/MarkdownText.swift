/// Text as Markdown that shows as it is.
enum MarkdownText {
  /// Text on one line, within a block or a cell.
  static func inline(_ text: String) -> String {
    var result = ""
    for character in kept(text) {
      if special.contains(character) { result.append("\\") }
      result.append(character)
    }
    return result
  }

  /// Text as a block of its own, which must not be taken for a list, a heading or a rule.
  static func paragraph(_ text: String) -> String {
    let text = inline(text)
    guard let first = text.first else { return "" }
    if "-+#=:".contains(first) { return "\\" + text }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let rest = text.dropFirst(digits.count)
    guard !digits.isEmpty, rest.first == "." || rest.first == ")" else { return text }
    return digits + "\\" + rest
  }

  static func bold(_ text: String) -> String { wrapped(inline(text), in: "**") }
  static func italic(_ text: String) -> String { wrapped(inline(text), in: "*") }

  private static func wrapped(_ text: String, in mark: String) -> String {
    text.isEmpty ? "" : mark + text + mark
  }

  /// On one line, without spaces at its ends; runs of spaces, which hold room to write in, are kept by
  /// no-break spaces.
  private static func kept(_ text: String) -> String {
    let line = PrintableText.line(text)
    let words = line.split(separator: " ", omittingEmptySubsequences: false)
    guard words.contains(where: \.isEmpty) else { return line }
    var result = ""
    var gap = 0
    for word in words {
      if !word.isEmpty {
        if !result.isEmpty { result += gap == 1 ? " " : String(repeating: "\u{A0}", count: gap) }
        result += word
        gap = 0
      }
      gap += 1
    }
    return result
  }

  private static let special: Set<Character> = [
    "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~", "&", "$",
  ]
}
