/// How a code looks: ASCII letters, digits, `.`, `_` and `-`, a letter or digit first.
///
/// Codes stand in file names, on the command line and in CSV files, where anything else would need
/// quoting.
enum CodeForm {
  static let longest = 64

  static func isValid(_ code: String) -> Bool {
    guard let first = code.utf8.first, isLetterOrDigit(first), code.utf8.count <= longest else {
      return false
    }
    return code.utf8.allSatisfy { isLetterOrDigit($0) || $0 == 0x2E || $0 == 0x5F || $0 == 0x2D }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      true
    default: false
    }
  }
}
