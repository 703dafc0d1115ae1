/// Shortens text, and makes it fit to be shown on one line of a message.
public enum Excerpt {
  /// The longest excerpt, in characters.
  public static let length = 40

  /// The beginning of `text`: control characters shown as their names, `…` where it was cut.
  public static func of(_ text: some StringProtocol) -> String {
    var excerpt = ""
    var count = 0
    for scalar in text.unicodeScalars {
      if count == length { return excerpt + "…" }
      count += 1
      switch scalar {
      case "\n", "\r": excerpt += "⏎"
      case "\t": excerpt += "⇥"
      // Pictures of the control characters stand in the order of the characters themselves.
      case _ where scalar.value < 0x20:
        excerpt.unicodeScalars.append(Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}")
      case "\u{7F}": excerpt += "␡"
      case _ where isInvisible(scalar): excerpt += "\u{FFFD}"
      default: excerpt.unicodeScalars.append(scalar)
      }
    }
    return excerpt
  }

  static func of(_ bytes: some Sequence<UInt8>) -> String {
    // Four bytes a character at most, and one more to see that there is more.
    of(String(decoding: Array(bytes.prefix(4 * (length + 1))), as: UTF8.self))
  }

  /// Characters that would change how the rest of a message is shown on a terminal.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x80...0x9F, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
