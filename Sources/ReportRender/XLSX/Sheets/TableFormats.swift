import ReportModel

/// The looks of a table's body cells, by kind of row, column and value.
struct TableFormats {
  private let table: Table
  private let styles: TableStyles
  private let plain: FontMetrics
  private let bold: FontMetrics
  /// Text columns of short words, such as measures, which are centred.
  private let centred: Set<Int>

  init(_ table: Table, styles: TableStyles) {
    self.table = table
    self.styles = styles
    plain = FontMetrics(styles.body)
    bold = FontMetrics(size: styles.body.size, bold: true, italic: styles.body.italic)
    centred = Set(
      table.columns.indices.filter { column in
        table.columns[column].kind == .text
          && table.rows.allSatisfy { CellText.printed($0.cells[column].value).count <= 18 }
      })
  }

  func metrics(_ kind: Table.Row.Kind) -> FontMetrics { kind == .item ? plain : bold }

  func format(_ row: Table.Row.Kind, column: Int, value: Cell.Value) -> CellFormat {
    var format = CellFormat(styles.body, alignment(column, value), bordered: true)
    if row != .item { format.bold = true }
    // A mark stands where the figure would; one typed in later looks like its neighbours.
    if case .absent = value {
      format.number = absentNumber(column)
    } else {
      format.number = Self.number(of: value)
    }
    return format
  }

  /// The form in which a value is written.
  static func number(of value: Cell.Value) -> CellFormat.Number {
    switch value {
    case .count: .decimals(0)
    case .quantity(_, let decimals): .decimals(min(max(decimals, 0), Quantity.places))
    case .percent: .percent
    case .ratio(_, let form): .decimals(form.decimals)
    case .day: .day
    case .absent, .empty, .text: .general
    }
  }

  private func absentNumber(_ column: Int) -> CellFormat.Number {
    switch table.columns[column].kind {
    case .number: .decimals(0)
    case .percent: .percent
    case .day: .day
    case .ordinal, .label, .text: .general
    }
  }

  private func alignment(_ column: Int, _ value: Cell.Value) -> CellFormat.Horizontal {
    switch table.columns[column].kind {
    case .ordinal, .day: return .centre
    case .number, .percent: return .right
    case .label, .text: break
    }
    switch value {
    case .count, .quantity, .percent, .ratio: return .right
    case .day, .empty, .text, .absent: return centred.contains(column) ? .centre : .left
    }
  }
}
