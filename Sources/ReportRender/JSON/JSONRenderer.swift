public import ReportModel

/// The whole report as data: facts, texts, tables with typed cells and codes, charts.
///
/// The form is described in `docs/json.md` and `docs/report.schema.json`; `schema` tells its version.
public struct JSONRenderer: ReportRenderer {
  /// Names the form that is written; changed when a reader of the old form would read the new one wrongly.
  public static let schema = "reports/1"

  public init() {}

  public var fileExtension: String { "json" }

  public func render(_ document: ReportDocument) throws(RenderError) -> [UInt8] {
    let records: Table?
    do {
      records = try document.records?.whole()
    } catch {
      throw RenderError(readingRecords: error)
    }
    return Array(JSONWriter.text(of: Self.value(of: document, records: records)).utf8)
  }

  private static func value(of document: ReportDocument, records: Table?) -> JSONValue {
    let facts = document.facts
    return .object([
      ("schema", .string(schema)),
      ("template", .string(facts.template)),
      ("layout", .string(document.layout.code)),
      ("campaign", named(facts.campaignCode, facts.campaignName)),
      ("scope", named(facts.scopeCode, facts.scopeName)),
      ("period", period(facts)),
      ("phase", facts.phase.map { named($0.code, $0.name) } ?? .null),
      ("asOf", .day(facts.asOf)),
      ("coverage", coverage(facts.coverage)),
      (
        "fingerprints",
        .object([
          ("data", .string(facts.dataFingerprint.hexadecimal)),
          ("plan", .string(facts.planFingerprint)),
        ])
      ),
      ("heading", heading(document)),
      ("blocks", .array(document.blocks.map(block))),
      ("closing", closing(document.closing)),
      ("tables", .array(document.tables.map(JSONTable.value))),
      ("charts", .array(document.charts.map(chart))),
      ("records", records.map(JSONTable.value) ?? .null),
      ("provenance", JSONTable.value(of: document.provenance)),
    ])
  }

  private static func named(_ code: String, _ name: String) -> JSONValue {
    .object([("code", .string(code)), ("name", .string(name))])
  }

  private static func period(_ facts: ReportFacts) -> JSONValue {
    .object([
      ("code", .string(facts.period.code)),
      ("kind", .string(facts.period.kind.rawValue)),
      ("name", .string(facts.periodName)),
      ("calendar", .string(facts.calendar)),
      ("first", .day(facts.window.first)),
      ("last", .day(facts.window.last)),
    ])
  }

  private static func coverage(_ coverage: Coverage) -> JSONValue {
    .object([
      ("deadline", .day(coverage.deadline)),
      ("expected", .integer(Int64(coverage.expected))),
      ("received", .integer(Int64(coverage.received))),
      ("onTime", .integer(Int64(coverage.onTime))),
      ("late", .integer(Int64(coverage.late))),
      ("undated", .integer(Int64(coverage.undated))),
      ("missing", .array(coverage.missing.map { named($0.code, $0.name) })),
    ])
  }

  private static func heading(_ document: ReportDocument) -> JSONValue {
    let heading = document.heading
    return .object([
      ("superior", .string(heading.superior)),
      ("issuer", .string(heading.issuer)),
      ("nationalTitle", .string(document.layout.nationalTitle)),
      ("nationalMotto", .optional(document.layout.nationalMotto)),
      ("numberLine", .string(heading.numberLine)),
      ("placeAndDateLine", .string(heading.placeAndDateLine)),
      ("documentType", .string(heading.documentType)),
      ("subject", .array(heading.subject.map { .string($0) })),
      ("dateLine", .string(heading.dateLine)),
      ("addressLines", .array(heading.addressLines.map { .string($0) })),
      ("appendixReference", .string(heading.appendixReference)),
    ])
  }

  private static func block(_ block: ReportDocument.Block) -> JSONValue {
    switch block {
    case .sectionHeading(let text, let depth):
      .object([
        ("type", .string("section-heading")), ("text", .string(text)),
        ("depth", .integer(Int64(depth))),
      ])
    case .paragraph(let text):
      .object([("type", .string("paragraph")), ("text", .string(text))])
    case .item(let number, let text):
      .object([
        ("type", .string("item")), ("number", .string(number)), ("text", .string(text)),
      ])
    case .table(let code):
      .object([("type", .string("table")), ("table", .string(code))])
    }
  }

  private static func closing(_ closing: ReportDocument.Closing) -> JSONValue {
    .object([
      ("recipientsLabel", .string(closing.recipientsLabel)),
      ("recipients", .array(closing.recipients.map { .string($0) })),
      (
        "signature",
        .array(
          closing.signature.map {
            .object([("part", .string($0.part.rawValue)), ("text", .string($0.text))])
          })
      ),
    ])
  }

  private static func chart(_ chart: Chart) -> JSONValue {
    .object([
      ("code", .string(chart.code)),
      ("title", .string(chart.title)),
      ("kind", .string(chart.kind.rawValue)),
      ("table", .string(chart.table)),
      ("rows", .array(chart.rows.map { .integer(Int64($0)) })),
      ("categoryColumn", .integer(Int64(chart.categoryColumn))),
      ("seriesColumns", .array(chart.seriesColumns.map { .integer(Int64($0)) })),
      ("valueAxisTitle", .optional(chart.valueAxisTitle)),
    ])
  }
}

extension ReportRenderer where Self == JSONRenderer {
  /// The whole report as data.
  public static var json: JSONRenderer { JSONRenderer() }
}
