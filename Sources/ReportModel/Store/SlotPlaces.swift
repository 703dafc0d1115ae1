/// Numbers slots in the order in which they are first asked for: a hash table of few bytes a slot.
struct SlotPlaces: Sendable {
  /// The slots by their numbers.
  private(set) var slots: [Int] = []
  /// Numbers of slots by hash, in the next free place where two have the same; -1 where there is none.
  private var table: [Int32] = [Int32](repeating: -1, count: 64)

  /// The number of a slot; that of a new one is the count of those before it.
  @inline(__always)
  mutating func place(of slot: Int) -> Int {
    var index = SlotPlaces.hash(slot) & (table.count - 1)
    while true {
      let place = Int(table[index])
      if place < 0 { return insert(slot, at: index) }
      if slots[place] == slot { return place }
      index = (index + 1) & (table.count - 1)
    }
  }

  /// The numbers in the order of the slots.
  var inOrder: [Int] { slots.indices.sorted { slots[$0] < slots[$1] } }

  private mutating func insert(_ slot: Int, at index: Int) -> Int {
    let place = slots.count
    slots.append(slot)
    table[index] = Int32(place)
    if slots.count * 2 > table.count { grow() }
    return place
  }

  private mutating func grow() {
    let count = table.count * 2
    table = []  // not held beside the new one
    table = [Int32](repeating: -1, count: count)
    for (place, slot) in slots.enumerated() {
      var index = SlotPlaces.hash(slot) & (count - 1)
      while table[index] >= 0 { index = (index + 1) & (count - 1) }
      table[index] = Int32(place)
    }
  }

  /// The high bits of a product depend on all bits of the slot.
  @inline(__always)
  private static func hash(_ slot: Int) -> Int {
    Int(truncatingIfNeeded: (UInt64(bitPattern: Int64(slot)) &* 0x9E37_79B9_7F4A_7C15) >> 24)
  }
}
