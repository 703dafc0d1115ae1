import ReportModel
public import Settings

/// Reads a template file.
public enum TemplateReader {
  /// The template, and everything that is wrong with its form.
  ///
  /// What its words refer to is looked up later, by `ReportPlan.resolve`.
  public static func read(_ file: SettingsFile) -> SettingsReading<ReportTemplate> {
    file.read { root in
      ReportTemplate(
        code: root.text("template"), file: file.name,
        periods: root.list("periods") { $0.choice(of: ReportingPeriod.Kind.self) },
        title: root.list("title") { $0.sentence() },
        sections: root.mappings("sections", section),
        tables: root.optionalMappings("tables", TableTemplateReader.table),
        charts: root.optionalMappings("charts", chart))
    }
  }

  private static func section(_ section: inout MappingReader) -> ReportTemplate.Section {
    ReportTemplate.Section(
      heading: section.optionalSentence("heading"),
      content: section.mappings("content", content))
  }

  /// One of `paragraph: …`, `items: THING` with `text: …`, or `table: CODE`.
  private static func content(_ content: inout MappingReader) -> ReportTemplate.Content {
    if content.has("table") {
      let code = content.locatedText("table")
      return .table(code: code.value, line: code.location.row)
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
      columns: chart.texts("columns"), line: chart.location.row)
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
    let line = location.row
    return ReportTemplate.Sentence(paragraph(), line: line)
  }
}
