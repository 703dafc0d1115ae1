/// A stream of pseudo-random numbers that is the same on every machine and with every toolchain
/// (SplitMix64, as published by Steele, Lea and Flood in 2014).
///
/// Every thing that is drawn has a stream of its own, told by words such as a month, a unit and an
/// indicator. So a change to one unit leaves the figures of all others as they were.
struct SampleStream {
  private var state: UInt64

  /// The stream of one thing under a seed.
  init(seed: UInt64, _ words: String...) {
    // FNV-1a over the words, each ended by a byte that occurs in no text.
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for word in words {
      for byte in word.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
      hash = (hash ^ 0xff) &* 0x100_0000_01b3
    }
    state = seed ^ hash
  }

  private mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  /// A whole number of the range, all equally likely.
  mutating func number(in range: ClosedRange<Int>) -> Int {
    let width = UInt64(range.upperBound - range.lowerBound + 1)
    return range.lowerBound + Int(next().multipliedFullWidth(by: width).high)
  }

  /// Whether something happens that happens so many times in a hundred.
  mutating func happens(percent: Int) -> Bool { number(in: 0...99) < percent }

  /// One of the choices, as often as its weight says.
  mutating func choice<Choice>(_ choices: [(Choice, weight: Int)]) -> Choice? {
    let total = choices.reduce(0) { $0 + $1.weight }
    guard total > 0 else { return nil }
    var left = number(in: 0...(total - 1))
    for (choice, weight) in choices {
      if left < weight { return choice }
      left -= weight
    }
    return nil
  }

  /// One of the elements, all equally likely.
  mutating func element<Element>(of elements: [Element]) -> Element? {
    elements.isEmpty ? nil : elements[number(in: 0...(elements.count - 1))]
  }
}
