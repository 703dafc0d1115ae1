/// The look of a sheet that an officer has made: texts with their formats, merged cells, widths, heights,
/// the set-up of print. Rows and columns count from 0.
public struct SheetDesign: Sendable, Hashable {
  public struct Place: Sendable, Hashable {
    public let row: Int
    public let column: Int

    public init(row: Int, column: Int) {
      self.row = row
      self.column = column
    }
  }

  /// Merged cells.
  public struct Block: Sendable, Hashable {
    public let rows: ClosedRange<Int>
    public let columns: ClosedRange<Int>

    public init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
      self.rows = rows
      self.columns = columns
    }

    public var corner: Place { Place(row: rows.lowerBound, column: columns.lowerBound) }

    public func contains(_ place: Place) -> Bool {
      rows.contains(place.row) && columns.contains(place.column)
    }
  }

  public struct Cell: Sendable, Hashable {
    /// Empty for a cell that has a look only.
    public let text: String
    public let format: Format

    public init(text: String, format: Format) {
      self.text = text
      self.format = format
    }
  }

  /// How a cell looks; what isn't said is as the spreadsheet has it.
  public struct Format: Sendable, Hashable {
    public enum Horizontal: String, Sendable, Hashable {
      case left
      case center
      case right
      case justify
    }

    public enum Vertical: String, Sendable, Hashable {
      case top
      case center
      case bottom
      case justify
    }

    /// Lines of a border, as workbooks name them.
    public enum Line: String, Sendable, Hashable, CaseIterable {
      case none
      case thin
      case medium
      case dashed
      case dotted
      case thick
      case double
      case hair
      case mediumDashed
      case dashDot
      case mediumDashDot
      case dashDotDot
      case mediumDashDotDot
      case slantDashDot
    }

    public struct Borders: Sendable, Hashable {
      public var left = Line.none
      public var right = Line.none
      public var top = Line.none
      public var bottom = Line.none

      public init() {}
    }

    public var fontName: String?
    /// Points.
    public var size = 11.0
    public var bold = false
    public var italic = false
    public var underlined = false
    /// Of the letters and of the background, as 0xRRGGBB.
    public var color: UInt32?
    public var fill: UInt32?
    public var borders = Borders()
    public var horizontal: Horizontal?
    public var vertical: Vertical?
    public var wraps = false
    /// Code of the number format; `nil` is the general one.
    public var number: String?

    public init() {}
  }

  /// How the sheet is printed.
  public struct Page: Sendable, Hashable {
    public var isLandscape = false
    /// Millimetres.
    public var margins = Layout.Margins(top: 20, bottom: 20, left: 30, right: 15)
    /// Fits the columns to the width of a page.
    public var fitsWidth = false
    /// In percent; `nil` where the sheet is fitted or printed as it is.
    public var scale: Int?
    public var isCentred = false
    /// In the spreadsheet's codes.
    public var header: String?
    public var footer: String?
    /// Rows that every page begins with.
    public var repeatedRows: ClosedRange<Int>?

    public init() {}
  }

  public let file: String
  public let sheet: String
  public let cells: [Place: Cell]
  public let merged: [Block]
  /// In digits of the default font.
  public let columnWidths: [Int: Double]
  /// Points.
  public let rowHeights: [Int: Double]
  public let page: Page

  public init(
    file: String, sheet: String, cells: [Place: Cell], merged: [Block],
    columnWidths: [Int: Double], rowHeights: [Int: Double], page: Page
  ) {
    self.file = file
    self.sheet = sheet
    self.cells = cells
    self.merged = merged
    self.columnWidths = columnWidths
    self.rowHeights = rowHeights
    self.page = page
  }

  /// The rows and columns that hold anything; at least one of each.
  public var rowCount: Int {
    max(1, (cells.keys.map(\.row) + merged.map(\.rows.upperBound)).max().map { $0 + 1 } ?? 1)
  }
  public var columnCount: Int {
    max(1, (cells.keys.map(\.column) + merged.map(\.columns.upperBound)).max().map { $0 + 1 } ?? 1)
  }

  /// The merged cells that a place lies in.
  public func block(at place: Place) -> Block? { merged.first { $0.contains(place) } }
}

/// A table's own sheet in an officer's design: what stands in which cell.
public struct TableDesign: Sendable, Hashable {
  public let design: SheetDesign
  /// Texts of cells outside the repeated rows, as they are printed.
  public let texts: [SheetDesign.Place: String]
  /// The row of the design that is drawn for each row of the table of a kind.
  public let rows: [Table.Row.Kind: Int]
  /// In the repeated rows, the code of the column whose figure stands in a cell.
  public let columns: [SheetDesign.Place: String]

  public init(
    design: SheetDesign, texts: [SheetDesign.Place: String], rows: [Table.Row.Kind: Int],
    columns: [SheetDesign.Place: String]
  ) {
    self.design = design
    self.texts = texts
    self.rows = rows
    self.columns = columns
  }

  /// The rows of the design that the table takes the place of.
  public var repeatedRows: ClosedRange<Int> {
    (rows.values.min() ?? 0)...(rows.values.max() ?? 0)
  }
}
