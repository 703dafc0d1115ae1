import ReportModel

/// An appendix in text: its own heading, then its table with the row of column indices.
struct TextAppendix {
  private let table: Table
  private let document: ReportDocument
  private let width: Int

  init(_ table: Table, of document: ReportDocument, width: Int) {
    self.table = table
    self.document = document
    self.width = width
  }

  func lines() -> [String] {
    let heading = AppendixHeading.lines(of: table, in: document).flatMap { line in
      TextLines.balanced(line.text, width: width - 4)
        .map { TextLines.centred($0, width: width) }
    }
    return heading + TextTable(table, width: width, heading: .ofAppendix).lines()
  }
}
