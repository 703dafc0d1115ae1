import ReportEngine
import ReportModel
import ReportStore

/// A version of a closed period with all that a report of it is made from, as the store keeps it.
struct ClosedReport {
  let version: ClosedVersion
  /// Reads plan and templates from what is kept.
  let workspace: Workspace
  let plan: Plan
  let source: any RecordSource
  /// The version that it amends, if it is an amendment.
  let former: FormerVersion?

  /// What the version before is made from.
  struct FormerVersion {
    let workspace: Workspace
    let plan: Plan
    let source: any RecordSource
  }

  /// - Throws: `StoreError`, and `DataRefused` when what is kept can't be read.
  init(_ closing: Closing, of workspace: Workspace, console: Console) throws {
    let history = try StoreHistory(path: workspace.storePath)
    let log = try history.entry(of: closing)
    version = ClosedVersion(
      closing: closing, recordDigest: log.detail["data"] ?? "", logHash: log.hash)
    let kept = try ClosedReport.kept(closing, in: history, of: workspace, console)
    (self.workspace, plan, source) = (kept.workspace, kept.plan, kept.source)
    let before = try history.closings().first {
      $0.period == closing.period && $0.version == closing.version - 1
    }
    former = try before.map {
      try ClosedReport.kept($0, in: history, of: workspace, console)
    }
  }

  private static func kept(
    _ closing: Closing, in history: StoreHistory, of workspace: Workspace, _ console: Console
  ) throws -> FormerVersion {
    let kept = Workspace(folder: ".", files: .kept(try history.files(of: closing)))
    let plan = try PlanLoading.plan(of: kept, console: console)
    let source = try SQLiteStore(path: workspace.storePath, closing: closing, plan: plan)
    return FormerVersion(workspace: kept, plan: plan, source: source)
  }
}

/// Finds the version of a closed period that a report is to be of.
enum ClosedPeriods {
  /// The version of that number, else the one that counts; `nil` when the period is open.
  ///
  /// - Throws: `CommandFailure` when a version is asked for that there isn't.
  static func closing(
    of period: ReportingPeriod, version: Int?, in workspace: Workspace
  ) throws -> Closing? {
    guard FileSystem.kind(of: workspace.storePath) != nil else {
      if let version { throw unknown(version, of: period, among: []) }
      return nil
    }
    let closings = try StoreHistory(path: workspace.storePath).closings()
      .filter { $0.period == period }
    guard let version else { return closings.last { $0.state == .current } }
    guard let closing = closings.first(where: { $0.version == version }) else {
      throw unknown(version, of: period, among: closings)
    }
    return closing
  }

  private static func unknown(
    _ version: Int, of period: ReportingPeriod, among closings: [Closing]
  ) -> CommandFailure {
    let known = closings.map { "\($0.version)" }.joined(separator: ", ")
    return CommandFailure(
      .inputMissing,
      message: BilingualText(
        vi: "Kỳ \(period.code) không có bản đã chốt số \(version).",
        en: "Period \(period.code) has no closed version \(version)."),
      remedy: closings.isEmpty
        ? BilingualText(
          vi: "Kỳ này chưa chốt; chốt bằng «reports close \(period.code)».",
          en: "It was never closed; close it by “reports close \(period.code)”.")
        : BilingualText(vi: "Hiện có bản: \(known).", en: "There are versions: \(known)."))
  }
}
