import ReportModel

/// The figures of one column, for every item of a table.
struct FigureColumn {
  private let figure: FigurePlan
  private let answer: Answer?
  private let targets: TargetLedger?
  private let judge: AbsenceJudge
  private let plan: Plan

  /// Asks the column's question.
  init(
    _ figure: FigurePlan, dimensions: [QuestionDimension], report: ReportPlan,
    statistics: Statistics
  ) throws {
    let windows = report.windows
    let window = windows.window(for: figure.comparison)
    self.figure = figure
    plan = report.plan
    let tree = statistics.tree(on: windows.asOf)
    let judged = window ?? windows.current
    judge = AbsenceJudge(
      plan: plan, tree: tree, scope: report.scope, window: judged,
      ledger: try statistics.reportingLedger(for: judged, asOf: windows.asOf))
    guard let window else {
      targets = TargetLedger(plan, asOf: windows.current.last)
      answer = nil
      return
    }
    targets = nil
    var filter = figure.filter
    filter.unit = report.scope
    let measures: [Measure] =
      dimensions == [.indicator] && figure.measure == .quantity
      ? [.quantity, .audience] : [figure.measure]
    answer = try statistics.answer(
      Question(
        by: dimensions, measures: measures, window: window,
        asOf: figure.measure.subject == .tasks
          ? windows.asOf(for: figure.comparison) : windows.asOf,
        filter: filter, in: plan))
  }

  /// Places of items for which there is data.
  var placesWithData: [[Int]] { answer?.rows.map(\.places) ?? [] }

  /// The figure of an item.
  func value(of entry: RowOutline.Entry) -> RawFigure {
    guard let places = entry.places else { return .absent(.notApplicable) }
    if targets != nil { return target(of: entry) }
    if !isComparable(entry) { return .absent(.notComparable) }
    if let indicator = entry.indicator, let base = plan.indicators[indicator].audienceOf {
      return raw(answer?.figure(.audience, at: [base.index]), of: entry, asQuantity: true)
    }
    return raw(answer?.figure(figure.measure, at: places), of: entry, asQuantity: false)
  }

  private func raw(_ found: Figure?, of entry: RowOutline.Entry, asQuantity: Bool) -> RawFigure {
    switch found {
    case .count(let count): asQuantity ? .quantity(Quantity(count)) : .count(count)
    case .quantity(let quantity): .quantity(quantity)
    case .rate, .untold, nil:
      // A unit without tasks has zero of them; a unit without a report has no known number of anything.
      figure.measure.subject == .activities ? .absent(judge.reason(for: entry.unit)) : .count(0)
    }
  }

  private func target(of entry: RowOutline.Entry) -> RawFigure {
    guard let indicator = entry.indicator ?? figure.filter.indicator else {
      return .absent(.notApplicable)
    }
    return targets?.quantity(
      of: indicator, unit: entry.unit ?? judge.scope, contentArea: figure.filter.contentArea,
      tree: judge.tree
    ).map { .quantity($0) } ?? .absent(.noBase)
  }

  private func isComparable(_ entry: RowOutline.Entry) -> Bool {
    guard figure.comparison != .current else { return true }
    return judge.tree.isComparable([entry.unit ?? judge.scope], since: judge.window)
  }
}
