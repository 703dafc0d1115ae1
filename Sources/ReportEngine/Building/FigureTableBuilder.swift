import ReportModel

/// Builds a table of figures: asks each column's question, lays out the rows, sums groups and totals.
struct FigureTableBuilder {
  let report: ReportPlan
  let statistics: Statistics

  func table(
    _ planned: TablePlan, rows: RowTemplate, columns plannedColumns: [ColumnPlan]
  ) throws -> Table {
    let dimensions = RowOutlines.dimensions(
      of: rows, scopeCode: report.plan.units[report.scope].code)
    let shown = try ShownColumns(
      plannedColumns,
      figures: plannedColumns.map { column in
        guard case .figure(let figure) = column.content else { return nil }
        return try FigureColumn(
          figure, dimensions: dimensions, report: report, statistics: statistics)
      })
    let (columns, figures) = (shown.columns, shown.figures)
    let outline = try outline(rows, columns: columns, figures: figures)
    let grid = FigureGrid(outline.entries, figures)
    let notes = try RowNotes(report: report, statistics: statistics)
    let tableRows = outline.entries.enumerated().map { index, entry in
      row(entry, index, columns: columns, grid: grid, outline: outline, notes: notes)
    }
    return Table(
      code: planned.code, number: planned.number, title: planned.title,
      measureLine: planned.measureLine, placement: planned.placement,
      columns: headings(rows, shown), spanners: spanners(columns), rows: tableRows,
      notes: planned.notes + [shown.legend(report.plan.contentAreas)].compactMap(\.self),
      emptyText: planned.empty)
  }

  private func outline(
    _ rows: RowTemplate, columns: [ColumnPlan], figures: [FigureColumn?]
  ) throws -> RowOutline {
    let asOf = report.windows.asOf
    let placement = statistics.placement(of: report)
    let ledger = try statistics.reportingLedger(for: report.windows.current, asOf: asOf)
    let countsTasks = columns.contains { column in
      if case .figure(let figure) = column.content {
        figure.measure.subject == .tasks
      } else {
        false
      }
    }
    let scope = report.scope
    return RowOutlines(
      plan: report.plan, placement: placement, scope: scope, window: report.windows.current,
      placesWithData: Set(figures.compactMap { $0?.placesWithData }.joined()),
      // A table of tasks shows who has tasks; others show everyone who is to report.
      isExpected: { unit in
        !countsTasks
          && (unit == scope ? placement.units(heldBy: unit) : placement.units(within: unit))
            .contains {
              ledger.standing(of: $0) != .notExpected
            }
      }
    ).outline(rows)
  }

  // MARK: - Cells

  private func row(
    _ entry: RowOutline.Entry, _ index: Int, columns: [ColumnPlan], grid: FigureGrid,
    outline: RowOutline, notes: RowNotes
  ) -> Table.Row {
    let values = grid.figures
    let cells = columns.enumerated().map { column, planned -> Cell in
      if entry.kind == .heading { return .empty }
      switch planned.content {
      case .text(let kind): return text(kind, entry, notes)
      case .figure(let figure):
        let derivation: Derivation? =
          grid.isSum(row: index, column: column) ? .sumOfRows(entry.parts) : nil
        return cell(values[index][column], decimals: decimals(figure, entry), derivation)
      case .percent(let parts, let wholes):
        return percent(values[index], parts, wholes)
      case .share(let column):
        return share(values, row: index, column: column, outline: outline)
      }
    }
    return Table.Row(
      kind: entry.kind, level: entry.level, codes: entry.codes,
      cells: [.text(entry.ordinal), .text(entry.label)] + cells)
  }

  private func text(_ kind: ColumnTemplate.TextKind, _ entry: RowOutline.Entry, _ notes: RowNotes)
    -> Cell
  {
    switch kind {
    case .measure: entry.indicator.map { .text(report.plan.indicators[$0].measure) } ?? .empty
    case .note: entry.unit.flatMap { notes.note(on: $0) }.map { .text($0) } ?? .empty
    }
  }

  private func decimals(_ figure: FigurePlan, _ entry: RowOutline.Entry) -> Int {
    entry.indicator.map { report.plan.indicators[$0].decimals } ?? figure.decimals
  }

  private func cell(_ raw: RawFigure?, decimals: Int, _ derivation: Derivation?) -> Cell {
    switch raw {
    case .count(let count): Cell(.count(count), derivation: derivation)
    case .quantity(let quantity):
      Cell(.quantity(quantity, decimals: decimals), derivation: derivation)
    case .absent(let reason): .absent(reason)
    case nil: .empty
    }
  }

  /// Columns of the template stand after the running number and the stub.
  private func place(_ column: Int) -> Int { column + 2 }

  private func percent(_ row: [RawFigure?], _ parts: [Int], _ wholes: [Int]) -> Cell {
    let numerators = parts.compactMap { row[$0] }
    let denominators = wholes.compactMap { row[$0] }
    if (numerators + denominators).contains(.absent(.notComparable)) {
      return .absent(.notComparable)
    }
    if numerators.contains(.absent(.notReported)) { return .absent(.notReported) }
    if numerators.allSatisfy({ $0 == .absent(.notExpected) }) { return .absent(.notExpected) }
    let part = numerators.compactMap(\.quantity).reduce(.zero) { $0 + $1 }
    let whole = denominators.compactMap(\.quantity).reduce(.zero) { $0 + $1 }
    guard !denominators.contains(where: { $0.quantity == nil }),
      let ratio = Ratio(part, over: whole)
    else { return .absent(.noBase) }
    let isLive = !numerators.contains { $0.quantity == nil }
    let derivation: Derivation =
      parts.count == 1 && wholes.count == 1
      ? .percentOfColumns(numerator: place(parts[0]), denominator: place(wholes[0]))
      : .percentOfColumnSums(
        numerators: parts.map(place), denominators: wholes.map(place))
    return Cell(.percent(ratio), derivation: isLive ? derivation : nil)
  }

  private func share(
    _ values: [[RawFigure?]], row: Int, column: Int, outline: RowOutline
  ) -> Cell {
    guard let total = outline.entries.firstIndex(where: { $0.kind == .total }),
      let whole = values[total][column]?.quantity
    else { return .absent(.notApplicable) }
    guard let part = values[row][column]?.quantity else {
      if case .absent(let reason)? = values[row][column] { return .absent(reason) }
      return .empty
    }
    guard let ratio = Ratio(part, over: whole) else { return .absent(.noBase) }
    return Cell(.percent(ratio), derivation: .shareOfTotal(column: place(column), totalRow: total))
  }

  // MARK: - Headings

  private func headings(_ rows: RowTemplate, _ shown: ShownColumns) -> [Table.Column] {
    let stub =
      switch rows.items {
      case .unit: "Đơn vị"
      case .indicator: "Chỉ tiêu"
      case .contentArea: rows.groups == .phase ? "Đợt, nội dung tuyên truyền" : "Nội dung"
      case .phase: "Đợt"
      case .channel: "Hình thức"
      }
    let leading = [
      Table.Column(code: "ordinal", label: "TT", kind: .ordinal, index: "A"),
      Table.Column(
        code: "stub", label: stub, kind: .label, index: "B",
        meaning: ["dimension": rows.items.rawValue]),
    ]
    return leading
      + zip(shown.columns, shown.indices).map { column, index in
        let kind: Table.Column.Kind =
          switch column.content {
          case .figure: .number
          case .percent, .share: .percent
          case .text: .text
          }
        return Table.Column(
          code: column.code, label: column.label, shortLabel: column.short, kind: kind,
          index: index, meaning: column.meaning)
      }
  }

  /// Neighbouring columns of the same spanner share its heading.
  private func spanners(_ columns: [ColumnPlan]) -> [Table.Spanner] {
    var spanners: [Table.Spanner] = []
    var start = 0
    while start < columns.count {
      guard let label = columns[start].spanner else {
        start += 1
        continue
      }
      var end = start
      while end + 1 < columns.count, columns[end + 1].spanner == label { end += 1 }
      spanners.append(Table.Spanner(label: label, columns: place(start)...place(end)))
      start = end + 1
    }
    return spanners
  }
}
