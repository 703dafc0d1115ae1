#if arch(x86_64)
  // The one instruction that Swift's vectors have no word for: a bit from each byte.
  import _Builtin_intrinsics.intel.sse2
#endif

/// Sixteen bytes that are compared at once.
struct ByteVector {
  typealias Lanes = SIMD16<UInt8>
  typealias Mask = SIMDMask<SIMD16<Int8>>

  private let lanes: Lanes

  @inline(__always)
  init(at address: UnsafeRawPointer) {
    lanes = address.loadUnaligned(as: Lanes.self)
  }

  /// A bit for each delimiter, quote and control character.
  @inline(__always)
  func special(delimiter: UInt8) -> UInt64 {
    Self.bits(
      (lanes .== Lanes(repeating: delimiter)) .| (lanes .== Lanes(repeating: ASCII.quote))
        .| (lanes .< Lanes(repeating: 0x20)) .| (lanes .== Lanes(repeating: 0x7F)))
  }

  /// A bit for each byte that isn't ASCII.
  @inline(__always)
  var foreign: UInt64 { Self.bits(lanes .>= Lanes(repeating: 0x80)) }

  /// A bit for each byte that may be wrong in UTF-8, or part of text that may be not in NFC.
  ///
  /// What is sure to be right are ASCII, Latin letters with all marks of Vietnamese, dashes and quotation
  /// marks: U+0000…02FF, U+1E00…1EFF, U+2010…2027 (Unicode Standard Annex #15: quick check yes, class 0).
  /// All else, and whatever isn't well formed, is odd. Three bytes before the sixteen are read as well.
  @inline(__always)
  static func odd(at address: UnsafeRawPointer) -> UInt64 {
    let own = ByteVector(at: address).lanes
    let before = ByteVector(at: address - 1).lanes
    let secondBefore = ByteVector(at: address - 2).lanes
    let one = all(1)
    let latin = all(0xFC)
    let continues = (own .>= all(0x80)) .& (own .< all(0xC0))
    let mustContinue = (before .>= all(0xC0)) .| (secondBefore .>= all(0xE0))
    let isMisplaced = continues .^ mustContinue
    // C0 and C1 are never right; CC and what follows begins marks and other scripts, but for E1 and E2.
    let isRareLead =
      ((own | one) .== all(0xC1))
      .| ((own .>= all(0xCC)) .& (own .!= all(0xE1)) .& (own .!= all(0xE2)))
    let isOtherThanLatin = (before .== all(0xE1)) .& ((own & latin) .!= all(0xB8))
    let isOtherThanPunctuation =
      ((before .== all(0xE2)) .& (own .!= all(0x80)))
      .| ((secondBefore .== all(0xE2)) .& ((own .< all(0x90)) .| (own .> all(0xA7))))
    return bits(isMisplaced .| isRareLead .| isOtherThanLatin .| isOtherThanPunctuation)
  }

  /// So many vectors are counted in each lane by itself: a lane can't hold more.
  private static let vectorsOfStretch = 254

  /// How many lines end within the bytes: at each line feed, and each carriage return without one.
  static func lineEnds(in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    guard let base = bytes.baseAddress else { return 0 }
    var count = 0
    var position = 0
    // A byte is left over for what asks for the one after its own.
    while bytes.count - position > 16 {
      let vectors = min(vectorsOfStretch, (bytes.count - position - 1) / 16)
      var ends = Lanes.zero
      var holdsReturns = Mask(repeating: false)
      for part in 0..<vectors {
        let own = ByteVector(at: UnsafeRawPointer(base) + position + part * 16).lanes
        ends &-= unsafeBitCast(own .== all(ASCII.lineFeed), to: Lanes.self)  // a mask is 255, or -1
        holdsReturns .|= own .== all(ASCII.carriageReturn)
      }
      count += ends.indices.reduce(0) { $0 + Int(ends[$1]) }
      if bits(holdsReturns) != 0 {
        count += loneReturns(at: UnsafeRawPointer(base) + position, vectors: vectors)
      }
      position += vectors * 16
    }
    while position < bytes.count {
      let byte = bytes[position]
      let isFollowed = position + 1 < bytes.count && bytes[position + 1] == ASCII.lineFeed
      if byte == ASCII.lineFeed || (byte == ASCII.carriageReturn && !isFollowed) { count += 1 }
      position += 1
    }
    return count
  }

  /// How many carriage returns in so many vectors have no line feed behind them; a byte more is read.
  private static func loneReturns(at address: UnsafeRawPointer, vectors: Int) -> Int {
    var returns = Lanes.zero
    for part in 0..<vectors {
      let own = ByteVector(at: address + part * 16).lanes
      let next = ByteVector(at: address + part * 16 + 1).lanes
      let isAlone = (own .== all(ASCII.carriageReturn)) .& (next .!= all(ASCII.lineFeed))
      returns &-= unsafeBitCast(isAlone, to: Lanes.self)
    }
    return returns.indices.reduce(0) { $0 + Int(returns[$1]) }
  }

  /// Whether one of Ã, Ä, Å, Æ, á, â, which lead bytes of Vietnamese letters were taken for, is followed by
  /// a sign that Windows-1252 has for one of the bytes after them. In other text that is rare.
  static func mayBeMojibake(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let base = bytes.baseAddress else { return false }
    var position = 0
    while position + 66 <= bytes.count {
      var isSuspect = Mask(repeating: false)
      for part in 0..<4 {
        let address = UnsafeRawPointer(base) + position + part * 16
        let own = ByteVector(at: address).lanes
        let after = ByteVector(at: address + 2).lanes
        // C2, C6, E2 (and E6), but for the bits by which they differ. What lies between is seldom asked for.
        let isSign =
          ((after & all(0xDB)) .== all(0xC2)) .| (after .== all(0xC5)) .| (after .== all(0xCB))
        isSuspect .|= (own .== all(0xC3)) .& isSign
      }
      if bits(isSuspect) != 0, beginsMojibake(bytes, from: position, to: position + 64) {
        return true
      }
      position += 64
    }
    return beginsMojibake(bytes, from: position, to: bytes.count - 2)
  }

  /// Whether one of the letters stands before such a sign, beginning within a range.
  private static func beginsMojibake(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int
  ) -> Bool {
    guard start < end else { return false }
    return (start..<end).contains { position in
      bytes[position] == 0xC3
        && [0x83, 0x84, 0x85, 0x86, 0xA1, 0xA2].contains(bytes[position + 1])
        && [0xC2, 0xC5, 0xC6, 0xCB, 0xE2].contains(bytes[position + 2])
    }
  }

  @inline(__always)
  private static func all(_ byte: UInt8) -> Lanes { Lanes(repeating: byte) }

  @inline(__always)
  private static func bits(_ mask: Mask) -> UInt64 {
    #if arch(x86_64)
      let moved = _mm_movemask_epi8(unsafeBitCast(mask, to: SIMD2<Int64>.self))
      return UInt64(UInt16(truncatingIfNeeded: moved))
    #else
      let weights = Lanes(1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128)
      let chosen = Lanes.zero.replacing(with: weights, where: mask)
      return UInt64(chosen.lowHalf.wrappedSum()) | UInt64(chosen.highHalf.wrappedSum()) << 8
    #endif
  }
}
