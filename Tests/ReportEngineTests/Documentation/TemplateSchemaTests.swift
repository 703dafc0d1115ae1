import Foundation
import ReportEngine
import ReportModel
import Settings
import Testing

@Suite("The schema of templates says what the reader reads") struct TemplateSchemaTests {
  private func schema() throws -> [String: Any] {
    let text = try InventedReport.text("report-templates/template.schema.json")
    return try #require(
      JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  /// Templates that together use every form of every part.
  private func templates() throws -> [String] {
    try [
      InventedReport.monthly(), InventedReport.text("report-templates/weekly.yaml"),
      EveryColumn.template, NestedSections.template, RestrictedTable.template,
    ] + TemplateDocumentation.examples()
  }

  @Test func `its keys are the keys of the reader`() throws {
    var asked: Set<String> = []
    for text in try templates() {
      asked.formUnion(TemplateReader.read(SettingsFile(name: "mau.yaml", text: text)).keys)
    }
    let schema = try schema()
    let told = keys(of: schema, in: schema, path: "")
    #expect(told.subtracting(asked) == [])
    #expect(asked.subtracting(told) == [])
  }

  @Test func `its choices are those of the reader`() throws {
    let definitions = try #require(try schema()["$defs"] as? [String: Any])
    func choices(_ definition: String, _ key: String) throws -> [String] {
      let part = try #require(definitions[definition] as? [String: Any])
      let properties = try #require(part["properties"] as? [String: Any])
      let property = try #require(properties[key] as? [String: Any])
      return try #require(property["enum"] as? [String])
    }
    #expect(try choices("column", "show") == Measure.allCases.map(\.rawValue))
    #expect(try choices("column", "compare") == Comparison.allCases.map(\.rawValue))
    #expect(
      try choices("column", "spread") == ColumnTemplate.Spread.allCases.map(\.rawValue))
    #expect(try choices("column", "text") == ColumnTemplate.TextKind.allCases.map(\.rawValue))
    #expect(try choices("rows", "items") == RowTemplate.Items.allCases.map(\.rawValue))
    let dimension = try #require(definitions["row_dimension"] as? [String: Any])
    let forms = try #require(dimension["anyOf"] as? [[String: Any]])
    #expect(forms.first?["enum"] as? [String] == RowTemplate.Dimension.words.map(\.word))
    #expect(try choices("rows", "total") == RowTemplate.Total.allCases.map(\.rawValue))
    #expect(try choices("table", "placement") == Table.Placement.allCases.map(\.rawValue))
    #expect(try choices("table", "list") == TableTemplate.ListKind.allCases.map(\.rawValue))
    #expect(
      try choices("content", "items") == ReportTemplate.ItemSource.allCases.map(\.rawValue))
    #expect(try choices("chart", "kind") == Chart.Kind.allCases.map(\.rawValue))
    #expect(try choices("chart", "rows") == ChartTemplate.Rows.allCases.map(\.rawValue))
  }

  @Test func `what it requires is what the reader misses`() throws {
    let schema = try schema()
    let definitions = try #require(schema["$defs"] as? [String: Any])
    func required(_ name: String) throws -> Set<String> {
      let definition = try #require(definitions[name] as? [String: Any])
      return Set(try #require(definition["required"] as? [String]))
    }
    let text = """
      heading: {}
      sections: [
        { heading: x } ]
      tables: [
        { list: overdue-tasks },
        { code: x, title: x, placement: body, columns: [], rows:
          { total: first } } ]
      charts: [
        { rows: items } ]
      """
    let findings = TemplateReader.read(SettingsFile(name: "mau.yaml", text: text)).findings
    func missed(_ line: Int) -> Set<String> {
      Set(
        findings.filter { $0.code == "missing-key" && $0.location.row == line }
          .compactMap(\.location.columnName))
    }
    let always = try #require(schema["required"] as? [String])
    // What stands alone needs more than what extends another template.
    let forms = try #require(schema["anyOf"] as? [[String: [String]]])
    let whole = Set(always + (forms.first { $0["required"] != ["extends"] }?["required"] ?? []))
    #expect(missed(1) == whole.subtracting(["sections"]))
    #expect(missed(3) == (try required("section")))
    #expect(missed(5) == (try required("table")))
    #expect(missed(7) == (try required("rows")))
    #expect(missed(9) == (try required("chart")))
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
      guard let value = value as? [String: Any] else { continue }
      found.formUnion(keys(of: value, in: schema, path: keyPath))
    }
    if let items = part["items"] as? [String: Any] {
      found.formUnion(keys(of: items, in: schema, path: path + "[]"))
    }
    return found
  }
}
