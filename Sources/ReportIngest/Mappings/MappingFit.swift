import ReportModel
import Tabular

/// A mapping laid against the first rows of a table.
struct MappingFit {
  let mapping: IntakeMapping
  let lines: ClosedRange<Int>
  let headings: ColumnHeadings
  /// The column of each rule; none where the heading isn't there.
  let columns: [Int?]
  /// Headings that are needed and aren't there.
  let missing: [String]
  /// Headings that several columns have.
  let ambiguous: [(heading: String, columns: [Int])]

  var isWhole: Bool { missing.isEmpty && ambiguous.isEmpty }

  /// The rows in which a mapping finds most of its headings, the first of them; `nil` if the table is
  /// empty.
  static func best(
    of mapping: IntakeMapping, in preview: TablePreview, merges: [CellRange]
  ) -> MappingFit? {
    var best: MappingFit?
    for depth in mapping.headerRows.map({ $0...$0 }) ?? 1...3 {
      for first in preview.rows.indices.prefix(XLSXReader.rowsAboveHeader + 1) {
        let last = first + depth - 1
        guard last < preview.rows.count, !preview.rows[first...last].contains(where: \.isMalformed)
        else { continue }
        let lines = preview.rows[first].line...preview.rows[last].line
        let headings = ColumnHeadings(preview.headings(in: lines, merges: merges))
        guard mapping.condition.headings.allSatisfy({ !headings.columns(of: [$0]).isEmpty }) else {
          continue
        }
        let fit = MappingFit(mapping, lines, headings)
        if fit.isWhole { return fit }
        if best.map({ fit.missing.count < $0.missing.count }) ?? true { best = fit }
      }
    }
    return best
  }

  private init(_ mapping: IntakeMapping, _ lines: ClosedRange<Int>, _ headings: ColumnHeadings) {
    self.mapping = mapping
    self.lines = lines
    self.headings = headings
    var columns: [Int?] = []
    var missing: [String] = []
    var ambiguous: [(heading: String, columns: [Int])] = []
    for rule in mapping.headingRules {
      let found = headings.columns(of: rule.headings)
      columns.append(found.first)
      if found.isEmpty, rule.isNeeded { missing.append(rule.headings.first?.text ?? "") }
      if found.count > 1 { ambiguous.append((rule.headings.first?.text ?? "", found)) }
    }
    self.columns = columns
    self.missing = missing
    self.ambiguous = ambiguous
  }

  /// Why the mapping can't be used on the table.
  func fault(file: String, sheet: String?) -> Finding? {
    let place = Finding.Location(file: file, sheet: sheet, row: lines.upperBound)
    if !missing.isEmpty {
      return MappingMessages.headingsMissing(mapping.name, missing).finding(at: place, value: nil)
    }
    if let (heading, columns) = ambiguous.first {
      return MappingMessages.headingTwice(mapping.name, heading, columns).finding(
        at: Finding.Location(
          file: file, sheet: sheet, row: lines.upperBound, column: columns[1] + 1,
          columnName: headings.title(columns[1])), value: nil)
    }
    let rules = mapping.headingRules
    var taken: [Int: Int] = [:]
    for (rule, column) in columns.enumerated() {
      guard let column else { continue }
      if let other = taken[column] {
        return MappingMessages.headingShared(
          mapping.name, rules[other].headings.first?.text ?? "",
          rules[rule].headings.first?.text ?? ""
        ).finding(
          at: Finding.Location(
            file: file, sheet: sheet, row: lines.upperBound, column: column + 1,
            columnName: headings.title(column)), value: nil)
      }
      taken[column] = rule
    }
    return nil
  }
}

extension IntakeMapping {
  /// What the mapping looks for in the headings: the columns of records, or the label of the rows and
  /// after it the columns of a wide table.
  var headingRules: [(headings: [HeadingPath], isNeeded: Bool)] {
    if let wide {
      return [(wide.labelHeadings, true)]
        + wide.columns.map { ($0.headings, !$0.isOptional) }
    }
    let needed = kind.requiredColumns
    return columns.map { ($0.headings, needed.contains($0.column)) }
  }

  /// Whether the mapping is for a file, as far as names tell.
  func isFor(fileName: String) -> Bool {
    !condition.isEmpty && condition.file?.matches(fileName) ?? true
  }

  func isFor(sheet: String?) -> Bool {
    guard let pattern = condition.sheet else { return true }
    return sheet.map(pattern.matches) ?? false
  }
}
