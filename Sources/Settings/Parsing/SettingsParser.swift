import Foundation
import ReportModel
import Yams

/// YAML text to a tree of settings nodes; what is wrong with the form of the text is collected.
struct SettingsParser {
  /// `nil` when the text has no readable tree.
  private(set) var root: SettingsNode?
  private(set) var findings: [Finding] = []
  private let file: String
  private var nodeCount = 0

  static func parse(_ file: SettingsFile) -> SettingsParser {
    var parser = SettingsParser(file: file.name)
    parser.parse(file.text)
    return parser
  }

  private init(file: String) {
    self.file = file
  }

  private mutating func parse(_ text: String) {
    guard text.utf8.count <= SettingsLimits.fileLength else {
      findings.append(.fileTooLarge(Finding.Location(file: file)))
      return
    }
    let text =
      text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
    do {
      if let probe = AliasProbe.probe(of: text) {
        _ = try SettingsParser.composeWithRepeatedKeys(probe)
      }
      guard let node = try SettingsParser.composeWithRepeatedKeys(text) else {
        findings.append(.emptyFile(Finding.Location(file: file)))
        return
      }
      root = convert(node, depth: 0)
      // Half a tree would give findings on what was cut off.
      if findings.contains(where: { $0.code == Finding.tooManyValuesCode }) { root = nil }
    } catch {
      findings.append(YAMLFault(error).finding(file: file))
    }
  }

  /// Composes the tree. The composer stops at a key that is given twice; the first of the two is then
  /// marked in the text, so that the rest of the file is read all the same.
  private static func composeWithRepeatedKeys(_ text: String) throws -> Node? {
    var marked = DuplicateKeyMark.free(text)
    for _ in 0..<SettingsLimits.duplicateKeys {
      do {
        return try compose(marked)
      } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
        guard let next = DuplicateKeyMark.add(to: marked, at: context.mark) else {
          throw YamlError.duplicatedKeysInMapping(duplicates: keys, context: context)
        }
        marked = next
      }
    }
    return try compose(marked)
  }

  /// The basic resolver leaves all scalars text: types are asked for by the reader, not guessed. The
  /// encoding is named because the default would look into the environment.
  private static func compose(_ text: String) throws -> Node? {
    try Parser(yaml: text, resolver: .basic, encoding: .utf8).singleRoot()
  }

  private mutating func convert(_ node: Node, depth: Int) -> SettingsNode {
    let line = node.mark?.line ?? 1
    let column = node.mark?.column ?? 1
    nodeCount += 1
    guard nodeCount <= SettingsLimits.nodes, depth <= SettingsLimits.depth else {
      let location = Finding.Location(file: file, row: line, column: column)
      if !findings.contains(where: { $0.code == Finding.tooManyValuesCode }) {
        findings.append(.tooManyValues(location))
      }
      return SettingsNode(content: .absent, line: line, column: column)
    }
    let content: SettingsNode.Content =
      switch node {
      case .scalar(let scalar): SettingsParser.content(of: scalar)
      case .sequence(let sequence): .list(sequence.map { convert($0, depth: depth + 1) })
      case .mapping(let mapping): .mapping(entries(of: mapping, depth: depth))
      case .alias: .absent
      }
    return SettingsNode(content: content, line: line, column: column)
  }

  private static func content(of scalar: Node.Scalar) -> SettingsNode.Content {
    if scalar.style == .plain, ["", "~", "null", "Null", "NULL"].contains(scalar.string) {
      return .absent
    }
    return .text(scalar.string.precomposedStringWithCanonicalMapping)
  }

  private mutating func entries(of mapping: Node.Mapping, depth: Int) -> [SettingsNode.Entry] {
    var entries: [SettingsNode.Entry] = []
    var repeated: Set<String> = []
    for (keyNode, valueNode) in mapping {
      let line = keyNode.mark?.line ?? 1
      let column = keyNode.mark?.column ?? 1
      guard case .scalar(let scalar) = keyNode else {
        findings.append(.keyIsNoText(Finding.Location(file: file, row: line, column: column)))
        continue
      }
      let key = scalar.string.precomposedStringWithCanonicalMapping
      let value = convert(valueNode, depth: depth + 1)
      if let plainKey = DuplicateKeyMark.unmarked(key) {
        repeated.insert(plainKey)
      } else {
        entries.append(.init(key: key, line: line, column: column, value: value))
      }
    }
    for key in repeated.sorted() {
      let place = entries.last { $0.key == key }
      findings.append(
        .duplicateKey(
          key,
          Finding.Location(
            file: file, row: place?.line ?? mapping.mark?.line, column: place?.column,
            columnName: key)))
    }
    return entries
  }
}
