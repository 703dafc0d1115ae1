public import ReportModel
import Tabular

/// How the table of a file was understood: what each column is.
public struct TableLayout: Sendable {
  public struct Column: Sendable {
    /// 1 and up.
    public let number: Int
    /// The headings from top to bottom, in one line.
    public let heading: String
    public let meaning: BilingualText
  }

  public let sheet: String?
  /// The rows that the headings take.
  public let headingLines: ClosedRange<Int>
  public let kind: RecordKind
  /// In the order of the file.
  public let columns: [Column]
  /// What all records share: the name of the column that it stands for, and its value.
  public let fixed: [(name: BilingualText, value: String)]
  /// Rows below the headings that hold anything, up to the end of the table.
  public internal(set) var rowCount = 0
  /// Those of them that the mapping leaves out.
  public internal(set) var skippedRowCount = 0

  init(_ header: RecordHeader, tableHeader: TableHeader, sheet: String?) {
    self.sheet = sheet
    headingLines = tableHeader.line...tableHeader.lastLine
    kind = header.kind
    let used = Dictionary(
      header.columns.map { ($0.index, $0) }, uniquingKeysWith: { first, _ in first })
    columns = tableHeader.names.indices.compactMap { index in
      let heading = used[index]?.heading ?? tableHeader.names[index]
      guard !heading.isEmpty else { return nil }
      return Column(
        number: index + 1, heading: heading,
        meaning: used[index].map(LayoutMessages.meaning) ?? LayoutMessages.unused)
    }
    fixed = []
  }

  init(_ table: MappedTable, _ header: RecordHeader, wide: WideForm?, plan: Plan, sheet: String?) {
    self.sheet = sheet
    headingLines = table.header.line...table.header.lastLine
    kind = header.kind
    let used = Dictionary(
      header.columns.map { ($0.index, $0) }, uniquingKeysWith: { first, _ in first })
    let headings = table.fit.headings
    let ignored = Set(headings.columns(of: table.mapping.ignored))
    columns = (0..<headings.count).compactMap { index in
      guard !headings.texts[index].isEmpty else { return nil }
      let meaning: BilingualText
      if let (indicator, isAudience) = wide?.measure(ofColumn: index), let column = used[index] {
        meaning = LayoutMessages.meaning(
          column, of: plan.indicators[indicator], isAudience: isAudience)
      } else if let column = used[index] {
        meaning = LayoutMessages.meaning(column)
      } else {
        meaning = ignored.contains(index) ? LayoutMessages.ignored : LayoutMessages.unused
      }
      return Column(number: index + 1, heading: headings.title(index), meaning: meaning)
    }
    fixed = LayoutMessages.fixed(
      table.fixed, period: table.period, in: plan,
      without: Set(header.columns.map(\.column)), kind: header.kind)
  }
}
