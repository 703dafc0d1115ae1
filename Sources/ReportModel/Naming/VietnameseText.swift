import Foundation

/// Facts of Vietnamese spelling that matching of names rests on.
public enum VietnameseText {
  /// NFC, with no-break spaces as spaces, without soft hyphens, zero-width characters and byte order
  /// marks, with one kind of apostrophe, trimmed.
  public static func normalized(_ text: String) -> String {
    if text.utf8.withContiguousStorageIfAvailable(isSurelyNormal) == true { return text }
    var scalars = String.UnicodeScalarView()
    for scalar in composed(text).unicodeScalars {
      switch scalar.value {
      case 0x200B...0x200D, 0xFEFF, 0xAD: continue
      case 0xA0, 0x202F: scalars.append(" ")
      case 0x2018, 0x2019, 0x02BC, 0x60, 0xB4: scalars.append("'")
      // Lookalikes of đ that keyboards of other languages give.
      case 0xF0: scalars.append("đ")
      case 0xD0: scalars.append("Đ")
      default: scalars.append(scalar)
      }
    }
    return String(scalars).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Whether nothing has to be done to a text: letters of Vietnamese and what ASCII prints, with single spaces
  /// between. Nearly all cells are so, and to see that takes a hundredth of making them so.
  private static func isSurelyNormal(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let space = UInt8(ascii: " ")
    guard bytes.first != space, bytes.last != space else { return false }
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case space where bytes[index + 1] != space: index += 1
      case 0x21...0x7E where bytes[index] != UInt8(ascii: "`"): index += 1
      // À to ÿ but for the lookalikes of đ, and the letters of Latin that follow, but for an apostrophe.
      case 0xC3 where bytes[index + 1] & 0xDF != 0x90: index += 2
      case 0xC4...0xC9: index += 2
      // Letters of Latin with two marks.
      case 0xE1 where 0xB8...0xBB ~= bytes[index + 1]: index += 3
      default: return false
      }
    }
    return true
  }

  /// The text in NFC. Text as it is usually typed is seen to be so already, and left alone: composing it
  /// costs more than all the rest of reading a row.
  public static func composed(_ text: String) -> String {
    text.unicodeScalars.allSatisfy(isSurelyComposed)
      ? text : text.precomposedStringWithCanonicalMapping
  }

  /// Whether a scalar stands as it is in NFC, whatever is beside it: Latin letters with all marks of
  /// Vietnamese, dashes, quotation marks (Unicode Standard Annex #15, NFC_Quick_Check=Yes, class 0).
  private static func isSurelyComposed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x300, 0x1E00...0x1EFF, 0x2010...0x2027: true
    default: false
    }
  }

  /// The text without white space at its ends.
  public static func trimmed(_ text: String) -> String {
    func isInk(_ scalar: Unicode.Scalar?) -> Bool {
      guard let value = scalar?.value else { return true }
      return (0x21...0x7E).contains(value) || (0xA1..<0x1680).contains(value)
        || (0x1E00...0x1EFF).contains(value)
    }
    return isInk(text.unicodeScalars.first) && isInk(text.unicodeScalars.last)
      ? text : text.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// Accents and apostrophes taken away, đ as d.
  public static func withoutAccents(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.decomposedStringWithCanonicalMapping.unicodeScalars {
      switch scalar.value {
      case 0x300...0x36F, 0x27: continue
      case 0x111: result.append("d")
      case 0x110: result.append("D")
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
