import ReportModel

/// A value of JSON whose objects keep the order in which they are written, so that equal reports are
/// equal bytes.
enum JSONValue {
  case null
  case bool(Bool)
  case integer(Int64)
  /// A number in decimal notation, written as it stands: `1234.5`.
  case decimal(String)
  case string(String)
  case array([JSONValue])
  case object([(key: String, value: JSONValue)])

  /// An object of texts by key, in the order of the keys.
  static func texts(_ texts: [String: String]) -> JSONValue {
    .object(texts.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) })
  }

  static func day(_ day: Day) -> JSONValue { .string(day.description) }

  /// The text, or `null` where there is none.
  static func optional(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }
}

/// Writes JSON as text: what fits a line stands on one, the rest is indented.
enum JSONWriter {
  private static let lineLength = 100

  static func text(of value: JSONValue) -> String {
    var text = ""
    write(value, indent: 0, to: &text)
    return text + "\n"
  }

  private static func write(_ value: JSONValue, indent: Int, to text: inout String) {
    switch value {
    case .array(let items) where !items.isEmpty:
      if let line = line(of: value, room: lineLength - indent) {
        text += line
        return
      }
      write(items.map { (nil, $0) }, between: ("[", "]"), indent: indent, to: &text)
    case .object(let members) where !members.isEmpty:
      if let line = line(of: value, room: lineLength - indent) {
        text += line
        return
      }
      write(members.map { ($0.key, $0.value) }, between: ("{", "}"), indent: indent, to: &text)
    default:
      text += scalar(value)
    }
  }

  private static func write(
    _ members: [(key: String?, value: JSONValue)], between brackets: (String, String), indent: Int,
    to text: inout String
  ) {
    text += brackets.0
    for (index, member) in members.enumerated() {
      text += (index == 0 ? "\n" : ",\n") + String(repeating: " ", count: indent + 2)
      if let key = member.key { text += quoted(key) + ": " }
      write(member.value, indent: indent + 2, to: &text)
    }
    text += "\n" + String(repeating: " ", count: indent) + brackets.1
  }

  /// The value on one line, or `nil` when it takes more than `room` letters.
  private static func line(of value: JSONValue, room: Int) -> String? {
    guard room > 0 else { return nil }
    switch value {
    case .array(let items):
      var parts: [String] = []
      var used = 2
      for item in items {
        guard let part = line(of: item, room: room - used) else { return nil }
        parts.append(part)
        used += part.count + 2
      }
      return used <= room + 2 ? "[" + parts.joined(separator: ", ") + "]" : nil
    case .object(let members):
      var parts: [String] = []
      var used = 4
      for (key, item) in members {
        guard let part = line(of: item, room: room - used) else { return nil }
        parts.append(quoted(key) + ": " + part)
        used += key.count + part.count + 6
      }
      guard used <= room + 2 else { return nil }
      return parts.isEmpty ? "{}" : "{ " + parts.joined(separator: ", ") + " }"
    default:
      let text = scalar(value)
      return text.count <= room ? text : nil
    }
  }

  private static func scalar(_ value: JSONValue) -> String {
    switch value {
    case .null: "null"
    case .bool(let flag): flag ? "true" : "false"
    case .integer(let number): String(number)
    case .decimal(let digits): digits
    case .string(let string): quoted(string)
    case .array: "[]"
    case .object: "{}"
    }
  }

  static func quoted(_ string: String) -> String {
    var text = "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      default:
        // The separators U+2028 and U+2029 end lines for some readers of JSON.
        if scalar.value < 0x20 || scalar.value == 0x7F || (0x2028...0x2029).contains(scalar.value) {
          let digits = String(scalar.value, radix: 16)
          text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        } else {
          text.unicodeScalars.append(scalar)
        }
      }
    }
    return text + "\""
  }
}
