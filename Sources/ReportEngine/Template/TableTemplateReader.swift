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
      empty: table.optionalSentence("empty"), design: design(&table),
      line: TemplateLine(table.location))
  }

  private static func design(_ table: inout MappingReader) -> DesignTemplate? {
    let file = table.optionalLocatedText("layout_from")
    let sheet = table.optionalText("layout_sheet")
    return file.map {
      DesignTemplate(file: $0.value, sheet: sheet, line: TemplateLine($0.location))
    }
  }

  /// Either `list: …`, or `rows` with `columns`.
  private static func body(_ table: inout MappingReader) -> TableTemplate.Body {
    if let list = table.optionalChoice("list", of: TableTemplate.ListKind.self) {
      return .list(list)
    }
    return .figures(
      rows: table.mapping("rows", rows), columns: table.mappings("columns", column),
      filter: table.optionalMapping("where", filter) ?? TableFilter())
  }

  private static func rows(_ rows: inout MappingReader) -> RowTemplate {
    RowTemplate(
      items: rows.choice("items", of: RowTemplate.Items.self),
      groups: rows.optional("groups") { value in
        value.isList ? value.list(dimension) : [dimension(&value)]
      } ?? [],
      choice: RowTemplate.Choice(
        codes: rows.optionalTexts("only"), unitGroup: rows.optionalText("unit_group"),
        level: rows.optionalText("level")),
      total: rows.optionalChoice("total", of: RowTemplate.Total.self) ?? .none,
      totalLabel: rows.optionalText("total_label") ?? "Tổng cộng",
      line: TemplateLine(rows.location))
  }

  /// `unit-group`, `level:district` …; whether the tree has such a level is a matter of the plan.
  private static func dimension(_ value: inout ValueReader) -> RowTemplate.Dimension {
    if case .text(let text)? = value.node?.content, text.hasPrefix("level:"),
      let level = RowTemplate.Dimension(word: text)
    {
      return level
    }
    let word = value.choice(among: RowTemplate.Dimension.words.map(\.word))
    return RowTemplate.Dimension(word: word) ?? .unitGroup
  }

  private static func filter(_ filter: inout MappingReader) -> TableFilter {
    TableFilter(
      unit: filter.optionalText("unit"), indicator: filter.optionalText("indicator"),
      channel: filter.optionalText("channel"), contentArea: filter.optionalText("content_area"),
      phase: filter.optionalText("phase"), line: TemplateLine(filter.location))
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

  /// One of `show: MEASURE` (with `spread` for several columns), `percent` with `of`, `share`, `difference`
  /// with `from`, `text`.
  private static func content(_ column: inout MappingReader) -> ColumnTemplate.Content {
    if let text = column.optionalChoice("text", of: ColumnTemplate.TextKind.self) {
      return .text(text)
    }
    if column.has("percent") {
      return .percent(of: oneOrMore("percent", &column), to: oneOrMore("of", &column))
    }
    if let share = column.optionalText("share") { return .share(of: share) }
    if let difference = column.optionalText("difference") {
      return .difference(of: difference, from: column.text("from"))
    }
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
