/// A ZIP archive whose entries aren't compressed, made in memory.
public struct StoredArchive {
  private var local: [UInt8] = []
  private var directory: [UInt8] = []
  private var count: UInt16 = 0

  public init() {}

  public mutating func add(_ name: String, _ content: [UInt8]) {
    let offset = UInt32(local.count)
    let common =
      bytes(UInt16(20)) + bytes(UInt16(0)) + bytes(UInt16(0)) + bytes(UInt32(0x0021_0000))
      + bytes(Self.checksum(content)) + bytes(UInt32(content.count))
      + bytes(UInt32(content.count)) + bytes(UInt16(name.utf8.count)) + bytes(UInt16(0))
    local += bytes(UInt32(0x0403_4b50)) + common + Array(name.utf8) + content
    directory +=
      bytes(UInt32(0x0201_4b50)) + bytes(UInt16(20)) + common + bytes(UInt16(0))
      + bytes(UInt16(0)) + bytes(UInt16(0)) + bytes(UInt32(0)) + bytes(offset)
      + Array(name.utf8)
    count += 1
  }

  public var archive: [UInt8] {
    local + directory + bytes(UInt32(0x0605_4b50)) + bytes(UInt32(0)) + bytes(count)
      + bytes(count) + bytes(UInt32(directory.count)) + bytes(UInt32(local.count))
      + bytes(UInt16(0))
  }

  private func bytes(_ number: some FixedWidthInteger) -> [UInt8] {
    withUnsafeBytes(of: number.littleEndian) { Array($0) }
  }

  /// CRC-32 as ZIP wants it.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var rest: UInt32 = 0xFFFF_FFFF
    for byte in bytes { rest = table[Int((rest ^ UInt32(byte)) & 0xFF)] ^ (rest >> 8) }
    return ~rest
  }

  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { value, _ in
      value & 1 == 1 ? (value >> 1) ^ 0xEDB8_8320 : value >> 1
    }
  }
}
