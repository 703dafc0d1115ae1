import ReportModel
import ReportStore

/// Whether the store's log is whole, and closed periods keep what the log says that they do.
struct HistoryVerification {
  private let verdict: LogVerdict
  private let versions: [Version]

  private struct Version {
    let closing: Closing
    let differences: [StoreHistory.Difference]
  }

  /// - Throws: `StoreError`.
  init(of workspace: Workspace, console: Console) throws {
    let history = try StoreHistory(address: workspace.store)
    verdict = try history.verdict()
    versions = try history.closings().map { closing in
      Version(
        closing: closing,
        differences: try HistoryVerification.differences(of: closing, in: history, console))
    }
  }

  private static func differences(
    of closing: Closing, in history: StoreHistory, _ console: Console
  ) throws -> [StoreHistory.Difference] {
    do {
      let kept = Workspace(folder: ".", files: .kept(try history.files(of: closing)))
      let plan = try PlanLoading.plan(of: kept, console: console)
      return try history.differences(of: closing, calendar: plan.calendar)
    } catch is DataRefused, StoreError.damaged {
      // What is kept can't be read any more.
      return StoreHistory.Difference.allCases
    }
  }

  /// Writes what was found; ends the run with status 1 when something isn't as it was.
  func write(as format: FindingFormat) throws {
    switch format {
    case .text:
      try StandardStream.output.write(
        Array((lines.joined(separator: "\n") + "\n").utf8))
    case .json: try StandardStream.output.write(JSONText.bytes(of: json))
    }
    if !isSound { throw ExitStatus.dataErrors.code }
  }

  private var isSound: Bool {
    guard case .whole = verdict else { return false }
    return versions.allSatisfy(\.differences.isEmpty)
  }

  private var lines: [String] {
    var lines: [String] = []
    switch verdict {
    case .whole(let entries, let hash):
      lines.append(
        "Nhật ký nguyên vẹn: \(DecimalText.vietnamese(entries)) mục"
          + (hash.isEmpty ? "." : ", mã băm cuối \(hash)."))
    case .broken(let entry):
      lines.append("NHẬT KÝ BỊ SỬA: mục \(entry) không khớp với mục trước.")
    }
    for version in versions {
      let name = "Kỳ \(version.closing.period.code), bản \(version.closing.version)"
      lines.append(
        version.differences.isEmpty
          ? "\(name): nguyên vẹn."
          : "\(name): ĐÃ BỊ SỬA (\(version.differences.map(\.vietnamese).joined(separator: ", ")))."
      )
    }
    return lines
  }

  private var json: HistoryVerificationJSON {
    let (entries, hash, broken): (Int?, String?, Int?) =
      switch verdict {
      case .whole(let entries, let hash): (entries, hash, nil)
      case .broken(let entry): (nil, nil, entry)
      }
    return HistoryVerificationJSON(
      entries: entries, hash: hash, brokenEntry: broken,
      versions: versions.map { version in
        HistoryVerificationJSON.Version(
          period: version.closing.period.code, version: version.closing.version,
          differences: version.differences.map(\.rawValue))
      })
  }
}

extension StoreHistory.Difference {
  fileprivate var vietnamese: String {
    switch self {
    case .files: "kế hoạch hoặc mẫu"
    case .records: "bản ghi"
    }
  }
}

/// The same as JSON.
struct HistoryVerificationJSON: Encodable {
  struct Version: Encodable {
    let period: String
    let version: Int
    /// `files`, `records`; empty when all is as it was.
    let differences: [String]
  }

  private let schema = "history/1"
  let entries: Int?
  let hash: String?
  let brokenEntry: Int?
  let versions: [Version]
}
