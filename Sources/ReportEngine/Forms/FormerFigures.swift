import ReportModel

/// What units reported for the period before a form's, indicator by indicator.
struct FormerFigures: Sendable {
  private struct Key: Hashable {
    let unit: Position<OrgUnit>
    /// `nil`: all content areas together.
    let area: Position<ContentArea>?
    let indicator: Position<Indicator>
  }

  private let plan: Plan
  private let hasReported: [Bool]
  /// Whether the unit, or one that it continues, was there at all.
  private let wasThere: [Bool]
  private var found: [Key: (quantity: Quantity?, audience: Int?)] = [:]

  /// - Throws: what the source throws.
  init(before period: ReportingPeriod, plan: Plan, statistics: Statistics) throws {
    self.plan = plan
    let window = plan.calendar.window(of: period.previous)
    let cutOff = plan.calendar.window(of: period).last
    // In the tree of the form's own cut-off: a unit sees what those had that it continues.
    let tree = statistics.tree(on: cutOff)
    let ledger = try statistics.reportingLedger(for: window, asOf: window.last)
    let before = statistics.tree(on: window.last)
    var hasReported = plan.units.positions.map { _ in false }
    var wasThere = hasReported
    for unit in plan.units.positions {
      let holder = tree.holder(of: unit).index
      if ledger.hasReported(unit) { hasReported[holder] = true }
      if before.isValid(unit) { wasThere[holder] = true }
    }
    self.hasReported = hasReported
    self.wasThere = wasThere
    for dimensions: [QuestionDimension] in [
      [.unit, .contentArea, .indicator], [.unit, .indicator],
    ] {
      let question = try Question(
        by: dimensions, measures: [.quantity, .audience], window: window, asOf: cutOff, in: plan)
      for row in try statistics.answer(question).rows {
        let key = Key(
          unit: Position(row.places[0]),
          area: dimensions.count == 3 ? Position(row.places[1]) : nil,
          indicator: Position(row.places[dimensions.count - 1]))
        found[key] = (FormerFigures.quantity(row.figures[0]), FormerFigures.count(row.figures[1]))
      }
    }
  }

  /// The figures beside the cells of an indicator; of a level, those of all content areas together,
  /// unless the plan asks for it under this one.
  func figures(
    of indicator: Position<Indicator>, under area: Position<ContentArea>, by unit: Position<OrgUnit>
  ) -> (quantity: Cell.Value, audience: Cell.Value) {
    let own = plan.indicators[indicator]
    let isNamed = plan.contentAreas[area].asked?.indicators.contains(indicator) ?? false
    let key = Key(
      unit: unit, area: own.accumulation == .stock && !isNamed ? nil : area, indicator: indicator)
    let absent = Cell.Value.absent(absence(of: unit))
    guard let figures = found[key] else { return (absent, absent) }
    return (
      figures.quantity.map { .quantity($0, decimals: own.decimals) } ?? absent,
      figures.audience.map { .count($0) } ?? .empty
    )
  }

  private func absence(of unit: Position<OrgUnit>) -> Absence {
    if hasReported[unit.index] { return .reportedNone }
    return wasThere[unit.index] ? .notReported : .notExpected
  }

  private static func quantity(_ figure: Figure) -> Quantity? {
    if case .quantity(let quantity) = figure { quantity } else { nil }
  }

  private static func count(_ figure: Figure) -> Int? {
    if case .count(let count) = figure { count } else { nil }
  }
}
