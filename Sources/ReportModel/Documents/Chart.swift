/// A chart of a table's own cells.
public struct Chart: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// One bar a row.
    case bar
    /// One bar a row, its series one on another.
    case stackedBar = "stacked-bar"
    /// One upright bar a row: for months and other rows that follow in time.
    case column
    /// A line over the rows for each series: the course of a year beside that of the last.
    case line
    /// The rows as parts of a whole, of one series.
    case pie
  }

  public let code: String
  public let title: String
  public let kind: Kind
  /// Code of the table whose cells are drawn.
  public let table: String
  /// Rows drawn, counted from 0 in the table's body; in order.
  public let rows: [Int]
  /// Column that names the bars.
  public let categoryColumn: Int
  /// Columns drawn.
  public let seriesColumns: [Int]
  public let valueAxisTitle: String?

  public init(
    code: String, title: String, kind: Kind, table: String, rows: [Int], categoryColumn: Int,
    seriesColumns: [Int], valueAxisTitle: String? = nil
  ) {
    self.code = code
    self.title = title
    self.kind = kind
    self.table = table
    self.rows = rows
    self.categoryColumn = categoryColumn
    self.seriesColumns = seriesColumns
    self.valueAxisTitle = valueAxisTitle
  }
}
