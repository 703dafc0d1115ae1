/// Text that a spreadsheet takes for text and not for a formula.
public enum SpreadsheetText {
  /// The text with an apostrophe before it, if a spreadsheet could take it for a formula.
  public static func neutral(_ text: String?) -> String {
    guard let text else { return "" }
    return isFormulaLike(text) ? "'" + text : text
  }

  /// The same for a value as it was typed, of which numbers with a sign stay as they are.
  public static func neutralValue(_ text: String) -> String {
    isSignedNumber(text) ? text : neutral(text)
  }

  /// A sign, by itself or before digits and the marks that stand between them.
  private static func isSignedNumber(_ text: String) -> Bool {
    guard text.hasPrefix("-") || text.hasPrefix("+") else { return false }
    return text.utf8.dropFirst().allSatisfy {
      (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x2C
    }
  }

  /// The text without the apostrophe that says that it is none.
  public static func meant(_ text: String) -> String {
    text.first == "'" && isFormulaLike(text) ? String(text.dropFirst()) : text
  }

  /// Whether `=`, `+`, `-`, `@` or a tab stands first, after any apostrophes.
  private static func isFormulaLike(_ text: String) -> Bool {
    guard let first = text.utf8.first(where: { $0 != UInt8(ascii: "'") }) else { return false }
    switch first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D:
      return true
    default: return false
    }
  }
}
