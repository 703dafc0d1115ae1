import ReportModel

/// Numbers that their writer calls inexact; they are never summed as if they were exact.
///
/// Such are words beside a number (`hơn 57.000`, `gần 30`, `57.000 trở lên`), signs (`~300`, `>100`),
/// and ranges (`5-7`, `5 đến 7`).
enum ApproximateNumber {
  static func isWritten(in text: String) -> Bool {
    let text = text.prefix(80)
    guard text.contains(where: \.isNumber) else { return false }
    if text.contains(where: signs.contains) || isRange(text) { return true }
    let key = NameKey(text)
    let words = words(of: key.text)
    if words.contains(where: accented.contains) { return true }
    let plain = self.words(of: key.withoutAccents)
    return plain.contains(where: unaccented.contains)
      || zip(plain, plain.dropFirst()).contains { phrases.contains("\($0) \($1)") }
  }

  private static func words(of text: String) -> [String] {
    text.split { !$0.isLetter }.map(String.init)
  }

  private static let signs: Set<Character> = [
    "~", "∼", "≈", "≃", "≅", "±", "<", ">", "≤", "≥", "+",
  ]

  /// Words that mean something else without their accents, such as `cỡ` and `cờ`.
  private static let accented = Set(["độ", "tầm", "cỡ", "đến", "tới"].map { NameKey($0).text })

  /// Words that are as clear without accents, as they are typed in a hurry.
  private static let unaccented = folded([
    "hơn", "trên", "gần", "khoảng", "ước", "chừng", "dưới", "ngót", "ƯTH", "about", "around",
    "approx", "approximately", "nearly", "almost", "over", "under", "circa",
  ])

  private static let phrases = folded([
    "xấp xỉ", "trở lên", "trở xuống", "ít nhất", "tối thiểu", "tối đa", "more than", "less than",
    "at least", "up to",
  ])

  private static func folded(_ words: [String]) -> Set<String> {
    Set(words.map { NameKey($0).withoutAccents })
  }

  /// Two numbers with a dash between, such as `5-7` or `1.000 – 1.200`.
  private static func isRange(_ text: Substring) -> Bool {
    let parts = text.split { "-–—÷".contains($0) }.map { $0.filter { $0 != " " } }
    return parts.count == 2 && parts.allSatisfy { !NumberReadings(of: $0).values.isEmpty }
  }
}
