import ReportModel

/// Builds a table of figures: asks each column's question, lays out the rows, sums groups and totals.
struct FigureTableBuilder {
  let report: ReportPlan
  let statistics: Statistics
  let rows: RowTemplate
  /// What the whole table is restricted to.
  let filter: Question.Filter

  /// The unit that the table is on.
  private var scope: Position<OrgUnit> { filter.unit ?? report.scope }

  private var axes: RowAxes { RowAxes(rows, scopeCode: report.plan.units[scope].code) }

  /// Which columns and rows a table has, before it has cells.
  struct Frame {
    let shown: ShownColumns
    let outline: RowOutline
  }

  func frame(_ planned: TablePlan, columns plannedColumns: [ColumnPlan]) throws -> Frame {
    let axes = axes
    let shown = try ShownColumns(
      plannedColumns,
      figures: plannedColumns.mapSideBySide { column -> FigureColumn? in
        guard case .figure(let figure) = column.content else { return nil }
        return try FigureColumn(
          figure, axes: axes, scope: scope, report: report, statistics: statistics)
      }, windows: report.windows)
    return Frame(
      shown: shown, outline: try outline(isOnTasks: planned.isOnTasks, figures: shown.figures))
  }

  func table(_ planned: TablePlan, columns plannedColumns: [ColumnPlan]) throws -> Table {
    let frame = try frame(planned, columns: plannedColumns)
    let (shown, outline) = (frame.shown, frame.outline)
    let columns = shown.columns
    let grid = FigureGrid(outline.entries, shown.figures)
    let notes = try RowNotes(report: report, statistics: statistics)
    let tableRows = outline.entries.enumerated().map { index, entry in
      row(entry, index, columns: columns, grid: grid, outline: outline, notes: notes)
    }
    return Table(
      code: planned.code, number: planned.number, title: planned.title,
      measureLine: planned.measureLine, placement: planned.placement,
      columns: headings(shown), spanners: spanners(columns), rows: tableRows,
      notes: planned.notes
        + [
          shown.legend(report.plan.contentAreas), PercentCell.legend(of: tableRows),
          targetNote(columns),
        ]
        .compactMap(\.self),
      emptyText: planned.empty)
  }

  /// Which version of the targets a table shows, if it shows any.
  private func targetNote(_ columns: [ColumnPlan]) -> String? {
    let targets = columns.compactMap { column -> FigurePlan? in
      guard case .figure(let figure) = column.content, figure.comparison == .target else {
        return nil
      }
      return figure
    }
    guard !targets.isEmpty else { return nil }
    let indicators =
      rows.dimensions.contains(.indicator) && filter.indicator == nil
      ? report.plan.indicators.indices.map(Position.init)
      : Set(targets.compactMap(\.filter.indicator)).sorted()
    return TargetVersions(report.plan, windows: report.windows).note(on: indicators)
  }

  private func outline(isOnTasks: Bool, figures: [FigureColumn?]) throws -> RowOutline {
    let placement = statistics.placement(of: report)
    let ledger = try statistics.reportingLedger(of: report)
    let axes = axes
    return RowOutlines(
      plan: report.plan, rows: rows, axes: axes, filter: filter, placement: placement,
      scope: scope, window: report.windows.current, phase: report.windows.phase,
      months: MonthRows(report.windows, plan: report.plan),
      data: RowData(
        Set(figures.compactMap { $0?.placesWithData }.joined()), axes: axes, placement: placement,
        plan: report.plan),
      // A table of tasks shows who has tasks; others show everyone who is to report.
      isExpected: { branch in
        !isOnTasks
          && placement.hasUnit(of: branch.unit, alone: branch.isAlone) {
            ledger.standing(of: $0) != .notExpected
          }
      }
    ).outline()
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
        return cell(values[index][column], of: indicator(figure, entry), derivation)
      case .percent(let parts, let wholes):
        return PercentCell(plan: report.plan, columns: columns, entry: entry)
          .cell(values[index], parts, wholes)
      case .difference(let minuend, let subtrahend):
        guard case .figure(let figure) = columns[minuend].content else { return .empty }
        return DifferenceCell.cell(
          values[index], minuend, minus: subtrahend,
          decimals: indicator(figure, entry)?.decimals ?? 0)
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
    case .note:
      entry.unit.flatMap { notes.note(on: $0, alone: entry.isOfUnitAlone) }.map { .text($0) }
        ?? .empty
    }
  }

  /// The indicator that a figure is of, if it is of one.
  func indicator(_ figure: FigurePlan, _ entry: RowOutline.Entry) -> Indicator? {
    (entry.indicator ?? figure.filter.indicator).map { report.plan.indicators[$0] }
  }

  func cell(
    _ raw: RawFigure?, of indicator: Indicator?, _ derivation: Derivation? = nil
  ) -> Cell {
    switch raw {
    case .count(let count): return Cell(.count(count), derivation: derivation)
    case .quantity(let quantity):
      let decimals = indicator?.ratioForm?.decimals ?? indicator?.decimals ?? 0
      return Cell(.quantity(quantity, decimals: decimals), derivation: derivation)
    case .quotient:
      guard let ratio = raw?.ratio, let form = indicator?.ratioForm else {
        return .absent(.noBase)
      }
      return Cell(.ratio(ratio, form))
    case .absent(let reason): return .absent(reason)
    case nil: return .empty
    }
  }

  func share(
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
    return Cell(
      .percent(ratio),
      derivation: .shareOfTotal(column: ColumnPlan.place(column), totalRow: total))
  }

  // MARK: - Headings

  /// What the rows are, each axis once: «Đợt, nội dung tuyên truyền».
  private var stub: String {
    var words: [String] = []
    for dimension in rows.dimensions {
      let word: String?
      switch dimension {
      case .unitGroup, .level, .unit: word = "đơn vị"
      case .phase: word = report.plan.phases.isEmpty ? nil : PhaseWording.word(in: report.plan)
      case .contentArea: word = "nội dung tuyên truyền"
      case .channel: word = rows.dimensions.contains(.indicator) ? nil : "hình thức"
      case .indicator: word = "chỉ tiêu"
      case .month: word = "tháng"
      }
      if let word, !words.contains(word) { words.append(word) }
    }
    return words.joined(separator: ", ").capitalizingFirstLetter
  }

  private func headings(_ shown: ShownColumns) -> [Table.Column] {
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
          case .figure, .difference: .number
          case .percent, .share: .percent
          case .text: .text
          }
        return Table.Column(
          code: column.code, label: column.label, shortLabel: column.short, kind: kind,
          index: index, meaning: column.meaning, isAlert: column.isAlert)
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
      spanners.append(
        Table.Spanner(label: label, columns: ColumnPlan.place(start)...ColumnPlan.place(end)))
      start = end + 1
    }
    return spanners
  }
}
