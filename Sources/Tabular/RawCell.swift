/// One cell as it was read: bytes, and how they were written.
public struct RawCell {
  /// How the bytes of a cell are to be taken.
  public enum Form: UInt8, BitwiseCopyable, Sendable {
    /// Text as typed.
    case text
    /// Text that stood between quotes.
    case quotedText
    /// Text that stood between quotes and holds quotes, which are still doubled in the bytes.
    case quotedTextWithDoubledQuotes
    /// A number that the file itself knows as one: plain digits with `.` as the decimal sign, and
    /// `%` after what the file shows as a percentage.
    case number
    /// A date that the file itself knows as one, written as in ISO 8601: `2020-06-14`, or
    /// with a time of day `2020-06-14T07:30:00`.
    case date
    /// `true` or `false`, as the file itself knows them.
    case boolean
    /// An error in the place of a value, such as `#N/A`.
    case error
    /// A formula of which the file doesn't know the value; no bytes.
    case formula
  }

  /// The bytes, without the quotes around them; valid UTF-8.
  public let bytes: ByteView

  public let form: Form

  @inlinable
  init(bytes: ByteView, form: Form) {
    self.bytes = bytes
    self.form = form
  }

  /// Whether there is nothing but ASCII spaces in the cell.
  @inlinable public var isBlank: Bool { bytes.trimmed.isEmpty }

  /// The content as text, doubled quotes made single.
  public var text: String {
    let text = String(decoding: bytes, as: UTF8.self)
    guard form == .quotedTextWithDoubledQuotes else { return text }
    var single: [UInt8] = []
    single.reserveCapacity(bytes.count)
    var skipsQuote = false
    for byte in bytes {
      if byte == ASCII.quote && skipsQuote {
        skipsQuote = false
        continue
      }
      skipsQuote = byte == ASCII.quote
      single.append(byte)
    }
    return String(decoding: single, as: UTF8.self)
  }
}

/// The bytes that delimited text is made of.
enum ASCII {
  static let tab = UInt8(ascii: "\t")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")
  static let quote = UInt8(ascii: "\"")
  static let comma = UInt8(ascii: ",")
  static let semicolon = UInt8(ascii: ";")
}
