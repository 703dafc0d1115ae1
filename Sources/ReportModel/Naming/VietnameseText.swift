import Foundation

/// Facts of Vietnamese spelling that matching of names rests on.
public enum VietnameseText {
  /// NFC, with no-break spaces as spaces, without soft hyphens, zero-width characters and byte order
  /// marks, with one kind of apostrophe, trimmed.
  public static func normalized(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.precomposedStringWithCanonicalMapping.unicodeScalars {
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
