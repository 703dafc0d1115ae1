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

  /// How many lines end within the bytes: at each line feed, and each carriage return without one.
  static func lineEnds(in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    guard let base = bytes.baseAddress else { return 0 }
    var count = 0
    var position = 0
    while position + 17 <= bytes.count {
      // Counted in each lane by itself, for as long as a lane can hold it.
      let end = min(bytes.count - 17, position + 254 * 16)
      var ends = Lanes.zero
      while position <= end {
        let own = ByteVector(at: UnsafeRawPointer(base) + position).lanes
        let next = ByteVector(at: UnsafeRawPointer(base) + position + 1).lanes
        let isEnd =
          (own .== all(ASCII.lineFeed))
          .| ((own .== all(ASCII.carriageReturn)) .& (next .!= all(ASCII.lineFeed)))
        ends &-= unsafeBitCast(isEnd, to: Lanes.self)  // a mask is 255, or -1
        position += 16
      }
      for lane in ends.indices { count += Int(ends[lane]) }
    }
    while position < bytes.count {
      let byte = bytes[position]
      let isFollowed = position + 1 < bytes.count && bytes[position + 1] == ASCII.lineFeed
      if byte == ASCII.lineFeed || (byte == ASCII.carriageReturn && !isFollowed) { count += 1 }
      position += 1
    }
    return count
  }

  /// Whether one of Ã, Ä, Å, Æ, á, â, which lead bytes of Vietnamese letters were taken for, is followed by
  /// a sign that Windows-1252 has for one of the bytes after them. In other text that is rare.
  static func mayBeMojibake(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let base = bytes.baseAddress else { return false }
    var position = 0
    while position + 18 <= bytes.count {
      let own = ByteVector(at: UnsafeRawPointer(base) + position).lanes
      let next = ByteVector(at: UnsafeRawPointer(base) + position + 1).lanes
      let after = ByteVector(at: UnsafeRawPointer(base) + position + 2).lanes
      let isLead = (next .>= all(0x83)) .& (next .<= all(0x86))
      let isLetter = isLead .| (next .== all(0xA1)) .| (next .== all(0xA2))
      let isSign =
        (after .== all(0xC2)) .| (after .== all(0xC5)) .| (after .== all(0xC6))
        .| (after .== all(0xCB)) .| (after .== all(0xE2))
      if bits((own .== all(0xC3)) .& isLetter .& isSign) != 0 { return true }
      position += 16
    }
    while position + 2 < bytes.count {
      if bytes[position] == 0xC3,
        [0x83, 0x84, 0x85, 0x86, 0xA1, 0xA2].contains(bytes[position + 1]),
        [0xC2, 0xC5, 0xC6, 0xCB, 0xE2].contains(bytes[position + 2])
      {
        return true
      }
      position += 1
    }
    return false
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
