/// A printed table with its columns, groups and totals.
public struct Table: Sendable, Hashable {
  /// Where the table is printed.
  public enum Placement: String, Sendable, Hashable, CaseIterable {
    /// In the report's running text.
    case body
    /// On a page of its own, after the report.
    case appendix
  }

  public struct Column: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable {
      /// The running number (TT).
      case ordinal
      /// What the row is about: the stub.
      case label
      case text
      case number
      case percent
      case day
    }

    /// Key of the column, unique in the table.
    public let code: String
    public let label: String
    /// For narrow outputs; the label when none is given.
    public let shortLabel: String
    public let kind: Kind
    /// What stands in the row of column indices: `A`, `1`, `6=5/1`.
    public let index: String
    /// What the column means, for machines: dimension or measure, indicator, comparison …
    public let meaning: [String: String]
    /// Whether figures above 0 call for action, as overdue tasks do, and are to be set off.
    public let isAlert: Bool

    public init(
      code: String, label: String, shortLabel: String? = nil, kind: Kind, index: String = "",
      meaning: [String: String] = [:], isAlert: Bool = false
    ) {
      self.code = code
      self.label = label
      self.shortLabel = shortLabel ?? label
      self.kind = kind
      self.index = index
      self.meaning = meaning
      self.isAlert = isAlert
    }
  }

  /// A heading over several columns.
  public struct Spanner: Sendable, Hashable {
    public let label: String
    /// Columns under it, counted from 0.
    public let columns: ClosedRange<Int>

    public init(label: String, columns: ClosedRange<Int>) {
      self.label = label
      self.columns = columns
    }
  }

  public struct Row: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable {
      /// A heading without figures, over the rows that follow.
      case heading
      /// A group with its subtotal.
      case group
      case item
      /// The grand total.
      case total
    }

    public let kind: Kind
    /// Depth of nesting, 0 at the outside.
    public let level: Int
    /// What the row is about, for machines: dimension → code.
    public let codes: [String: String]
    /// One for each column of the table.
    public let cells: [Cell]

    public init(kind: Kind, level: Int = 0, codes: [String: String] = [:], cells: [Cell]) {
      self.kind = kind
      self.level = level
      self.codes = codes
      self.cells = cells
    }
  }

  public let code: String
  /// «Biểu 1»; `nil` when the table isn't numbered.
  public let number: String?
  public let title: String
  /// «Đơn vị tính: …», when it is the same for all figures or needs telling.
  public let measureLine: String?
  public let placement: Placement
  public let columns: [Column]
  public let spanners: [Spanner]
  public let rows: [Row]
  /// Legends and remarks under the table.
  public let notes: [String]
  /// What is said in place of the rows when there are none.
  public let emptyText: String?
  /// The officer's own sheet that the table is written into, if there is one.
  public private(set) var design: TableDesign?

  public init(
    code: String, number: String? = nil, title: String, measureLine: String? = nil,
    placement: Placement, columns: [Column], spanners: [Spanner] = [], rows: [Row],
    notes: [String] = [], emptyText: String? = nil
  ) {
    precondition(
      rows.allSatisfy { $0.cells.count == columns.count }, "a row has one cell for each column")
    self.code = code
    self.number = number
    self.title = title
    self.measureLine = measureLine
    self.placement = placement
    self.columns = columns
    self.spanners = spanners
    self.rows = rows
    self.notes = notes
    self.emptyText = emptyText
  }

  /// The same, to be written into an officer's own sheet.
  public func designed(by design: TableDesign?) -> Table {
    var table = self
    table.design = design
    return table
  }
}
