import ReportModel

/// Traces the figures of one table.
struct FigureTableTracer {
  let report: ReportPlan
  let statistics: Statistics
  let planned: TablePlan
  let table: Table
  private let builder: FigureTableBuilder
  private let frame: FigureTableBuilder.Frame
  private let figures: RowFigures

  init(
    report: ReportPlan, source: any RecordSource, statistics: Statistics, planned: TablePlan,
    table: Table, rows: RowTemplate, columns: [ColumnPlan], filter: Question.Filter
  ) throws {
    self.report = report
    self.statistics = statistics
    self.planned = planned
    self.table = table
    builder = FigureTableBuilder(
      report: report, statistics: statistics, rows: rows, filter: filter)
    frame = try builder.frame(planned, columns: columns)
    figures = RowFigures(
      report: report, source: source, statistics: statistics, entries: frame.outline.entries)
  }

  private var columns: [ColumnPlan] { frame.shown.columns }
  private var entries: [RowOutline.Entry] { frame.outline.entries }

  /// The trace of a cell; `nil` where it can't hold a figure. Rows and columns count from 0 in the table.
  func trace(row: Int, column: Int) throws -> FigureTrace? {
    let place = column - ColumnPlan.place(0)
    guard columns.indices.contains(place), entries.indices.contains(row),
      entries[row].kind != .heading
    else { return nil }
    switch columns[place].content {
    case .text: return nil
    case .figure: return try traced(row, place).trace
    case .percent(let parts, let wholes): return try percent(row, place, parts, wholes)
    case .difference(let minuend, let subtrahend):
      return try difference(row, place, minuend, subtrahend)
    case .share(let part): return try share(row, place, of: part)
    }
  }

  // MARK: - Counted figures

  /// A figure that isn't derived from other columns.
  private func traced(_ row: Int, _ place: Int) throws -> (trace: FigureTrace, raw: RawFigure) {
    guard let column = frame.shown.figures[place] else {
      return (empty(row, place, .sum, []), .absent(.notApplicable))
    }
    let found = try figures.figure(row, column)
    let indicator = builder.indicator(column.figure, entries[row])
    let traced = builder.cell(found.raw, of: indicator).value
    let wording = QuestionWording(plan: report.plan, tree: column.judge.placement.tree)
    let isWorkedOut = found.parts.contains { $0.indicator != nil } && indicator?.isComputed == true
    func question(_ indicator: Position<Indicator>?) -> TracedQuestion {
      wording.question(column, entries[row], report: report, indicator: indicator)
    }
    let operands =
      isWorkedOut ? found.parts.map { operand($0, column, question($0.indicator)) } : []
    let rule: FigureTrace.Rule =
      isWorkedOut
      ? (indicator?.ratioForm == nil ? .sumOfOperands : .quotient)
      : self.rule(column, indicator)
    return (
      FigureTrace(
        label: label(row, place), question: question(nil), rule: rule,
        value: value(row, place), traced: traced,
        parts: isWorkedOut || !traced.isFigure ? [] : found.parts.flatMap(\.parts),
        operands: operands), found.raw
    )
  }

  /// What one of the indicators comes to of which another is worked out.
  private func operand(
    _ counted: (indicator: Position<Indicator>?, parts: [TracedPart]), _ column: FigureColumn,
    _ question: TracedQuestion
  ) -> FigureTrace {
    let indicator = counted.indicator.map { report.plan.indicators[$0] }
    let sum = counted.parts.reduce(Quantity.zero) { $0 + $1.amount }
    let value = Cell.Value.quantity(sum, decimals: indicator?.decimals ?? 0)
    return FigureTrace(
      label: indicator.map { "\($0.name) (\($0.measure))" } ?? "", question: question,
      rule: rule(column, indicator), value: value, traced: value, parts: counted.parts)
  }

  private func rule(_ column: FigureColumn, _ indicator: Indicator?) -> FigureTrace.Rule {
    if column.targets != nil { return .target }
    switch column.figure.measure {
    case .quantity:
      return indicator?.accumulation == .stock && indicator?.audienceOf == nil
        ? .latestValues : .sum
    case .audience: return .sum
    default: return .count
    }
  }

  // MARK: - Derived figures

  private func percent(
    _ row: Int, _ place: Int, _ parts: [Int], _ wholes: [Int]
  ) throws -> FigureTrace {
    let (operands, values) = try operands(row, parts + wholes)
    let cell = PercentCell(plan: report.plan, columns: columns, entry: entries[row])
      .cell(values, parts, wholes)
    let isChange = parts.first.flatMap { values[$0] }.map(\.isQuotient) ?? false
    return FigureTrace(
      label: label(row, place), question: nil,
      rule: isChange ? .change : .percent(numerators: parts.count),
      value: value(row, place), traced: cell.value, operands: operands)
  }

  private func difference(
    _ row: Int, _ place: Int, _ minuend: Int, _ subtrahend: Int
  ) throws -> FigureTrace {
    let (operands, values) = try operands(row, [minuend, subtrahend])
    var decimals = 0
    if case .figure(let figure) = columns[minuend].content {
      decimals = builder.indicator(figure, entries[row])?.decimals ?? 0
    }
    let cell = DifferenceCell.cell(values, minuend, minus: subtrahend, decimals: decimals)
    return FigureTrace(
      label: label(row, place), question: nil, rule: .difference, value: value(row, place),
      traced: cell.value, operands: operands)
  }

  private func share(_ row: Int, _ place: Int, of part: Int) throws -> FigureTrace {
    let own = try traced(row, part)
    guard let total = entries.firstIndex(where: { $0.kind == .total }) else {
      return empty(row, place, .share, [own.trace])
    }
    let whole = try traced(total, part)
    var values = entries.map { _ in columns.map { _ in RawFigure?.none } }
    values[row][part] = own.raw
    values[total][part] = whole.raw
    let cell = builder.share(values, row: row, column: part, outline: frame.outline)
    return FigureTrace(
      label: label(row, place), question: nil, rule: .share, value: value(row, place),
      traced: cell.value, operands: [own.trace, whole.trace])
  }

  private func operands(
    _ row: Int, _ places: [Int]
  ) throws -> (traces: [FigureTrace], values: [RawFigure?]) {
    var traces: [FigureTrace] = []
    var values = columns.map { _ in RawFigure?.none }
    for place in places {
      let (trace, raw) = try traced(row, place)
      traces.append(trace)
      values[place] = raw
    }
    return (traces, values)
  }

  private func empty(
    _ row: Int, _ place: Int, _ rule: FigureTrace.Rule, _ operands: [FigureTrace]
  ) -> FigureTrace {
    FigureTrace(
      label: label(row, place), question: nil, rule: rule, value: value(row, place),
      traced: .absent(.notApplicable), operands: operands)
  }

  // MARK: - The table's own words

  private func value(_ row: Int, _ place: Int) -> Cell.Value {
    table.rows[row].cells[ColumnPlan.place(place)].value
  }

  private func label(_ row: Int, _ place: Int) -> String {
    let label = entries[row].label
    let column = columns[place]
    let heading = [column.spanner, column.label].compactMap(\.self).joined(separator: " / ")
    return "\(label) – \(heading)"
  }
}

extension RawFigure {
  fileprivate var isQuotient: Bool { if case .quotient = self { true } else { false } }
}
