import Foundation
import ReportEngine
import ReportModel
import Settings
import Testing

@Suite("The schema and the page of layouts say what the reader reads") struct LayoutSchemaTests {
  private static let layouts = ["party-hd36-2018", "party-hd05-2026", "state-nd30-2020"]

  private func schema() throws -> [String: Any] {
    let text = try InventedReport.text("report-templates/layout.schema.json")
    return try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  private func asked() throws -> Set<String> {
    var keys: Set<String> = []
    for layout in Self.layouts {
      let path = "report-templates/layouts/\(layout).yaml"
      let file = SettingsFile(name: path, text: try InventedReport.text(path))
      keys.formUnion(LayoutReader.read(file).keys)
    }
    return keys
  }

  @Test func `its keys are the keys of the reader`() throws {
    let schema = try schema()
    let told = Set(
      keys(of: schema, in: schema, path: "").map { key in
        // The reader tells the styles of all parts as one.
        key.replacing(/^styles\.[^.]+/, with: "styles.*")
      }
    ).subtracting(["styles.*"])
    let asked = try asked().subtracting(["styles.*"])
    #expect(told.subtracting(asked) == [])
    #expect(asked.subtracting(told) == [])
  }

  @Test func `it knows the parts that have a style`() throws {
    let properties = try #require(try schema()["properties"] as? [String: Any])
    let styles = try #require(properties["styles"] as? [String: Any])
    let parts = try #require(styles["properties"] as? [String: Any])
    #expect(Set(parts.keys) == Set(Layout.Role.allCases.map(\.rawValue)))
  }

  @Test func `what it requires is what the reader misses`() throws {
    let findings = LayoutReader.read(SettingsFile(name: "the-thuc.yaml", text: "valid: {}"))
      .findings
    let missed = Set(findings.filter { $0.code == "missing-key" }.compactMap(\.location.columnName))
    #expect(missed == Set(try #require(try schema()["required"] as? [String])))
  }

  @Test func `the page explains every key and every part`() throws {
    let page = try InventedReport.text("docs/layouts.md")
    for key in try asked() where !key.contains("*") {
      let name = key.split(separator: ".").last.map(String.init) ?? key
      #expect(page.contains("`\(name)`"), "\(key)")
    }
    for role in Layout.Role.allCases { #expect(page.contains("`\(role.rawValue)`")) }
    for blank in LayoutLine.Blank.allCases { #expect(page.contains("{{\(blank.rawValue)}}")) }
    for layout in Self.layouts { #expect(page.contains("`\(layout)`")) }
  }

  /// All keys below a part of the schema, as paths.
  private func keys(of part: [String: Any], in schema: [String: Any], path: String) -> Set<String> {
    if let reference = part["$ref"] as? String {
      let definitions = schema["$defs"] as? [String: Any]
      let target = definitions?[String(reference.dropFirst("#/$defs/".count))] as? [String: Any]
      return target.map { keys(of: $0, in: schema, path: path) } ?? []
    }
    var found: Set<String> = []
    for (key, value) in part["properties"] as? [String: Any] ?? [:] {
      let keyPath = path.isEmpty ? key : "\(path).\(key)"
      found.insert(keyPath)
      if let value = value as? [String: Any] {
        found.formUnion(keys(of: value, in: schema, path: keyPath))
      }
    }
    return found
  }
}
