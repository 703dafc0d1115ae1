import ReportModel

/// A table as data: columns with codes and meanings, rows with typed cells.
enum JSONTable {
  static func value(of table: Table) -> JSONValue {
    .object([
      ("code", .string(table.code)),
      ("number", .optional(table.number)),
      ("title", .string(table.title)),
      ("measureLine", .optional(table.measureLine)),
      ("placement", .string(table.placement.rawValue)),
      ("columns", .array(table.columns.map(column))),
      ("spanners", .array(table.spanners.map(spanner))),
      ("rows", .array(table.rows.map(row))),
      ("notes", .array(table.notes.map { .string($0) })),
      ("emptyText", .optional(table.emptyText)),
    ])
  }

  private static func column(_ column: Table.Column) -> JSONValue {
    .object([
      ("code", .string(column.code)),
      ("label", .string(column.label)),
      ("kind", .string(column.kind.rawValue)),
      ("index", .string(column.index)),
      ("meaning", .texts(column.meaning)),
    ])
  }

  private static func spanner(_ spanner: Table.Spanner) -> JSONValue {
    .object([
      ("label", .string(spanner.label)),
      ("firstColumn", .integer(Int64(spanner.columns.lowerBound))),
      ("lastColumn", .integer(Int64(spanner.columns.upperBound))),
    ])
  }

  private static func row(_ row: Table.Row) -> JSONValue {
    .object([
      ("kind", .string(row.kind.rawValue)),
      ("level", .integer(Int64(row.level))),
      ("codes", .texts(row.codes)),
      ("cells", .array(row.cells.map(cell))),
    ])
  }

  private static func rows(in range: Range<Int>) -> [(key: String, value: JSONValue)] {
    [
      ("firstRow", .integer(Int64(range.lowerBound))),
      ("lastRow", .integer(Int64(range.upperBound - 1))),
    ]
  }

  private static func cell(_ cell: Cell) -> JSONValue {
    var members = value(cell.value)
    if let note = cell.note { members.append(("note", .string(note))) }
    if let records = cell.records { members.append(("records", .object(rows(in: records)))) }
    if let derivation = cell.derivation {
      members.append(("derivation", .object(derived(derivation))))
    }
    return .object(members)
  }

  private static func value(_ value: Cell.Value) -> [(key: String, value: JSONValue)] {
    switch value {
    case .empty:
      [("type", .string("empty"))]
    case .text(let text):
      [("type", .string("text")), ("value", .string(text))]
    case .count(let count):
      [("type", .string("count")), ("value", .integer(Int64(count)))]
    case .quantity(let quantity, let decimals):
      [
        ("type", .string("quantity")), ("value", .decimal(quantity.plain)),
        ("decimals", .integer(Int64(decimals))),
      ]
    case .percent(let ratio):
      [
        ("type", .string("percent")),
        ("value", .decimal(DecimalText.plain(ratio.rounded(places: 1), places: 1, keeping: 1))),
        ("numerator", .integer(ratio.numerator)),
        ("denominator", .integer(ratio.denominator)),
      ]
    case .ratio(let ratio, let form):
      [
        ("type", .string("ratio")),
        (
          "value",
          .decimal(
            DecimalText.plain(
              ratio.rounded(form), places: form.decimals, keeping: form.decimals))
        ),
        ("decimals", .integer(Int64(form.decimals))),
        ("scale", .integer(form.scale)), ("numerator", .integer(ratio.numerator)),
        ("denominator", .integer(ratio.denominator)),
      ]
    case .day(let day):
      [("type", .string("day")), ("value", .day(day))]
    case .absent(let reason):
      [("type", .string("absent")), ("reason", .string(reason.rawValue))]
    }
  }

  private static func derived(_ derivation: Derivation) -> [(key: String, value: JSONValue)] {
    func numbers(_ numbers: [Int]) -> JSONValue { .array(numbers.map { .integer(Int64($0)) }) }
    return switch derivation {
    case .sumOfRows(let rows):
      [("type", .string("sum-of-rows")), ("rows", numbers(rows))]
    case .sumOfColumns(let columns):
      [("type", .string("sum-of-columns")), ("columns", numbers(columns))]
    case .differenceOfColumns(let minuend, let subtrahend):
      [
        ("type", .string("difference-of-columns")), ("minuend", .integer(Int64(minuend))),
        ("subtrahend", .integer(Int64(subtrahend))),
      ]
    case .percentOfColumns(let numerator, let denominator):
      [
        ("type", .string("percent-of-columns")), ("numerators", numbers([numerator])),
        ("denominators", numbers([denominator])),
      ]
    case .percentOfColumnSums(let numerators, let denominators):
      [
        ("type", .string("percent-of-columns")), ("numerators", numbers(numerators)),
        ("denominators", numbers(denominators)),
      ]
    case .shareOfTotal(let column, let totalRow):
      [
        ("type", .string("share-of-total")), ("column", .integer(Int64(column))),
        ("totalRow", .integer(Int64(totalRow))),
      ]
    }
  }
}
