/// A letter of Vietnamese taken apart: the vowel or consonant, and the tone on it.
struct VietnameseLetter: Hashable {
  enum Tone: Int, CaseIterable {
    case level, grave, hook, tilde, acute, dot
  }

  /// Without tone, but with breve, circumflex or horn: `â` of `ậ`.
  let base: Unicode.Scalar
  let tone: Tone

  /// `nil` for what is no letter of Vietnamese outside ASCII, nor a vowel.
  init?(_ scalar: Unicode.Scalar) {
    guard let letter = Self.parts[scalar] else { return nil }
    self = letter
  }

  private init(base: Unicode.Scalar, tone: Tone) {
    self.base = base
    self.tone = tone
  }

  /// The vowel with a tone as one scalar; `nil` if it has a tone already, or takes none.
  static func composed(_ vowel: Unicode.Scalar, _ tone: Tone) -> Unicode.Scalar? {
    guard let letter = parts[vowel], letter.tone == .level, let row = rows[vowel] else {
      return nil
    }
    return row[tone.rawValue]
  }

  /// The vowel with circumflex (â ê ô) or breve (ă).
  static func circumflexed(_ vowel: Unicode.Scalar) -> Unicode.Scalar? {
    ["a": "â", "e": "ê", "o": "ô", "A": "Â", "E": "Ê", "O": "Ô"][vowel]
  }

  static func breved(_ vowel: Unicode.Scalar) -> Unicode.Scalar? {
    ["a": "ă", "A": "Ă"][vowel]
  }

  /// Each vowel with its tones, in the order of `Tone`.
  private static let rows: [Unicode.Scalar: [Unicode.Scalar]] = {
    let lines = [
      "aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "eèẻẽéẹ", "êềểễếệ", "iìỉĩíị", "oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ",
      "uùủũúụ", "ưừửữứự", "yỳỷỹýỵ", "AÀẢÃÁẠ", "ĂẰẲẴẮẶ", "ÂẦẨẪẤẬ", "EÈẺẼÉẸ", "ÊỀỂỄẾỆ", "IÌỈĨÍỊ",
      "OÒỎÕÓỌ", "ÔỒỔỖỐỘ", "ƠỜỞỠỚỢ", "UÙỦŨÚỤ", "ƯỪỬỮỨỰ", "YỲỶỸÝỴ",
    ]
    var rows: [Unicode.Scalar: [Unicode.Scalar]] = [:]
    for line in lines {
      let row = Array(line.unicodeScalars)
      rows[row[0]] = row
    }
    return rows
  }()

  private static let parts: [Unicode.Scalar: VietnameseLetter] = {
    var parts: [Unicode.Scalar: VietnameseLetter] = [
      "đ": VietnameseLetter(base: "đ", tone: .level),
      "Đ": VietnameseLetter(base: "Đ", tone: .level),
    ]
    for (vowel, row) in rows {
      for (scalar, tone) in zip(row, Tone.allCases) {
        parts[scalar] = VietnameseLetter(base: vowel, tone: tone)
      }
    }
    return parts
  }()
}
