import ReportModel

/// The figures of one column, for every row of a table.
struct FigureColumn {
  let figure: FigurePlan
  let axes: RowAxes
  /// What was asked; `nil` where there is nothing to ask for: targets, or nothing to compare with.
  let question: Question?
  private let answers: [[Int]: Figure]
  /// The same with the figures of all units below added to each unit's, where rows need them.
  private let subtrees: [[Int]: Figure]
  let targets: TargetLedger?
  /// The counted indicators of which the column's own is worked out; their places end the answers'.
  let parts: Set<Position<Indicator>>?
  /// Whether there is nothing that the column could compare with.
  private let lacksBase: Bool
  let judge: AbsenceJudge
  /// Why months have no figure, by their places, where rows are months.
  private let reasonsByMonth: [Int: Absence]
  private let plan: Plan

  /// Asks the column's question.
  init(
    _ figure: FigurePlan, axes: RowAxes, scope: Position<OrgUnit>, report: ReportPlan,
    statistics: Statistics
  ) throws {
    self.axes = axes
    let windows = report.windows
    let months = axes.month == nil ? nil : MonthRows(windows, plan: report.plan)
    let window =
      months.map { $0.window(for: figure.comparison) } ?? windows.window(for: figure.comparison)
    self.figure = figure
    plan = report.plan
    let judged = window ?? windows.current
    // Who was expected then, not who is now.
    let then = windows.asOf(for: figure.comparison)
    let isOfPhase = windows.phase != nil && figure.comparison == .current
    judge = AbsenceJudge(
      plan: plan,
      placement: statistics.placement(
        report.figureView, window: judged,
        cutOff: report.figureView == .asReported ? then : windows.asOf),
      scope: scope, window: judged,
      ledger: isOfPhase
        ? try statistics.reportingLedger(of: report)
        : try statistics.reportingLedger(for: judged, asOf: then))
    targets = figure.comparison == .target ? TargetLedger(plan, windows: windows) : nil
    lacksBase = window == nil && figure.comparison != .target
    guard let window else {
      question = nil
      parts = nil
      answers = [:]
      subtrees = [:]
      reasonsByMonth = [:]
      return
    }
    var filter = figure.filter
    filter.unit = scope
    var dimensions = axes.dimensions
    // What an indicator is worked out of is asked for, each by itself.
    parts = filter.indicator.flatMap { indicator in
      report.plan.indicators[indicator].isComputed
        ? Set(report.plan.countedParts(of: indicator)) : nil
    }
    if parts != nil {
      filter.indicator = nil
      dimensions.append(.indicator)
    }
    let asOf =
      figure.measure.subject == .activities ? windows.asOf : windows.asOf(for: figure.comparison)
    // Rows that are phases are those of the report's own, also where a column tells of the whole campaign.
    let phase = dimensions.contains(.phase) ? windows.phase : windows.phase(for: figure.comparison)
    // Reports come for days, not for phases.
    let countsReports = figure.measure.subject == .reporting
    let question = try Question(
      by: dimensions, measures: [figure.measure],
      window: countsReports && isOfPhase ? windows.current : window, asOf: asOf,
      phase: countsReports ? nil : phase, filter: filter,
      units: report.figureView, in: plan)
    self.question = question
    let answer = try statistics.answer(question)
    answers = Dictionary(
      uniqueKeysWithValues: answer.rows.compactMap { row in
        row.figures.first.map { (row.places, $0) }
      })
    if let months {
      reasonsByMonth = try Self.reasons(
        months, figure.comparison, of: judge, answered: Set(answers.keys.map { $0[0] }),
        statistics: statistics)
    } else {
      reasonsByMonth = [:]
    }
    subtrees = axes.sumsSubtrees ? Self.subtrees(of: answers, axes, judge.placement.tree) : [:]
  }

  /// Why the months without an answer have none.
  private static func reasons(
    _ months: MonthRows, _ comparison: Comparison, of judge: AbsenceJudge, answered: Set<Int>,
    statistics: Statistics
  ) throws -> [Int: Absence] {
    var reasons: [Int: Absence] = [:]
    for row in months.rows where !answered.contains(row) {
      guard let days = months.days(ofRow: row, comparison) else { continue }
      let ofMonth = AbsenceJudge(
        plan: judge.plan, placement: judge.placement, scope: judge.scope, window: days,
        ledger: try statistics.reportingLedger(for: days, asOf: days.last))
      reasons[row] = ofMonth.reason(for: nil, alone: false)
    }
    return reasons
  }

  private static func subtrees(
    of answers: [[Int]: Figure], _ axes: RowAxes, _ tree: OrgUnitTree
  ) -> [[Int]: Figure] {
    guard let unit = axes.unit else { return [:] }
    var sums: [[Int]: Figure] = [:]
    for (places, figure) in answers {
      var place = places
      var next: Position<OrgUnit>? = Position(places[unit])
      while let above = next {
        place[unit] = above.index
        sums[place, default: .untold].add(figure)
        next = tree.parent(of: above)
      }
    }
    return sums
  }

  /// Places of items for which there is data.
  var placesWithData: [[Int]] {
    guard let parts else { return Array(answers.keys) }
    return answers.keys.filter { places in
      places.last.map { parts.contains(Position($0)) } ?? false
    }.map { $0.dropLast() }
  }

  /// The figure of an item, for print and for sums.
  func amount(of entry: RowOutline.Entry) -> RawFigure {
    guard let places = entry.places else { return .absent(.notApplicable) }
    if lacksBase { return .absent(.noBase) }
    if let targets { return target(of: entry, in: targets) }
    if isDerived(entry), figure.measure != .quantity { return .absent(.notApplicable) }
    if let indicator = entry.indicator, let channel = axes.channel {
      return plan.figure(of: indicator) { part in
        var places = places
        places[channel] = part.index
        return counted(at: places, of: entry)
      }
    }
    if parts != nil, let indicator = figure.filter.indicator {
      return plan.figure(of: indicator) { counted(at: places + [$0.index], of: entry) }
    }
    return counted(at: places, of: entry)
  }

  /// What was counted at some places of the question's dimensions.
  func counted(at places: [Int], of entry: RowOutline.Entry) -> RawFigure {
    let known = axes.sumsSubtrees && !entry.isOfUnitAlone ? subtrees : answers
    switch known[places] {
    case .count(let count): return .count(count)
    case .quantity(let quantity): return .quantity(quantity)
    case .rate, .untold, nil:
      // A unit without tasks has zero of them; a unit without a report has no known number of anything.
      guard axes.month == nil else {
        return places.first.flatMap { reasonsByMonth[$0] }.map { .absent($0) }
          ?? .absent(.reportedNone)
      }
      return figure.measure.subject == .activities
        ? .absent(judge.reason(for: entry.unit, alone: entry.isOfUnitAlone)) : .count(0)
    }
  }

  /// The figure of a group or a total from those of its parts.
  func sum(_ parts: [RawFigure], of entry: RowOutline.Entry) -> RawFigure {
    if entry.kind == .heading { return .absent(.notApplicable) }
    // Quantities of different indicators are never added.
    let indicator = entry.indicator ?? figure.filter.indicator
    if figure.measure == .quantity, indicator == nil { return .absent(.notApplicable) }
    // Levels don't add up over months.
    if axes.month != nil, indicator.map(isLevel) ?? false { return .absent(.notApplicable) }
    if let targets, let indicator {
      guard entry.kind == .total else {
        if let unit = entry.unit {
          let own = targets.quantity(
            of: indicator, unit: unit, contentArea: figure.filter.contentArea,
            placement: judge.placement)
          if let own { return .quantity(own) }
        }
        return isRatio(indicator) ? .absent(.notApplicable) : RawFigure.sum(parts)
      }
      let whole = targets.quantity(
        of: indicator, unit: judge.scope, contentArea: figure.filter.contentArea,
        placement: judge.placement)
      if let whole { return .quantity(whole) }
      if isRatio(indicator) { return .absent(.noBase) }
    }
    return RawFigure.sum(parts)
  }

  /// The figure as it is printed: none where a split lies between what would be compared.
  func printed(_ amount: RawFigure, of entry: RowOutline.Entry) -> RawFigure {
    guard targets == nil, figure.comparison != .current, entry.kind != .heading else {
      return amount
    }
    let units = entry.units.isEmpty ? [judge.scope] : entry.units
    return judge.placement.isComparable(units, since: judge.window)
      ? amount : .absent(.notComparable)
  }

  private func target(of entry: RowOutline.Entry, in targets: TargetLedger) -> RawFigure {
    guard let indicator = entry.indicator ?? figure.filter.indicator else {
      return .absent(.notApplicable)
    }
    // The target of a unit is for all of it, not for what it does itself.
    if entry.isOfUnitAlone { return .absent(.noBase) }
    return targets.quantity(
      of: indicator, unit: entry.unit ?? judge.scope,
      contentArea: entry.contentArea ?? figure.filter.contentArea, placement: judge.placement
    ).map { .quantity($0) } ?? .absent(.noBase)
  }

  /// Whether the row is an indicator without records of its own.
  private func isDerived(_ entry: RowOutline.Entry) -> Bool {
    entry.indicator.map { plan.indicators[$0].derivation != nil } ?? false
  }

  private func isLevel(_ indicator: Position<Indicator>) -> Bool {
    plan.indicators[indicator].accumulation == .stock || isRatio(indicator)
  }

  private func isRatio(_ indicator: Position<Indicator>) -> Bool {
    plan.indicators[indicator].ratioForm != nil
  }
}

extension Figure {
  /// Adds a figure of the same measure; rates are never asked for in tables.
  fileprivate mutating func add(_ other: Figure) {
    switch (self, other) {
    case (.count(let one), .count(let more)): self = .count(one.addingSaturating(more))
    case (.quantity(let one), .quantity(let more)): self = .quantity(one + more)
    case (.untold, _): self = other
    default: break
    }
  }
}
