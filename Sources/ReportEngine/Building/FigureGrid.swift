import ReportModel

/// The figures of a table by row and column: items as they were answered, groups and totals summed up.
struct FigureGrid {
  /// What is printed; `nil` in columns that hold no figures of their own.
  private(set) var figures: [[RawFigure?]]
  /// Where the printed figure is the sum of the printed figures of the row's parts.
  private var sums: [[Bool]]

  init(_ entries: [RowOutline.Entry], _ columns: [FigureColumn?]) {
    figures = entries.map { _ in columns.map { _ in nil } }
    sums = entries.map { _ in columns.map { _ in false } }
    let printed = columns.mapSideBySide { column in
      column.map { column in
        zip(FigureGrid.amounts(entries, column), entries).map { column.printed($0, of: $1) }
      }
    }
    for (place, column) in printed.enumerated() {
      guard let column else { continue }
      for row in entries.indices { figures[row][place] = column[row] }
      for (row, entry) in entries.enumerated() where !entry.parts.isEmpty {
        let sum = RawFigure.sum(entry.parts.compactMap { figures[$0][place] })
        // A part that can't be compared prints no figure, but the whole holds it all the same.
        sums[row][place] = sum.quantity != nil && sum == figures[row][place]
      }
    }
  }

  func isSum(row: Int, column: Int) -> Bool { sums[row][column] }

  private static func amounts(
    _ entries: [RowOutline.Entry], _ column: FigureColumn
  ) -> [RawFigure] {
    var known: [RawFigure?] = entries.map { $0.places == nil ? nil : column.amount(of: $0) }
    func amount(_ row: Int) -> RawFigure {
      if let amount = known[row] { return amount }
      let amount = column.sum(entries[row].parts.map(amount), of: entries[row])
      known[row] = amount
      return amount
    }
    return entries.indices.map(amount)
  }
}
