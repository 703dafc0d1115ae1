import Foundation

/// What two spellings of a name must share to be the same name.
///
/// Folded are: Unicode form (NFC), letter case, runs of white space, the placement of the tone (hòa,
/// hoà), i and y at the end of a syllable (Mỹ, Mĩ), apostrophes (K'Bang, K’Bang, Kbang) and dashes
/// between words. Accents are kept: Ba Tơ and Ba Tô are two places.
public struct NameKey: Sendable, Hashable {
  public let text: String

  public init(_ name: some StringProtocol) {
    var folding = NameFolding()
    for scalar in String(name).decomposedStringWithCanonicalMapping.unicodeScalars {
      folding.add(scalar)
    }
    text = folding.finished()
  }

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
