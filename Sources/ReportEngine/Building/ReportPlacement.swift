import ReportModel

extension ReportPlan {
  /// The tree that all figures of the report stand in, whatever period they are of.
  var figureView: UnitView { units == .atCutOff ? .asOf(windows.asOf) : units }

  /// Whether a task is one of the phase that the report is on; every task is, where it is on a period.
  func concerns(_ task: PlanTask) -> Bool {
    guard let phase = windows.phase else { return true }
    return task.phase.map { plan.phase($0, isWithin: phase) } ?? false
  }
}

extension Statistics {
  /// Where the records of the report's period stand.
  func placement(of report: ReportPlan) -> UnitPlacement {
    placement(report.units, window: report.windows.counted, cutOff: report.windows.asOf)
  }

  /// Who reported for the period or the phase of the report.
  func reportingLedger(of report: ReportPlan) throws -> ReportingLedger {
    let windows = report.windows
    guard let phase = windows.phase else {
      return try reportingLedger(for: windows.current, asOf: windows.asOf)
    }
    return try reportingLedger(for: phase, in: windows)
  }
}
