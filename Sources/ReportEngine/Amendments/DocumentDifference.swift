public import ReportModel

/// Which cells of a report's tables differ from those of another one: of another version, say.
///
/// Tables and columns are matched by code, rows by what they are about.
public struct DocumentDifference: Sendable {
  /// A cell that differs; `nil` stands for a cell that isn't in one of the reports.
  public struct Change: Sendable, Hashable {
    /// Code of the table.
    public let table: String
    /// «Biểu 1», or the title.
    public let tableName: String
    /// Codes of what the row is about, by dimension.
    public let codes: [String: String]
    /// The row's label, with those of the rows above it that it belongs to.
    public let row: String
    /// Code of the column.
    public let column: String
    /// The column's label, with the heading over it.
    public let columnName: String
    public let former: Cell.Value?
    public let later: Cell.Value?
    /// Where the cell stands in each report's table.
    public let formerPlace: Place?
    public let laterPlace: Place?
  }

  /// Row and column of a table, counted from 0.
  public struct Place: Sendable, Hashable {
    public let row: Int
    public let column: Int
  }

  /// Code of the table that tells of an amendment.
  public static let amendmentTable = "amendments"

  public let changes: [Change]

  /// - Parameters:
  ///   - former: the report as it was.
  ///   - later: the report as it is.
  public init(from former: ReportDocument, to later: ReportDocument) {
    var changes: [Change] = []
    // What a report tells of an amendment is no figure of its period.
    let (before, after) = (
      former.tables.filter { $0.code != Self.amendmentTable },
      later.tables.filter { $0.code != Self.amendmentTable }
    )
    let formerTables = Dictionary(
      before.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    for table in after {
      changes += DocumentDifference.changes(from: formerTables[table.code], to: table)
    }
    let codes = Set(after.map(\.code))
    for table in before where !codes.contains(table.code) {
      changes += DocumentDifference.changes(from: table, to: nil)
    }
    self.changes = changes
  }

  private static func changes(from former: Table?, to later: Table?) -> [Change] {
    guard let named = later ?? former else { return [] }
    let before = former.map(TableCells.init)
    let after = later.map(TableCells.init)
    // In the order of the later table; what it lacks comes last.
    let keys = (after?.keys ?? []) + (before?.keys ?? []).filter { after?.cells[$0] == nil }
    return keys.compactMap { key in
      let (old, new) = (before?.cells[key], after?.cells[key])
      guard !isPrintedAlike(old?.value, new?.value), let cell = new ?? old else { return nil }
      return Change(
        table: named.code, tableName: named.number ?? named.title, codes: cell.codes,
        row: cell.row, column: key.column, columnName: cell.columnName, former: old?.value,
        later: new?.value, formerPlace: old?.place, laterPlace: new?.place)
    }
  }
}

extension DocumentDifference {
  /// Whether nobody who reads the two could tell them apart: a share of 11,93 % and one of 11,94 % are both
  /// printed as 11,9.
  private static func isPrintedAlike(_ one: Cell.Value?, _ other: Cell.Value?) -> Bool {
    switch (one, other) {
    case (.percent(let one), .percent(let other)):
      one.rounded(places: 1) == other.rounded(places: 1)
    case (.ratio(let one, let form), .ratio(let other, let otherForm)):
      form == otherForm && one.rounded(form) == other.rounded(form)
    default: one == other
    }
  }
}

/// The cells of a table by what they are about.
private struct TableCells {
  struct Key: Hashable {
    let kind: Table.Row.Kind
    let codes: [String: String]
    /// What tells rows apart that have no codes.
    let label: String
    /// Which of several rows that are about the same.
    let occurrence: Int
    let column: String
  }

  struct Content {
    let place: DocumentDifference.Place
    let value: Cell.Value
    let codes: [String: String]
    let row: String
    let columnName: String
  }

  private(set) var keys: [Key] = []
  private(set) var cells: [Key: Content] = [:]

  init(_ table: Table) {
    var occurrences: [Key: Int] = [:]
    var path: [(level: Int, label: String)] = []
    let stub = table.columns.firstIndex { $0.kind == .label }
    for (number, row) in table.rows.enumerated() {
      let label = stub.map { TableCells.text(of: row.cells[$0]) } ?? ""
      path.removeAll { $0.level >= row.level }
      let names = (row.kind == .total ? [] : path.map(\.label)) + [label]
      path.append((row.level, label))
      let place = Key(
        kind: row.kind, codes: row.codes, label: row.codes.isEmpty ? label : "", occurrence: 0,
        column: "")
      let occurrence = occurrences[place, default: 0]
      occurrences[place] = occurrence + 1
      for (index, (column, cell)) in zip(table.columns, row.cells).enumerated()
      where column.kind != .ordinal && column.kind != .label && cell.value != .empty {
        let key = Key(
          kind: place.kind, codes: place.codes, label: place.label, occurrence: occurrence,
          column: column.code)
        keys.append(key)
        cells[key] = Content(
          place: DocumentDifference.Place(row: number, column: index), value: cell.value,
          codes: row.codes, row: names.joined(separator: " – "),
          columnName: TableCells.name(of: column, in: table))
      }
    }
  }

  private static func text(of cell: Cell) -> String {
    if case .text(let text) = cell.value { text } else { "" }
  }

  private static func name(of column: Table.Column, in table: Table) -> String {
    guard let place = table.columns.firstIndex(where: { $0.code == column.code }),
      let spanner = table.spanners.first(where: { $0.columns.contains(place) })
    else { return column.label }
    return "\(spanner.label): \(column.label)"
  }
}

extension DocumentDifference {
  /// The changes as a table: old value, new value, and why.
  ///
  /// - Parameter reason: of all of them; `nil` leaves the column out.
  public func table(title: String, reason: String?, placement: Table.Placement) -> Table {
    var columns = [
      Table.Column(code: "ordinal", label: "TT", kind: .ordinal),
      Table.Column(code: "table", label: "Biểu", kind: .text),
      Table.Column(code: "row", label: "Dòng", kind: .label),
      Table.Column(code: "column", label: "Cột", kind: .text),
      Table.Column(code: "former", label: "Số cũ", kind: .number),
      Table.Column(code: "later", label: "Số mới", kind: .number),
    ]
    if reason != nil { columns.append(Table.Column(code: "reason", label: "Lý do", kind: .text)) }
    return Table(
      code: DocumentDifference.amendmentTable, title: title, placement: placement, columns: columns,
      rows: changes.enumerated().map { number, change in
        var cells: [Cell] = [
          Cell(.count(number + 1)), .text(change.tableName), .text(change.row),
          .text(change.columnName), Cell(change.former ?? .empty), Cell(change.later ?? .empty),
        ]
        if let reason { cells.append(.text(reason)) }
        return Table.Row(kind: .item, codes: change.codes, cells: cells)
      }, emptyText: "Không có số liệu nào thay đổi.")
  }
}
