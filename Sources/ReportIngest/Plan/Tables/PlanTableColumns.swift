import ReportModel
import Tabular

/// Which column of a file is which column of the table.
struct PlanTableColumns<Column: PlanColumn>: Sendable {
  /// A column as it was found.
  struct Found: Sendable {
    /// 0 and up.
    let index: Int
    let heading: String
    let manner: NumberManner
  }

  private(set) var found: [Column: Found] = [:]
  private(set) var findings: [Finding] = []
  private(set) var areComplete = true

  init(_ header: TableHeader, file: String) {
    let known = PlanTableColumns.headings()
    for (index, heading) in header.names.enumerated() {
      let location = Finding.Location(
        file: file, row: header.line, column: index + 1, columnName: heading)
      guard let (column, manner) = known[HeadingKey(heading)] else {
        // A column of the writer's own is no fault, but a slip in a heading should be seen.
        let nearest = NearestNames.nearest(
          to: heading, among: Column.allCases.flatMap { [$0.rawValue] + $0.vietnameseHeadings },
          limit: 1)
        findings.append(
          HeaderMessages.unknownColumn(nearest: nearest.first).finding(
            .warning, at: location, value: Excerpt.of(heading)))
        continue
      }
      if let first = found[column] {
        findings.append(
          TableMessages.columnTwice(column, first: first.index, second: index).finding(
            at: location, value: Excerpt.of(heading)))
        areComplete = false
      } else {
        found[column] = Found(index: index, heading: heading, manner: manner)
      }
    }
    let missing = Column.allCases.filter { $0.isRequired && found[$0] == nil }
    if !missing.isEmpty {
      areComplete = false
      findings.append(
        TableMessages.columnsMissing(missing, found: header.names).finding(
          at: Finding.Location(file: file, row: header.line), value: nil))
    }
  }

  private static func headings() -> [HeadingKey: (Column, NumberManner)] {
    var headings: [HeadingKey: (Column, NumberManner)] = [:]
    for column in Column.allCases {
      headings[HeadingKey(column.rawValue)] = (column, .plain)
      for heading in column.vietnameseHeadings {
        headings[HeadingKey(heading)] = (column, .vietnamese)
      }
    }
    return headings
  }
}
