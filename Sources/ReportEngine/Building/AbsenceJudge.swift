import ReportModel

/// Why a cell has no figure: nobody reported, nothing was done, or nothing was expected.
struct AbsenceJudge {
  let plan: Plan
  let tree: OrgUnitTree
  let scope: Position<OrgUnit>
  let window: DayWindow
  let ledger: ReportingLedger
  /// Units that have ended, by the unit that continues them.
  private let predecessors: [Position<OrgUnit>: [Position<OrgUnit>]]

  init(
    plan: Plan, tree: OrgUnitTree, scope: Position<OrgUnit>, window: DayWindow,
    ledger: ReportingLedger
  ) {
    self.plan = plan
    self.tree = tree
    self.scope = scope
    self.window = window
    self.ledger = ledger
    predecessors = Dictionary(
      grouping: plan.units.positions.filter { tree.holder(of: $0) != $0 }, by: tree.holder(of:))
  }

  /// For a row of a unit with all below it; for other rows the report's own unit.
  func reason(for unit: Position<OrgUnit>?) -> Absence {
    // Before the campaign there was nothing to report, hence nothing to compare with.
    if window.last < plan.campaign.first { return .noBase }
    // The scope's own row is about the scope alone; every other row has its subtree.
    let valid = unit.map { $0 == scope ? [$0] : tree.subtree(of: $0) } ?? tree.subtree(of: scope)
    let units = valid + valid.flatMap { predecessors[$0] ?? [] }
    if units.contains(where: ledger.hasReported) { return .reportedNone }
    let expected = units.contains { ledger.standing(of: $0) != .notExpected }
    return expected ? .notReported : .notExpected
  }
}
