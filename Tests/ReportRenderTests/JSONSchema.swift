import Foundation
import Testing

/// As much of JSON Schema as `docs/report.schema.json` uses.
struct JSONSchema {
  private let root: [String: Any]

  static func report(file: String = #filePath) throws -> JSONSchema {
    let url = URL(fileURLWithPath: file).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("docs/report.schema.json")
    let object = try JSONSerialization.jsonObject(with: Data(contentsOf: url))
    return JSONSchema(root: try #require(object as? [String: Any]))
  }

  /// Where and how a value departs from the schema.
  func faults(in value: Any) -> [String] { faults(in: value, root, at: "$") }

  private func faults(in value: Any, _ schema: [String: Any], at place: String) -> [String] {
    if let reference = schema["$ref"] as? String {
      let name = reference.replacingOccurrences(of: "#/$defs/", with: "")
      let definitions = root["$defs"] as? [String: Any]
      guard let definition = definitions?[name] as? [String: Any] else {
        return ["no \(reference)"]
      }
      return faults(in: value, definition, at: place)
    }
    if let choices = schema["oneOf"] as? [[String: Any]] {
      let matching = choices.filter { faults(in: value, $0, at: place).isEmpty }
      return matching.count == 1 ? [] : ["\(place): \(matching.count) of the choices match"]
    }
    if let constant = schema["const"] as? String, value as? String != constant {
      return ["\(place): not \(constant)"]
    }
    if let choices = schema["enum"] as? [String], !choices.contains(value as? String ?? "") {
      return ["\(place): none of \(choices)"]
    }
    if let pattern = schema["pattern"] as? String,
      (value as? String)?.range(of: pattern, options: .regularExpression) == nil
    {
      return ["\(place): not like \(pattern)"]
    }
    let types = (schema["type"] as? [String]) ?? (schema["type"] as? String).map { [$0] } ?? []
    guard types.isEmpty || types.contains(where: { Self.matches(value, $0) }) else {
      return ["\(place): not of type \(types)"]
    }
    if let minimum = schema["minimum"] as? Int, (value as? Int ?? minimum) < minimum {
      return ["\(place): less than \(minimum)"]
    }
    return faults(inMembersOf: value, schema, at: place)
  }

  private func faults(
    inMembersOf value: Any, _ schema: [String: Any], at place: String
  ) -> [String] {
    var found: [String] = []
    if let object = value as? [String: Any] {
      let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
      for key in schema["required"] as? [String] ?? [] where object[key] == nil {
        found.append("\(place): no \(key)")
      }
      for (key, member) in object {
        if let property = properties[key] {
          found += faults(in: member, property, at: "\(place).\(key)")
        } else if let other = schema["additionalProperties"] as? [String: Any] {
          found += faults(in: member, other, at: "\(place).\(key)")
        } else if schema["additionalProperties"] as? Bool == false {
          found.append("\(place): \(key) is unknown")
        }
      }
    }
    if let items = value as? [Any], let schema = schema["items"] as? [String: Any] {
      for (index, item) in items.enumerated() {
        found += faults(in: item, schema, at: "\(place)[\(index)]")
      }
    }
    return found
  }

  private static func matches(_ value: Any, _ type: String) -> Bool {
    switch type {
    case "string": value is String
    case "integer": (value as? NSNumber).map { $0.doubleValue == $0.doubleValue.rounded() } ?? false
    case "number": value is NSNumber
    case "object": value is [String: Any]
    case "array": value is [Any]
    case "null": value is NSNull
    default: false
    }
  }
}
