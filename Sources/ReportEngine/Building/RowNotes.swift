import ReportModel

/// What is remarked on a unit's row (ghi chú).
struct RowNotes {
  private let report: ReportPlan
  private let placement: UnitPlacement
  private let ledger: ReportingLedger
  private let changes: UnitChanges

  init(report: ReportPlan, statistics: Statistics) throws {
    self.report = report
    placement = statistics.placement(of: report)
    changes = UnitChanges(report: report, placement: placement)
    ledger = try statistics.reportingLedger(of: report)
  }

  /// - Parameter isAlone: whether the row is about the unit without those below it.
  func note(on unit: Position<OrgUnit>, alone isAlone: Bool) -> String? {
    UnitChanges.joined(
      [reporting(of: unit, alone: isAlone), changes.note(on: unit)].compactMap(\.self))
  }

  private func reporting(of unit: Position<OrgUnit>, alone isAlone: Bool) -> String? {
    let units = placement.units(of: unit, alone: isAlone)
    let coverage = ledger.coverage(of: units, names: placement.tree)
    if coverage.expected > 1 {
      return coverage.received == coverage.expected
        ? nil : "Đã nhận \(coverage.received)/\(coverage.expected) đơn vị"
    }
    if coverage.received < coverage.expected { return "Chưa báo cáo" }
    return units.contains(where: ledger.hasNothingToReport) ? "Không phát sinh" : nil
  }
}
