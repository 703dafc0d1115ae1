import ReportModel

extension ReportPlan {
  /// The tree that all figures of the report stand in, whatever period they are of.
  var figureView: UnitView { units == .atCutOff ? .asOf(windows.asOf) : units }
}

extension Statistics {
  /// Where the records of the report's period stand.
  func placement(of report: ReportPlan) -> UnitPlacement {
    placement(report.units, window: report.windows.current, cutOff: report.windows.asOf)
  }
}
