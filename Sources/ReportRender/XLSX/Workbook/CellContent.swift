/// What is written into a cell of a sheet.
enum CellContent: Hashable {
  case blank
  /// Always text, even where it begins like a formula.
  case text(String)
  case number(Double)
  /// A formula without its `=`, with the value that it has.
  case formula(String, value: Double)
}

/// A cell or a run of merged cells; rows and columns count from 0.
struct CellRange: Hashable {
  var rows: ClosedRange<Int>
  var columns: ClosedRange<Int>

  var isSingle: Bool { rows.count == 1 && columns.count == 1 }
}
