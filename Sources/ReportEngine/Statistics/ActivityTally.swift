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

  private(set) var totals: SlotTable<Totals>
  /// Records that a `level:` dimension leaves out because they lie above that level.
  private(set) var leftOut = 0

  private let plan: Plan
  private let packing: CellPacking
  private let pass: CellFilter

  /// Sums cells up; `countsAudiences` adds what audiences are quantities of.
  ///
  /// `tree` is that of the cut-off: which levels of stocks count is the same in every view.
  init(
    _ cells: [ActivityCell], countsAudiences: Bool, packing: SlotPacking,
    filter: CellFilter, plan: Plan, placement: UnitPlacement, window: DayWindow, tree: OrgUnitTree
  ) {
    self.plan = plan
    self.packing = CellPacking(packing, plan: plan, placement: placement, window: window)
    totals = SlotTable(slotCount: packing.slotCount)
    pass = filter
    let times = SlotPacking(packing.dimensions.filter { $0.dimension.periodKind != nil })
    let stockDays = StockDays(
      cells,
      times: times.map {
        CellPacking($0, plan: plan, placement: placement, window: window)
      }, plan: plan, tree: tree)
    for cell in cells where pass.admits(cell) { add(cell, stockDays) }
    guard countsAudiences else { return }
    for cell in AudienceCells.cells(from: cells, plan: plan) where pass.admits(cell) {
      add(cell, stockDays)
    }
  }

  private mutating func add(_ cell: ActivityCell, _ stockDays: StockDays) {
    guard let slot = packing.slot(of: cell) else {
      leftOut += cell.activities
      return
    }
    let quantity = quantity(of: cell, stockDays)
    totals.update(slot, from: Totals()) { $0.add(cell, quantity: quantity) }
  }

  /// What a cell adds to the sum of its indicator; nothing where indicators aren't told apart, since no
  /// quantities are asked for then.
  private func quantity(of cell: ActivityCell, _ stockDays: StockDays) -> Quantity? {
    guard cell.key.indicator != .undivided else { return nil }
    let indicator = plan.indicators[cell.key.indicator]
    return switch indicator.accumulation {
    case .stock where indicator.audienceOf == nil: stockDays.level(of: cell)
    case .flow, .stock: cell.quantity
    }
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
  /// `nil` when every unit passes.
  private let units: UnitTable<Bool>?
  private let phases: [Bool]?
  private let filter: Question.Filter
  private let channels: [Position<Channel>]

  init(_ filter: Question.Filter, plan: Plan, placement: UnitPlacement) {
    self.filter = filter
    let within = filter.unit.map { ancestor in
      placement.table { tree, holder in tree.unit(holder, isWithin: ancestor) }
    }
    units = within.flatMap { $0.allSatisfy { $0 } ? nil : $0 }
    phases = filter.phase.map { ancestor in
      plan.phases.indices.map { plan.phase(Position($0), isWithin: ancestor) }
    }
    channels = plan.indicators.map(\.channel)
  }

  /// What has to be told apart for the filter's sake.
  var division: CellDivision {
    var division: CellDivision = []
    if units != nil { division.insert(.unit) }
    if filter.phase != nil { division.insert(.phase) }
    if filter.contentArea != nil { division.insert(.contentArea) }
    if filter.channel != nil || filter.indicator != nil { division.insert(.indicator) }
    return division
  }

  /// Whether it depends on the day whether a unit passes.
  var dependsOnDays: Bool { units?.dependsOnDays ?? false }

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
  private let times: CellPacking?
  private let tree: OrgUnitTree

  init(_ cells: [ActivityCell], times: CellPacking?, plan: Plan, tree: OrgUnitTree) {
    self.tree = tree
    self.times = times
    let isStock = plan.indicators.map { $0.accumulation == .stock }
    guard isStock.contains(true) else { return }
    for cell in cells
    where cell.key.indicator != .undivided && isStock[cell.key.indicator.index] {
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
      time: times?.slot(of: cell) ?? 0)
  }
}
