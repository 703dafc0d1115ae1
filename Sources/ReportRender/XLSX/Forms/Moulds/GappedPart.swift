#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A part of a package with gaps where forms differ.
struct GappedPart {
  enum Gap: Hashable {
    /// The unit's code and name.
    case unit
    case unitName
    /// The stamp's checksum.
    case checksum
    /// How many cells hold texts.
    case textCount
    /// The content of a cell, by its number among the figures of the period before.
    case former(Int)
  }

  private enum Piece {
    case bytes(ArraySlice<UInt8>)
    case gap(Gap)
  }

  private var pieces: [Piece]
  private let size: Int

  init(_ bytes: [UInt8]) {
    pieces = [.bytes(bytes[...])]
    size = bytes.count
  }

  var hasGaps: Bool { pieces.count > 1 }

  /// Leaves a gap wherever a text stands, and tells how many they are.
  @discardableResult
  mutating func cut(_ text: String, _ gap: (_ number: Int) -> Gap) -> Int {
    let pattern = Array(text.utf8)
    var count = 0
    pieces = pieces.flatMap { piece -> [Piece] in
      guard case .bytes(var rest) = piece else { return [piece] }
      var cut: [Piece] = []
      while let start = Self.position(of: pattern, in: rest) {
        cut += [.bytes(rest[..<start]), .gap(gap(count))]
        rest = rest[(start + pattern.count)...]
        count += 1
      }
      return cut + [.bytes(rest)]
    }
    return count
  }

  /// The part with its gaps filled.
  func filled(by fillings: (Gap) -> [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size)
    for piece in pieces {
      switch piece {
      case .bytes(let own): bytes += own
      case .gap(let gap): bytes += fillings(gap)
      }
    }
    return bytes
  }

  private static func position(of pattern: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
    bytes.withUnsafeBytes { text in
      pattern.withUnsafeBytes { pattern in
        guard let start = text.baseAddress, let wanted = pattern.baseAddress else { return nil }
        var from = 0
        while from + pattern.count <= text.count,
          let found = memchr(start + from, Int32(pattern[0]), text.count - from - pattern.count + 1)
        {
          if memcmp(found, wanted, pattern.count) == 0 {
            return bytes.startIndex + (UnsafeRawPointer(found) - start)
          }
          from = UnsafeRawPointer(found) - start + 1
        }
        return nil
      }
    }
  }
}
