public import ReportModel

/// The sheets of a report's workbook laid out, by all processors, and yet to be drawn, which one alone can do.
public struct PlannedWorkbook: Sendable {
  let document: ReportDocument
  /// What stands at the foot of each page.
  let footer: String
  let report: ReportSheet
  /// The sheet of each table, in the order of the tables.
  let tables: [TableSheet]
  let provenance: TableSheet

  public init(_ document: ReportDocument) {
    self.document = document
    let fingerprint = "Vân tay số liệu: \(document.facts.dataFingerprint.printed)"
    let footer = PageText.remark(fingerprint, fontName: document.layout.fontName)
    self.footer = footer
    report = ReportSheet(document, footer: footer)
    tables = document.tables.map { table in
      table.design.map { TableSheet(table, design: $0, footer: footer) }
        ?? TableSheet(table, of: document, footer: footer)
    }
    provenance = TableSheet(document.provenance, of: document, footer: footer)
  }
}
