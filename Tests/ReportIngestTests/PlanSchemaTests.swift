import Foundation
import ReportIngest
import ReportModel
import Testing

/// The schema that editors complete plan.yaml by, and docs/plan.md, say what the reader does.
@Suite struct PlanSchemaTests {
  private let repository = URL(filePath: #filePath).deletingLastPathComponent().appending(
    path: "../..")

  /// The fenced blocks of docs/plan.md, in order.
  private func exampleFiles() throws -> [String: String] {
    let text = try String(
      contentsOf: repository.appending(path: "docs/plan.md"), encoding: .utf8)
    let blocks = text.split(separator: "```").enumerated().filter { $0.offset % 2 == 1 }
      .map { $0.element.split(separator: "\n", maxSplits: 1)[1] }
    try #require(blocks.count == 5)
    return [
      "plan.yaml": String(blocks[0]), "units.csv": String(blocks[1]),
      "tasks.csv": String(blocks[2]), "targets.csv": String(blocks[3]),
      "waivers.csv": String(blocks[4]),
    ]
  }

  private func schema() throws -> [String: Any] {
    let data = try Data(contentsOf: repository.appending(path: "report-templates/plan.schema.json"))
    return try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  @Test func `The worked example of the documentation is a sound plan`() throws {
    var files = InventedPlanFiles()
    files.files = try exampleFiles()
    #expect(files.read().findings == [])
    #expect(files.read().plan != nil)
  }

  @Test func `The keys of the schema are the keys of the reader`() throws {
    var files = InventedPlanFiles()
    files.files = try exampleFiles()
    // Parts of a phase have the keys of a phase; the schema says so by a reference.
    let asked = Set(files.read().keys.map { $0.replacing("phases[].parts[].", with: "phases[].") })
    let schema = try schema()
    let told = keys(of: schema, in: schema, path: "", passing: [])
    #expect(told.subtracting(asked) == [])
    #expect(asked.subtracting(told) == [])
  }

  @Test func `The keys that the schema requires are those that the reader misses`() throws {
    let schema = try schema()
    let definitions = try #require(schema["$defs"] as? [String: Any])
    func required(_ name: String) throws -> Set<String> {
      let definition = try #require(definitions[name] as? [String: Any])
      return Set(try #require(definition["required"] as? [String]))
    }
    func missed(_ text: String, line: Int) -> Set<String> {
      var files = InventedPlanFiles()
      files.files["plan.yaml"] = text
      return Set(
        files.read().findings.filter { $0.code == "missing-key" && $0.location.row == line }
          .compactMap(\.location.columnName))
    }
    #expect(missed("{}", line: 1) == Set(try #require(schema["required"] as? [String])))
    let parts = """
      campaign: { to: 2020-01-01 }
      issuer: { name_in_text: x }
      groups: [
        { aliases: [] } ]
      phases: [
        { aliases: [] } ]
      content_areas: [
        { aliases: [] } ]
      channels: [
        { indicators: [
          { aliases: [] } ] },
        {} ]
      """
    // The first line also misses the keys of the file itself.
    #expect(missed(parts, line: 1).isSuperset(of: try required("campaign")))
    #expect(missed(parts, line: 2) == (try required("issuer")))
    #expect(missed(parts, line: 4) == (try required("group")))
    #expect(missed(parts, line: 6) == (try required("phase")))
    #expect(missed(parts, line: 8) == (try required("content_area")))
    #expect(missed(parts, line: 11) == (try required("indicator")))
    #expect(missed(parts, line: 12) == (try required("channel")))
  }

  /// All keys below a part of the schema, as paths; references are followed once.
  private func keys(
    of part: [String: Any], in schema: [String: Any], path: String, passing references: [String]
  ) -> Set<String> {
    if let reference = part["$ref"] as? String {
      let name = String(reference.dropFirst("#/$defs/".count))
      let definitions = schema["$defs"] as? [String: Any]
      guard !references.contains(name), let target = definitions?[name] as? [String: Any] else {
        return []
      }
      return keys(of: target, in: schema, path: path, passing: references + [name])
    }
    var found: Set<String> = []
    for (key, value) in part["properties"] as? [String: Any] ?? [:] {
      let keyPath = path.isEmpty ? key : "\(path).\(key)"
      found.insert(keyPath)
      guard let value = value as? [String: Any] else { continue }
      found.formUnion(keys(of: value, in: schema, path: keyPath, passing: references))
    }
    if let items = part["items"] as? [String: Any] {
      found.formUnion(keys(of: items, in: schema, path: path + "[]", passing: references))
    }
    return found
  }
}
