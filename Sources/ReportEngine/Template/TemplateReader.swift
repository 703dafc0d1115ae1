import ReportModel
public import Settings

/// Reads a template file.
public enum TemplateReader {
  /// The template with what it takes over from others, and everything that is wrong with their form.
  ///
  /// What its words refer to is looked up later, by `ReportPlan.resolve`.
  ///
  /// - Parameter shelf: where templates that are named by `extends` are found.
  /// - Throws: what looking up a file throws.
  public static func read(
    _ file: SettingsFile, from shelf: TemplateShelf
  ) throws -> SettingsReading<ReportTemplate> {
    var drafts: [TemplateDraft] = []
    var findings: [Finding] = []
    var keys: Set<String> = []
    var next: SettingsFile? = file
    while let current = next {
      let reading = draft(current)
      findings += reading.findings
      keys.formUnion(reading.keys)
      next = nil
      guard let draft = reading.provisional else { break }
      drafts.append(draft)
      guard let base = draft.base else { break }
      do {
        next = try shelf.base(base, of: drafts.map(\.file))
      } catch let fault as TemplateShelf.Fault {
        findings.append(fault.finding)
        drafts = []
      }
    }
    let template = drafts.reversed().reduce(ReportTemplate?.none) { base, draft in
      draft.template(over: base, &findings)
    }
    return SettingsReading(provisional: template, findings: findings, keys: keys)
  }

  /// A template that extends no other one.
  public static func read(_ file: SettingsFile) -> SettingsReading<ReportTemplate> {
    // Looking into an empty shelf can't fail.
    (try? read(file, from: .empty))
      ?? SettingsReading(provisional: nil, findings: [], keys: [])
  }

  /// What one file says itself.
  private static func draft(_ file: SettingsFile) -> SettingsReading<TemplateDraft> {
    file.read { root in
      let code = root.text("template")
      let base = root.optionalLocatedText("extends")
      // What is extended has these keys already.
      let isWhole = base == nil
      return TemplateDraft(
        code: code, file: file.name, digest: SHA256.hexadecimal(of: file.text), base: base,
        periods: isWhole || root.has("periods") ? root.list("periods", kind) : nil,
        title: isWhole || root.has("title") ? root.list("title") { $0.sentence() } : nil,
        sections: isWhole
          ? root.mappings("sections", section) : root.optionalMappings("sections", section),
        tables: root.optionalMappings("tables", TableTemplateReader.table),
        charts: root.optionalMappings("charts", chart),
        listsRecords: root.optionalBoolean("records"),
        omitted: isWhole ? TemplateDraft.Omissions() : omissions(&root))
    }
  }

  private static func kind(_ value: inout ValueReader) -> ReportKind {
    value.choice(of: ReportKind.self)
  }

  private static func omissions(_ root: inout MappingReader) -> TemplateDraft.Omissions {
    root.optionalMapping("omit") { omit in
      func codes(_ key: String) -> [Located<String>] {
        omit.optionalList(key) { Located($0.text(), at: $0.location) }
      }
      return TemplateDraft.Omissions(
        sections: codes("sections"), tables: codes("tables"), charts: codes("charts"))
    } ?? TemplateDraft.Omissions()
  }

  private static func section(_ section: inout MappingReader) -> TemplateDraft.Section {
    TemplateDraft.Section(
      before: section.optionalLocatedText("before"),
      section: ReportTemplate.Section(
        code: section.optionalText("code"), heading: section.optionalSentence("heading"),
        content: section.mappings("content", content),
        parts: section.optionalMappings("sections") { part(&$0, depth: 1) }))
  }

  /// A section within another one; its content may be left to the sections within it.
  private static func part(
    _ part: inout MappingReader, depth: Int
  ) -> ReportTemplate.Section {
    ReportTemplate.Section(
      heading: part.sentence("heading"), content: part.optionalMappings("content", content),
      parts: depth < mostDepth
        ? part.optionalMappings("sections") { TemplateReader.part(&$0, depth: depth + 1) } : [])
  }

  /// How deep sections can stand within one another; a document has no numbers for more.
  private static let mostDepth = 2

  /// One of `paragraph: …`, `items: THING` with `text: …`, or `table: CODE`.
  private static func content(_ content: inout MappingReader) -> ReportTemplate.Content {
    if content.has("table") {
      let code = content.locatedText("table")
      return .table(code: code.value, line: TemplateLine(code.location))
    }
    if content.has("items") {
      let source = content.choice("items", of: ReportTemplate.ItemSource.self)
      return .items(source, content.sentence("text"))
    }
    return .paragraph(content.sentence("paragraph"))
  }

  private static func chart(_ chart: inout MappingReader) -> ChartTemplate {
    ChartTemplate(
      code: chart.text("code"), kind: chart.choice("kind", of: Chart.Kind.self),
      title: chart.sentence("title"), table: chart.text("table"),
      rows: chart.optionalChoice("rows", of: ChartTemplate.Rows.self) ?? .items,
      columns: chart.texts("columns"), line: TemplateLine(chart.location))
  }
}

extension MappingReader {
  mutating func sentence(_ key: String) -> ReportTemplate.Sentence {
    required(key) { $0.sentence() }
  }

  mutating func optionalSentence(_ key: String) -> ReportTemplate.Sentence? {
    optional(key) { $0.sentence() }
  }
}

extension ValueReader {
  /// A sentence with its line, so that a fault in its variables can be shown there.
  mutating func sentence() -> ReportTemplate.Sentence {
    let line = TemplateLine(location)
    return ReportTemplate.Sentence(paragraph(), line: line)
  }
}
