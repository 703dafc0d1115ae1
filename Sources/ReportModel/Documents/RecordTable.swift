/// A table of records, however many there are: its rows are made one after another, each time anew.
public struct RecordTable: Sendable {
  /// Code, title and columns, and what is said where there are no rows; without the rows.
  public let frame: Table
  /// Number of rows.
  public let count: Int
  private let rows: @Sendable ((Table.Row) throws -> Void) throws -> Void

  /// - Parameters:
  ///   - frame: the table without rows.
  ///   - count: how many rows there are.
  ///   - rows: calls its argument with every row, in order, the same each time.
  public init(
    _ frame: Table, count: Int,
    rows: @escaping @Sendable ((Table.Row) throws -> Void) throws -> Void
  ) {
    self.frame = frame
    self.count = count
    self.rows = rows
  }

  /// A table that is in memory.
  public init(_ table: Table) {
    self.init(table.with(rows: []), count: table.rows.count) { body in
      for row in table.rows { try body(row) }
    }
  }

  /// Calls `body` with every row, in order.
  ///
  /// - Throws: what `body` throws, and what the store does that the records are read from.
  public func forEachRow(_ body: (Table.Row) throws -> Void) throws { try rows(body) }

  /// The table with all rows in memory.
  public func whole() throws -> Table {
    var all: [Table.Row] = []
    all.reserveCapacity(count)
    try forEachRow { all.append($0) }
    return frame.with(rows: all)
  }
}

extension Table {
  /// The same with other rows.
  public func with(rows: [Row]) -> Table { with(rows: rows, notes: notes) }

  /// The same with other legends and remarks.
  public func with(notes: [String]) -> Table { with(rows: rows, notes: notes) }

  private func with(rows: [Row], notes: [String]) -> Table {
    Table(
      code: code, number: number, title: title, measureLine: measureLine, placement: placement,
      columns: columns, spanners: spanners, rows: rows, notes: notes, emptyText: emptyText
    ).designed(by: design)
  }
}
