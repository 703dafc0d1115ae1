import ReportEngine
import ReportModel

/// As of which day a phase is reported on when the command isn't told.
struct PhaseCutOff {
  let plan: Plan
  let source: any RecordSource
  let today: Day

  /// A phase that is over: its last day, or the day of the last record that belongs to it, since a
  /// record may name it that is dated later. One that goes on, or has no last day: the last day on
  /// which there are records.
  ///
  /// - Throws: `CommandFailure` when the phase has not begun, or what the source throws.
  func day(of phase: Position<Phase>) throws -> Day {
    let recorded = try source.recordedDays()
    let own = plan.phases[phase]
    let day: Day?
    if let last = own.last, last < today {
      day = try max(last, lastRecord(of: phase, after: last, until: recorded?.last) ?? last)
    } else {
      day = recorded.map { min($0.last, today) }
    }
    guard let day, own.first.map({ $0 <= day }) ?? true else { throw notBegun(own) }
    return day
  }

  /// The day of the phase's last record after a day, but not after today.
  private func lastRecord(
    of phase: Position<Phase>, after day: Day, until last: Day?
  ) throws -> Day? {
    guard let last,
      let window = DayWindow(first: day.adding(days: 1), last: min(last, today))
    else { return nil }
    return try source.activityCells(in: window, grain: .halfMonth, by: .phase).filter { cell in
      cell.key.phase.map { plan.phase($0, isWithin: phase) } ?? false
    }.map(\.latestDay).max()
  }

  private func notBegun(_ phase: Phase) -> CommandFailure {
    CommandFailure(
      .inputMissing,
      message: BilingualText(
        vi: "Chưa có số liệu nào từ khi đợt «\(phase.shortName)» bắt đầu.",
        en: "There are no records since phase “\(phase.shortName)” began."),
      remedy: BilingualText(
        vi: "Nhập số liệu bằng «reports import», hoặc nêu ngày chốt bằng --as-of.",
        en: "Import records by “reports import”, or name the cut-off by --as-of."))
  }
}
