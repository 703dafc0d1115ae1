/// Text that was UTF-8, was read as Windows-1252, and was saved again: `TuyÃªn giÃ¡o`.
///
/// What was meant can often be told, yet not always: some letters are lost on the way. So it is
/// refused, and never repaired.
enum Mojibake {
  /// The first place of such text, if it prevails over sound Vietnamese letters.
  static func first(in bytes: [UInt8]) -> TabularError? {
    if bytes.allSatisfy({ $0 < 0x80 }) { return nil }
    var line = 1
    var word: [Unicode.Scalar] = []
    var found: (line: Int, excerpt: String, meant: String)?
    var hits = 0
    var sound = 0
    func take() {
      let (meant, count) = restored(word)
      hits += count
      if count == 0 { sound += word.count { $0.value > 0x7F && VietnameseLetter($0) != nil } }
      if count > 0, found == nil {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: word)
        found = (line, Excerpt.of(String(text)), Excerpt.of(meant))
      }
      word.removeAll(keepingCapacity: true)
    }
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar {
      case "\n":
        take()
        line += 1
      case ",", ";", "\t", " ", "\"", "\r": take()
      default: word.append(scalar)
      }
    }
    take()
    guard let found, hits > sound else { return nil }
    return .mojibake(line: found.line, excerpt: found.excerpt, meant: found.meant)
  }

  /// A word with its Vietnamese letters restored, and how many there were.
  private static func restored(_ word: [Unicode.Scalar]) -> (text: String, count: Int) {
    var text = String.UnicodeScalarView()
    var count = 0
    var position = 0
    while position < word.count {
      if let (letter, length) = letter(in: word, at: position) {
        text.append(letter)
        count += 1
        position += length
      } else {
        text.append(word[position])
        position += 1
      }
    }
    return (String(text), count)
  }

  /// The Vietnamese letter that two or three characters were made of.
  private static func letter(
    in word: [Unicode.Scalar], at position: Int
  ) -> (Unicode.Scalar, Int)? {
    guard let first = WindowsLatin.byte(word[position]), first >= 0xC3 else { return nil }
    let length = first >= 0xE0 ? 3 : 2
    guard position + length <= word.count else { return nil }
    let bytes = word[position..<position + length].compactMap(WindowsLatin.byte)
    guard bytes.count == length else { return nil }
    let text = String(decoding: bytes, as: UTF8.self).unicodeScalars
    guard text.count == 1, let letter = text.first, letter.value > 0x7F,
      VietnameseLetter(letter) != nil
    else { return nil }
    return (letter, length)
  }
}
