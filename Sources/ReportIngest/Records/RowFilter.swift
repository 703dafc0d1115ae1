import Tabular

/// Which rows below the headings are records, by the texts that name a row.
struct RowFilter: Sendable {
  /// Every row is one.
  static let none = RowFilter(rules: IntakeMapping.RowRules(), label: 0)

  let rules: IntakeMapping.RowRules
  /// The column that names the row; the ones to its left, such as an ordinal, are looked at too.
  let label: Int

  /// Whether any row could be none.
  var isActive: Bool { !rules.skipped.isEmpty || !rules.ends.isEmpty }

  func skips(_ row: RawRow) -> Bool { holds(rules.skipped, in: row) }

  func ends(_ row: RawRow) -> Bool { holds(rules.ends, in: row) }

  private func holds(_ patterns: [TextPattern], in row: RawRow) -> Bool {
    guard !patterns.isEmpty, row.count > 0 else { return false }
    return (0...min(label, row.count - 1)).contains { column in
      let cell = row[column]
      guard !cell.isBlank, cell.bytes.count <= 2000 else { return false }
      let text = cell.text
      return patterns.contains { $0.matches(text) }
    }
  }
}
