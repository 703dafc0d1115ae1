import ReportModel

/// Which period a command is about when it isn't told.
enum LatestPeriod {
  /// The last period of a kind whose cut-off has passed and for which there are records.
  ///
  /// - Throws: `CommandFailure` when there is none, or what the source throws.
  static func found(
    _ kind: ReportingPeriod.Kind, before today: Day, in source: any RecordSource, plan: Plan
  ) throws -> ReportingPeriod {
    guard let recorded = try source.recordedDays() else { throw none }
    let calendar = plan.calendar
    var day = min(recorded.last, today)
    while day >= recorded.first {
      guard let period = calendar.period(kind, holding: day) else {
        // Only nine months leave days out: those after them, which end with the year.
        day = day.adding(days: -1)
        continue
      }
      let window = calendar.window(of: period)
      if window.last < today,
        try !source.activityCells(in: window, grain: .window, by: []).isEmpty
      {
        return period
      }
      day = window.first.adding(days: -1)
    }
    throw none
  }

  /// The same before today, told to the user.
  static func chosen(
    _ kind: ReportingPeriod.Kind, in source: any RecordSource, plan: Plan, console: Console
  ) throws -> ReportingPeriod {
    let period = try found(kind, before: try Environment.today(), in: source, plan: plan)
    console.note(
      BilingualText(
        vi: "Kỳ báo cáo: \(period.code), kỳ gần nhất đã chốt và có số liệu.",
        en: "Period: \(period.code), the last that has ended and has records."))
    return period
  }

  private static let none = CommandFailure(
    .inputMissing,
    message: BilingualText(
      vi: "Chưa có kỳ nào đã chốt mà có số liệu.",
      en: "No period that has ended has records."),
    remedy: BilingualText(
      vi: "Nhập số liệu bằng «reports import», hoặc nêu kỳ bằng --period.",
      en: "Import records by “reports import”, or name the period by --period."))
}
