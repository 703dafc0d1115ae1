/// Lays text into lines of a given display width.
enum TextLines {
  /// The words of a text over lines; a word too long for a line is broken. No line is wider than `width`.
  static func wrapped(_ text: String, width: Int) -> [String] {
    let width = max(width, 2)  // room for one wide letter
    let text = PrintableText.line(text)
    if isLaidOut(text), DisplayWidth.of(text) <= width { return text.isEmpty ? [] : [text] }
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in text.split(separator: " ") {
      for piece in pieces(of: word, width: width) {
        let length = DisplayWidth.of(piece)
        if used > 0, used + 1 + length <= width {
          line += " "
          line += piece
          used += 1 + length
        } else {
          if used > 0 { lines.append(line) }
          line = String(piece)
          used = length
        }
      }
    }
    if used > 0 { lines.append(line) }
    return lines
  }

  /// Whether there are only single spaces, and between words alone.
  private static func isLaidOut(_ text: String) -> Bool {
    var previous = UInt8(ascii: " ")
    for byte in text.utf8 {
      if byte == UInt8(ascii: " "), previous == byte { return false }
      previous = byte
    }
    return previous != UInt8(ascii: " ") || text.utf8.isEmpty
  }

  /// Lines for a text that holds room to write in: kept as it is where it fits.
  static func kept(_ text: String, width: Int) -> [String] {
    let text = PrintableText.line(text)
    return DisplayWidth.of(text) <= width ? [text] : wrapped(text, width: width)
  }

  /// The words of a text over lines of about the same length, no more of them than it needs.
  static func balanced(_ text: String, width: Int) -> [String] {
    var lines = wrapped(text, width: width)
    for narrower in stride(from: width - 1, through: 2, by: -1) where lines.count > 1 {
      let tried = wrapped(text, width: narrower)
      guard tried.count == lines.count else { break }
      lines = tried
    }
    return lines
  }

  private static func pieces(of word: Substring, width: Int) -> [Substring] {
    guard DisplayWidth.of(word) > width else { return [word] }
    var pieces: [Substring] = []
    var start = word.startIndex
    var used = 0
    for index in word.indices {
      let length = DisplayWidth.of(String(word[index]))
      if used > 0, used + length > width {
        pieces.append(word[start..<index])
        start = index
        used = 0
      }
      used += length
    }
    pieces.append(word[start...])
    return pieces
  }

  /// The display width of the longest word.
  static func longestWord(_ text: String) -> Int {
    PrintableText.line(text).split(separator: " ").map { DisplayWidth.of($0) }.max() ?? 0
  }

  static func left(_ text: String, width: Int) -> String {
    text + spaces(width - DisplayWidth.of(text))
  }

  static func right(_ text: String, width: Int) -> String {
    spaces(width - DisplayWidth.of(text)) + text
  }

  static func centred(_ text: String, width: Int) -> String {
    let room = max(0, width - DisplayWidth.of(text))
    return spaces(room / 2) + text + spaces(room - room / 2)
  }

  static func spaces(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }

  static func rule(_ width: Int) -> String { String(repeating: "─", count: max(0, width)) }

  /// Two blocks of lines side by side; `left` takes `leftWidth` columns, then comes `right`.
  static func beside(_ left: [String], _ right: [String], leftWidth: Int) -> [String] {
    (0..<max(left.count, right.count)).map { index in
      let leftLine = index < left.count ? left[index] : ""
      let rightLine = index < right.count ? right[index] : ""
      return TextLines.left(leftLine, width: leftWidth) + rightLine
    }
  }
}
