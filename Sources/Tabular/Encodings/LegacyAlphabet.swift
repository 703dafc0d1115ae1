/// What a byte of a legacy encoding stands for.
enum LegacySign {
  case scalar(Unicode.Scalar)
  /// A mark on the letter before it.
  case mark(Accent?, VietnameseLetter.Tone)
  /// Nothing that the encoding knows.
  case unknown

  enum Accent {
    case circumflex, breve
  }
}

/// The bytes 80 to FF of the single-byte encodings of Vietnamese; those below are ASCII.
enum LegacyAlphabet {
  static func sign(of byte: UInt8, in encoding: TextEncoding) -> LegacySign {
    if byte < 0x80 { return .scalar(Unicode.Scalar(byte)) }
    return switch encoding {
    case .windows1258: windows1258[Int(byte) - 0x80]
    case .tcvn3: tcvn3[Int(byte) - 0x80]
    case .vni: vni[Int(byte) - 0x80]
    case .utf8, .utf16, .utf16BigEndian: .unknown
    }
  }

  /// Bytes 80 to 9F, which are punctuation in every encoding of Windows; spaces are unknown.
  static let windowsPunctuation = Array(
    "€ ‚ƒ„…†‡ˆ‰ ‹Œ    ‘’“”•–—˜™ ›œ  Ÿ".unicodeScalars)

  private static let windows1258: [LegacySign] = {
    var signs = punctuation + latin1
    let replaced: [(UInt8, LegacySign)] = [
      (0xC3, .scalar("Ă")), (0xCC, .mark(nil, .grave)), (0xD0, .scalar("Đ")),
      (0xD2, .mark(nil, .hook)), (0xD5, .scalar("Ơ")), (0xDD, .scalar("Ư")),
      (0xDE, .mark(nil, .tilde)), (0xE3, .scalar("ă")), (0xEC, .mark(nil, .acute)),
      (0xF0, .scalar("đ")), (0xF2, .mark(nil, .dot)), (0xF5, .scalar("ơ")),
      (0xFD, .scalar("ư")), (0xFE, .scalar("₫")),
    ]
    for (byte, sign) in replaced { signs[Int(byte) - 0x80] = sign }
    return signs
  }()

  /// TCVN 5712:1993, VN3: small letters, and of the capitals those without tone.
  private static let tcvn3: [LegacySign] = {
    let letters = Array(
      """
      ĂÂÊÔƠƯĐăâêôơưđ______àảãáạ_ằẳẵắ_\
      ______ặầẩẫấậè_ẻẽéẹềểễếệìỉ___ĩíịò\
      _ỏõóọồổỗốộờởỡớợù_ủũúụừửữứựỳỷỹýỵ_
      """.unicodeScalars)
    return punctuation + [.scalar("\u{A0}")] + letters.map { $0 == "_" ? .unknown : .scalar($0) }
  }()

  private static let vni: [LegacySign] = {
    var signs = punctuation + latin1[..<0x20]
    signs += Array(repeating: .unknown, count: 0x40)
    // The capitals lie 20 below the small letters.
    let letters: [(UInt8, Unicode.Scalar, Unicode.Scalar)] = [
      (0xF1, "đ", "Đ"), (0xF4, "ơ", "Ơ"), (0xF6, "ư", "Ư"), (0xED, "í", "Í"), (0xEC, "ì", "Ì"),
      (0xE6, "ỉ", "Ỉ"), (0xF3, "ĩ", "Ĩ"), (0xF2, "ị", "Ị"), (0xEE, "ỵ", "Ỵ"),
    ]
    for (byte, small, capital) in letters {
      signs[Int(byte) - 0x80] = .scalar(small)
      signs[Int(byte) - 0xA0] = .scalar(capital)
    }
    let marks: [(UInt8, LegacySign.Accent?, VietnameseLetter.Tone)] = [
      (0xF8, nil, .grave), (0xFB, nil, .hook), (0xF5, nil, .tilde), (0xF9, nil, .acute),
      (0xEF, nil, .dot), (0xE2, .circumflex, .level), (0xE0, .circumflex, .grave),
      (0xE5, .circumflex, .hook), (0xE3, .circumflex, .tilde), (0xE1, .circumflex, .acute),
      (0xE4, .circumflex, .dot), (0xEA, .breve, .level), (0xE8, .breve, .grave),
      (0xFA, .breve, .hook), (0xFC, .breve, .tilde), (0xE9, .breve, .acute), (0xEB, .breve, .dot),
    ]
    for (byte, accent, tone) in marks {
      signs[Int(byte) - 0x80] = .mark(accent, tone)
      signs[Int(byte) - 0xA0] = .mark(accent, tone)
    }
    return signs
  }()

  private static let punctuation: [LegacySign] = windowsPunctuation.map {
    $0 == " " ? .unknown : .scalar($0)
  }

  private static let latin1: [LegacySign] = (UInt8(0xA0)...0xFF).map { .scalar(Unicode.Scalar($0)) }
}
