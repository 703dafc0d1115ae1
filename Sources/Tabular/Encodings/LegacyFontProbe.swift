/// Looks for text that was typed for an old font: `b¸o c¸o` in .VnTime (TCVN3), `baùo caùo` in VNI-Times.
///
/// A workbook holds Unicode, but such a font shows other letters for it. Which were meant shows as in
/// delimited text: only one reading makes Vietnamese syllables of them.
struct LegacyFontProbe {
  /// Text that was found, and how it was likely meant.
  struct Finding: Hashable {
    let encoding: TextEncoding
    let excerpt: String
    let meant: String
  }

  /// Cells that an old font may have, one on a line: as they stand, and as the bytes that were typed.
  private var text: [UInt8] = []
  private var bytes: [UInt8] = []

  /// Enough to judge by.
  private static let most = 1 << 16

  /// Takes a cell. Those with letters that no old font has are passed over: they are Unicode.
  mutating func add(_ cell: some Collection<UInt8>) {
    guard bytes.count < Self.most, cell.count <= 4096, cell.contains(where: { $0 >= 0x80 }) else {
      return
    }
    var typed: [UInt8] = []
    for scalar in String(decoding: Array(cell), as: UTF8.self).unicodeScalars {
      guard let byte = WindowsLatin.byte(scalar) else { return }
      typed.append(byte)
    }
    text += Array(cell) + [ASCII.lineFeed]
    bytes += typed + [ASCII.lineFeed]
  }

  /// The same as an error of the table.
  var fault: TabularError? {
    finding.map { .legacyFont($0.encoding, excerpt: $0.excerpt, meant: $0.meant) }
  }

  /// What was found so far; `nil` unless the evidence is clear.
  var finding: Finding? {
    guard !bytes.isEmpty else { return nil }
    let asTyped = EncodingEvidence(text[...], in: .utf8)
    let scores = [TextEncoding.tcvn3, .vni].map { ($0, EncodingEvidence(bytes[...], in: $0)) }
    guard let best = scores.max(by: { $0.1.share < $1.1.share }),
      best.1.count >= EncodingEvidence.least, best.1.share >= 850,
      best.1.share - asTyped.share >= 200
    else { return nil }
    return Finding(
      encoding: best.0, excerpt: EncodingEvidence.excerpt(of: text[...], in: .utf8),
      meant: EncodingEvidence.excerpt(of: bytes[...], in: best.0))
  }
}

/// Windows-1252, the bytes of which are what old fonts showed as other letters.
enum WindowsLatin {
  /// The byte of a character; `nil` for one that the encoding lacks.
  static func byte(_ scalar: Unicode.Scalar) -> UInt8? {
    if scalar.value < 0x80 || (0xA0...0xFF).contains(scalar.value) { return UInt8(scalar.value) }
    if let index = LegacyAlphabet.windowsPunctuation.firstIndex(of: scalar), scalar != " " {
      return UInt8(0x80 + index)
    }
    if (0x80...0x9F).contains(scalar.value) { return UInt8(scalar.value) }
    return ["Š": 0x8A, "Ž": 0x8E, "š": 0x9A, "ž": 0x9E][scalar]
  }
}
