import ReportModel

/// What stands above the table of an appendix, line by line: «Phụ lục I», the title, to what it belongs.
enum AppendixHeading {
  struct Line {
    let text: String
    let role: Layout.Role
  }

  /// Whether a table is an appendix of the report: sheets of records and of their origin are none.
  static func heads(_ table: Table) -> Bool { table.placement == .appendix && table.number != nil }

  static func lines(of table: Table, in document: ReportDocument) -> [Line] {
    let layout = document.layout
    let lines = [
      Line(text: table.number ?? "", role: .appendixLabel),
      Line(text: layout.cased(table.title, as: .appendixTitle), role: .appendixTitle),
      Line(text: document.heading.appendixReference, role: .appendixReference),
    ]
    return lines.filter { !$0.text.isEmpty }
  }
}
