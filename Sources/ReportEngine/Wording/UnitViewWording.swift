import ReportModel

/// How views of the tree of units are called in reports.
enum UnitViewWording {
  /// «hệ thống đơn vị ngày 1/7/2025».
  static func name(of view: UnitView, cutOff: Day) -> String {
    switch view {
    case .atCutOff: "hệ thống đơn vị ngày \(PeriodWording.date(cutOff))"
    case .asReported: "đơn vị tại thời điểm báo cáo"
    case .today(let day): "hệ thống đơn vị hiện nay (ngày \(PeriodWording.date(day)))"
    case .asOf(let day): "hệ thống đơn vị ngày \(PeriodWording.date(day))"
    }
  }
}
