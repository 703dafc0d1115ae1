/// Folds a name, scalar by scalar of its decomposed form (NFD), in one pass.
///
/// A plan folds some thousand names each time it is read, so no text is made before the end.
struct NameFolding {
  private var folded: [UInt8] = []
  /// Where the syllable at hand begins: its letters in lower case, without its tone.
  private var syllableStart = 0
  private var tone: Unicode.Scalar?

  init(capacity: Int) { folded.reserveCapacity(capacity) }

  mutating func add(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    // Soft hyphen, zero-width characters, byte order mark; apostrophes of every kind.
    case 0xAD, 0x200B...0x200D, 0xFEFF: return
    case 0x27, 0x60, 0xB4, 0x02BC, 0x2018, 0x2019: return
    // Hyphens and dashes part words as spaces do.
    case 0x20, 0x2D, 0x2010, 0x2011, 0x2013, 0x2014: endSyllable()
    // Grave, acute, tilde, hook above, dot below. Breve, circumflex and horn belong to the letter.
    case 0x300, 0x301, 0x303, 0x309, 0x323: tone = scalar
    case 0x41...0x5A: append(UInt8(scalar.value + 32))
    case 0x21...0x7E: append(UInt8(scalar.value))
    // Đ, and its lookalikes that keyboards of other languages give.
    case 0x110, 0x111, 0xD0, 0xF0: append("đ")
    case 0x302, 0x306, 0x31B: append(scalar)
    default:
      if scalar.properties.isWhitespace {
        endSyllable()
      } else {
        for lowered in scalar.properties.lowercaseMapping.unicodeScalars { append(lowered) }
      }
    }
  }

  mutating func finished() -> String {
    endSyllable()
    if folded.last == NameFolding.space { folded.removeLast() }
    return String(decoding: folded, as: UTF8.self)
  }

  private mutating func append(_ byte: UInt8) { folded.append(byte) }

  private mutating func append(_ scalar: Unicode.Scalar) {
    if let bytes = UTF8.encode(scalar) { folded.append(contentsOf: bytes) }
  }

  private static let space = UInt8(ascii: " ")

  /// Puts the tone at the syllable's end, so that the two ways of placing it give one text, and writes
  /// a final y after h k l m qu s t v as i.
  private mutating func endSyllable() {
    defer { tone = nil }
    guard folded.count > syllableStart else { return }
    if endsInInterchangeableY { folded[folded.count - 1] = UInt8(ascii: "i") }
    if let tone { append(tone) }
    folded.append(NameFolding.space)
    syllableStart = folded.count
  }

  private var endsInInterchangeableY: Bool {
    guard folded.last == UInt8(ascii: "y") else { return false }
    switch folded.count - syllableStart {
    case 2: return "hklmstv".utf8.contains(folded[syllableStart])
    case 3: return folded[syllableStart...].elementsEqual("quy".utf8)
    default: return false
    }
  }
}
