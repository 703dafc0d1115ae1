import ReportEngine
import ReportModel
import ReportStore

// The report of a closed period is made from what the store keeps of it.

extension ReportRun {
  /// The closed period that the report is of; `nil` when it is of an open one, or of files.
  ///
  /// - Throws: `CommandFailure` when a version is asked for that there isn't.
  func closedReport(in workspace: Workspace, asOf: Day?) throws -> ClosedReport? {
    let version = options.dataVersion
    guard options.records.records.isEmpty, case .period(let kind, let named) = span else {
      if version != nil { throw ReportRun.onlyForPeriods }
      return nil
    }
    guard workspace.hasStore else { return nil }
    let period = try named ?? latest(kind, in: workspace, version: version)
    guard let period,
      let closing = try ClosedPeriods.closing(of: period, version: version, in: workspace)
    else { return nil }
    guard asOf == nil || asOf == closing.window.last else { throw ReportRun.isFixed(closing) }
    let closed = try ClosedReport(closing, of: workspace, console: console)
    console.note(ClosingMessages.printed(closing))
    if closing.program != ProgramVersion.named {
      console.note(ClosingMessages.otherProgram(closing, now: ProgramVersion.named))
    }
    return closed
  }

  /// The last period with records, if any period is closed: else it need not be known yet.
  private func latest(
    _ kind: ReportingPeriod.Kind, in workspace: Workspace, version: Int?
  ) throws -> ReportingPeriod? {
    let closings = try StoreHistory(address: workspace.store).closings()
    guard version != nil || closings.contains(where: { $0.period.kind == kind }) else { return nil }
    let plan = try PlanLoading.plan(of: workspace, console: console)
    let source = try RecordAccess.store(of: workspace, plan: plan, console: console)
    return try LatestPeriod.found(
      kind, before: try Environment.today(), in: source, plan: plan)
  }

  private static var onlyForPeriods: CommandFailure {
    CommandFailure(
      .usage,
      message: BilingualText(
        vi: "--data-version chỉ dùng cho báo cáo của một kỳ, theo kho số liệu.",
        en: "--data-version goes with the report of a period, from the store."))
  }

  private static func isFixed(_ closing: Closing) -> CommandFailure {
    CommandFailure(
      .usage,
      message: BilingualText(
        vi:
          "Kỳ \(closing.period.code) đã chốt đến ngày \(PeriodWording.date(closing.window.last)); "
          + "không dùng --as-of khác.",
        en:
          "Period \(closing.period.code) was closed as of \(closing.window.last); --as-of can't be "
          + "another day."))
  }
}
