import Tabular

/// Remembers what a spelling means by the bytes that it is made of.
///
/// A file repeats the same few spellings in row after row. Looking them up by their bytes spares
/// the making and folding of a string for each.
struct ByteKeyTable: Sendable {
  private struct Entry {
    let hash: UInt64
    let start: Int
    let length: Int
    let value: Int32
  }

  /// A hostile file could spell every name in a new way; what comes later is looked up anew.
  private static let capacity = 1 << 16

  private var entries: [Entry] = []
  private var keys: [UInt8] = []
  /// Open addressing: numbers of entries, -1 where free; the length is a power of two.
  private var slots = [Int32](repeating: -1, count: 64)

  init() {}

  func value(for key: ByteView) -> Int32? {
    let hash = Self.hash(key)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let entry = entries[Int(slots[slot])]
      if entry.hash == hash && holds(entry, key) { return entry.value }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Remembers a spelling that isn't there yet.
  mutating func insert(_ key: ByteView, value: Int32) {
    guard entries.count < Self.capacity else { return }
    let entry = Entry(hash: Self.hash(key), start: keys.count, length: key.count, value: value)
    keys.append(contentsOf: key)
    entries.append(entry)
    if entries.count * 2 > slots.count {
      slots = [Int32](repeating: -1, count: slots.count * 2)
      for number in entries.indices { occupySlot(number) }
    } else {
      occupySlot(entries.count - 1)
    }
  }

  private mutating func occupySlot(_ number: Int) {
    var slot = Int(truncatingIfNeeded: entries[number].hash) & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(number)
  }

  private func holds(_ entry: Entry, _ key: ByteView) -> Bool {
    guard entry.length == key.count else { return false }
    for offset in 0..<key.count where keys[entry.start + offset] != key[offset] { return false }
    return true
  }

  /// FNV-1a, and a last step that spreads its high bits to the low ones.
  private static func hash(_ key: ByteView) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in key { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash ^ (hash >> 32)
  }
}
