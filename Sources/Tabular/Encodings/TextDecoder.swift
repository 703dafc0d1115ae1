/// Turns bytes of another encoding into UTF-8, piece by piece; letters come out composed (NFC).
///
/// A byte that the encoding doesn't know becomes one that UTF-8 doesn't know either, so whoever
/// reads the cells names the place. Line ends and delimiters stay, so places stay as they were.
struct TextDecoder {
  private let encoding: TextEncoding
  private var isBigEndian: Bool
  /// The letter that a mark may follow.
  private var letter: Unicode.Scalar?
  /// The first byte of a unit of UTF-16, and the first unit of a pair.
  private var firstByte: UInt8?
  private var firstUnit: UInt16?
  private var isAtStart = true

  /// A byte that never stands in UTF-8.
  static let unknown: UInt8 = 0xFF

  init(_ encoding: TextEncoding) {
    self.encoding = encoding
    isBigEndian = encoding == .utf16BigEndian
  }

  mutating func decode(_ bytes: some Sequence<UInt8>, into text: inout [UInt8]) {
    switch encoding {
    case .utf8: text.append(contentsOf: bytes)
    case .utf16, .utf16BigEndian: for byte in bytes { decodeWide(byte, into: &text) }
    case .windows1258, .tcvn3, .vni: for byte in bytes { decodeNarrow(byte, into: &text) }
    }
  }

  /// Gives what was held back.
  mutating func finish(into text: inout [UInt8]) {
    if firstByte != nil || firstUnit != nil { text.append(Self.unknown) }
    firstByte = nil
    firstUnit = nil
    flush(into: &text)
  }

  private mutating func decodeNarrow(_ byte: UInt8, into text: inout [UInt8]) {
    switch LegacyAlphabet.sign(of: byte, in: encoding) {
    case .scalar(let scalar):
      flush(into: &text)
      letter = scalar
    case .mark(let accent, let tone):
      if let marked = letter.flatMap({ Self.marked($0, accent, tone) }) {
        letter = marked
        flush(into: &text)
      } else {
        flush(into: &text)
        text.append(Self.unknown)
      }
    case .unknown:
      flush(into: &text)
      text.append(Self.unknown)
    }
  }

  private mutating func flush(into text: inout [UInt8]) {
    if let letter { Self.append(letter, to: &text) }
    letter = nil
  }

  private static func marked(
    _ letter: Unicode.Scalar, _ accent: LegacySign.Accent?, _ tone: VietnameseLetter.Tone
  ) -> Unicode.Scalar? {
    let accented =
      switch accent {
      case nil: letter
      case .circumflex: VietnameseLetter.circumflexed(letter)
      case .breve: VietnameseLetter.breved(letter)
      }
    return accented.flatMap { VietnameseLetter.composed($0, tone) }
  }

  private mutating func decodeWide(_ byte: UInt8, into text: inout [UInt8]) {
    guard let first = firstByte else {
      firstByte = byte
      return
    }
    firstByte = nil
    let unit = UInt16(isBigEndian ? first : byte) << 8 | UInt16(isBigEndian ? byte : first)
    if isAtStart {
      isAtStart = false
      if unit == 0xFEFF { return }
      if unit == 0xFFFE {
        isBigEndian.toggle()
        return
      }
    }
    if let high = firstUnit {
      firstUnit = nil
      if UTF16.isTrailSurrogate(unit) {
        let value = 0x10000 + (UInt32(high) - 0xD800) << 10 + (UInt32(unit) - 0xDC00)
        if let scalar = Unicode.Scalar(value) { Self.append(scalar, to: &text) }
        return
      }
      text.append(Self.unknown)
    }
    if UTF16.isLeadSurrogate(unit) {
      firstUnit = unit
    } else if let scalar = Unicode.Scalar(unit) {
      Self.append(scalar, to: &text)
    } else {
      text.append(Self.unknown)
    }
  }

  private static func append(_ scalar: Unicode.Scalar, to text: inout [UInt8]) {
    text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }
}

/// The bytes of another source, decoded to UTF-8.
public struct DecodedByteSource<Source: ByteSource & ~Copyable>: ByteSource, ~Copyable {
  private var source: Source
  private var decoder: TextDecoder
  private var input = OwnedBuffer<UInt8>(capacity: 1 << 16)
  private var output: [UInt8] = []
  private var position = 0
  private var isAtEnd = false

  public init(_ source: consuming Source, encoding: TextEncoding) {
    self.source = source
    decoder = TextDecoder(encoding)
  }

  public mutating func read(
    into buffer: UnsafeMutableBufferPointer<UInt8>
  ) throws(TabularError) -> Int {
    while position == output.count && !isAtEnd { try decodeMore() }
    let length = min(buffer.count, output.count - position)
    _ = buffer.update(fromContentsOf: output[position..<position + length])
    position += length
    return length
  }

  private mutating func decodeMore() throws(TabularError) {
    output.removeAll(keepingCapacity: true)
    position = 0
    input.removeAll()
    let length = try input.appendFromFreeSpace { (free) throws(TabularError) in
      try source.read(into: free)
    }
    decoder.decode(UnsafeBufferPointer(start: input.base, count: length), into: &output)
    isAtEnd = length == 0
    if isAtEnd { decoder.finish(into: &output) }
  }
}
