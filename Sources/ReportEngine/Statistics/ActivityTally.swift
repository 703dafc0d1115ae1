import ReportModel

/// Sums of activity records by packed slots, filled in one pass over cells.
struct ActivityTally {
  struct Totals {
    var activities = 0
    /// `nil` when all of it is levels that a successor has replaced by its own.
    var quantity: Quantity?
    var audience: Int?

    mutating func add(_ cell: ActivityCell, quantity: Quantity?) {
      activities += cell.activities
      if let quantity { self.quantity = (self.quantity ?? .zero) + quantity }
      if let told = cell.audience { audience = audience?.addingSaturating(told) ?? told }
    }
  }

  private(set) var totals: [UInt64: Totals] = [:]
  /// Records that a `level:` dimension leaves out because they lie above that level.
  private(set) var leftOut = 0

  private let plan: Plan
  private let packing: SlotPacking
  private let pass: CellFilter

  /// Sums cells up; `countsAudiences` adds what audiences are quantities of.
  ///
  /// `tree` is that of the cut-off: which levels of stocks count is the same in every view.
  init(
    _ cells: [ActivityCell], countsAudiences: Bool, packing: SlotPacking,
    filter: CellFilter, plan: Plan, tree: OrgUnitTree
  ) {
    self.plan = plan
    self.packing = packing
    pass = filter
    let stockDays = StockDays(cells, packing: packing, plan: plan, tree: tree)
    for cell in cells where pass.admits(cell) { add(cell, stockDays) }
    guard countsAudiences else { return }
    for cell in AudienceCells.cells(from: cells, plan: plan) where pass.admits(cell) {
      add(cell, stockDays)
    }
  }

  private mutating func add(_ cell: ActivityCell, _ stockDays: StockDays) {
    guard let slot = packing.pack({ $0.slot(of: cell) }) else {
      leftOut += cell.activities
      return
    }
    let quantity: Quantity?
    let indicator = plan.indicators[cell.key.indicator]
    switch indicator.accumulation {
    case .stock where indicator.audienceOf == nil:
      quantity = stockDays.level(of: cell)
    case .flow, .stock: quantity = cell.quantity
    }
    totals[slot, default: Totals()].add(cell, quantity: quantity)
  }
}

/// Cells of the indicators that are the audience of another one (`audience_of`): they have no records of
/// their own, and their quantity is that one's audience.
private enum AudienceCells {
  static func cells(from cells: [ActivityCell], plan: Plan) -> [ActivityCell] {
    var audiences: [Position<Indicator>: [Position<Indicator>]] = [:]
    for (index, indicator) in plan.indicators.enumerated() {
      if let base = indicator.audienceOf { audiences[base, default: []].append(Position(index)) }
    }
    guard !audiences.isEmpty else { return [] }
    return cells.flatMap { cell -> [ActivityCell] in
      guard let told = cell.audience else { return [] }
      return (audiences[cell.key.indicator] ?? []).map { audience(told, of: cell, as: $0) }
    }
  }

  private static func audience(
    _ told: Int, of cell: ActivityCell, as indicator: Position<Indicator>
  ) -> ActivityCell {
    let key = ActivityCell.Key(
      unit: cell.key.unit, phase: cell.key.phase, contentArea: cell.key.contentArea,
      indicator: indicator)
    let quantity = Quantity(told)
    return ActivityCell(
      key: key, days: cell.days, activities: 0, quantity: quantity, audience: nil,
      latestDay: cell.latestDay, latestQuantity: quantity)
  }
}

/// Which cells a filter admits, with everything looked up beforehand.
struct CellFilter {
  private let units: UnitTable<Bool>?
  private let phases: [Bool]?
  private let filter: Question.Filter
  private let channels: [Position<Channel>]

  init(_ filter: Question.Filter, plan: Plan, placement: UnitPlacement) {
    self.filter = filter
    units = filter.unit.map { ancestor in
      placement.table { tree, holder in tree.unit(holder, isWithin: ancestor) }
    }
    phases = filter.phase.map { ancestor in
      plan.phases.indices.map { plan.phase(Position($0), isWithin: ancestor) }
    }
    channels = plan.indicators.map(\.channel)
  }

  func admits(_ cell: ActivityCell) -> Bool {
    admits(unit: cell.key.unit, on: cell.days.first) && admits(phase: cell.key.phase)
      && admits(contentArea: cell.key.contentArea)
      && (filter.indicator.map { $0 == cell.key.indicator } ?? true)
      && (filter.channel.map { $0 == channels[cell.key.indicator.index] } ?? true)
  }

  func admits(unit: Position<OrgUnit>, on day: Day) -> Bool { units?[unit, on: day] ?? true }

  func admits(phase: Position<Phase>?) -> Bool {
    guard let phases else { return true }
    return phase.map { phases[$0.index] } ?? false
  }

  func admits(contentArea: Position<ContentArea>?) -> Bool {
    filter.contentArea.map { $0 == contentArea } ?? true
  }
}

/// For stock indicators: the day whose value counts, for each unit, indicator and slice of time.
///
/// The latest value is chosen over all content areas and phases before anything is filtered, so that
/// breakdowns by them add up to the total. A unit that was continued by another counts only as long as
/// its successor has reported no value of its own.
private struct StockDays {
  private struct Key: Hashable {
    let unit: Position<OrgUnit>
    let indicator: Position<Indicator>
    let time: UInt64
  }

  private var latest: [Key: Day] = [:]
  private let timePacking: SlotPacking?
  private let tree: OrgUnitTree

  init(_ cells: [ActivityCell], packing: SlotPacking, plan: Plan, tree: OrgUnitTree) {
    self.tree = tree
    timePacking = SlotPacking(packing.dimensions.filter { $0.dimension.periodKind != nil })
    guard plan.indicators.contains(where: { $0.accumulation == .stock }) else { return }
    for cell in cells where plan.indicators[cell.key.indicator].accumulation == .stock {
      let key = key(of: cell, unit: cell.key.unit)
      latest[key] = max(latest[key] ?? cell.latestDay, cell.latestDay)
    }
  }

  /// What a cell adds to the level: nothing unless it is the latest, and `nil` when the unit's successor
  /// has a level of its own.
  func level(of cell: ActivityCell) -> Quantity? {
    let holder = tree.holder(of: cell.key.unit)
    if holder != cell.key.unit, latest[key(of: cell, unit: holder)] != nil { return nil }
    let isLatest = latest[key(of: cell, unit: cell.key.unit)] == cell.latestDay
    return isLatest ? cell.latestQuantity : .zero
  }

  private func key(of cell: ActivityCell, unit: Position<OrgUnit>) -> Key {
    Key(
      unit: unit, indicator: cell.key.indicator,
      time: timePacking?.pack { $0.slot(of: cell) } ?? 0)
  }
}
