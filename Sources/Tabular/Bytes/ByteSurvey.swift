/// Where in a text the bytes are that need a closer look, found 16 at a time.
///
/// A reader leaps from one to the next instead of asking every byte what it is. The survey holds a bit
/// for each byte and no pointer; what it says of positions holds for the bytes that it was made of.
struct ByteSurvey: ~Copyable {
  /// Delimiters, quotes, line ends and other control characters.
  private var special = OwnedBuffer<UInt64>(capacity: 64)
  /// Bytes that may be no UTF-8, or part of text that may be not in NFC.
  private var odd = OwnedBuffer<UInt64>(capacity: 64)
  private let delimiter: UInt8

  init(delimiter: UInt8) {
    self.delimiter = delimiter
  }

  /// Surveys the bytes, which begin where a character begins.
  mutating func take(_ bytes: ByteView) {
    special.removeAll()
    odd.removeAll()
    special.reserve(bytes.count / 64 + 1)
    odd.reserve(bytes.count / 64 + 1)
    var position = 0
    var endsInASCII = true
    // There is a word for the place after the last byte as well: a character that is cut off shows there.
    while position <= bytes.count {
      // The first and the last bytes are looked at in a copy, for a survey reads a little around them.
      if position == 0 || bytes.count - position < 64 {
        take(EdgeBytes(of: bytes, at: position), &endsInASCII)
      } else {
        take(UnsafeRawPointer(bytes.base) + position, &endsInASCII)
      }
      position += 64
    }
  }

  /// The next special byte from a position on; `end` when there is none before it.
  @inline(__always)
  func nextSpecial(from position: Int, to end: Int) -> Int {
    var word = position >> 6
    if position >= end { return end }
    var bits = special[word] & (~0 << UInt64(position & 63))
    while bits == 0 {
      word += 1
      if word << 6 >= end { return end }
      bits = special[word]
    }
    return min(end, word << 6 + bits.trailingZeroBitCount)
  }

  /// Special bytes one after another, those of a word at hand.
  struct Specials {
    fileprivate var word: Int
    fileprivate var bits: UInt64

    /// The next of them; some place from `end` on when there is none before it.
    @inline(__always)
    mutating func next(in survey: borrowing ByteSurvey, to end: Int) -> Int {
      while bits == 0 {
        word += 1
        if word << 6 >= end { return end }
        bits = survey.special[word]
      }
      let place = word << 6 + bits.trailingZeroBitCount
      bits &= bits &- 1
      return place
    }
  }

  /// The special bytes from a position on, which is one of the bytes.
  @inline(__always)
  func specials(from position: Int) -> Specials {
    Specials(word: position >> 6, bits: special[position >> 6] & (~0 << UInt64(position & 63)))
  }

  /// Whether a part, which isn't empty, is sure to be UTF-8 in NFC.
  @inline(__always)
  func isPlain(_ range: Range<Int>) -> Bool {
    let first = range.lowerBound >> 6
    let last = (range.upperBound - 1) >> 6
    let head: UInt64 = ~0 << UInt64(range.lowerBound & 63)
    let tail: UInt64 = ~0 >> UInt64(63 - ((range.upperBound - 1) & 63))
    if first == last { return odd[first] & head & tail == 0 }
    if odd[first] & head != 0 || odd[last] & tail != 0 { return false }
    var word = first + 1
    while word < last {
      if odd[word] != 0 { return false }
      word += 1
    }
    return true
  }

  @inline(__always)
  private mutating func take(_ edge: EdgeBytes, _ endsInASCII: inout Bool) {
    withUnsafeBytes(of: edge) { bytes in
      guard let base = bytes.baseAddress else { return }
      take(base + EdgeBytes.before, &endsInASCII)
    }
  }

  /// Surveys 64 bytes; three bytes before them can be read as well.
  @inline(__always)
  private mutating func take(_ base: UnsafeRawPointer, _ endsInASCII: inout Bool) {
    var specialBits: UInt64 = 0
    var foreignBits: UInt64 = 0
    for part in 0..<4 {
      let vector = ByteVector(at: base + part * 16)
      specialBits |= vector.special(delimiter: delimiter) << UInt64(part * 16)
      foreignBits |= vector.foreign << UInt64(part * 16)
    }
    special.append(specialBits)
    guard foreignBits != 0 || !endsInASCII else {
      odd.append(0)
      return
    }
    endsInASCII = foreignBits >> 61 == 0
    var oddBits: UInt64 = 0
    for part in 0..<4 {
      oddBits |= ByteVector.odd(at: base + part * 16) << UInt64(part * 16)
    }
    odd.append(oddBits)
  }
}

/// 64 bytes at the edge of a text, with what stands before them; zeros beyond the text.
private struct EdgeBytes {
  static let before = 16
  private var bytes:
    (ByteVector.Lanes, ByteVector.Lanes, ByteVector.Lanes, ByteVector.Lanes, ByteVector.Lanes) = (
      .zero, .zero, .zero, .zero, .zero
    )

  init(of text: ByteView, at position: Int) {
    let first = max(0, position - EdgeBytes.before)
    let last = min(text.count, position + 64)
    withUnsafeMutableBytes(of: &bytes) { target in
      let place = first - position + EdgeBytes.before
      target.baseAddress.map {
        ($0 + place).copyMemory(from: text.base + first, byteCount: last - first)
      }
    }
  }
}
