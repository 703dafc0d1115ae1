extension TextEncoding {
  /// How the first words of a file would read in an encoding, to be shown to who must choose.
  public struct Reading: Hashable, Sendable {
    public let encoding: TextEncoding
    public let excerpt: String
  }

  /// Recognises the encoding of a text by its marks, or by which one makes Vietnamese of it.
  ///
  /// Text that is UTF-8 but for a few bytes counts as UTF-8: its reader names the cells.
  ///
  /// - Parameters:
  ///   - bytes: the text, or its start.
  ///   - isWhole: whether the text ends there; if not, what follows the last line end isn't judged.
  /// - Throws: `TabularError.unknownEncoding` where the evidence is not clear, and
  ///   `TabularError.mojibake` for UTF-8 that was once read in a wrong encoding.
  public static func recognised(
    in bytes: [UInt8], isWhole: Bool = true
  ) throws(TabularError) -> TextEncoding {
    switch FileSignature(firstBytes: bytes) {
    case .utf16: return bytes[0] == 0xFE || bytes[0] == 0 ? .utf16BigEndian : .utf16
    case nil: break
    default: return .utf8
    }
    var bytes = bytes
    if !isWhole, let end = bytes.lastIndex(of: ASCII.lineFeed) {
      bytes.removeLast(bytes.count - end - 1)
    }
    let isUTF8 = bytes.withUnsafeBufferPointer { (try? UTF8Span(validating: $0.span)) != nil }
    if isUTF8 {
      if bytes.withUnsafeBufferPointer(ByteVector.mayBeMojibake),
        let mojibake = Mojibake.first(in: bytes)
      {
        throw mojibake
      }
      return .utf8
    }
    let sample = sample(of: bytes)
    let scores = unmarked.map { ($0, EncodingEvidence(sample, in: $0)) }
      .sorted { $0.1.share > $1.1.share }
    guard scores[0].1.count >= EncodingEvidence.least, !isLargelyUTF8(sample) else { return .utf8 }
    if scores[0].1.share >= 850, scores[0].1.share - scores[1].1.share >= 200 {
      return scores[0].0
    }
    throw .unknownEncoding(readings(of: sample))
  }

  /// How the first words of a text would read in each encoding without a mark.
  static func readings(of sample: ArraySlice<UInt8>) -> [Reading] {
    unmarked.map { Reading(encoding: $0, excerpt: EncodingEvidence.excerpt(of: sample, in: $0)) }
  }

  /// The first lines of a text: enough to judge by.
  private static func sample(of bytes: [UInt8]) -> ArraySlice<UInt8> {
    let start = bytes.prefix(1 << 18)
    guard start.count < bytes.count, let end = start.lastIndex(of: ASCII.lineFeed) else {
      return start
    }
    return start[...end]
  }

  /// Whether most of the characters outside ASCII are sound in UTF-8.
  private static func isLargelyUTF8(_ sample: ArraySlice<UInt8>) -> Bool {
    var sound = 0
    var broken = 0
    for scalar in String(decoding: sample, as: UTF8.self).unicodeScalars where !scalar.isASCII {
      if scalar == "\u{FFFD}" { broken += 1 } else { sound += 1 }
    }
    return sound > broken
  }
}

/// How far a text is Vietnamese when it is taken for one of an encoding.
struct EncodingEvidence {
  /// Fewer letters outside ASCII prove nothing.
  static let least = 4

  /// Characters outside ASCII, without punctuation.
  private(set) var count = 0
  /// Those of them that stand in a possible syllable.
  private var possible = 0

  /// The possible ones in a thousand.
  var share: Int { count == 0 ? 0 : possible * 1000 / count }

  init(_ sample: ArraySlice<UInt8>, in encoding: TextEncoding) {
    var word: [Unicode.Scalar] = []
    for scalar in Self.text(sample, in: encoding).unicodeScalars {
      if scalar.properties.isAlphabetic || scalar == "\u{FFFD}" {
        word.append(scalar)
        continue
      }
      take(word)
      word.removeAll(keepingCapacity: true)
      if !scalar.isASCII && !Self.isPunctuation(scalar) { count += 1 }
    }
    take(word)
  }

  /// The first words that aren't ASCII.
  static func excerpt(of sample: ArraySlice<UInt8>, in encoding: TextEncoding) -> String {
    let words = text(sample.prefix(1 << 12), in: encoding)
      .split { ",;\t\n\r\"".contains($0) }
      .filter { !$0.utf8.allSatisfy { $0 < 0x80 } }
    return Excerpt.of(words.prefix(2).joined(separator: ", "))
  }

  private static func text(_ sample: ArraySlice<UInt8>, in encoding: TextEncoding) -> String {
    var decoder = TextDecoder(encoding)
    var text: [UInt8] = []
    decoder.decode(sample, into: &text)
    decoder.finish(into: &text)
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func take(_ word: [Unicode.Scalar]) {
    let foreign = word.count { !$0.isASCII }
    guard foreign > 0 else { return }
    count += foreign
    if VietnameseSyllable.isPossible(word) { possible += foreign }
  }

  private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\u{A0}", "₫", "«", "»", "°", "\u{AD}": true
    default: (0x2010...0x2026).contains(scalar.value)
    }
  }
}
