/// What is shown of long texts that differ: the surroundings of the first place where they do.
enum TextExcerpt {
  private static let before = 24
  private static let length = 64

  static func excerpts(_ one: String, _ other: String) -> (String, String) {
    let (first, second) = (Array(one), Array(other))
    guard max(first.count, second.count) > length else { return (one, other) }
    let common = zip(first, second).prefix { $0 == $1 }.count
    // From the beginning of a word.
    var start = max(0, common - before)
    while start > 0, start < common, first[start - 1] != " " { start += 1 }
    return (excerpt(first, from: start), excerpt(second, from: start))
  }

  private static func excerpt(_ text: [Character], from start: Int) -> String {
    let end = min(text.count, start + length)
    guard start < end else { return "…" }
    return (start > 0 ? "…" : "") + String(text[start..<end]) + (end < text.count ? "…" : "")
  }
}
