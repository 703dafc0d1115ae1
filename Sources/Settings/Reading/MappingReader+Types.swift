public import ReportModel

/// Keys by the type of their value: `text` must be there, `optionalText` may be left out, and so on.
/// What each type takes is told at `ValueReader`.
extension MappingReader {
  public mutating func text(_ key: String, allowingEmpty: Bool = false) -> String {
    required(key) { $0.text(allowingEmpty: allowingEmpty) }
  }

  public mutating func optionalText(_ key: String, allowingEmpty: Bool = false) -> String? {
    optional(key) { $0.text(allowingEmpty: allowingEmpty) }
  }

  /// A text with its place.
  public mutating func locatedText(_ key: String) -> Located<String> {
    required(key) { Located($0.text(), at: $0.location) }
  }

  public mutating func optionalLocatedText(_ key: String) -> Located<String>? {
    optional(key) { Located($0.text(), at: $0.location) }
  }

  public mutating func paragraph(_ key: String) -> String { required(key) { $0.paragraph() } }

  public mutating func optionalParagraph(_ key: String) -> String? {
    optional(key) { $0.paragraph() }
  }

  public mutating func integer(_ key: String, in range: ClosedRange<Int>) -> Int {
    required(key) { $0.integer(in: range) }
  }

  public mutating func optionalInteger(_ key: String, in range: ClosedRange<Int>) -> Int? {
    optional(key) { $0.integer(in: range) }
  }

  public mutating func number(_ key: String, in range: ClosedRange<Int>) -> Double {
    required(key) { $0.number(in: range) }
  }

  public mutating func optionalNumber(_ key: String, in range: ClosedRange<Int>) -> Double? {
    optional(key) { $0.number(in: range) }
  }

  public mutating func boolean(_ key: String) -> Bool { required(key) { $0.boolean() } }

  public mutating func optionalBoolean(_ key: String) -> Bool? { optional(key) { $0.boolean() } }

  public mutating func day(_ key: String) -> Day { required(key) { $0.day() } }

  public mutating func optionalDay(_ key: String) -> Day? { optional(key) { $0.day() } }

  public mutating func choice<Choice>(_ key: String, of type: Choice.Type) -> Choice
  where Choice: CaseIterable & RawRepresentable<String> {
    required(key) { $0.choice(of: type) }
  }

  public mutating func optionalChoice<Choice>(_ key: String, of type: Choice.Type) -> Choice?
  where Choice: CaseIterable & RawRepresentable<String> {
    optional(key) { $0.choice(of: type) }
  }

  public mutating func choice(_ key: String, among choices: [String]) -> String {
    required(key) { $0.choice(among: choices) }
  }

  /// Lines of text; left out is the empty list.
  public mutating func optionalTexts(_ key: String) -> [String] {
    optional(key) { $0.list { $0.text() } } ?? []
  }

  public mutating func texts(_ key: String) -> [String] { required(key) { $0.list { $0.text() } } }

  public mutating func list<Value>(
    _ key: String, _ body: (inout ValueReader) -> Value
  ) -> [Value] {
    required(key) { $0.list(body) }
  }

  /// A list; left out is the empty one.
  public mutating func optionalList<Value>(
    _ key: String, _ body: (inout ValueReader) -> Value
  ) -> [Value] {
    optional(key) { $0.list(body) } ?? []
  }

  /// A list of mappings.
  public mutating func mappings<Value>(
    _ key: String, _ body: (inout MappingReader) -> Value
  ) -> [Value] {
    required(key) { $0.list { $0.mapping(body) } }
  }

  /// A list of mappings; left out is the empty one.
  public mutating func optionalMappings<Value>(
    _ key: String, _ body: (inout MappingReader) -> Value
  ) -> [Value] {
    optional(key) { $0.list { $0.mapping(body) } } ?? []
  }

  public mutating func mapping<Value>(
    _ key: String, _ body: (inout MappingReader) -> Value
  ) -> Value {
    required(key) { $0.mapping(body) }
  }

  public mutating func optionalMapping<Value>(
    _ key: String, _ body: (inout MappingReader) -> Value
  ) -> Value? {
    optional(key) { $0.mapping(body) }
  }

  /// A mapping whose keys are cases of an enumeration; a key that is none is reported.
  public mutating func mapping<Key, Value>(
    _ key: String, by type: Key.Type, _ body: (inout ValueReader) -> Value
  ) -> [Key: Value] where Key: CaseIterable & RawRepresentable<String> & Hashable {
    let pairs = required(key) { reader in
      reader.entries { name, value in
        let known = Key(rawValue: name.value)
        if known == nil {
          let names = type.allCases.map(\.rawValue)
          value.report(.unknownKey(name.value, known: names, name.location))
        }
        return (known, body(&value))
      }
    }
    var result: [Key: Value] = [:]
    for case (let key?, let value) in pairs { result[key] = value }
    return result
  }
}
