import Tabular

/// Remembers what a spelling means by the bytes that it is made of.
///
/// A file repeats the same few spellings in row after row. Looking them up by their bytes spares
/// the making and folding of a string for each.
struct ByteKeyTable: Sendable {
  /// A spelling by two words that hold all of it, if it has at most 16 bytes.
  private struct Key: Sendable {
    let first: UInt64
    let last: UInt64
    let length: Int32

    static let none = Key()

    private init() {
      (first, last, length) = (0, 0, 0)
    }

    /// The words overlap where the spelling is shorter than both.
    @inline(__always)
    init(_ bytes: ByteView) {
      length = Int32(clamping: bytes.count)
      if bytes.count >= 8 {
        first = bytes.word(at: 0)
        last = bytes.word(at: bytes.count - 8)
      } else if bytes.count >= 4 {
        first = UInt64(bytes.quad(at: 0))
        last = UInt64(bytes.quad(at: bytes.count - 4))
      } else {
        var word: UInt64 = 0
        for byte in bytes { word = word << 8 | UInt64(byte) }
        first = word
        last = 0
      }
    }

    @inline(__always)
    var hash: UInt64 {
      let (high, low) = (first ^ 0x9E37_79B9_7F4A_7C15 ^ UInt64(truncatingIfNeeded: length))
        .multipliedFullWidth(by: last ^ 0xBF58_476D_1CE4_E5B9)
      return high ^ low ^ (high >> 32)
    }
  }

  private struct Slot: Sendable {
    let key: Key
    /// -1 where the slot is free.
    let value: Int32
    /// Where the bytes of a longer spelling begin.
    let start: Int
  }

  /// A spelling of at most eight bytes, as codes are.
  private struct ShortSlot: Sendable {
    let bits: UInt64
    let length: Int32
    /// -1 where the slot is free.
    let value: Int32

    static let free = ShortSlot(bits: 0, length: 0, value: -1)
  }

  /// A hostile file could spell every name in a new way; what comes later is looked up anew.
  private static let capacity = 1 << 16

  private var count = 0
  /// The bytes of spellings that are longer than a key holds.
  private var longSpellings: [UInt8] = []
  /// Open addressing; the length is a power of two.
  private var slots: [Slot]
  /// The short spellings once more, in few bytes: they are what is looked up row after row.
  private var shortSlots: [ShortSlot]

  private static let free = Slot(key: .none, value: -1, start: 0)

  init() {
    slots = Array(repeating: Self.free, count: 64)
    // Twice as many, so that nearly every spelling stands where it is looked for first.
    shortSlots = Array(repeating: .free, count: 128)
  }

  @inline(__always)
  func value(for word: ShortWord) -> Int32? {
    let mask = shortSlots.count - 1
    var place = Self.hash(of: word.bits) & mask
    while true {
      let slot = shortSlots[place]
      if slot.bits == word.bits, slot.length == Int32(truncatingIfNeeded: word.length) {
        return slot.value
      }
      if slot.value < 0 { return nil }
      place = (place + 1) & mask
    }
  }

  @inline(__always)
  private static func hash(of bits: UInt64) -> Int {
    Int(truncatingIfNeeded: (bits &* 0x9E37_79B9_7F4A_7C15) >> 40)
  }

  @inline(__always)
  func value(for bytes: ByteView) -> Int32? {
    let key = Key(bytes)
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: key.hash) & mask
    while true {
      let slot = slots[place]
      if slot.value < 0 { return nil }
      if slot.key.first == key.first, slot.key.last == key.last, slot.key.length == key.length,
        bytes.count <= 16 || holds(slot, bytes)
      {
        return slot.value
      }
      place = (place + 1) & mask
    }
  }

  /// Remembers a spelling that isn't there yet.
  ///
  /// - Parameter value: 0 or more.
  mutating func insert(_ bytes: ByteView, value: Int32) {
    guard count < Self.capacity else { return }
    let slot = Slot(key: Key(bytes), value: value, start: longSpellings.count)
    if bytes.count > 16 { longSpellings.append(contentsOf: bytes) }
    let short = ShortWord(bytes).map {
      ShortSlot(bits: $0.bits, length: Int32(truncatingIfNeeded: $0.length), value: value)
    }
    count += 1
    if count * 2 > slots.count {
      let former = (slots, shortSlots)
      slots = Array(repeating: Self.free, count: former.0.count * 2)
      shortSlots = Array(repeating: .free, count: former.1.count * 2)
      for slot in former.0 where slot.value >= 0 { occupy(slot) }
      for slot in former.1 where slot.value >= 0 { occupy(slot) }
    }
    occupy(slot)
    if let short { occupy(short) }
  }

  private mutating func occupy(_ slot: ShortSlot) {
    let mask = shortSlots.count - 1
    var place = Self.hash(of: slot.bits) & mask
    while shortSlots[place].value >= 0 { place = (place + 1) & mask }
    shortSlots[place] = slot
  }

  private mutating func occupy(_ slot: Slot) {
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: slot.key.hash) & mask
    while slots[place].value >= 0 { place = (place + 1) & mask }
    slots[place] = slot
  }

  private func holds(_ slot: Slot, _ bytes: ByteView) -> Bool {
    for offset in 0..<bytes.count where longSpellings[slot.start + offset] != bytes[offset] {
      return false
    }
    return true
  }
}
