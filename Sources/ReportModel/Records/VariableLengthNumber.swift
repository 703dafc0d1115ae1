// Numbers of variable length: seven bits a byte, the lowest first, the eighth bit set where more follow.

extension [UInt8] {
  /// Appends a number of variable length.
  @inline(__always)
  mutating func append(variableLength number: UInt64) {
    var rest = number
    while rest >= 0x80 {
      append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    append(UInt8(truncatingIfNeeded: rest))
  }
}

extension RandomAccessCollection where Element == UInt8, Index == Int {
  /// The number of variable length at a position, which is moved behind it; `nil` when the bytes end in the
  /// middle of it.
  @inline(__always)
  func variableLength(at position: inout Int) -> UInt64? {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while position < endIndex, shift < 64 {
      let byte = self[position]
      position += 1
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return value }
      shift += 7
    }
    return nil
  }
}
