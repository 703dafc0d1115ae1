import ReportModel

/// What a cell of a planned sheet holds.
enum PlannedContent {
  case blank
  case text(String)
  /// A figure of a table, whose formula needs the rows that the table comes to stand in.
  case figure(Cell, table: String, column: Int)
}

/// A cell of a planned row.
struct PlannedCell {
  let columns: ClosedRange<Int>
  /// Rows that the cell spans downwards.
  var rowSpan = 1
  let content: PlannedContent
  let format: CellFormat
  /// Rows of the table of records that the figure counts, to which it leads.
  var records: Range<Int>?
  /// What is remarked on the cell where the sheet is worked with.
  var note: String?
}

/// One row of a sheet, before it has a number and a page.
struct PlannedRow: Sendable {
  /// A row of a table's body.
  struct BodyRow {
    let table: String
    /// Counted from 0 in the table's body.
    let row: Int
  }

  /// Points.
  let height: Double
  var cells: [PlannedCell] = []
  /// Whether a page may begin with this row.
  var mayBeginPage = true
  /// How deep the row stands in the outline of a sheet that has one.
  var outlineLevel = 0
  var bodyRow: BodyRow?
  /// Rows that are drawn again when a page begins with this row: a table's headings.
  var repeatedAbove: [PlannedRow] = []
  /// The row's text, when it may be divided between two pages.
  var paragraph: PlannedParagraph?

  /// A row of no content that keeps others apart.
  static func space(_ height: Double) -> PlannedRow {
    PlannedRow(height: RowHeight.stored(height), mayBeginPage: false)
  }

  /// Whether what follows must stand on the same page.
  var keepsNext = false

  func keepingNext(_ keeps: Bool) -> PlannedRow {
    var row = self
    row.keepsNext = keeps
    return row
  }

  func beginningPage(_ may: Bool) -> PlannedRow {
    var row = self
    row.mayBeginPage = may
    return row
  }
}

/// Heights of rows as spreadsheets keep them.
enum RowHeight {
  /// The tallest row that a spreadsheet allows, in points.
  static let tallest = 409.5

  /// Rounded up to whole pixels of 0.75 points.
  static func stored(_ points: Double) -> Double {
    min((points / 0.75).rounded(.up) * 0.75, tallest)
  }
}

/// A sheet ready to be drawn: its rows in order, its columns' widths, where its pages begin.
struct SheetPlan {
  var rows: [PlannedRow]
  let columns: [ColumnWidth]
  /// Positions in `rows` at which a page begins, but the first.
  var pageBreaks: [Int] = []
}
