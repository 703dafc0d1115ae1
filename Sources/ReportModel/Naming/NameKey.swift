import Foundation

/// What two spellings of a name must share to be the same name.
///
/// Folded are: Unicode form (NFC), letter case, runs of white space, the placement of the tone (hòa,
/// hoà), i and y at the end of a syllable (Mỹ, Mĩ), apostrophes (K'Bang, K’Bang, Kbang) and dashes
/// between words. Accents are kept: Ba Tơ and Ba Tô are two places.
public struct NameKey: Sendable, Hashable {
  public let text: String

  // Texts are compared by bytes: folding has left one form of each, and to compare them by their
  // canonical form, as Swift does, takes longer than to fold them.

  public static func == (one: NameKey, other: NameKey) -> Bool {
    one.text.utf8.count == other.text.utf8.count && one.text.utf8.elementsEqual(other.text.utf8)
  }

  public func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }

  public init(_ name: some StringProtocol) {
    text = Self.folded(name) ?? Self.folded(anyText: String(name))
  }

  /// The fold of a name of letters that Vietnamese is written in; `nil` for any other.
  private static func folded(_ name: some StringProtocol) -> String? {
    var folding = NameFolding(capacity: name.utf8.count + 16)
    for scalar in name.unicodeScalars {
      if scalar.value < 0x80 {
        folding.add(scalar)
      } else if let parts = decompositions[scalar] {
        for part in parts { folding.add(part) }
      } else {
        return nil
      }
    }
    return folding.finished()
  }

  private static func folded(anyText name: String) -> String {
    var folding = NameFolding(capacity: name.utf8.count + 16)
    for scalar in name.decomposedStringWithCanonicalMapping.unicodeScalars { folding.add(scalar) }
    return folding.finished()
  }

  /// The letters of Vietnamese with their marks taken apart (NFD). To have each text taken apart by the
  /// system's library takes as long as all else of reading a plan.
  private static let decompositions: [Unicode.Scalar: [Unicode.Scalar]] = {
    let values =
      Array(0xC0...0xFF) + [0x102, 0x103, 0x110, 0x111, 0x128, 0x129, 0x168, 0x169, 0x1A0]
      + [0x1A1, 0x1AF, 0x1B0] + Array(0x1EA0...0x1EF9)
    let scalars = values.compactMap { Unicode.Scalar(UInt32($0)) }
    return Dictionary(
      uniqueKeysWithValues: scalars.map { scalar in
        (scalar, Array(String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars))
      })
  }()

  /// The key without accents and apostrophes: good for suggestions only, never for a match.
  public var withoutAccents: String { VietnameseText.withoutAccents(text) }
}

/// Looks names up, and says what was probably meant when there is no such name.
public struct NameIndex<Value: Sendable>: Sendable {
  private var exact: [NameKey: Value] = [:]
  private var names: [String] = []

  public init() {}

  /// Adds a name; the first of two equal ones stays, and `false` tells of the second.
  @discardableResult
  public mutating func add(_ name: String, for value: Value) -> Bool {
    let key = NameKey(name)
    guard !key.text.isEmpty else { return false }
    names.append(name)
    guard exact[key] == nil else { return false }
    exact[key] = value
    return true
  }

  public func value(for name: some StringProtocol) -> Value? { exact[NameKey(name)] }

  /// Up to `limit` names that are near in spelling, the nearest first.
  public func suggestions(for name: some StringProtocol, limit: Int = 3) -> [String] {
    NearestNames.nearest(to: String(name), among: names, limit: limit)
  }
}
