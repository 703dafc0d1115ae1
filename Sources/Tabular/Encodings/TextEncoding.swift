/// How the text of a file is written as bytes.
public enum TextEncoding: String, CaseIterable, Hashable, Sendable {
  case utf8 = "utf-8"
  /// In the byte order that the mark at the beginning tells; the lesser byte first without one.
  case utf16 = "utf-16"
  case utf16BigEndian = "utf-16be"
  /// Microsoft's encoding for Vietnamese: tones follow their letters as characters of their own.
  case windows1258 = "windows-1258"
  /// TCVN 5712:1993 VN3, as with the fonts .VnTime and their like; also called ABC.
  case tcvn3
  /// VNI for Windows, as with the fonts VNI-Times and their like.
  case vni

  /// The encodings that write Vietnamese in single bytes, of which none bears a mark.
  static let unmarked: [TextEncoding] = [.windows1258, .tcvn3, .vni]
}
