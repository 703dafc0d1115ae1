import ReportModel

/// Why a cell has no figure: nobody reported, nothing was done, or nothing was expected.
struct AbsenceJudge {
  let plan: Plan
  let placement: UnitPlacement
  let scope: Position<OrgUnit>
  let window: DayWindow
  let ledger: ReportingLedger

  /// For a row of a unit, alone or with all below it; for other rows the table's own unit.
  func reason(for unit: Position<OrgUnit>?, alone isAlone: Bool) -> Absence {
    // Before the campaign there was nothing to report, hence nothing to compare with.
    if window.last < plan.campaign.first { return .noBase }
    let unit = unit ?? scope
    if placement.hasUnit(of: unit, alone: isAlone, where: { ledger.hasReported($0) }) {
      return .reportedNone
    }
    let expected = placement.hasUnit(of: unit, alone: isAlone) {
      ledger.standing(of: $0) != .notExpected
    }
    return expected ? .notReported : .notExpected
  }
}
