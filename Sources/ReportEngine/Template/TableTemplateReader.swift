import ReportModel
import Settings

/// Reads the tables of a template file.
enum TableTemplateReader {
  static func table(_ table: inout MappingReader) -> TableTemplate {
    TableTemplate(
      code: table.text("code"), title: table.sentence("title"),
      placement: table.choice("placement", of: Table.Placement.self),
      measureLine: table.optionalSentence("measure_line"), body: body(&table),
      notes: table.optionalList("notes") { $0.sentence() },
      empty: table.optionalSentence("empty"), line: TemplateLine(table.location))
  }

  /// Either `list: …`, or `rows` with `columns`.
  private static func body(_ table: inout MappingReader) -> TableTemplate.Body {
    if let list = table.optionalChoice("list", of: TableTemplate.ListKind.self) {
      return .list(list)
    }
    let rows = table.mapping("rows") { rows in
      RowTemplate(
        items: rows.choice("items", of: RowTemplate.Items.self),
        groups: rows.optionalChoice("groups", of: RowTemplate.Groups.self),
        total: rows.optionalChoice("total", of: RowTemplate.Total.self) ?? .none,
        totalLabel: rows.optionalText("total_label") ?? "Tổng cộng",
        line: TemplateLine(rows.location))
    }
    return .figures(rows: rows, columns: table.mappings("columns", column))
  }

  private static func column(_ column: inout MappingReader) -> ColumnTemplate {
    let content = content(&column)
    let isSpread = if case .spread = content { true } else { false }
    return ColumnTemplate(
      code: isSpread ? "" : column.text("code"), content: content,
      label: isSpread ? nil : column.sentence("label"),
      short: isSpread ? nil : column.optionalSentence("short"),
      spanner: column.optionalSentence("spanner"), line: TemplateLine(column.location))
  }

  /// One of `show: MEASURE` (with `spread` for several columns), `percent` with `of`, `share`, `text`.
  private static func content(_ column: inout MappingReader) -> ColumnTemplate.Content {
    if let text = column.optionalChoice("text", of: ColumnTemplate.TextKind.self) {
      return .text(text)
    }
    if column.has("percent") {
      return .percent(of: oneOrMore("percent", &column), to: oneOrMore("of", &column))
    }
    if let share = column.optionalText("share") { return .share(of: share) }
    let figure = ColumnTemplate.FigureTemplate(
      measure: column.choice("show", of: Measure.self),
      comparison: column.optionalChoice("compare", of: Comparison.self) ?? .current,
      indicator: column.optionalText("indicator"), channel: column.optionalText("channel"),
      contentArea: column.optionalText("content_area"), phase: column.optionalText("phase"))
    if let spread = column.optionalChoice("spread", of: ColumnTemplate.Spread.self) {
      return .spread(spread, figure)
    }
    return .figure(figure)
  }

  /// The code of one column, or a list of them.
  private static func oneOrMore(_ key: String, _ column: inout MappingReader) -> [String] {
    column.required(key) { value in
      value.isList ? value.list { $0.text() } : [value.text()]
    }
  }
}
