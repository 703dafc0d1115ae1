import Foundation
import ReportEngine
import ReportModel
import ReportRender
import Settings

/// All templates, layouts and letters that a workspace can use, those first that go before others of their name.
struct TemplateListing {
  /// A line of the list.
  struct Entry: Encodable {
    let kind: String
    let name: String
    /// Kinds of report that a template is for.
    let periods: [String]?
    let extends: String?
    let regime: String?
    let validFrom: String?
    let validTo: String?
    /// Whether the file is the workspace's own.
    let own: Bool
    let path: String
    /// What is wrong with the file, counted.
    let errors: Int
  }

  let entries: [Entry]

  /// - Throws: why a file can't be read.
  init(_ catalogue: TemplateCatalogue) throws {
    entries = try catalogue.templateFiles().map { file in
      switch file.kind {
      case .template: try TemplateListing.entry(ofTemplate: file, catalogue)
      case .layout: try TemplateListing.entry(ofLayout: file)
      case .letter: try TemplateListing.entry(ofLetter: file)
      }
    }
  }

  private static func entry(
    ofTemplate file: TemplateFile, _ catalogue: TemplateCatalogue
  ) throws -> Entry {
    let reading = try catalogue.template(file.settings())
    let template = reading.provisional
    return Entry(
      kind: file.kind.rawValue, name: file.name, periods: template?.periods.map(\.rawValue),
      extends: template?.base, regime: nil, validFrom: nil, validTo: nil, own: file.isOwn,
      path: file.path, errors: reading.findings.count { $0.severity == .error })
  }

  private static func entry(ofLayout file: TemplateFile) throws -> Entry {
    let reading = LayoutReader.read(try file.settings())
    let layout = reading.provisional
    return Entry(
      kind: file.kind.rawValue, name: file.name, periods: nil, extends: nil,
      regime: layout?.regime.rawValue, validFrom: layout?.validFrom?.description,
      validTo: layout?.validTo?.description, own: file.isOwn, path: file.path,
      errors: reading.findings.count { $0.severity == .error })
  }

  private static func entry(ofLetter file: TemplateFile) throws -> Entry {
    let reading = LetterTemplateReader.read(try file.settings())
    let faults = reading.findings + (reading.value.map(ReminderLetters.findings(in:)) ?? [])
    return Entry(
      kind: file.kind.rawValue, name: file.name, periods: nil, extends: nil, regime: nil,
      validFrom: nil, validTo: nil, own: file.isOwn, path: file.path,
      errors: faults.count { $0.severity == .error })
  }

  func output(as format: FindingFormat, width: Int) throws -> [UInt8] {
    switch format {
    case .text: Array(TextRenderer(width: width).text(of: table).utf8)
    case .json: try JSONText.bytes(of: Document(templates: entries))
    }
  }

  private struct Document: Encodable {
    let schema = "templates/1"
    let templates: [Entry]
  }

  private var table: Table {
    Table(
      code: "templates", title: "Mẫu báo cáo, thể thức, công văn", placement: .body,
      columns: [
        Table.Column(code: "name", label: "Tên", kind: .label),
        Table.Column(code: "kind", label: "Loại", kind: .text),
        Table.Column(code: "for", label: "Dùng cho", kind: .text),
        Table.Column(code: "extends", label: "Dựa trên", kind: .text),
        Table.Column(code: "place", label: "Nơi", kind: .text),
      ],
      rows: entries.map { entry in
        Table.Row(
          kind: .item,
          cells: [
            .text(entry.name),
            .text(TemplateListing.kindNames[entry.kind] ?? entry.kind),
            .text(TemplateListing.use(of: entry)), .text(entry.extends ?? ""),
            .text(entry.own ? entry.path : "chương trình"),
          ])
      })
  }

  private static func use(of entry: Entry) -> String {
    if entry.errors > 0 { return "\(entry.errors) lỗi: xem «reports templates check»" }
    if let periods = entry.periods {
      return periods.map { periodNames[$0] ?? $0 }.joined(separator: ", ")
    }
    if entry.kind == TemplateFile.Kind.letter.rawValue { return "reports remind" }
    let body = entry.regime == Regime.party.rawValue ? "Đảng" : "nhà nước"
    func printed(_ day: String?) -> String? {
      day.flatMap { Day(iso: $0) }.map { PeriodWording.date($0) }
    }
    let days = [
      printed(entry.validFrom).map { "từ \($0)" }, printed(entry.validTo).map { "đến \($0)" },
    ].compactMap(\.self)
    return ([body] + days).joined(separator: " ")
  }

  private static let kindNames = [
    TemplateFile.Kind.template.rawValue: "mẫu", TemplateFile.Kind.layout.rawValue: "thể thức",
    TemplateFile.Kind.letter.rawValue: "công văn",
  ]

  private static let periodNames = [
    "week": "tuần", "month": "tháng", "quarter": "quý", "half-year": "6 tháng",
    "nine-months": "9 tháng", "year": "năm", "days": "các ngày", "phase": "đợt",
  ]
}
