public import Tabular

/// Vietnamese written in the encodings of old programs, letter by letter from their tables: a second
/// way, so that reading is tested against more than itself.
public enum LegacyText {
  /// `nil` if the text holds a character that the tables here lack.
  public static func bytes(_ text: String, in encoding: TextEncoding) -> [UInt8]? {
    switch encoding {
    case .utf8: Array(text.utf8)
    case .utf16: [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case .utf16BigEndian: [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    case .windows1258: narrow(text, windows1258)
    case .tcvn3: narrow(text, tcvn3)
    case .vni: narrow(text, vni)
    }
  }

  private static func narrow(_ text: String, _ table: [Character: [UInt8]]) -> [UInt8]? {
    var bytes: [UInt8] = []
    for character in text {
      if character.utf8.allSatisfy({ $0 < 0x80 }) {
        bytes += Array(character.utf8)
      } else if let written = table[character] {
        bytes += written
      } else {
        return nil
      }
    }
    return bytes
  }

  private static let windows1258: [Character: [UInt8]] = table(
    """
    à 61CC á E1 ở F5D2 ỹ 79DE ả 61D2 ạ 61F2 ã 61DE ấ E2EC ầ E2CC \
    ậ E2F2 ă E3 ắ E3EC ặ E3F2 đ F0 Đ D0 ê EA ế EAEC ề EACC \
    ể EAD2 ệ EAF2 ì 69CC í ED ị 69F2 ỉ 69D2 ò 6FCC \
    ó F3 ọ 6FF2 ỏ 6FD2 ô F4 ố F4EC ồ F4CC ổ F4D2 \
    ộ F4F2 ơ F5 ợ F5F2 ớ F5EC ờ F5CC ú FA ủ 75D2 \
    ụ 75F2 ư FD ự FDF2 ứ FDEC ừ FDCC ữ FDDE ỷ 79D2 \
    Ư DD Ố D4EC Â C2
    """)

  private static let tcvn3: [Character: [UInt8]] = table(
    """
    à B5 ở EB ỹ FC ả B6 á B8 ạ B9 ã B7 ấ CA ầ C7 ậ CB ă A8 \
    ắ BE ặ C6 đ AE Đ A7 ê AA ế D5 ề D2 ể D3 ệ D6 ì D7 í DD \
    ị DE ỉ D8 ò DF ó E3 ọ E4 ỏ E1 ô AB ố E8 ồ E5 \
    ổ E6 ộ E9 ơ AC ợ EE ớ ED ờ EA ú F3 ủ F1 ụ F4 ư AD \
    ự F9 ứ F8 ừ F5 ữ F7 ỷ FB Ư A6 Â A2
    """)

  private static let vni: [Character: [UInt8]] = table(
    """
    à 61F8 ở F4FB ỹ 79F5 ả 61FB á 61F9 ạ 61EF ã 61F5 ấ 61E1 \
    ầ 61E0 ậ 61E4 ă 61EA ắ 61E9 ặ 61EB đ F1 Đ D1 ê 65E2 ế 65E1 \
    ề 65E0 ể 65E5 ệ 65E4 ì EC í ED ị F2 ỉ E6 ò 6FF8 ó 6FF9 ọ 6FEF ỏ 6FFB ô 6FE2 ố 6FE1 ồ 6FE0 \
    ổ 6FE5 ộ 6FE4 ơ F4 ợ F4EF ớ F4F9 ờ F4F8 ú 75F9 \
    ủ 75FB ụ 75EF ư F6 ự F6EF ứ F6F9 ừ F6F8 ữ F6F5 \
    ỷ 79FB Ư D6 Ố 4FC1 Â 41C2
    """)

  private static func table(_ text: String) -> [Character: [UInt8]] {
    var table: [Character: [UInt8]] = [:]
    let words = text.split(separator: " ")
    for index in stride(from: 0, to: words.count - 1, by: 2) {
      guard let character = words[index].first, let code = UInt16(words[index + 1], radix: 16)
      else { continue }
      table[character] = code > 0xFF ? [UInt8(code >> 8), UInt8(code & 0xFF)] : [UInt8(code)]
    }
    return table
  }
}
