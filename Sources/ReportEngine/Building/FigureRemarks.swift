import ReportModel

/// Remarks on single figures of the tables: that one can't be compared, that one was doubted and confirmed.
struct FigureRemarks {
  private let report: ReportPlan
  /// What was confirmed of an indicator, by the code of the unit in whose row the figure stands.
  private let confirmed: [Key: [String]]

  private static let divisions = ["content_area", "phase"]

  private struct Key: Hashable {
    let unit: String
    let indicator: String
  }

  init(report: ReportPlan, statistics: Statistics) throws {
    self.report = report
    let plan = report.plan
    let tree = statistics.placement(of: report).tree
    var confirmed: [Key: [String]] = [:]
    for figure in try ConfirmedFigures(report: report, statistics: statistics).figures() {
      guard let indicator = figure.indicator else { continue }
      var unit = figure.unit
      // It is part of the figures of all units above.
      while true {
        let key = Key(unit: plan.units[unit].code, indicator: plan.indicators[indicator].code)
        confirmed[key, default: []].append(figure.text)
        guard unit != report.scope, let parent = tree.parent(of: unit) else { break }
        unit = parent
      }
    }
    self.confirmed = confirmed
  }

  func noted(_ table: Table) -> Table {
    guard table.rows.contains(where: mayBeNoted) else { return table }
    return table.with(rows: table.rows.map { mayBeNoted($0) ? noted($0, of: table) : $0 })
  }

  /// Hardly any row has a remark: what surely has none isn't made anew.
  private func mayBeNoted(_ row: Table.Row) -> Bool {
    !confirmed.isEmpty || row.cells.contains { $0.isIncomparable }
  }

  private func noted(_ row: Table.Row, of table: Table) -> Table.Row {
    var isNoted = false
    let cells = row.cells.enumerated().map { column, cell in
      guard let note = note(on: cell, of: row, in: table.columns[column]) else { return cell }
      isNoted = true
      return cell.noting(note)
    }
    guard isNoted else { return row }
    return Table.Row(kind: row.kind, level: row.level, codes: row.codes, cells: cells)
  }

  private func note(
    on cell: Cell, of row: Table.Row, in column: Table.Column
  ) -> String? {
    if cell.isIncomparable {
      return "Không so sánh được do chia tách đơn vị."
    }
    guard !confirmed.isEmpty, column.kind == .number,
      column.meaning["comparison"] == Comparison.current.rawValue,
      column.meaning["measure"] == Measure.quantity.rawValue,
      // A part of a figure isn't what was confirmed.
      Self.divisions.allSatisfy({ row.codes[$0] == nil && column.meaning[$0] == nil }),
      let indicator = row.codes["indicator"] ?? column.meaning["indicator"]
    else { return nil }
    let unit =
      row.codes["unit"] ?? (row.kind == .group ? nil : report.plan.units[report.scope].code)
    guard let unit, let texts = confirmed[Key(unit: unit, indicator: indicator)] else { return nil }
    return "Số liệu đã được xác nhận: \(texts.joined(separator: "; "))."
  }
}

extension Cell {
  fileprivate var isIncomparable: Bool {
    if case .absent(.notComparable) = value { true } else { false }
  }
}
