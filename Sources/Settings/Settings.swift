// Settings: text of a settings file (YAML) to values, with every fault named by file, line and key.
//
// Plans, templates and layouts are settings files. They are read strictly: a key that nobody asks for, a
// key that is missing, a value of the wrong type are findings, and all of them are collected. Nothing
// here opens a file: whoever reads is handed its name and its text.
//
//     let reading = SettingsFile(name: "layout.yaml", text: text).read { root in
//       Layout(
//         code: root.text("code"),
//         ornament: root.optionalChoice("ornament", of: Ornament.self) ?? .rule,
//         margins: root.mapping("margins") { margins in
//           Margins(left: margins.number("left", in: 5...80), right: margins.number("right", in: 5...80))
//         },
//         lines: root.list("lines") { line in line.text() })
//     }
//     guard let layout = reading.value else { show(reading.findings) }
//
// A value that is missing or wrong is reported and replaced by a placeholder (empty text, zero, the first
// choice), so that reading goes on and finds what else is wrong; the whole is handed out only if nothing
// was. Keys that were never asked for are reported when the body of their mapping returns.

public import ReportModel

/// The text of a settings file, and the name by which messages call it.
public struct SettingsFile: Sendable {
  public let name: String
  public let text: String

  public init(name: String, text: String) {
    self.name = name
    self.text = text
  }

  /// Reads the file's mapping; `body` asks for the keys that it knows.
  public func read<Value>(_ body: (inout MappingReader) -> Value) -> SettingsReading<Value> {
    let tree = SettingsParser.parse(self)
    guard let root = tree.root else {
      return SettingsReading(provisional: nil, findings: tree.findings, keys: [])
    }
    var reader = ValueReader(root, key: nil, path: "", file: name)
    let value = reader.mapping(body)
    let findings = (tree.findings + reader.log.findings).sortedByPlace()
    return SettingsReading(provisional: value, findings: findings, keys: reader.log.keys)
  }
}

/// What came of reading a settings file.
public struct SettingsReading<Value> {
  /// The value with placeholders where something was wrong: good for finding further faults, and for
  /// nothing else. `nil` when the file has no readable tree.
  public let provisional: Value?
  /// What is wrong, in the order of the lines.
  public let findings: [Finding]
  /// Every key that was asked for, as a path: `campaign.code`, `phases[].name`.
  public let keys: Set<String>

  public init(provisional: Value?, findings: [Finding], keys: Set<String>) {
    self.provisional = provisional
    self.findings = findings
    self.keys = keys
  }

  /// The value, or `nil` when any finding is an error.
  public var value: Value? {
    findings.contains { $0.severity == .error } ? nil : provisional
  }
}

extension SettingsReading: Sendable where Value: Sendable {}

extension [Finding] {
  fileprivate func sortedByPlace() -> [Finding] {
    enumerated().sorted {
      ($0.element.location.row ?? 0, $0.offset) < ($1.element.location.row ?? 0, $1.offset)
    }.map(\.element)
  }
}
