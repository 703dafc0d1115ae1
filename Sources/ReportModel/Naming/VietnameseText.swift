import Foundation

/// Facts of Vietnamese spelling that matching of names rests on.
public enum VietnameseText {
  static let dashes: Set<Character> = ["-", "‐", "‑", "–", "—"]

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

  /// A syllable in lower case with the tone taken out of the vowels and put at its end, and a final y
  /// after h k l m qu s t v as i; so the two ways of placing a tone give one text.
  static func foldedSyllable(_ syllable: String) -> String {
    var letters: [Unicode.Scalar] = []
    var tone: Unicode.Scalar?
    for scalar in syllable.decomposedStringWithCanonicalMapping.unicodeScalars {
      if toneMarks.contains(scalar.value) {
        tone = scalar
      } else {
        letters.append(scalar)
      }
    }
    if let last = letters.last, last == "y", endsInInterchangeableY(letters) {
      letters[letters.count - 1] = "i"
    }
    if let tone { letters.append(tone) }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: letters)
    return String(view)
  }

  /// Grave, acute, tilde, hook above, dot below. Breve, circumflex and horn belong to the letter.
  private static let toneMarks: Set<UInt32> = [0x300, 0x301, 0x303, 0x309, 0x323]

  private static func endsInInterchangeableY(_ letters: [Unicode.Scalar]) -> Bool {
    guard letters.count >= 2 else { return false }
    let before = letters[letters.count - 2]
    if before == "u" { return letters.count == 3 && letters[0] == "q" }
    return letters.count == 2 && "hklmstv".unicodeScalars.contains(before)
  }
}
