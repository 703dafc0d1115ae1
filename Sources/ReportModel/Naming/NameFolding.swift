/// Folds a name, scalar by scalar of its decomposed form (NFD), in one pass.
///
/// A plan folds some thousand names each time it is read, so no text is made before the end.
struct NameFolding {
  private var folded = String.UnicodeScalarView()
  /// Letters of the syllable at hand, in lower case, without its tone.
  private var syllable: [Unicode.Scalar] = []
  private var tone: Unicode.Scalar?

  mutating func add(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    // Soft hyphen, zero-width characters, byte order mark; apostrophes of every kind.
    case 0xAD, 0x200B...0x200D, 0xFEFF: return
    case 0x27, 0x60, 0xB4, 0x02BC, 0x2018, 0x2019: return
    // Hyphens and dashes part words as spaces do.
    case 0x2D, 0x2010, 0x2011, 0x2013, 0x2014: endSyllable()
    // Grave, acute, tilde, hook above, dot below. Breve, circumflex and horn belong to the letter.
    case 0x300, 0x301, 0x303, 0x309, 0x323: tone = scalar
    case 0x41...0x5A: syllable.append(Unicode.Scalar(UInt8(scalar.value + 32)))
    case 0x21...0x7E: syllable.append(scalar)
    // Đ, and its lookalikes that keyboards of other languages give.
    case 0x110, 0x111, 0xD0, 0xF0: syllable.append("đ")
    default:
      if scalar.properties.isWhitespace {
        endSyllable()
      } else {
        syllable.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
      }
    }
  }

  mutating func finished() -> String {
    endSyllable()
    return String(folded)
  }

  /// Puts the tone at the syllable's end, so that the two ways of placing it give one text, and writes
  /// a final y after h k l m qu s t v as i.
  private mutating func endSyllable() {
    defer { tone = nil }
    guard !syllable.isEmpty else { return }
    if !folded.isEmpty { folded.append(" ") }
    if endsInInterchangeableY { syllable[syllable.count - 1] = "i" }
    folded.append(contentsOf: syllable)
    if let tone { folded.append(tone) }
    syllable.removeAll(keepingCapacity: true)
  }

  private var endsInInterchangeableY: Bool {
    guard syllable.count >= 2, syllable[syllable.count - 1] == "y" else { return false }
    let before = syllable[syllable.count - 2]
    if before == "u" { return syllable.count == 3 && syllable[0] == "q" }
    return syllable.count == 2 && "hklmstv".unicodeScalars.contains(before)
  }
}
