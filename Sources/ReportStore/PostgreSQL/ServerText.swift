/// Texts as a PostgreSQL server can keep them: it takes every character but the one with the number 0, in whose place a
/// number stands that stands for no character at all.
enum ServerText {
  private static let stand = "\u{10FFFE}"

  static func stored(_ text: String) -> String {
    text.utf8.contains(0) ? text.replacing("\u{0}", with: stand) : text
  }

  static func restored(_ text: String) -> String {
    // Its first byte begins few characters, and none of Vietnamese.
    text.utf8.contains(0xF4) ? text.replacing(stand, with: "\u{0}") : text
  }
}
