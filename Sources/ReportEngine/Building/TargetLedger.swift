import ReportModel

/// Planned figures as they hold on a day.
struct TargetLedger {
  private let inForce: [Target]
  private let plan: Plan
  private let yearSoFar: DayWindow

  /// The targets whose window holds the cut-off, each in its latest version that holds by then.
  /// A phase has those only that were set for its very days.
  init(_ plan: Plan, windows: ComparisonWindows) {
    let day = windows.current.last
    self.plan = plan
    yearSoFar = windows.sinceYearBegan ?? windows.current
    var latest: [Key: Target] = [:]
    for target in plan.targets where target.window.contains(day) {
      guard windows.phase == nil || target.window == windows.current else { continue }
      if let version = target.version, version > day { continue }
      let key = Key(target)
      let known = latest[key]?.version?.number ?? .min
      if latest[key] == nil || (target.version?.number ?? .min) >= known { latest[key] = target }
    }
    inForce = latest.values.sorted {
      ($0.window.first, $0.window.last) < ($1.window.first, $1.window.last)
    }
  }

  private struct Key: Hashable {
    let indicator: Position<Indicator>
    let window: DayWindow
    let unit: Position<OrgUnit>?
    let contentArea: Position<ContentArea>?

    init(_ target: Target) {
      indicator = target.indicator
      window = target.window
      unit = target.unit
      contentArea = target.contentArea
    }
  }

  /// The target of a unit for an indicator; `nil` when none was set. That of a rate is in its measure:
  /// 90 for 90 %.
  ///
  /// One set for the unit as a whole goes before the sum of those set for its content areas, and that
  /// before the sum of those set for the units below.
  func quantity(
    of indicator: Position<Indicator>, unit: Position<OrgUnit>,
    contentArea: Position<ContentArea>?, placement: UnitPlacement
  ) -> Quantity? {
    targets(of: indicator, unit: unit, contentArea: contentArea, placement: placement).map {
      $0.reduce(.zero) { $0 + $1.quantity }
    }
  }

  /// The targets whose sum is the target of a unit for an indicator; `nil` when none was set.
  func targets(
    of indicator: Position<Indicator>, unit: Position<OrgUnit>,
    contentArea: Position<ContentArea>?, placement: UnitPlacement
  ) -> [Target]? {
    let candidates = inForce.filter { $0.indicator == indicator }
    func isOwn(_ target: Target) -> Bool { (target.unit ?? plan.units.top) == unit }
    if let contentArea {
      return ofOneWindow(candidates.filter { isOwn($0) && $0.contentArea == contentArea })
    }
    // Rates are never added: only one that was set as such is told.
    if plan.indicators[indicator].ratioForm != nil {
      return ofOneWindow(candidates.filter { isOwn($0) && $0.contentArea == nil })
    }
    let within = Set(placement.units(within: unit))
    return ofOneWindow(candidates.filter { isOwn($0) && $0.contentArea == nil })
      ?? ofOneWindow(candidates.filter { isOwn($0) })
      ?? ofOneWindow(
        candidates.filter { target in
          target.contentArea == nil
            && (target.unit.map { within.contains($0) } ?? false)
        })
  }

  /// The targets for one window, which may be added: a target of the quarter is a part of that of the year.
  ///
  /// Of windows that hold the year so far, with which targets are compared, the shortest counts; if
  /// none does, the longest.
  private func ofOneWindow(_ targets: [Target]) -> [Target]? {
    let windows = targets.map(\.window)
    let window =
      windows.filter { $0.contains(yearSoFar) }.min { $0.length < $1.length }
      ?? windows.max { $0.length < $1.length }
    guard let window else { return nil }
    return targets.filter { $0.window == window }
  }
}
