import Foundation
import ReportIngest
import ReportModel
import Settings
import Testing

/// Mappings are read strictly, and the schema that editors complete them by says what the reader does.
@Suite struct MappingReaderTests {
  private typealias Invented = InventedMapping

  private static let everyKey = """
    description: mẫu thử
    when: { file: "*.csv", sheet: Biểu*, headings: [ A ] }
    kind: activities
    header_rows: 2
    numbers: vietnamese
    dates: standard
    period: title
    fixed: { unit: BTO, content_area: DH, indicator: TTM, phase: D1, task: NV1 }
    wide:
      rows: { are: unit, heading: Đơn vị }
      columns:
        - { heading: A, indicator: TTM, content_area: DH, numbers: plain, optional: false }
        - { heading: B, audience_of: TTM }
      nothing: [ "-" ]
    ignore: [ STT ]
    skip_rows: [ Cộng ]
    stop_at: [ Ghi chú* ]
    """

  private static let everyColumn =
    "columns:\n"
    + [
      "date", "unit", "content_area", "indicator", "quantity", "audience", "phase", "task",
      "reported_on", "percent", "completed_on", "period", "received_on", "nothing_to_report",
      "reference", "note",
    ].map { "  \($0): { heading: X, numbers: plain, dates: standard }" }.joined(separator: "\n")

  private func schema() throws -> [String: Any] {
    let repository = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "../../..")
    let data = try Data(
      contentsOf: repository.appending(path: "report-templates/intake.schema.json"))
    return try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  @Test func `every key is read`() {
    #expect(Invented.reading(Self.everyKey).findings == [])
  }

  @Test func `the keys of the schema are the keys of the reader`() throws {
    let asked = Invented.reading(Self.everyKey).keys.union(Invented.reading(Self.everyColumn).keys)
    let schema = try schema()
    let told = SchemaKeys(schema).all
    #expect(told.subtracting(asked) == [])
    #expect(asked.subtracting(told) == [])
  }

  @Test func `the keys that the schema requires are those that the reader misses`() throws {
    let definitions = try #require(try schema()["$defs"] as? [String: [String: Any]])
    func missed(_ text: String, line: Int) -> [String] {
      Invented.reading(text).findings
        .filter { $0.code == "missing-key" && $0.location.row == line }
        .compactMap(\.location.columnName).sorted()
    }
    let text = "wide:\n  { nothing: [] }"
    #expect(missed(text, line: 2) == (definitions["wide"]?["required"] as? [String])?.sorted())
    let parts = "wide:\n  rows:\n    { }\n  columns:\n    - { numbers: plain }"
    #expect(missed(parts, line: 3) == (definitions["rows"]?["required"] as? [String])?.sorted())
    #expect(
      missed(parts, line: 5) == (definitions["wide_column"]?["required"] as? [String])?.sorted())
    #expect(
      missed("columns:\n  unit:\n    { numbers: plain }", line: 3)
        == (definitions["column"]?["required"] as? [String])?.sorted())
  }

  @Test(
    arguments: [
      ("skip_row: [ Cộng ]", "unknown-key", 1), ("wide:\n  rows: { is: unit }", "unknown-key", 2),
      ("numbers: english", "unknown-choice", 1), ("fixed: { unit: BTX }", "unknown-unit", 1),
      ("fixed:\n  indicator: TTM_LN", "derived-indicator", 2),
      ("fixed: { unit: Tân Tiến }", "ambiguous-unit", 1),
      ("period: tháng sau", "period-malformed", 1),
      ("columns: { task: Việc }", "column-of-other-kind", 1),
      ("kind: receipts\nwide: { rows: { are: unit, heading: A }, columns: [] }", "wide-kind", 1),
      (
        "columns: { unit: A }\nfixed: { content_area: DH }\n"
          + "wide: { rows: { are: unit, heading: A }, columns: [] }",
        "wide-with-columns", 1
      ),
      (
        "wide:\n  rows: { are: unit, heading: A }\n  columns:\n    - { heading: B, indicator: TTM }",
        "wide-incomplete", 2
      ),
      (
        "fixed: { content_area: DH }\nwide:\n  rows: { are: unit, heading: A }\n  columns:\n"
          + "    - { heading: B, audience_of: TTM }",
        "audience-alone", 3
      ),
      (
        "fixed: { content_area: DH }\nwide:\n  rows: { are: unit, heading: A }\n  columns:\n"
          + "    - { heading: B }",
        "one-measure", 5
      ),
    ])
  func `what is wrong is named with its line`(_ text: String, _ code: String, _ line: Int) {
    let reading = Invented.reading(text)
    #expect(reading.value == nil)
    let found = reading.findings.filter { $0.code == code }
    #expect(found.map(\.location.row) == [line], "\(reading.findings)")
    #expect(found.allSatisfy { $0.location.file == "intake/bieu.yaml" && $0.remedy != nil })
  }

  @Test func `an unknown key is told with the nearest one`() {
    let finding = Invented.reading("skip_row: [ Cộng ]").findings.first
    #expect(finding?.remedy?.english == "Did you mean `skip_rows`?")
  }
}

/// All keys of a schema, as paths; references are followed once.
struct SchemaKeys {
  private(set) var all: Set<String> = []
  private let definitions: [String: Any]

  init(_ schema: [String: Any]) {
    definitions = schema["$defs"] as? [String: Any] ?? [:]
    collect(schema, path: "", passing: [])
  }

  private mutating func collect(
    _ part: [String: Any], path: String, passing references: [String]
  ) {
    if let reference = part["$ref"] as? String {
      let name = String(reference.dropFirst("#/$defs/".count))
      guard !references.contains(name), let target = definitions[name] as? [String: Any] else {
        return
      }
      collect(target, path: path, passing: references + [name])
      return
    }
    for (key, value) in part["properties"] as? [String: Any] ?? [:] {
      let keyPath = path.isEmpty ? key : "\(path).\(key)"
      all.insert(keyPath)
      if let value = value as? [String: Any] {
        collect(value, path: keyPath, passing: references)
      }
    }
    if let items = part["items"] as? [String: Any] {
      collect(items, path: path + "[]", passing: references)
    }
  }
}
