import ReportEngine
import ReportModel

/// Words for what lists of submissions show.
enum SubmissionWording {
  static func name(of kind: RecordKind) -> String {
    switch kind {
    case .activities: "hoạt động"
    case .completions: "tiến độ"
    case .receipts: "nhận báo cáo"
    }
  }

  static func names(of kinds: [RecordKind]) -> String {
    kinds.map(name).joined(separator: ", ")
  }

  static func state(_ state: Submission.State) -> String {
    switch state {
    case .current: "đang tính"
    case .replaced(let next): "thay bằng số \(next)"
    case .withdrawn(let day, _): "rút ngày \(PeriodWording.date(day))"
    }
  }

  /// The word for a state in CSV and JSON.
  static func code(of state: Submission.State) -> String {
    switch state {
    case .current: "current"
    case .replaced: "replaced"
    case .withdrawn: "withdrawn"
    }
  }
}

extension Submission {
  /// The first and the last period that it is about: months of the plan's calendar, unless its
  /// receipts name others.
  func periods(in plan: Plan) -> (first: ReportingPeriod, last: ReportingPeriod)? {
    guard let window = extent.window(in: plan.calendar) else { return nil }
    if extent.days == nil, let periods = extent.periods { return (periods.first, periods.last) }
    return (
      .month(plan.calendar.month(holding: window.first)),
      .month(plan.calendar.month(holding: window.last))
    )
  }
}
