public import ReportModel

/// Reads the keys of one mapping. A key that was given but never asked for is reported.
public struct MappingReader {
  /// Where the mapping begins.
  public let location: Finding.Location
  private let entries: [String: SettingsNode.Entry]?
  private let order: [String]
  private let path: String
  private var known: [String] = []
  var log = ReadingLog()

  init(_ entries: [SettingsNode.Entry]?, path: String, place: Finding.Location) {
    location = place
    order = entries?.map(\.key) ?? []
    self.entries = entries.map { entries in
      Dictionary(entries.map { ($0.key, $0) }, uniquingKeysWith: { _, last in last })
    }
    self.path = path
  }

  /// Whether the mapping itself is missing, so that everything in it is a placeholder.
  public var isPlaceholder: Bool { entries == nil }

  /// Adds a finding of the caller's own.
  public mutating func report(_ finding: Finding) { log.findings.append(finding) }

  /// Where the value of a key stands, or the mapping when it has no such key.
  public func location(of key: String) -> Finding.Location {
    let entry = entries?[key]
    return Finding.Location(
      file: location.file, row: entry?.value.line ?? location.row,
      column: entry?.value.column ?? location.column, columnName: key)
  }

  /// Whether the key is given and has a value.
  public func has(_ key: String) -> Bool {
    entries?[key].map { $0.value.content != .absent } ?? false
  }

  /// The value of a key that must be there; when it isn't, that is reported and `body` gets a reader of
  /// placeholders.
  public mutating func required<Value>(
    _ key: String, _ body: (inout ValueReader) -> Value
  ) -> Value {
    if entries != nil, !has(key) { report(.missingKey(key, location(of: key))) }
    return read(key, body)
  }

  /// The value of a key that may be left out.
  public mutating func optional<Value>(
    _ key: String, _ body: (inout ValueReader) -> Value
  ) -> Value? {
    guard has(key) else {
      note(key)
      return nil
    }
    return read(key, body)
  }

  private mutating func read<Value>(_ key: String, _ body: (inout ValueReader) -> Value) -> Value {
    let keyPath = note(key)
    let node = has(key) ? entries?[key]?.value : nil
    var reader = ValueReader(
      node, key: key, path: keyPath, file: location.file, line: location.row)
    let value = body(&reader)
    log.take(reader.log)
    return value
  }

  @discardableResult
  private mutating func note(_ key: String) -> String {
    let keyPath = path.isEmpty ? key : path + "." + key
    known.append(key)
    log.keys.insert(keyPath)
    return keyPath
  }

  mutating func reportUnknownKeys() {
    let asked = Set(known)
    let free = known.filter { entries?[$0] == nil }
    for key in order where !asked.contains(key) {
      guard let entry = entries?[key] else { continue }
      let place = Finding.Location(
        file: location.file, row: entry.line, column: entry.column, columnName: key)
      report(.unknownKey(key, known: free, place))
    }
  }
}
