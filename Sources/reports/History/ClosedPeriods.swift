import ReportModel
import ReportStore

/// Finds the version of a closed period that is meant.
enum ClosedPeriods {
  /// The version of that number, else the one that counts; `nil` when the period is open.
  ///
  /// - Throws: `CommandFailure` when a version is asked for that there isn't.
  static func closing(
    of period: ReportingPeriod, version: Int?, in workspace: Workspace
  ) throws -> Closing? {
    guard workspace.hasStore else {
      if let version { throw unknown(version, of: period, among: []) }
      return nil
    }
    let closings = try StoreHistory(address: workspace.store).closings()
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
