public import ReportModel

/// The report as a workbook: the report sheet as it is printed, a sheet for each table, charts, the
/// records behind the figures, the provenance of the data.
///
/// Totals and rates are live formulas with their values. Equal documents give equal bytes: the time of
/// creation is the day as of which the report is made.
public struct XLSXRenderer: ReportRenderer {
  private let temporaryDirectory: String

  /// A renderer that writes its temporary files, which are gone afterwards, into a directory.
  public init(temporaryDirectory: String) {
    self.temporaryDirectory = temporaryDirectory
  }

  public var fileExtension: String { "xlsx" }

  public func render(_ document: ReportDocument) throws(RenderError) -> [UInt8] {
    try FirstPageHeader.hidden(
      in: TemporaryWorkbook.bytes(in: temporaryDirectory) { path, directory throws(RenderError) in
        try write(document, to: path, temporaryDirectory: directory)
      })
  }

  private func write(_ document: ReportDocument, to path: String, temporaryDirectory: String)
    throws(RenderError)
  {
    let workbook = try WorkbookFile(
      path: path, temporaryDirectory: temporaryDirectory, fontName: document.layout.fontName)
    try workbook.setProperties(properties(of: document))
    let fingerprint = "Vân tay số liệu: \(document.facts.dataFingerprint.printed)"
    let footer = PageText.remark(fingerprint, fontName: document.layout.fontName)
    var names = SheetNames()

    let report = ReportSheet(document, footer: footer)
    let reportSheet = try workbook.addSheet(named: names.name(for: ReportSheet.name))
    try reportSheet.setUp(report.page)
    _ = try SheetDrawing(report.plan, tableColumns: report.tableColumns, in: reportSheet)
    try reportSheet.setPrintArea(
      CellRange(
        rows: 0...max(0, report.plan.rows.count - 1),
        columns: 0...max(0, report.plan.columns.count - 1)))

    func add(_ table: Table, named name: String, _ style: TableSheet.Style) throws(RenderError)
      -> (name: String, place: TablePlace)
    {
      let sheet = try workbook.addSheet(named: names.name(for: name))
      let drawn = TableSheet(table, of: document, style: style, footer: footer)
      return (sheet.name, try drawn.draw(table, in: sheet))
    }
    var places: [String: TablePlace] = [:]
    var sheets: [String: String] = [:]
    for table in document.tables {
      let (name, place) = try add(table, named: table.number ?? table.title, .titled)
      places[table.code] = place
      sheets[table.code] = name
    }
    if !document.charts.isEmpty {
      let sheet = try workbook.addSheet(named: names.name(for: ChartSheet.name))
      try ChartSheet(document, footer: footer).draw(in: sheet, places: places, sheets: sheets)
    }
    _ = try add(document.records, named: document.records.title, .filtered)
    _ = try add(document.provenance, named: document.provenance.title, .titled)
    try workbook.close()
  }

  private func properties(of document: ReportDocument) -> WorkbookFile.Properties {
    let facts = document.facts
    let subject = ([document.heading.documentType] + document.heading.subject)
      .joined(separator: " ")
    return WorkbookFile.Properties(
      title: subject, subject: "\(facts.campaignName) – \(facts.scopeName), \(facts.periodName)",
      author: "\(document.heading.issuer) \(document.heading.superior)",
      comments: "Vân tay số liệu: \(facts.dataFingerprint.hexadecimal). "
        + "Vân tay kế hoạch: \(facts.planFingerprint).",
      created: Int(facts.asOf.number) * 86_400)
  }
}
