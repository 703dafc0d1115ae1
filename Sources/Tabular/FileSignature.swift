/// A kind of file that is recognised by its first bytes and isn't delimited text in UTF-8.
public enum FileSignature: String, CaseIterable, Hashable, Sendable {
  /// A ZIP archive; a workbook (XLSX) or a document (DOCX) is one too.
  case zip
  /// A compound file: a workbook (XLS) or a document (DOC) of the old Office.
  case compoundFile
  case pdf, png, jpeg, gif, gzip, richText, sqlite
  /// A web page; some programs write one and call it a workbook.
  case html
  case xml
  /// Text in UTF-16, which Excel calls "Unicode text".
  case utf16
  case utf32

  /// The number of bytes that are enough to know.
  static let length = 16

  /// Recognises the first bytes of a file, or gives `nil` if they may be delimited text.
  init?(firstBytes bytes: some Collection<UInt8>) {
    let start = Array(bytes.prefix(Self.length))
    if let known = Self.marks.first(where: { start.starts(with: $0.bytes) }) {
      self = known.signature
    } else if let wide = Self.wideText(start) {
      self = wide
    } else if let markup = Self.markup(start) {
      self = markup
    } else {
      return nil
    }
  }

  private static let marks: [(bytes: [UInt8], signature: FileSignature)] = [
    ([0x50, 0x4B, 0x03, 0x04], .zip),
    ([0x50, 0x4B, 0x05, 0x06], .zip),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .compoundFile),
    (Array("%PDF-".utf8), .pdf),
    ([0x89, 0x50, 0x4E, 0x47], .png),
    ([0xFF, 0xD8, 0xFF], .jpeg),
    (Array("GIF8".utf8), .gif),
    ([0x1F, 0x8B], .gzip),
    (Array("{\\rtf".utf8), .richText),
    (Array("SQLite format 3".utf8), .sqlite),
    // UTF-32 before UTF-16: the mark of the one begins with the mark of the other.
    ([0xFF, 0xFE, 0x00, 0x00], .utf32),
    ([0x00, 0x00, 0xFE, 0xFF], .utf32),
    ([0xFF, 0xFE], .utf16),
    ([0xFE, 0xFF], .utf16),
  ]

  /// UTF-16 without a mark: letters of a header are ASCII for the most part, every other byte NUL.
  private static func wideText(_ start: [UInt8]) -> FileSignature? {
    guard start.count >= 4 else { return nil }
    let zeros = start.prefix(4).map { $0 == 0 }
    return zeros == [false, true, false, true] || zeros == [true, false, true, false] ? .utf16 : nil
  }

  private static func markup(_ start: [UInt8]) -> FileSignature? {
    let text = String(
      decoding: start.drop { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D }, as: UTF8.self
    )
    .lowercased()
    if text.hasPrefix("<html") || text.hasPrefix("<!doctype") { return .html }
    return text.hasPrefix("<?xml") ? .xml : nil
  }
}
