import Tabular

/// Remembers what a spelling means by the bytes that it is made of.
///
/// A file repeats the same few spellings in row after row. Looking them up by their bytes spares
/// the making and folding of a string for each.
struct ByteKeyTable: Sendable {
  /// A spelling of more than eight bytes by two words, which hold all of it if it has at most 16; or of none.
  private struct Key: Sendable {
    let first: UInt64
    let last: UInt64
    let length: Int32

    static let none = Key()

    private init() {
      (first, last, length) = (0, 0, 0)
    }

    /// The words overlap where the spelling is shorter than both.
    init(_ bytes: ByteView) {
      guard bytes.count >= 8 else {
        self = .none
        return
      }
      length = Int32(clamping: bytes.count)
      first = bytes.word(at: 0)
      last = bytes.word(at: bytes.count - 8)
    }

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
  private var shortCount = 0
  /// The bytes of spellings that are longer than a key holds.
  private var longSpellings: [UInt8] = []
  /// Open addressing; the length is a power of two.
  private var slots: [Slot]
  /// Of the short spellings, which are looked up row after row.
  private var shortSlots: [ShortSlot]

  private static let free = Slot(key: .none, value: -1, start: 0)

  init() {
    slots = Array(repeating: Self.free, count: 64)
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

  /// Of both halves of the product: the lower bits of one of them hear nothing of the last letters.
  @inline(__always)
  private static func hash(of bits: UInt64) -> Int {
    let (high, low) = bits.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return Int(truncatingIfNeeded: high ^ (low >> 32))
  }

  func value(for bytes: ByteView) -> Int32? {
    if let word = ShortWord(bytes) { return value(for: word) }
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
    guard count + shortCount < Self.capacity else { return }
    if let word = ShortWord(bytes) { return insert(word, value: value) }
    let slot = Slot(key: Key(bytes), value: value, start: longSpellings.count)
    if bytes.count > 16 { longSpellings.append(contentsOf: bytes) }
    count += 1
    if count * 2 > slots.count {
      let former = slots
      slots = Array(repeating: Self.free, count: former.count * 2)
      for slot in former where slot.value >= 0 { occupy(slot) }
    }
    occupy(slot)
  }

  private mutating func insert(_ word: ShortWord, value: Int32) {
    shortCount += 1
    // Four for each, so that nearly every spelling stands where it is looked for first.
    if shortCount * 4 > shortSlots.count {
      let former = shortSlots
      shortSlots = Array(repeating: .free, count: former.count * 2)
      for slot in former where slot.value >= 0 { occupy(slot) }
    }
    occupy(
      ShortSlot(bits: word.bits, length: Int32(truncatingIfNeeded: word.length), value: value))
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
