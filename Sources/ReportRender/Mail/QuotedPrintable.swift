/// Text for mail as quoted-printable (RFC 2045, 6.7): lines of at most 76 letters of ASCII, ended by CRLF.
enum QuotedPrintable {
  private static let lineLength = 76

  /// Encodes text whose lines end with line feeds.
  static func encoded(_ text: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(line)
    if lines.last == "" { lines.removeLast() }
    return lines.joined(separator: "\r\n") + "\r\n"
  }

  /// One line of text, as one or more that end with `=` but for the last.
  private static func line(_ text: Substring) -> String {
    let bytes = Array(text.utf8)
    var result = ""
    var length = 0
    for (index, byte) in bytes.enumerated() {
      let isPlain = isPlain(byte, isFirst: length == 0, isLast: index == bytes.count - 1)
      let unit = isPlain ? String(Unicode.Scalar(byte)) : escaped(byte)
      // Room is kept for the `=` of a line that goes on.
      let room = index == bytes.count - 1 ? lineLength : lineLength - 1
      if length + unit.utf8.count > room {
        result += "=\r\n"
        length = 0
      }
      result += unit
      length += unit.utf8.count
    }
    return result
  }

  /// Spaces at a line's end would be lost; a dot or «From » at its start is changed by some programs on
  /// the way.
  private static func isPlain(_ byte: UInt8, isFirst: Bool, isLast: Bool) -> Bool {
    switch byte {
    case UInt8(ascii: "="): false
    case UInt8(ascii: " "): !isLast
    case UInt8(ascii: "."), UInt8(ascii: "F"): !isFirst
    case 0x21...0x7E: true
    default: false
    }
  }

  private static func escaped(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return byte < 0x10 ? "=0\(digits)" : "=\(digits)"
  }
}
