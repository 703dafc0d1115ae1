import ReportModel
import Tabular

/// Finds the thing of a list in the plan that a cell names, by code, name or alias.
struct NameTable<Element: Sendable>: Sendable {
  /// What a spelling leads to.
  enum Match: Equatable {
    case one(Position<Element>)
    /// The name is that of several; their codes.
    case several([String])
    case none
  }

  /// One thing and what it may be called.
  struct Entry: Sendable {
    let code: String
    let names: [String]
  }

  private let entries: [Entry]
  private let positionsByCode: [String: Int]
  /// Made when the first spelling turns up that is no code: folding takes time, and many files
  /// hold codes alone.
  private lazy var positionsByKey = Self.positionsByKey(entries)
  private var spellings = ByteKeyTable()
  private var suggestionsBySpelling: [String: [String]] = [:]

  init(_ entries: [Entry]) {
    self.entries = entries
    positionsByCode = Dictionary(
      entries.enumerated().map { ($0.element.code, $0.offset) }, uniquingKeysWith: min)
  }

  /// Looks up the bytes of a cell, spaces around them taken off.
  ///
  /// - Parameter text: the same as text, asked for only if the bytes weren't seen before.
  mutating func position(of bytes: ByteView, text: () -> String) -> Match {
    if let known = spellings.value(for: bytes) { return .one(Position(rawValue: known)) }
    let match = match(text())
    if case .one(let position) = match { spellings.insert(bytes, value: position.rawValue) }
    return match
  }

  /// The position that the spelling of a cell led to before; `nil` when it wasn't asked for yet.
  @inline(__always)
  func knownPosition(in row: RawRow, _ column: Int) -> Int? {
    guard let word = row.word(column) else {
      return spellings.value(for: row[column].bytes).map { Int($0) }
    }
    return spellings.value(for: word).map { Int($0) }
  }

  mutating func match(_ name: String) -> Match {
    if let index = positionsByCode[name] { return .one(Position(index)) }
    let indices = positionsByKey[NameKey(name)] ?? []
    switch indices.count {
    case 0: return .none
    case 1: return .one(Position(indices[0]))
    default: return .several(indices.map { entries[$0].code })
    }
  }

  /// Codes and names that are near to one that leads nowhere.
  mutating func suggestions(for name: String) -> [String] {
    if let known = suggestionsBySpelling[name] { return known }
    let suggestions = NearestNames.nearest(
      to: name, among: entries.flatMap { [$0.code] + $0.names }, limit: 3)
    suggestionsBySpelling[name] = suggestions
    return suggestions
  }

  /// Codes win over names: a code is there to tell things apart.
  private static func positionsByKey(_ entries: [Entry]) -> [NameKey: [Int]] {
    var positions: [NameKey: [Int]] = [:]
    for (index, entry) in entries.enumerated() {
      positions[NameKey(entry.code), default: []].append(index)
    }
    let codes = Set(positions.keys)
    for (index, entry) in entries.enumerated() {
      for key in Set(entry.names.map { NameKey($0) })
      where !codes.contains(key) && !key.text.isEmpty {
        positions[key, default: []].append(index)
      }
    }
    return positions
  }
}
